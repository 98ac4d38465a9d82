import { say, word } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Decision, MissingFact } from './decision.ts';
import type { RowAt } from '../story/index.ts';
import type { Service } from './service.ts';
import type { Ticket } from './ticket.ts';

/** What one ticket of which all is known is decided as; `depends`: on a number that is not known exactly. */
export interface Outcome {
  readonly value: unknown;
  readonly row?: RowAt | undefined;
  readonly beside?: readonly RowAt[];
  readonly gap?: boolean;
  readonly depends?: string;
}

/** Different outcomes that are looked at, and compared with each other: enough to name what they depend on. */
const mostOutcomes = 24;
const mostCompared = 6;

/**
 * A decision about a ticket that may lack facts: it stands if every possible value leads to it, that is if all the ways do. Else the facts are named that
 * make the difference: between two tickets with different outcomes, walking from one to the other fact by fact.
 */
export function settle(
  service: Service,
  ticket: Ticket,
  thing: string,
  ways: Iterable<Int16Array | 'too-intricate'>,
  outcomeOf: (vector: Int16Array) => Outcome,
): Decision {
  const found = new Map<string, { readonly vector: Int16Array; readonly outcome: Outcome }>();
  const rows = new Map<string, RowAt>();
  const beside = new Map<string, RowAt>();
  for (const vector of ways) {
    if (vector === 'too-intricate') {
      if (found.size < 2) return { thing, value: undefined, rows: [], beside: [], because: 'too-intricate' };
      break;
    }
    const outcome = outcomeOf(vector);
    if (outcome.row) rows.set(outcome.row.label, outcome.row);
    for (const row of outcome.beside ?? []) beside.set(row.label, row);
    const key = keyOf(outcome);
    if (!found.has(key)) found.set(key, { vector, outcome });
    if (found.size >= mostOutcomes) break;
  }
  const all = [...found.values()];
  const first = all[0];
  const depends = all.flatMap(({ outcome }) => (outcome.depends === undefined ? [] : [{ fact: outcome.depends, examples: [] }]));
  if (all.length > 1 || depends.length > 0) {
    const few = all.slice(0, mostCompared);
    const pairs = few.flatMap((one, i) => few.slice(i + 1).map((other) => [one.vector, other.vector] as const));
    const missing = [...pairs.flatMap(([one, other]) => between(service, ticket, one, other, outcomeOf)), ...depends];
    const named = new Map(missing.reverse().map((one) => [one.fact, one]));
    return { thing, value: undefined, rows: [], beside: [], because: { missing: [...named.values()].reverse() } };
  }
  const gap = first?.outcome.gap ? { because: 'gap' as const } : {};
  return { thing, value: first?.outcome.value, rows: [...rows.values()], beside: [...beside.values()], ...gap };
}

function keyOf({ value, gap = false, depends }: Outcome): string {
  return JSON.stringify([value ?? null, gap, depends ?? null]);
}

/** The facts at which the outcome changes on the way from one ticket to another. */
function between(
  { space }: Service,
  ticket: Ticket,
  from: Int16Array,
  to: Int16Array,
  outcomeOf: (vector: Int16Array) => Outcome,
): MissingFact[] {
  const here = from.slice();
  return space.facts.flatMap(({ name, values, texts }, fact): MissingFact[] => {
    if (ticket.values[fact]! >= 0 || here[fact] === to[fact]) return [];
    const before = outcomeOf(here.slice());
    const value = here[fact]!;
    here[fact] = to[fact]!;
    const after = outcomeOf(here.slice());
    if (keyOf(before) === keyOf(after)) return [];
    const [set, member] = name.split('.');
    const said = (one: number): Text => {
      if (member === undefined) return texts ? texts[one]! : word(values[one]!);
      return values[one] === 'yes' ? say`within ${word(member)}` : say`outside ${word(member)}`;
    };
    return [
      {
        fact: set === 'arrived' ? 'arrives' : set!,
        examples: [
          { value: said(value), leadsTo: before.value },
          { value: said(to[fact]!), leadsTo: after.value },
        ],
      },
    ];
  });
}
