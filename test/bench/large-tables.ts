import type { Document, Policy } from '../../schema/index.ts';
import { parse } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';

/** Numbers that look random and are the same each time (D. H. Lehmer's generator with the multiplier of S. K. Park and K. W. Miller, 1988). */
export function lehmer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

export interface Shape {
  readonly facts: number;
  /** Names of each fact. */
  readonly values: number;
  readonly priorityRows: number;
  readonly promiseRows: number;
  readonly seed: number;
}

type When = Record<string, string | string[]>;

/** A policy of random rows, each asking two to four facts for one name, for two, or for all but one; the last row of a table takes the rest. */
export function largePolicy({ facts, values, priorityRows, promiseRows, seed }: Shape): Policy {
  const below = lehmer(seed);
  const names = Array.from({ length: values }, (_, i) => `v${i}`);
  const own = Array.from({ length: facts }, (_, i) => `fact_${i}`);
  const name = (): string => names[below(values)]!;
  const test = (): string | string[] => (below(2) === 0 ? name() : [...new Set([name(), name()])]);
  const when = (): When => Object.fromEntries(Array.from({ length: 2 + below(3) }, () => [own[below(facts)]!, test()]));
  const priorities = Array.from({ length: 6 }, (_, i) => `p${i}`);
  const rows = <Row>(count: number, says: (row: number) => Row) =>
    Array.from({ length: count }, (_, row) => ({ ...(row < count - 1 ? { when: when() } : {}), ...says(row) }));
  return {
    policy: 'large',
    facts: Object.fromEntries(own.map((fact) => [fact, { values: names }])),
    channels: { email: { mode: 'deferred' } },
    priorities: Object.fromEntries(priorities.map((priority, i) => [priority, { rank: i + 1 }])),
    teams: { care: {} },
    priority: rows(priorityRows, () => ({ priority: priorities[below(6)]! })),
    routing: [{ team: 'care' }],
    promises: rows(promiseRows, (row) => ({
      ...(row < promiseRows - 1 && priorityRows > 1 && below(3) === 0 ? { when: { ...when(), priority: priorities[below(6)]! } } : {}),
      first_response: `${1 + below(9)}h`,
      ...(row < promiseRows - 1 ? {} : { resolution: 'none' }),
    })),
  };
}

/** The policy as a file would give it. */
export function documentOf(policy: Policy, file = 'large.policy.yaml'): Document<Policy> {
  const { document, findings } = parse(file, new TextEncoder().encode(JSON.stringify(policy)));
  if (!document) throw new Error(findings.map(({ message }) => inEnglish(message)).join('\n'));
  return document as Document<Policy>;
}
