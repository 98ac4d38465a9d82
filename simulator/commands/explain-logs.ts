import type { Bilingual } from '../kpi/index.ts';
import type { Colors } from './colours.ts';
import type { Column, Holds } from './columns/column.ts';
import { aboutLogs, explanationsOfLogs } from './explanations-of-logs.ts';
import type { LogExplanation } from './explanations-of-logs.ts';
import { isolated } from './isolated.ts';

/** What a name means in the logs, in English and Arabic: a log's own, a column's, or that of something that happens; nothing where it means none of these. */
export function explainLogs(name: string, paint: Colors): string[] {
  const log = explanationsOfLogs.find(({ code }) => code === name);
  return [...(log ? [aboutLog(log, paint)] : []), ...columnsCalled(name, paint), ...activitiesCalled(name, paint)];
}

function aboutLog({ option, sentence, columns, activities = {} }: LogExplanation, paint: Colors): string {
  return [
    `${paint.bold(option)} (log): ${sentence}\n\n${aboutLogs}\n`,
    ...Object.entries(columns).map(([name, column]) => aboutColumn(paint.bold(name), column)),
    ...Object.entries(activities).map(([name, said]) => aboutActivity(paint.bold(name), said)),
  ].join('\n');
}

/** One text for each meaning: logs may share it. */
function columnsCalled(name: string, paint: Colors): string[] {
  const having = explanationsOfLogs.filter(({ columns }) => Object.hasOwn(columns, name));
  return [...new Set(having.map(({ columns }) => columns[name]!))].map((column) => {
    const options = having.filter(({ columns }) => columns[name] === column).map(({ option }) => option);
    return aboutColumn(`${paint.bold(name)} (column of ${options.join(', ')})`, column);
  });
}

function activitiesCalled(name: string, paint: Colors): string[] {
  return explanationsOfLogs.flatMap(({ option, activities = {} }) =>
    Object.hasOwn(activities, name) ? [aboutActivity(`${paint.bold(name)} (activity of ${option})`, activities[name]!)] : [],
  );
}

function aboutColumn(title: string, { holds, sentence, empty }: Column): string {
  return (
    `${title}: ${whatItHolds[holds]}\n` +
    indented(`${sentence.en}${empty ? ` Empty: ${empty.en}.` : ''}`, `${sentence.ar}${empty ? ` ويبقى فارغًا ${empty.ar}.` : ''}`)
  );
}

function aboutActivity(title: string, { en, ar }: Bilingual): string {
  return `${title}\n${indented(en, ar)}`;
}

function indented(...lines: readonly string[]): string {
  return lines.map((line) => `  ${isolated(line)}\n`).join('');
}

const whatItHolds: Readonly<Record<Holds, string>> = {
  moment: 'moment',
  date: 'date',
  time: 'time of day',
  seconds: 'seconds',
  number: 'number',
  name: 'name',
  word: 'fixed word',
  text: 'text',
};
