import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import type { Context } from './context.ts';
import type { NameKind } from './reading/names.ts';
import { ourFacts, sectionOf } from './reading/names.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** What kinds of names are declared to be used, and what is said if one is not. Segments, topics and channels may simply be counted. */
const kinds: readonly (readonly [NameKind, (name: string) => Said])[] = [
  ['calendar', (name) => say`the calendar \`${name}\` is declared and never used: nothing is counted or opened by it`],
  ['fact', (name) => say`the fact \`${name}\` is declared and never used: nothing is decided by it`],
  ['priority', (name) => say`the priority \`${name}\` is declared and never used: no ticket gets it`],
  ['offer', (name) => say`the offer \`${name}\` is declared and never used: it is offered to nobody`],
  ['team', (name) => say`the team \`${name}\` is declared and never used: no ticket goes to it`],
  ['goal', (name) => say`the goal \`${name}\` is declared and never used: nothing serves it`],
];

/** A name that is declared and never used. */
export const unusedName: Rule = {
  code: 'unused-name',
  severity: 'warning',
  sentence: 'a name is declared and never used',
  avoid: 'calendars:\n  night: { open: { sun-sat: 22:00-06:00 } }      # and nothing says `night`',
  prefer: 'calendars:\n  night: { open: { sun-sat: 22:00-06:00 } }\nchannels:\n  chat: { mode: live, hours: night }',
  why: 'What is declared and never used is mostly a sign of something forgotten: a row, a promise, a shift.',
  check: (context) => {
    const { policy } = context;
    if (!policy) return [];
    return kinds.flatMap(([kind, told]) => {
      const section = sectionOf[kind]!;
      const used = usedNames(context, kind);
      return piecesAt(policy.value, `${section}.*`)
        .filter(({ path }) => !used.has(String(path[1])) && !(kind === 'fact' && ourFacts.includes(String(path[1]))))
        .map(({ path }) => report(unusedName, policy, path, 'key', told(String(path[1]))));
    });
  },
};

function usedNames({ policy, uses, words }: Context, kind: NameKind): Set<string> {
  const used = new Set(uses.filter((use) => use.kind === kind && !isOnlyDrawn(use.path)).map(({ name }) => name));
  // With `tier: up` a team is reached through its tier too.
  if (kind === 'team' && piecesAt(policy?.value, 'escalation.*.tier').some(({ value }) => value === 'up')) {
    for (const { path } of piecesAt(words, 'teams.*.tier')) used.add(String(path[1]));
  }
  // Where a priority is raised, those above the ones that tickets get are reached by it.
  if (kind === 'priority' && piecesAt(policy?.value, 'escalation.*.priority').some(({ value }) => value === 'raise')) {
    const ranks = piecesAt(words, 'priorities.*.rank').map(({ path, value }) => ({ name: String(path[1]), rank: Number(value) }));
    const given = ranks.filter(({ name }) => used.has(name)).map(({ rank }) => rank);
    for (const { name, rank } of ranks) if (rank < Math.max(...given)) used.add(name);
  }
  return used;
}

/** A fact that the scenario draws is used by nothing yet. */
const isOnlyDrawn = (path: readonly (string | number)[]): boolean => path[0] === 'mix' && path.length === 2;
