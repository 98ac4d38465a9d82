// Makes weekly.csv, how many write in each hour (UTC) compared with the others: node make-profile.mjs > weekly.csv

const days = { mon: 1.2, tue: 1.05, wed: 1, thu: 0.95, fri: 0.8, sat: 0.12, sun: 0.1 };
/** A working day's tickets by hour of the customers' own clock, from 0 to 23. */
const byHour = [1, 1, 1, 1, 1, 2, 4, 10, 24, 40, 44, 40, 28, 32, 42, 40, 32, 22, 10, 6, 4, 3, 2, 1];
/** Where customers are: hours after UTC, and their part of all. */
const regions = [
  { after: 1, part: 0.45 },
  { after: -6, part: 0.55 },
];

const lines = Object.entries(days).flatMap(([day, ofDay]) =>
  byHour.map((_, hour) => {
    const weight = regions.reduce((sum, { after, part }) => sum + part * byHour[(hour + after + 24) % 24] * ofDay, 0);
    return `${day},${String(hour).padStart(2, '0')}:00,${weight.toFixed(2)}`;
  }),
);
process.stdout.write(['day,time,weight', ...lines].join('\n') + '\n');
