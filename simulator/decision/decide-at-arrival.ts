import { decideArrival } from '../model/index.ts';
import type { ArrivalRows, Promise, Row } from '../model/index.ts';
import { promised } from '../../schema/tables/index.ts';
import { writeDuration, writeShare } from '../../schema/values/index.ts';
import type { Decision } from './decision.ts';
import { factsOf } from './facts-of.ts';
import { promiseMade } from './promise-made.ts';
import { rowAt } from '../story/index.ts';
import type { Service } from './service.ts';
import { settle } from './settle.ts';
import type { Outcome } from './settle.ts';
import { stepsBefore, wanted } from './steps.ts';
import type { Ticket } from './ticket.ts';
import { ways } from './ways.ts';
import type { Step } from './ways.ts';

type Kind = 'first_response' | 'next_response' | 'update' | 'resolution';

/** Everything that is decided when a ticket arrives, in the order in which it is, each thing for itself: what one fact leaves open, another need not. */
export function decideAtArrival(service: Service, ticket: Ticket): Decision[] {
  const { book, space, policy } = service;
  const { rules, factAt, names } = book;
  const before = stepsBefore(service, ticket);
  const facts = [...before.priority, ...before.offer];

  const decide = (thing: string, steps: readonly Step[], outcomeOf: (rows: ArrivalRows, facts: Int16Array) => Outcome): Decision =>
    settle(service, ticket, thing, ways(space, ticket.within, ticket.beyond, steps), (way) => {
      const vector = factsOf(service, ticket, way, false);
      return outcomeOf(decideArrival(book, vector), vector);
    });
  /** A fact that a table decides; a gap, where it must and does not. */
  const fact = (name: 'priority' | 'team', steps: readonly Step[]): Decision =>
    decide(name, steps.map(own(factAt[name])), (rows, vector) => {
      const value = vector[factAt[name]]!;
      return value < 0 ? { value: undefined, gap: true } : { value: names[name][value], row: rowAt(sectionOf[name], rows[name]) };
    });
  const promise = (kind: Kind, rows: readonly Row<Promise>[]): Decision =>
    decide(kind, [...facts, wanted(rows), wanted(rules.clock)], (decided) => {
      const says = decided[kind]?.says ?? 'none';
      const counted = says !== 'none' && says.clock < 0;
      return {
        value: promiseMade(service, ticket, says, decided.clock?.says ?? rules.defaultClock),
        row: rowAt('promises', decided[kind]),
        beside: counted && decided.clock ? [rowAt('promises', decided.clock)!] : [],
      };
    });
  const rowsOf: Record<Kind, readonly Row<Promise>[]> = {
    first_response: rules.firstResponse,
    next_response: rules.nextResponse,
    update: rules.update,
    resolution: rules.resolution,
  };

  return [
    ...(factAt.priority < 0 ? [] : [fact('priority', facts)]),
    decide('offer', facts.map(own(factAt.offer)), (rows, vector) => ({
      value: space.facts[factAt.offer]!.values[vector[factAt.offer]!],
      row: rowAt('self_service', rows.offer),
    })),
    fact('team', [...facts, ...before.team]),
    ...(factAt.tier < 0 ? [] : [tierOf()]),
    decide('overflow', [...facts, ...before.team.map((step) => ({ ...step, wanted: true }))], (rows) => ({
      value: (rows.team?.says.overflow ?? []).map(({ after, team }) => ({ after: writeDuration(after), team: names.team[team]! })),
      row: rowAt('routing', rows.team),
    })),
    ...(promised as readonly Kind[]).map((kind) => promise(kind, rowsOf[kind])),
    decide('clock', [...facts, wanted(rules.clock)], (rows) => ({
      value: service.clocks[rows.clock?.says ?? rules.defaultClock],
      row: rowAt('promises', rows.clock),
    })),
    decide('pause_while', [...facts, wanted(rules.pause)], (rows) => ({
      value: rows.pause_while?.says ?? rules.defaultPause,
      row: rowAt('promises', rows.pause_while),
    })),
    decide('warn_at', [...facts, wanted(rules.warnAt)], (rows) => {
      const share = rows.warn_at?.says ?? rules.defaultWarnAt;
      return { value: share === undefined ? 'none' : writeShare(share), row: rowAt('promises', rows.warn_at) };
    }),
    ...(policy.workflows
      ? [
          decide('workflow', [...facts, ...before.team, wanted(rules.workflows)], (rows) => ({
            value: rows.workflow?.says ?? 'none',
            row: rowAt('workflows', rows.workflow),
          })),
        ]
      : []),
  ];

  function tierOf(): Decision {
    return decide('tier', [...facts, ...before.team].map(own(factAt.team)), (rows, vector) => {
      const tier = vector[factAt.tier]!;
      const gap = vector[factAt.team]! < 0;
      return { value: gap ? undefined : (names.tier[tier] ?? 'none'), row: rowAt('routing', rows.team), gap };
    });
  }
}

const sectionOf = { priority: 'priority', team: 'routing' } as const;

/** The step that decides this fact is the one that is wanted. */
function own(fact: number): (step: Step) => Step {
  return (step) => (step.fact === fact ? { ...step, wanted: true } : step);
}
