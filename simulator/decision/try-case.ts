import type { Case } from '../../schema/index.ts';
import { listOf } from '../../schema/tables/index.ts';
import { readDuration, readShare } from '../../schema/values/index.ts';
import { decideAtArrival } from './decide-at-arrival.ts';
import { decideOnEvent } from './decide-on-event.ts';
import type { Decision, PromiseMade } from './decision.ts';
import type { RowAt } from '../story/index.ts';
import type { Doubt } from './doubt.ts';
import { readTicket } from './read-ticket.ts';
import type { Service } from './service.ts';

/** Something that a case expects and the policy decides otherwise. */
export interface Difference {
  /** What is decided: `priority`. */
  readonly thing: string;
  /** Whether the value is another, or the row that decides it. */
  readonly about: 'value' | 'row';
  readonly expected: unknown;
  readonly got: Decision;
}

/** What became of a case. */
export interface Tried {
  readonly differences: readonly Difference[];
  /** What its facts say against each other (then it does not hold), or that there is no such ticket. */
  readonly doubts: readonly Doubt[];
  /** Rows that decided something which the case expects. */
  readonly covered: readonly RowAt[];
}

/** Decides the ticket of a checked case and compares. */
export function tryCase(service: Service, { given, event, after, expect }: Case): Tried {
  const occasion = event === undefined ? undefined : { event, after: after === undefined ? undefined : readDuration(after) };
  const { ticket, doubts } = readTicket(service, given, occasion);
  const decisions = occasion ? decideOnEvent(service, ticket, occasion) : decideAtArrival(service, ticket);
  const decided = (thing: string): Decision =>
    decisions.find((one) => one.thing === thing) ?? { thing, value: 'none', rows: [], beside: [] };

  const { row: rows = {}, ...values } = expect;
  const asked = Object.entries(values).map(([thing, expected]) => ({ thing, about: 'value' as const, expected }));
  const askedRows = Object.entries(rows).map(([thing, expected]) => ({ thing, about: 'row' as const, expected }));
  const compared = [...asked, ...askedRows].map((one) => ({ ...one, got: meant(one.thing, one.expected, decided) }));
  return {
    differences: compared.filter(({ about, expected, got }) =>
      about === 'row' ? !isRow(expected, got) : !isValue(service, expected, got),
    ),
    doubts,
    covered: compared.flatMap(({ got, about }) => [...got.rows, ...(about === 'value' ? got.beside : [])]),
  };
}

/** `tier: up` and `priority: raise` ask how the ticket moves, not where it is then. */
function meant(thing: string, expected: unknown, decided: (thing: string) => Decision): Decision {
  if (thing === 'tier' && (expected === 'up' || expected === 'stay')) return decided('move');
  return thing === 'priority' && expected === 'raise' ? decided('raise') : decided(thing);
}

function isRow(expected: unknown, { because, rows }: Decision): boolean {
  if (because !== undefined) return false;
  if (expected === 'none') return rows.length === 0;
  const [row] = rows;
  return rows.length === 1 && [row!.label, `${row!.position + 1}`].includes(String(expected));
}

function isValue(service: Service, expected: unknown, { thing, value, because }: Decision): boolean {
  if (because !== undefined) return false;
  if (thing === 'raise') return value === 'yes';
  if (thing === 'ask') return readShare(String(expected)) === readShare(String(value));
  if (Array.isArray(expected)) return listOf(expected).map(String).sort().join() === listOf(value).map(String).sort().join();
  if (typeof value !== 'object' || value === null) return String(value) === String(expected);
  const { due } = value as PromiseMade;
  return due !== undefined && service.instantOf(due) === service.instantOf(String(expected));
}
