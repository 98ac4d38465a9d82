import { enumerated, say } from '../../schema/said/index.ts';
import type { Said } from '../../schema/said/index.ts';
import type { Bilingual } from '../kpi/index.ts';
import type { Column, Holds } from './columns/column.ts';
import type { Speaker } from './explanation-speaker.ts';
import { aboutLogs, explanationsOfLogs } from './explanations-of-logs.ts';
import type { LogExplanation } from './explanations-of-logs.ts';
import { isolated } from './isolated.ts';

/**
 * What a name means in the logs, in English and Arabic, or in Arabic alone where that is asked for: a log's own, a column's, or that of something that
 * happens; nothing where it means none of these.
 */
export function explainLogs(name: string, speaker: Speaker): string[] {
  const log = explanationsOfLogs.find(({ code }) => code === name);
  return [...(log ? [aboutLog(log, speaker)] : []), ...columnsCalled(name, speaker), ...activitiesCalled(name, speaker)];
}

function aboutLog({ option, sentence, columns, activities = {} }: LogExplanation, speaker: Speaker): string {
  const { paint, tell, tellWhole, tellPlain, line } = speaker;
  return [
    `${[line(`${paint.bold(option)} (${tell(say`log`)}): ${tellWhole(sentence)}`), '', ...tellPlain(aboutLogs)].join('\n')}\n`,
    ...Object.entries(columns).map(([name, column]) => aboutColumn(paint.bold(name), column, speaker)),
    ...Object.entries(activities).map(([name, said]) => aboutActivity(paint.bold(name), said, speaker)),
  ].join('\n');
}

/** One text for each meaning: logs may share it. */
function columnsCalled(name: string, speaker: Speaker): string[] {
  const having = explanationsOfLogs.filter(({ columns }) => Object.hasOwn(columns, name));
  return [...new Set(having.map(({ columns }) => columns[name]!))].map((column) => {
    const options = having.filter(({ columns }) => columns[name] === column).map(({ option }) => option);
    return aboutColumn(`${speaker.paint.bold(name)} (${speaker.tell(say`column of ${enumerated(options)}`)})`, column, speaker);
  });
}

function activitiesCalled(name: string, speaker: Speaker): string[] {
  return explanationsOfLogs.flatMap(({ option, activities = {} }) =>
    Object.hasOwn(activities, name)
      ? [aboutActivity(`${speaker.paint.bold(name)} (${speaker.tell(say`activity of ${option}`)})`, activities[name]!, speaker)]
      : [],
  );
}

function aboutColumn(title: string, { holds, sentence, empty }: Column, speaker: Speaker): string {
  const both = {
    en: `${sentence.en}${empty ? ` Empty: ${empty.en}.` : ''}`,
    ar: `${sentence.ar}${empty ? ` ويبقى فارغًا ${empty.ar}.` : ''}`,
  };
  return `${speaker.line(`${title}: ${speaker.tell(whatItHolds[holds])}`)}\n${indented(both, speaker)}`;
}

function aboutActivity(title: string, said: Bilingual, speaker: Speaker): string {
  return `${speaker.line(title)}\n${indented(said, speaker)}`;
}

function indented({ en, ar }: Bilingual, { language, line }: Speaker): string {
  return (language === 'ar' ? [ar] : [en, ar]).map((text) => `${line(`  ${isolated(text)}`)}\n`).join('');
}

const whatItHolds: Readonly<Record<Holds, Said>> = {
  moment: say`moment`,
  date: say`date`,
  time: say`time of day`,
  seconds: say`seconds`,
  number: say`number`,
  name: say`name`,
  word: say`fixed word`,
  text: say`text`,
};
