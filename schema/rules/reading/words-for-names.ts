import { say } from '../../said/index.ts';
import type { Said } from '../../said/index.ts';
import type { NameKind } from './names.ts';

/** What is said of names of a kind. `of`: for values the fact, for rows the table. */
interface WordsForNames {
  /** That nothing of this kind bears the name. */
  readonly none: (name: string, of: string) => Said;
  /** One of them: `a team`, `an offer`, `a value of region`. */
  readonly one: (of: string) => Said;
  /** All of them: `teams`. */
  readonly all: (of: string) => Said;
}

/** The kinds of names in words. */
export const wordsForNames: Readonly<Record<NameKind, WordsForNames>> = {
  segment: { none: (name) => say`no segment \`${name}\``, one: () => say`a segment`, all: () => say`segments` },
  topic: { none: (name) => say`no topic \`${name}\``, one: () => say`a topic`, all: () => say`topics` },
  grade: { none: (name) => say`no grade \`${name}\``, one: () => say`a grade`, all: () => say`grades` },
  channel: { none: (name) => say`no channel \`${name}\``, one: () => say`a channel`, all: () => say`channels` },
  language: { none: (name) => say`no language \`${name}\``, one: () => say`a language`, all: () => say`languages` },
  calendar: { none: (name) => say`no calendar \`${name}\``, one: () => say`a calendar`, all: () => say`calendars` },
  fact: { none: (name) => say`no fact \`${name}\``, one: () => say`a fact`, all: () => say`facts` },
  priority: { none: (name) => say`no priority \`${name}\``, one: () => say`a priority`, all: () => say`priorities` },
  offer: { none: (name) => say`no offer \`${name}\``, one: () => say`an offer`, all: () => say`offers` },
  team: { none: (name) => say`no team \`${name}\``, one: () => say`a team`, all: () => say`teams` },
  tier: { none: (name) => say`no tier \`${name}\``, one: () => say`a tier`, all: () => say`tiers` },
  promise: { none: (name) => say`no promise \`${name}\``, one: () => say`a promise`, all: () => say`promises` },
  goal: { none: (name) => say`no goal \`${name}\``, one: () => say`a goal`, all: () => say`goals` },
  kpi: { none: (name) => say`no KPI \`${name}\``, one: () => say`a KPI`, all: () => say`KPIs` },
  value: {
    none: (name, of) => say`\`${of}\` has no value \`${name}\``,
    one: (of) => say`a value of \`${of}\``,
    all: (of) => say`values of \`${of}\``,
  },
  row: {
    none: (name, of) => say`\`${of}\` has no row \`${name}\``,
    one: (of) => say`a row of \`${of}\``,
    all: (of) => say`rows of \`${of}\``,
  },
};
