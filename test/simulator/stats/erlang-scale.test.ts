import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { erlangA, erlangB, erlangC } from '../../../simulator/stats/index.ts';

/** The same three queues in another way, slowly: logarithms of every state's chance from the empty system on, and the wait's density integrated. */
interface Reference {
  readonly waits: number;
  readonly queueLength: number;
  readonly busy: number;
  readonly asa: number;
  readonly answeredInTime: number;
}

function reference(arrivalRate: number, handleTime: number, agents: number, patience: number, within: number): Reference {
  const leaving = 1 / patience;
  const logs = [0];
  for (let n = 1, most = 0; n <= agents || logs[n - 1]! > most - 60; n++) {
    logs.push(logs[n - 1]! + Math.log(arrivalRate) - Math.log(Math.min(n, agents) / handleTime + Math.max(0, n - agents) * leaving));
    most = Math.max(most, logs[n]!);
  }
  const most = logs.reduce((x, y) => Math.max(x, y), -Infinity);
  const chances = logs.map((one) => Math.exp(one - most));
  const whole = sum(chances);
  const mean = (value: (n: number) => number): number => sum(chances.map((chance, n) => chance * value(n))) / whole;
  const waits = mean((n) => (n >= agents ? 1 : 0));
  const queueLength = mean((n) => Math.max(0, n - agents));
  const abandoned = (queueLength * leaving) / arrivalRate;
  // Who would wait V is offered with this density, up to a factor (F. Baccelli, G. Hebuterne, 1981).
  const logDensity = (t: number): number => arrivalRate * patience * -Math.expm1(-t * leaving) - (agents / handleTime) * t;
  const peak = Math.max(0, patience * Math.log((arrivalRate * handleTime) / agents));
  const top = logDensity(peak);
  // The density falls ever faster beyond its peak: where it has fallen by e^-60 nothing is left.
  let [near, far] = [peak, peak + 1e-6];
  while (logDensity(far) > top - 60) [near, far] = [far, peak + 2 * (far - peak)];
  for (let i = 0; i < 60; i++) {
    const middle = (near + far) / 2;
    if (logDensity(middle) > top - 60) near = middle;
    else far = middle;
  }
  // What follows from patience changes on its scale, the rest on that of the density.
  const integral = (to: number, value: (t: number) => number): number => {
    const cut = Math.min(to, 40 * patience);
    const weighed = (t: number): number => Math.exp(logDensity(t) - top) * value(t);
    return simpson(0, cut, weighed) + (cut < to ? simpson(cut, to, weighed) : 0);
  };
  const scale = waits / integral(far, () => 1);
  const wait = scale * integral(far, (t) => t * Math.exp(-t * leaving));
  return {
    waits,
    queueLength,
    busy: mean((n) => Math.min(n, agents)),
    asa: wait / (1 - abandoned),
    answeredInTime: 1 - waits + scale * integral(Math.min(within, far), (t) => Math.exp(-t * leaving)),
  };
}

function simpson(from: number, to: number, value: (t: number) => number): number {
  const steps = 100_000;
  const step = (to - from) / steps;
  let all = 0;
  for (let i = 0; i <= steps; i++) all += value(from + i * step) * (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2);
  return (all * step) / 3;
}

function sum(values: readonly number[]): number {
  return values.reduce((x, y) => x + y, 0);
}

/** Relative, but for what is so small that it means nothing. */
function near(ours: number, theirs: number, relative: number, what: string): void {
  expect(Math.abs(ours - theirs), `${what}: ${ours} for ${theirs}`).toBeLessThanOrEqual(relative * Math.abs(theirs) + 1e-11);
}

for (const agents of [1, 30, 1000, 10_000, 30_000])
  test(`Erlang A, ${agents} agents, from light to overloaded, from no patience to much`, { timeout: 60_000 }, () => {
    for (const utilisation of [0.6, 0.97, 1, 1.1, 2])
      for (const patience of [0.5, 60, 1800]) {
        const queue = { arrivalRate: (utilisation * agents) / 300, handleTime: 300, agents, patience, within: 20 };
        const expected = reference(queue.arrivalRate, 300, agents, patience, 20);
        const found = erlangA(queue);
        const what = `${agents} agents, ${utilisation} of their time, patience ${patience}`;
        near(found.waits, expected.waits, 1e-9, what);
        near(found.queueLength, expected.queueLength, 1e-9, what);
        near(found.occupancy * agents, expected.busy, 1e-9, what);
        near(found.serviceLevel.ofOffered, expected.answeredInTime, 1e-8, what);
        if (expected.waits > 1e-9) near(found.asa, expected.asa, 1e-6, what);
      }
  });

test('Erlang B and C are Erlang A at the ends of patience, up to 20,000 agents', () => {
  const queues = fc.record({
    agents: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1000, max: 20_000 })),
    utilisation: fc.double({ min: 0.3, max: 0.98, noNaN: true }),
    within: fc.double({ min: 0, max: 60, noNaN: true }),
  });
  fc.assert(
    fc.property(queues, ({ agents, utilisation, within }) => {
      const queue = { arrivalRate: (utilisation * agents) / 240, handleTime: 240, agents, within };
      const blocked = erlangB(utilisation * agents, agents);
      near(erlangA({ ...queue, patience: 1e-9 }).abandonmentRate, blocked, 1e-7, 'at once');
      const [patient, endless] = [erlangA({ ...queue, patience: 1e14 }), erlangC(queue)];
      for (const name of ['waits', 'waitingTime', 'asa', 'queueLength', 'occupancy'] as const)
        near(patient[name], endless[name], 1e-5, name);
      near(patient.serviceLevel.ofOffered, endless.serviceLevel.ofOffered, 1e-7, 'service level');
    }),
    { numRuns: 60 },
  );
});

test('Erlang B as exact fractions', () => {
  // B(n) = a B(n - 1) / (n + a B(n - 1)), with a = load / 8, in whole numbers.
  for (const [load, agents] of [
    [8, 2],
    [41, 7],
    [800, 120],
    [3, 30],
  ] as const) {
    let [above, below] = [1n, 1n];
    for (let n = 1n; n <= BigInt(agents); n++) [above, below] = [BigInt(load) * above, 8n * n * below + BigInt(load) * above];
    near(
      erlangB(load / 8, agents) * 1e60,
      Number((above * 10n ** 400n) / below) / 1e200 / 1e140,
      1e-13,
      `${load}/8 Erlangs, ${agents} agents`,
    );
  }
});

test('more agents, or fewer contacts, never make anybody wait longer', () => {
  const queues = fc.record({
    agents: fc.integer({ min: 1, max: 400 }),
    load: fc.double({ min: 0.1, max: 500, noNaN: true }),
    patience: fc.double({ min: 1, max: 5000, noNaN: true }),
  });
  fc.assert(
    fc.property(queues, ({ agents, load, patience }) => {
      const at = (of: { agents: number; load: number }) =>
        erlangA({ arrivalRate: of.load / 300, handleTime: 300, agents: of.agents, patience, within: 20 });
      const [base, staffed, quiet] = [at({ agents, load }), at({ agents: agents + 1, load }), at({ agents, load: load * 0.9 })];
      for (const better of [staffed, quiet]) {
        expect(better.waitingTime).toBeLessThanOrEqual(base.waitingTime * (1 + 1e-9));
        expect(better.abandonmentRate).toBeLessThanOrEqual(base.abandonmentRate * (1 + 1e-9));
        expect(better.serviceLevel.ofOffered).toBeGreaterThanOrEqual(base.serviceLevel.ofOffered - 1e-9);
      }
    }),
    { numRuns: 200 },
  );
});

const file = new URL('../../../../shared/validation/cases.json', import.meta.url);
const staffing = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as {
      id: string;
      family: string;
      model: Record<string, number>;
      expect: Record<string, number>;
    }[])
  : [];

for (const { id, model, expect: expected } of staffing.filter(({ family }) => family === 'staffing'))
  test(`${id}: the agents that are said to be enough are, and one fewer is not`, () => {
    const at = (agents: number) => {
      const patience = model['mean_patience_s'];
      const queue = {
        arrivalRate: model['calls_per_interval']! / (60 * model['interval_min']!),
        handleTime: model['aht_s']!,
        agents,
        within: model['answer_target_s']!,
      };
      return patience === undefined ? erlangC(queue) : erlangA({ ...queue, patience });
    };
    const found = at(expected['agents_raw']!);
    const figures: Record<string, number> = {
      achieved_service_level: found.serviceLevel.ofOffered,
      occupancy: found.occupancy,
      asa_s: found.asa,
      p_wait: found.waits,
      p_abandon: found.abandonmentRate,
      service_level_with_one_less: at(expected['agents_raw']! - 1).serviceLevel.ofOffered,
    };
    const compared = Object.entries(expected).filter(([name]) => name in figures);
    expect(compared.length).toBeGreaterThanOrEqual(2);
    for (const [name, value] of compared) near(figures[name]!, value, 6e-8, name);
  });
