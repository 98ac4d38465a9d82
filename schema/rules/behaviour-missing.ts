import type { Finding } from '../finding.ts';
import type { Scenario } from '../generated/scenario.ts';
import type { Box } from '../tables/index.ts';
import { isMap, listOf, mapOf } from '../tables/index.ts';
import { readShare } from '../values/index.ts';
import type { Context } from './context.ts';
import { namedBy } from './reading/name-uses.ts';
import { namesOf } from './reading/names.ts';
import { piecesAt, valueAt } from './reading/places.ts';
import { anything, meet, possibleAt, ticketIn } from './reading/possible.ts';
import { report } from './reading/report.ts';
import { stageOfFact } from './reading/stages.ts';
import { heldBy, takenBy, teamsReached } from './reading/teams.ts';
import { concreteTicket, tellTickets } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** Something that every ticket needs and that the scenario does not say for some. A warning where a log may give it. */
export const behaviourMissing: Rule = {
  code: 'behaviour-missing',
  severity: 'error',
  sentence: 'the scenario does not say something that a ticket needs',
  avoid: 'behaviour:\n  handling: [{ when: { channel: phone }, time: { mean: 4m } }]      # and tickets by email',
  prefer: 'behaviour:\n  handling:\n    - { when: { channel: phone }, time: { mean: 4m } }\n    - { time: { mean: 9m } }',
  why: 'A simulation cannot make up how long work takes or what tickets are about: the scenario must say it for every ticket that can come.',
  check: (context) => {
    const { policy, scenario } = context;
    if (!policy || !scenario) return [];
    return [...handlingMissing(context), ...repliesMissing(context), ...factsMissing(context)];
  },
};

/** Whether every source is a log: then its columns may give what the scenario does not. */
function onlyLogs({ scenario }: Context): boolean {
  const sources = piecesAt(scenario!.value, 'demand.*');
  return sources.length > 0 && sources.every(({ value }) => mapOf(value)['file'] !== undefined);
}

/** Whether a ticket can be worked on more than once: a log gives the work of the first visit alone. */
function furtherVisits(scenario: Scenario): boolean {
  return ['unresolved', 'needs_customer'].some((end) =>
    piecesAt(scenario, `behaviour.outcome.*.shares.${end}`).some(({ value }) => (readShare(String(value)) ?? 0) > 0),
  );
}

function handlingMissing(context: Context): Finding[] {
  const scenario = context.scenario!;
  const rule = { code: behaviourMissing.code, severity: onlyLogs(context) ? ('warning' as const) : behaviourMissing.severity };
  const table = valueAt(scenario.value, ['behaviour', 'handling']);
  if (onlyLogs(context) && !furtherVisits(scenario.value)) return [];
  if (table === undefined) {
    const message = 'nothing says how long work takes: `handling` is missing';
    return [report(rule, scenario, ['behaviour'], 'key', message, { hint: 'add `handling: [{ time: { mean: 6m } }]`' })];
  }
  return tableGap(context, rule, ['behaviour', 'handling'], table, ticketsHeld(context), 'says how long work takes on');
}

/** Tickets that no row of a scenario's table speaks for, if there are some. */
function tableGap(
  context: Context,
  rule: Pick<Rule, 'code' | 'severity'>,
  path: string[],
  table: unknown,
  within: readonly Box[],
  does: string,
): Finding[] {
  const { world } = context;
  const covers = (Array.isArray(table) ? listOf(table) : [])
    .filter(isMap)
    .flatMap((row) => world.boxes(row['when']).map((box) => world.ground(box)));
  const inWorld = { ...context, space: world };
  const found = ticketIn(world, possibleAt(inWorld, path.at(-1)!), within, covers);
  if (!found || found === 'not decided') return [];
  const tickets = tellTickets(world, found.region, anything, covers);
  const hint = 'add a last row without `when`';
  return [
    report(rule, context.scenario!, path, 'key', `no row ${does} ${tickets}`, {
      hint,
      witness: concreteTicket(inWorld, world, found.region, 'behaviour'),
    }),
  ];
}

/** The tickets that each team can come to have. */
function ticketsHeld(context: Context): Box[] {
  const inWorld = { ...context, space: context.world };
  return teamsReached(context).flatMap((team) => takenBy(inWorld, team).map((box) => meet(heldBy(inWorld, team), box)));
}

function repliesMissing({ scenario }: Context): Finding[] {
  const document = scenario!;
  if (valueAt(document.value, ['behaviour', 'replies']) !== undefined) return [];
  const needed = piecesAt(document.value, 'behaviour.outcome.*.shares.needs_customer').find(
    ({ value }) => (readShare(String(value)) ?? 0) > 0,
  );
  if (!needed) return [];
  const message = 'visits end with `needs_customer`, and nothing says when customers reply: `replies` is missing';
  return [
    report(behaviourMissing, document, ['behaviour'], 'key', message, { hint: 'add `replies: [{ time: { mean: 6h }, close_after: 4d }]`' }),
  ];
}

/** Facts that decide something and that a rate leaves open: neither the source nor `mix` nor a default gives them. */
function factsMissing({ policy, scenario, words, uses }: Context): Finding[] {
  const rates = piecesAt(scenario!.value, 'demand.*').filter(({ value }) => mapOf(value)['count'] !== undefined);
  const asked = new Set(
    uses.filter(({ kind, part, path }) => kind === 'fact' && part === 'key' && path[0] !== 'mix').map(({ name }) => name),
  );
  if (asked.has('grade')) asked.add('topic');
  asked.add('channel');
  const open = [...asked].filter((fact) => stageOfFact(words, fact) === 'arrival' && needsValue(words, fact));
  return open.flatMap((fact) => {
    if (valueAt(scenario!.value, ['mix', fact]) !== undefined) return [];
    const source = rates.find(({ value }) => mapOf(value)[fact] === undefined);
    if (!source || !policy) return [];
    const message = `nothing says the \`${fact}\` of these tickets, and it decides something`;
    return [report(behaviourMissing, scenario!, source.path, 'value', message, { hint: `add a table \`${fact}\` to \`mix\`` })];
  });
}

function needsValue(policy: Context['words'], fact: string): boolean {
  if (['grade', 'came_by', 'arrived'].includes(fact)) return false;
  const own = mapOf(policy.facts)[fact];
  if (own !== undefined) return mapOf(own)['default'] === undefined;
  const named = namedBy(policy, fact);
  return named !== undefined && namesOf(policy, named.kind).length > 1;
}
