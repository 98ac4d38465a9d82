import type { Explanation } from '../explanation.ts';

const one = (code: string, sentence: string, avoid: string, prefer: string, why: string): Explanation => ({
  code,
  severity: 'error',
  sentence,
  avoid,
  prefer,
  why,
});

/** What can be wrong in a log, a profile, a roster or recorded times. */
export const ofCsv: readonly Explanation[] = [
  one(
    'csv-not-utf8',
    'a CSV file is not a text in UTF-8',
    'a file saved as "CSV"',
    'the same file saved as "CSV UTF-8"',
    'In another encoding Arabic names turn into other letters and match nothing.',
  ),
  one(
    'csv-line-ends',
    'the lines of a CSV file end with a carriage return alone',
    'a file saved as "CSV (Macintosh)"',
    'the same file saved as "CSV UTF-8 (comma delimited)"',
    'Read by such line ends, the whole file would be one line: a header without rows. Lines end with a line feed, or with both.',
  ),
  one(
    'csv-separator',
    'the fields of a CSV file are separated by something else than commas',
    'arrives;channel\n2026-12-06T09:00:12;phone',
    'arrives,channel\n2026-12-06T09:00:12,phone',
    'Where the comma is the decimal mark, spreadsheets put semicolons between fields. Mizan does not guess which is meant: separate fields by commas, and write numbers with a point.',
  ),
  one(
    'csv-empty',
    'a CSV file holds no rows',
    '(an empty file)',
    'arrives,channel\n2026-12-06T09:00:12,phone',
    'Nobody would come, and every figure would look splendid.',
  ),
  one(
    'csv-missing-column',
    'a column that is needed is not there, or is called otherwise',
    'created_at,channel\n2026-12-06T09:00:12,phone',
    'arrives,channel\n2026-12-06T09:00:12,phone',
    'Columns are found by their names in the first line. A log needs `arrives`.',
  ),
  one(
    'csv-duplicate-column',
    'two columns bear the same name',
    'arrives,channel,channel',
    'arrives,channel,topic',
    'Which of the two is meant cannot be known.',
  ),
  {
    ...one(
      'csv-unknown-column',
      'a column is not read, because nothing is called so',
      'arrives,chanel\n2026-12-06T09:00:12,phone',
      'arrives,channel\n2026-12-06T09:00:12,phone',
      'What stands in it changes nothing. Where it is misspelt, the scenario draws by chance what the log really knows.',
    ),
    severity: 'warning',
  },
  {
    ...one(
      'csv-column-not-used',
      'a column says what happened, and that is not replayed',
      'arrives,channel,outcome\n2026-12-06T09:00:12,phone,abandoned',
      'arrives,channel\n2026-12-06T09:00:12,phone',
      'A log says who comes, when and with what. How long they wait, who takes them and how it ends is what the simulation finds out, under the policy as it is now. The columns may stay.',
    ),
    severity: 'note',
  },
  one(
    'csv-unknown-name',
    'a value is no name that the policy knows',
    'arrives,channel\n2026-12-06T09:00:12,telephone',
    'arrives,channel\n2026-12-06T09:00:12,phone',
    'No row of the policy could be about such a ticket. Rename it in the file, or declare it in the policy.',
  ),
  one(
    'csv-bad-date',
    'a moment is not written as a date with a time',
    'arrives\n06/12/2026 9:00',
    'arrives\n2026-12-06T09:00:00',
    'Day and month cannot be told apart in other spellings. A moment without a zone is in the time zone of the policy.',
  ),
  one(
    'csv-bad-number',
    'a number is not one, or is out of all proportion',
    'seconds\n1,5',
    'seconds\n1.5',
    'Numbers have a point and no thousands sign. Lengths of time are seconds, and are not negative.',
  ),
  {
    ...one(
      'csv-skipped-time',
      'a row comes at a time that no clock shows',
      'arrives\n2026-03-29T02:30        # in Berlin the clocks go from 02:00 to 03:00',
      'arrives\n2026-03-29T02:30Z',
      'A row without a zone is read on the clock of the policy. In the night in which clocks go forward an hour is left out; a row in it shows that the log was written in the time of another zone, and then every row is off by hours.',
    ),
    severity: 'warning',
  },
  one(
    'csv-rows-out-of-order',
    'a row comes before the one above it in time',
    'arrives\n2026-12-06T10:00\n2026-12-06T09:00',
    'arrives\n2026-12-06T09:00\n2026-12-06T10:00',
    'A log is replayed from the top. Rows out of order are mostly two exports put together, and some tickets stand in both: sort it and look.',
  ),
  {
    ...one(
      'csv-duplicate-ticket',
      'a ticket stands in a log more than once',
      'ticket,arrives,channel\nT1,2026-12-06T09:00,phone\nT1,2026-12-06T11:30,phone',
      'ticket,arrives,channel\nT1,2026-12-06T09:00,phone',
      'Each row of a log is a ticket that comes. An export with a row for each contact or each change makes several of one: more comes than ever came, and what follows (replies, reopenings) is simulated besides.',
    ),
    severity: 'warning',
  },
  one(
    'csv-ragged-row',
    'a row has more or fewer fields than the first line',
    'arrives,topic\n2026-12-06T09:00,returns, late',
    'arrives,topic\n2026-12-06T09:00,"returns, late"',
    'From the first comma too many on, every field would be read as its neighbour.',
  ),
  one(
    'csv-too-large',
    'a CSV file is larger than can be replayed at once',
    'five years of tickets in one file',
    'the weeks that are simulated',
    'A log is held in memory whole. Keep the period that the scenario needs.',
  ),
  one(
    'csv-too-few-weeks',
    'a log is to be drawn from week by week, and has not two whole weeks',
    'demand: [{ file: june.csv, resample: weeks }]      # a log of ten days',
    'demand: [{ file: year.csv, resample: weeks }]',
    'Drawn from one week, every replication would be the same week. A week is whole if the log covers all of its days on which anybody comes; it begins on the weekday of `from`.',
  ),
  one(
    'csv-not-open-yet',
    'a list of open tickets has some that come after the simulation starts',
    'start: { backlog: [{ file: open.csv }] }           # from 2026-12-06, and in the file:\narrives,channel\n2026-12-07T09:00,email',
    'arrives,channel\n2026-12-04T16:20,email',
    'A backlog is what has come and is not solved when the simulation starts, warm-up included. Who comes later is demand.',
  ),
  one(
    'csv-ruled-out',
    'a log has a ticket that the policy says there never is',
    'never: [{ topic: legal, channel: chat }]         # in the policy\narrives,channel,topic\n2026-12-06T09:00,chat,legal',
    'arrives,channel,topic\n2026-12-06T09:00,phone,legal',
    'Nothing is decided for what never happens. Either the log is wrong about this ticket, or the policy about what can be.',
  ),
  {
    ...one(
      'csv-rows-outside-run',
      'rows of a log come before or after what is simulated',
      'period: { from: 2026-12-06, to: 2026-12-12 }     # and a log of September to December',
      'demand: [{ file: tickets.csv, resample: weeks }]  # draws from all of its weeks',
      'With `align: dates` a ticket comes when the log says: what comes before the warm-up or after the follow-up is not replayed. Of a log that is longer on purpose that is right.',
    ),
    severity: 'note',
  },
  {
    ...one(
      'csv-no-arrivals-in-period',
      'nothing in a log or in a profile of dates falls into the simulated period, or into a day of it',
      'period: { from: 2026-12-06, to: 2026-12-12 }     # and a log of last year, with `align: dates`',
      "demand: [{ file: tickets.csv, align: weekday }]  # lays last year's Sunday on this year's",
      'With `align: dates` a ticket comes when the log says, to the day. In a profile that knows dates alone, nobody comes on any other day.',
    ),
    severity: 'warning',
  },
];
