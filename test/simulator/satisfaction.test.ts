import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../simulator/commands/explain.ts';
import { showResult } from '../../simulator/commands/show-result.ts';
import { buildResult, inline, runExperiment } from '../../simulator/experiment/index.ts';
import { Satisfaction } from '../../simulator/center/satisfaction.ts';
import type { Run } from '../../simulator/center/run.ts';
import { kpiOf, kpis, retention } from '../../simulator/kpi/index.ts';
import { Ticket } from '../../simulator/life/index.ts';
import { Draws } from '../../simulator/random/index.ts';
import { inputsOf, modelOf } from '../support/simulation.ts';
import { colours } from '../../simulator/commands/colours.ts';

const coefficients = { base: 1.5, expected: 60, wait: 0.2, transfers: 0.4, reopens: 0.8, breaches: 0.6, compensation: 0.5 };
const cuts = [-2, -1, 0, 1.5];

/** How a ticket is rated that went through so much, by the same chance for the same key. */
function rated(thing: number, through: Partial<Pick<Ticket, 'transfers' | 'reopens' | 'broken' | 'gifts' | 'firstResponse'>> = {}): number {
  const run = { draws: new Draws(7, 0), life: { now: 0 } } as unknown as Run;
  const ticket = Object.assign(new Ticket(0), { thing, arrived: 0, firstResponse: 0, gifts: 0, ...through });
  return new Satisfaction(run, { ...coefficients, cuts }).rate(ticket);
}

describe('ratings', () => {
  test('with nothing but chance their shares are those that the logistic gives between the cuts', () => {
    const n = 20_000;
    const counts = [0, 0, 0, 0, 0];
    for (let thing = 0; thing < n; thing++) counts[rated(thing) - 1]!++;
    const below = (cut: number): number => 1 / (1 + Math.exp(coefficients.base - cut));
    const reached = [0, ...cuts.map(below), 1];
    counts.forEach((count, i) => {
      const share = reached[i + 1]! - reached[i]!;
      expect(Math.abs(count - n * share) / Math.sqrt(n * share * (1 - share)), `rating ${i + 1}`).toBeLessThan(4);
    });
  });

  test('more hand-overs, returns, broken promises or waiting never raise a rating by the same chance, compensation never lowers it', () => {
    const little = fc.nat(6);
    const through = fc.record({ transfers: little, reopens: little, broken: fc.constantFrom(0, 1, 3, 7), firstResponse: fc.nat(1e6) });
    fc.assert(
      fc.property(fc.nat(1e6), through, fc.integer({ min: 1, max: 5 }), (thing, was, more) => {
        const before = rated(thing, was);
        expect(rated(thing, { ...was, transfers: was.transfers + more })).toBeLessThanOrEqual(before);
        expect(rated(thing, { ...was, reopens: was.reopens + more })).toBeLessThanOrEqual(before);
        expect(rated(thing, { ...was, broken: was.broken | 8 })).toBeLessThanOrEqual(before);
        expect(rated(thing, { ...was, firstResponse: was.firstResponse + more * 3600 })).toBeLessThanOrEqual(before);
        expect(rated(thing, { ...was, gifts: 1 })).toBeGreaterThanOrEqual(before);
      }),
    );
    expect(Array.from({ length: 200 }, (_, thing) => rated(thing, { gifts: 1 }) - rated(thing)).some((gain) => gain > 0)).toBe(true);
    expect(Array.from({ length: 200 }, (_, thing) => rated(thing, { transfers: 3 }) - rated(thing)).some((gain) => gain < 0)).toBe(true);
  });
});

test('retention: 350 customers at the start, 300 at the end, 76 of them acquired make 64 %', () => {
  const { numerator, denominator } = retention({ start: 350, end: 300, acquired: 76 });
  expect(numerator / denominator).toBe(0.64);
});

describe('figures that rest on assumptions', () => {
  const assumed = ['csat', 'satisfaction', 'retention_rate'];
  const texts = {
    policy: `policy: shop
time_zone: UTC
currency: EUR
channels: { phone: { mode: live } }
teams: { care: {} }
priorities: { normal: { rank: 1 } }
priority: [{ priority: normal }]
routing: [{ team: care }]
promises: [{ first_response: none, resolution: none }]
surveys: [{ event: closed, ask: 80% }]
objectives: [{ kpi: csat, at_least: 10% }, { kpi: retention_rate, title: Customers stay, at_least: 10% }]
`,
    scenario: `scenario: day
uses: policy.yaml
period: { from: 2026-01-05, to: 2026-01-05, follow_up: 1d }
replications: 3
demand: [{ channel: phone, count: 200, each: day }]
behaviour: { handling: [{ time: { mean: 3m } }], answering: [{ share: 50% }], satisfaction: {}, retention: {} }
staffing: { care: [{ hours: always, agents: 2 }] }
`,
  };
  const result = async () => {
    const model = modelOf(texts);
    const origin = { inputs: inputsOf(texts), provenance: { files: [], version: '0', timeZoneData: '' }, notes: [] };
    return buildResult(model, await runExperiment(model, inline()), origin);
  };

  test('they are those, and each says why in both languages', () => {
    expect(kpis.filter((kpi) => kpi.assumed).map(({ id }) => id)).toEqual(assumed);
    for (const id of assumed) expect(kpiOf(id)!.assumed!.ar).toContain('مفترض');
  });

  test('a result marks every row and objective about them, no other, and says why', async () => {
    const { kpis: rows, objectives, notes } = await result();
    expect(rows.filter(({ assumed: mark }) => mark).length).toBeGreaterThan(3);
    for (const one of [...rows, ...objectives]) expect(one.assumed === true, one.kpi).toBe(assumed.includes(one.kpi));
    expect(new Set(rows.filter((one) => one.assumed).map(({ kpi }) => kpi))).toEqual(new Set(assumed));
    expect(notes.map(({ code }) => code)).toContain('assumed');
  });

  test('the terminal shows none of them without the word', async () => {
    const text = showResult(await result(), colours({ colour: false }));
    const about = text.split('\n').filter((line) => /Customer satisfaction|Mean satisfaction|Retention rate/.test(line));
    expect(about.length).toBeGreaterThanOrEqual(5);
    for (const line of about) expect(line).toMatch(/assumed/i);
    expect(text).toContain('nobody has measured');
  });

  test('explain says it, with the reason', async () => {
    for (const code of assumed) {
      let text = '';
      const io = { stdout: { write: (said: string) => (text += said) }, stderr: { write: () => true }, colour: false };
      expect(await explain({ code }, io as never)).toBe(0);
      expect(text).toMatch(/, assumed \(.*مفترض\)/);
      expect(text).toContain('not measured');
    }
  });
});
