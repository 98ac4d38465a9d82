import type { Context } from './context.ts';
import type { NameKind } from './reading/names.ts';
import { ourFacts, sectionOf } from './reading/names.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** What kinds of names are declared to be used, and what it means if one is not. Segments, topics and channels may simply be counted. */
const kinds: readonly (readonly [NameKind, meaning: string])[] = [
  ['calendar', 'nothing is counted or opened by it'],
  ['fact', 'nothing is decided by it'],
  ['priority', 'no ticket gets it'],
  ['offer', 'it is offered to nobody'],
  ['team', 'no ticket goes to it'],
  ['goal', 'nothing serves it'],
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
    return kinds.flatMap(([kind, meaning]) => {
      const section = sectionOf[kind]!;
      const used = usedNames(context, kind);
      return piecesAt(policy.value, `${section}.*`)
        .filter(({ path }) => !used.has(String(path[1])) && !(kind === 'fact' && ourFacts.includes(String(path[1]))))
        .map(({ path }) => report(unusedName, policy, path, 'key', `the ${kind} \`${path[1]}\` is declared and never used: ${meaning}`));
    });
  },
};

function usedNames({ policy, uses, words }: Context, kind: NameKind): Set<string> {
  const used = new Set(uses.filter((use) => use.kind === kind && !isOnlyDrawn(use.path)).map(({ name }) => name));
  // With `tier: up` a team is reached through its tier too.
  if (kind === 'team' && piecesAt(policy?.value, 'escalation.*.tier').some(({ value }) => value === 'up')) {
    for (const { path } of piecesAt(words, 'teams.*.tier')) used.add(String(path[1]));
  }
  return used;
}

/** A fact that the scenario draws is used by nothing yet. */
const isOnlyDrawn = (path: readonly (string | number)[]): boolean => path[0] === 'mix' && path.length === 2;
