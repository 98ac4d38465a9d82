import type { Finding } from '../finding.ts';
import type { Scenario } from '../generated/scenario.ts';
import { say } from '../said/index.ts';
import type { Said, Text } from '../said/index.ts';
import type { Box, Words } from '../tables/index.ts';
import { isMap, listOf, mapOf } from '../tables/index.ts';
import { readShare } from '../values/index.ts';
import type { Context } from './context.ts';
import { tableFor } from './reading/decision-tables.ts';
import { namedBy } from './reading/name-uses.ts';
import { namesOf } from './reading/names.ts';
import { piecesAt, valueAt } from './reading/places.ts';
import type { Domain } from './reading/possible.ts';
import { anything, meet, possibleAt, ticketIn } from './reading/possible.ts';
import { report } from './reading/report.ts';
import { sourcesOf } from './reading/sources-of.ts';
import { stageOfFact } from './reading/stages.ts';
import { heldBy, takenBy, teamsReached } from './reading/teams.ts';
import { concreteTicket, tellTickets } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** Something that every ticket needs and that the scenario does not say for some. */
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
  const sources = sourcesOf(scenario!.value);
  return sources.length > 0 && sources.every(({ value }) => mapOf(value)['file'] !== undefined);
}

/** Whether a ticket can be worked on more than once: a log gives the work of the first visit alone. */
function furtherVisits(scenario: Scenario): boolean {
  return ['outcome.*.shares.unresolved', 'outcome.*.shares.needs_customer', 'reopening.*.share'].some((at) =>
    piecesAt(scenario, `behaviour.${at}`).some(({ value }) => (readShare(String(value)) ?? 0) > 0),
  );
}

function handlingMissing(context: Context): Finding[] {
  const scenario = context.scenario!;
  const table = valueAt(scenario.value, ['behaviour', 'handling']);
  if (onlyLogs(context) && !furtherVisits(scenario.value)) return [];
  if (table === undefined) {
    const message = say`nothing says how long work takes: \`handling\` is missing`;
    return [report(behaviourMissing, scenario, ['behaviour'], 'key', message, { hint: say`add \`handling: [{ time: { mean: 6m } }]\`` })];
  }
  return tableGap(
    context,
    ['behaviour', 'handling'],
    ticketsHeld(context).map(certain),
    (tickets) => say`no row says how long work takes on ${tickets}`,
  );
}

function repliesMissing(context: Context): Finding[] {
  const scenario = context.scenario!;
  const before: Box[] = [];
  const waiting = rowsOf(context, ['behaviour', 'outcome']).flatMap(({ says, boxes }) => {
    const waits = (readShare(String(mapOf(says['shares'])['needs_customer'])) ?? 0) > 0;
    const ways = waits
      ? ticketsHeld(context).flatMap((held) => boxes.map((box) => ({ within: meet(held, box), beyond: [...before] })))
      : [];
    before.push(...boxes);
    return ways;
  });
  if (valueAt(scenario.value, ['behaviour', 'replies']) !== undefined) {
    return tableGap(context, ['behaviour', 'replies'], waiting, (tickets) => say`no row says when customers reply about ${tickets}`);
  }
  if (!waiting.length) return [];
  const message = say`visits end with \`needs_customer\`, and nothing says when customers reply: \`replies\` is missing`;
  const hint = say`add \`replies: [{ time: { mean: 6h }, close_after: 4d }]\``;
  return [report(behaviourMissing, scenario, ['behaviour'], 'key', message, { hint })];
}

const certain = (within: Box): Domain => ({ within, beyond: [] });

/** The rows of a scenario's table, and what they ask in facts that follow from no other. */
function rowsOf({ world, scenario }: Context, path: readonly string[]): { says: Words; boxes: readonly Box[] }[] {
  const table = valueAt(scenario!.value, path);
  const rows = Array.isArray(table) ? listOf(table).filter(isMap) : [];
  return rows.map((says) => ({ says, boxes: world.boxes(says['when']).map((box) => world.ground(box)) }));
}

/** Tickets of these domains that no row of a scenario's table speaks for, if there are some. */
function tableGap(context: Context, path: readonly string[], domains: readonly Domain[], told: (tickets: Text) => Said): Finding[] {
  const { world } = context;
  const inWorld = { ...context, space: world };
  const covers = rowsOf(context, path).flatMap(({ boxes }) => boxes);
  // The mix is drawn before a closed channel passes its tickets on: there, nothing is ruled out.
  const possibly = path[0] === 'mix' ? [certain(anything)] : possibleAt(inWorld, path[0]!);
  const possible = possibly.flatMap((one) =>
    domains.map((other) => ({ within: meet(one.within, other.within), beyond: [...one.beyond, ...other.beyond] })),
  );
  const found = ticketIn(world, possible, [anything], covers);
  if (!found || found === 'not decided') return [];
  const tickets = tellTickets(world, found.region, anything, covers);
  const witness = concreteTicket(inWorld, world, found.region, path[0]!);
  return [
    report(behaviourMissing, context.scenario!, path, 'key', told(tickets), {
      hint: say`add a last row without \`when\``,
      witness,
    }),
  ];
}

/** The tickets that each team can come to have: those that it takes, and those that a row gives it all the same. */
function ticketsHeld(context: Context): Box[] {
  const inWorld = { ...context, space: context.world };
  const rows = ['routing', 'escalation'].flatMap((section) => tableFor(inWorld, section, 'team').rows);
  const fact = context.world.at('team');
  return teamsReached(context).flatMap((team) => {
    const given = rows.filter(({ says }) => says['team'] === team).flatMap(({ boxes }) => boxes);
    const tickets = [...takenBy(inWorld, team), ...given].map(({ sides }) => ({ sides: sides.filter((side) => side.fact !== fact) }));
    return tickets.map((box) => meet(heldBy(inWorld, team), box));
  });
}

/** Facts that are asked for and that a table of `mix` leaves open for some tickets. */
function mixGaps(context: Context, asked: ReadonlySet<string>): Finding[] {
  const { scenario, world } = context;
  return piecesAt(scenario!.value, 'mix.*').flatMap(({ path }) => {
    const fact = String(path[1]);
    if (!asked.has(fact)) return [];
    const sources = sourcesOf(scenario!.value).filter(({ value }) => mapOf(value)[fact] === undefined);
    const domains = sources.flatMap(({ value }) => {
      const given = Object.entries(mapOf(value)).filter(([key, name]) => world.at(key) >= 0 && typeof name === 'string');
      return world.boxes(Object.fromEntries(given)).map(certain);
    });
    return tableGap(context, ['mix', fact], domains, (tickets) => say`no row says the \`${fact}\` of ${tickets}`);
  });
}

/** Facts that decide something, or that an amount is a share of, and that a rate leaves open: neither the source nor `mix` nor a default gives them. */
function factsMissing(context: Context): Finding[] {
  const { policy, scenario, words, uses } = context;
  const rates = sourcesOf(scenario!.value).filter(({ value }) => mapOf(value)['count'] !== undefined);
  const asked = new Set(
    uses.filter(({ kind, part, path }) => kind === 'fact' && part === 'key' && path[0] !== 'mix').map(({ name }) => name),
  );
  if (asked.has('grade')) asked.add('topic');
  asked.add('channel');
  const shared = uses.filter(({ kind, part }) => kind === 'fact' && part === 'value').map(({ name }) => name);
  const open = [...new Set([...asked, ...shared])].filter((fact) => stageOfFact(words, fact) === 'arrival' && needsValue(words, fact));
  const missing = open.flatMap((fact) => {
    if (valueAt(scenario!.value, ['mix', fact]) !== undefined) return [];
    const source = rates.find(({ value }) => mapOf(value)[fact] === undefined);
    if (!source || !policy) return [];
    const message = asked.has(fact)
      ? say`nothing says the \`${fact}\` of these tickets, and it decides something`
      : say`nothing says the \`${fact}\` of these tickets, and a compensation is a share of it`;
    return [report(behaviourMissing, scenario!, source.path, 'value', message, { hint: say`add a table \`${fact}\` to \`mix\`` })];
  });
  return [...missing, ...mixGaps(context, new Set(open))];
}

function needsValue(policy: Context['words'], fact: string): boolean {
  if (['grade', 'came_by', 'arrived'].includes(fact)) return false;
  const own = mapOf(policy.facts)[fact];
  if (own !== undefined) return mapOf(own)['default'] === undefined;
  const named = namedBy(policy, fact);
  return named !== undefined && namesOf(policy, named.kind).length > 1;
}
