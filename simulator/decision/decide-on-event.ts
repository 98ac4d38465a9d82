import { amountGiven, approvalOf, decideArrival, decideEvent } from '../model/index.ts';
import type { EventDecision, EventRules, Row } from '../model/index.ts';
import { writeShare } from '../../schema/values/index.ts';
import type { Decision } from './decision.ts';
import { factsOf } from './facts-of.ts';
import { isValue } from './is-value.ts';
import { rangeOf } from './range-of.ts';
import { rowAt } from '../story/index.ts';
import type { Service } from './service.ts';
import { settle } from './settle.ts';
import type { Outcome } from './settle.ts';
import { stepsBefore, wanted } from './steps.ts';
import type { Occasion, Ticket } from './ticket.ts';
import { ways } from './ways.ts';
import type { Step } from './ways.ts';

/**
 * Everything that is decided when something happens to a ticket: compensation and surveys by the team that has it, then where it goes, its priority, who is
 * told and asked. Priority, offer and team are those of its arrival, unless the ticket says what they are by now.
 */
export function decideOnEvent(service: Service, ticket: Ticket, { event, after }: Occasion): Decision[] {
  const { book, space } = service;
  const { factAt, names, teams } = book;
  const rules: EventRules = book.rules.events.find((one) => one.event === event && one.after === after) ?? nothing;
  const before = stepsBefore(service, ticket);
  const atTeam = [...before.priority, ...before.offer, ...before.team];
  const promise = space.at('promise');
  // What is broken now is among what has been broken.
  const brokenNow = (event === 'breach' ? space.facts[promise]!.values : []).flatMap((name, value) => {
    const fact = space.at(`breached.${name}`);
    return fact < 0 ? [] : [{ sides: [isValue(space, promise, value), isValue(space, fact, 0)] }];
  });
  const beyond = [...ticket.beyond, ...brokenNow];
  const absent = new Set(event !== 'warning' && event !== 'breach' && ticket.values[promise]! < 0 ? [promise] : []);

  const decide = (thing: string, steps: readonly Step[], outcomeOf: (decided: EventDecision, facts: Int16Array) => Outcome): Decision =>
    settle(service, ticket, thing, ways(space, ticket.within, beyond, [...atTeam, ...steps], absent), (way) => {
      const vector = factsOf(service, ticket, way, true);
      for (const fact of absent) vector[fact] = -1;
      decideArrival(book, vector);
      return outcomeOf(decideEvent(book, rules, vector), vector);
    });
  const teamOf = (facts: Int16Array): number => facts[factAt.team]!;
  /** Tells tickets apart by the team that has them: whether they move, and who must approve, depends on it even where no row asks for it. */
  const perTeam = wanted(teams.map((_, team) => ({ boxes: [{ sides: [isValue(space, factAt.team, team)] }] })));
  const moves = [perTeam, wanted(rules.to), ...(rules.to.some(({ says }) => says === 'up') ? [upFrom(service)] : [])];
  const where = (thing: string, valueOf: (decided: EventDecision, facts: Int16Array) => unknown): Decision =>
    decide(thing, moves, (decided, facts) => ({
      value: teamOf(facts) < 0 ? undefined : valueOf(decided, facts),
      row: rowAt('escalation', decided.rows.to),
      gap: teamOf(facts) < 0,
    }));
  const list = (thing: 'notify' | 'consult', rows: readonly Row<readonly string[]>[]): Decision =>
    decide(thing, [wanted(rows)], ({ rows: { [thing]: row } }) => ({ value: row?.says ?? [], row: rowAt('escalation', row) }));

  /** Of the caps, as if nothing had been given before. */
  const unspent = book.caps.map(({ atMost }) => atMost);
  /** What depends on the amount: that is known where the fact that it is a part of is known, or all of its values lead to the same. */
  const given = (thing: 'amount' | 'approval'): Decision => {
    const parts = rules.give.flatMap(({ says }) => (typeof says.amount === 'object' ? [says.amount.of] : []));
    const unknown = [...new Set(parts)].filter((fact) => !ticket.numbers.has(fact));
    const steps = unknown.map((fact) =>
      wanted(space.facts[fact]!.values.map((_, value) => ({ boxes: [{ sides: [isValue(space, fact, value)] }] }))),
    );
    return decide(thing, [perTeam, wanted(rules.give), ...steps], ({ rows: { give } }, facts) => {
      if (!give || give.says.give === 'none') return { value: thing === 'approval' ? 'none' : undefined, row: rowAt('compensation', give) };
      const of = typeof give.says.amount === 'object' ? give.says.amount.of : -1;
      const [least, most] = rangeOf(service, ticket, of, facts).map((part) => {
        const amount = amountGiven(book, give.says, part, unspent);
        if (thing === 'amount') return amount;
        const approval = approvalOf(book, give.says, amount, teams[teamOf(facts)]?.tier ?? -1, unspent);
        return typeof approval === 'string' ? approval : names.tier[approval];
      });
      const depends = least === most ? {} : { depends: space.facts[of]!.name };
      return { value: least, row: rowAt('compensation', give), ...depends };
    });
  };

  return [
    decide('give', [wanted(rules.give)], ({ rows: { give } }) => ({ value: give?.says.give ?? 'none', row: rowAt('compensation', give) })),
    given('amount'),
    given('approval'),
    decide('ask', [wanted(rules.ask)], ({ rows: { ask } }) => ({
      value: ask && ask.says > 0 ? writeShare(ask.says) : 'none',
      row: rowAt('surveys', ask),
    })),
    where('team', ({ team }) => names.team[team] ?? 'none'),
    ...(factAt.tier < 0
      ? []
      : [where('tier', ({ team }, facts) => names.tier[teams[team < 0 ? teamOf(facts) : team]?.tier ?? -1] ?? 'none')]),
    where('move', ({ team, rows }) => (team < 0 ? 'stay' : rows.to?.says === 'up' ? 'up' : 'team')),
    ...(factAt.priority < 0
      ? []
      : [
          decide('priority', [...before.priority.map(asked), wanted(rules.priority)], ({ priority, rows }) => ({
            value: names.priority[priority],
            row: rowAt('escalation', rows.priority),
            gap: priority < 0,
          })),
          decide('raise', [wanted(rules.priority)], ({ rows }) => ({
            value: rows.priority?.says === 'raise' ? 'yes' : 'no',
            row: rowAt('escalation', rows.priority),
          })),
        ]),
    list('notify', rules.notify),
    list('consult', rules.consult),
  ];
}

/** No row speaks of the event. */
const nothing: EventRules = { event: 'closed', after: undefined, to: [], priority: [], notify: [], consult: [], give: [], ask: [] };

const asked = (step: Step): Step => ({ ...step, wanted: true });

/** Where `tier: up` leads, as a table: from each team to the first of those above it that takes the ticket. */
function upFrom({ space, book }: Service): Step {
  const { teams, factAt } = book;
  const rows = teams.flatMap(({ up }, team) =>
    up.map((above) => {
      const takes = teams[above]!.takes;
      const from = isValue(space, factAt.team, team);
      return { boxes: (takes.length > 0 ? takes : [{ sides: [] }]).map(({ sides }) => ({ sides: [from, ...sides] })) };
    }),
  );
  return wanted(rows);
}
