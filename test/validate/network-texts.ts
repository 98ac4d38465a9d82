import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import type { Case } from './cases.ts';
import { hour, seconds, steadyPeriod } from './queue-texts.ts';

/**
 * Tiers in a row, as policy and scenario: whom one tier does not solve, it escalates to the next (`tier: up`); exponential work. Whom one solves may come back after a
 * while, to the first tier (`reopening`, and an escalation of the event `reopened`). The case's routing is between neighbours only, and its tiers in order.
 */
export function networkTexts({ model }: Case, customers: number): Texts {
  const of = <Kind>(key: string) => model[key] as Readonly<Record<string, Kind>>;
  const service = of<number>('mean_service_h');
  const agents = of<number | null>('agents');
  const tiers = Object.keys(service).filter((place) => agents[place] !== null);
  const away = Object.keys(service).find((place) => agents[place] === null);
  const rate = of<number>('external_arrivals_per_h')[tiers[0]!]!;
  const routing = of<Readonly<Record<string, number>>>('routing_probabilities');
  const ways = tiers.map((tier, i) => {
    const { [tiers[i + 1] ?? '']: up = 0, [away ?? '']: back = 0, ...others } = routing[tier]!;
    if (Object.keys(others).length > 0) throw new Error(`${tier} sends to others than the next`);
    return { tier, up, back };
  });
  const outcome = ways.map(
    ({ tier, up }) => `{ when: { team: ${tier} }, shares: { solved: ${100 - 100 * up}%, unresolved: ${100 * up}% } }`,
  );
  const reopening = ways.map(
    ({ tier, up, back }) =>
      `{ when: { team: ${tier} }, share: ${Number(((100 * back) / (1 - up)).toFixed(6))}%, time: { mean: ${seconds((service[away ?? ''] ?? 0) * hour)} } }`,
  );
  const each = (says: (tier: string, i: number) => string): string =>
    `{ ${tiers.map((tier, i) => `${tier}: ${says(tier, i)}`).join(', ')} }`;
  return oneQueue(
    {
      period: steadyPeriod((customers / rate) * hour, 1000 * hour),
      demand: `[{ channel: phone, topic: any, count: ${rate * 24}, each: day }]`,
      behaviour: `{ handling: [${tiers.map((tier) => `{ when: { team: ${tier} }, time: { mean: ${seconds(service[tier]! * hour)} } }`).join(', ')}], outcome: [${outcome.join(', ')}]${away ? `, reopening: [${reopening.join(', ')}]` : ''} }`,
      staffing: each((tier) => `[{ hours: always, agents: ${agents[tier]} }]`),
    },
    {
      tiers: each((_, i) => `{ level: ${i + 1} }`).replaceAll(/L(\d)/g, 'level$1'),
      teams: each((tier, i) => `{ tier: level${i + 1}${tiers[i + 1] ? `, up: [${tiers[i + 1]}]` : ''} }`),
      routing: `[{ team: ${tiers[0]} }]`,
      escalation: `[{ event: unresolved, tier: up }${away ? `, { event: reopened, when: { team: { not: ${tiers[0]} } }, team: ${tiers[0]} }` : ''}]`,
      ...(away ? { limits: '{ touches: 100 }' } : {}),
      objectives: '[{ kpi: service_level, within: 20s, at_least: 0% }]',
    },
  );
}
