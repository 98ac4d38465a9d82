import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erlangA, erlangC } from '../../../simulator/stats/index.ts';

const queues = fc.record({
  arrivalRate: fc.double({ min: 0.01, max: 5, noNaN: true }),
  handleTime: fc.double({ min: 1, max: 100, noNaN: true }),
  agents: fc.integer({ min: 1, max: 60 }),
  within: fc.double({ min: 0, max: 60, noNaN: true }),
  patience: fc.double({ min: 1, max: 400, noNaN: true }),
});

test('Erlang A agrees with its birth-death chain solved from the empty system on', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const { arrivalRate, handleTime, agents, patience } = queue;
      const chances = [1];
      for (let n = 1; n < 3000; n++) {
        const rate = Math.min(n, agents) / handleTime + Math.max(0, n - agents) / patience;
        chances.push((chances[n - 1]! * arrivalRate) / rate);
        if (chances[n]! > 1e200) for (let i = 0; i <= n; i++) chances[i]! *= 1e-200;
      }
      const whole = chances.reduce((sum, chance) => sum + chance, 0);
      const mean = (value: (n: number) => number): number => chances.reduce((sum, chance, n) => sum + chance * value(n), 0) / whole;
      const state = erlangA(queue);
      const near = (ours: number, theirs: number): void => {
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * Math.abs(theirs) + 1e-12);
      };
      near(
        state.waits,
        mean((n) => (n >= agents ? 1 : 0)),
      );
      near(
        state.queueLength,
        mean((n) => Math.max(0, n - agents)),
      );
      near(state.occupancy, mean((n) => Math.min(n, agents)) / agents);
    }),
    { numRuns: 200 },
  );
});

test('what Erlang A says hangs together', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const state = erlangA(queue);
      const { ofOffered, ofAnswered, lessShortAbandons, anyWait } = state.serviceLevel;
      const near = (x: number, y: number): void => {
        expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(x), Math.abs(y)) + 1e-12);
      };
      near(state.queueLength, queue.arrivalRate * state.waitingTime); // Little
      near(state.occupancy * queue.agents, queue.arrivalRate * queue.handleTime * (1 - state.abandonmentRate));
      near(ofAnswered * (1 - state.abandonmentRate), ofOffered);
      expect(ofOffered).toBeLessThanOrEqual(lessShortAbandons + 1e-12);
      expect(lessShortAbandons).toBeLessThanOrEqual(anyWait + 1e-12);
      for (const share of [state.waits, state.abandonmentRate, state.occupancy, ofOffered, ofAnswered, lessShortAbandons, anyWait])
        expect(share >= -1e-12 && share <= 1 + 1e-12).toBe(true);
      // Without time to wait, the level is the share that does not wait; with all the time, everybody who stays is answered.
      near(erlangA({ ...queue, within: 0 }).serviceLevel.ofOffered, 1 - state.waits);
      near(erlangA({ ...queue, within: 1e7 }).serviceLevel.ofAnswered, 1);
    }),
    { numRuns: 300 },
  );
});

test('the share answered in T is the integral of the virtual wait (Baccelli and Hebuterne), summed numerically', () => {
  for (const queue of [
    { arrivalRate: 1, handleTime: 60, agents: 50, patience: 120, within: 20 },
    { arrivalRate: 0.1, handleTime: 60, agents: 7, patience: 30, within: 45 },
  ]) {
    const { arrivalRate, handleTime, agents, patience, within } = queue;
    const density = (t: number): number => Math.exp(arrivalRate * patience * (1 - Math.exp(-t / patience)) - (agents / handleTime) * t);
    const simpson = (to: number, value: (t: number) => number): number => {
      const steps = 20_000;
      let sum = 0;
      for (let i = 0; i <= steps; i++) sum += value((i * to) / steps) * (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2);
      return (sum * to) / steps / 3;
    };
    const state = erlangA(queue);
    const scale = state.waits / simpson(60 * patience, density);
    const answered = 1 - state.waits + scale * simpson(within, (t) => density(t) * Math.exp(-t / patience));
    const wait = scale * simpson(60 * patience, (t) => density(t) * t * Math.exp(-t / patience));
    expect(Math.abs(state.serviceLevel.ofOffered - answered)).toBeLessThan(1e-8);
    expect(Math.abs(state.asa - wait / (1 - state.abandonmentRate))).toBeLessThan(1e-6);
  }
});

test('with endless patience Erlang A becomes Erlang C', () => {
  const queue = { arrivalRate: 0.15, handleTime: 300, agents: 50, within: 20 };
  const [patient, endless] = [erlangA({ ...queue, patience: 1e11 }), erlangC(queue)];
  for (const name of ['waits', 'waitingTime', 'asa', 'queueLength', 'occupancy'] as const)
    expect(patient[name] / endless[name]).toBeCloseTo(1, 6);
  for (const level of Object.values(patient.serviceLevel)) expect(level).toBeCloseTo(endless.serviceLevel.ofOffered, 7);
});

test('ten thousand agents: numbers, not overflow', () => {
  for (const arrivalRate of [1, 20, 32, 33.3, 35, 100])
    for (const patience of [30, 3600]) {
      const state = erlangA({ arrivalRate, handleTime: 300, agents: 10_000, patience, within: 60 });
      for (const number of [state.waits, state.waitingTime, state.asa, state.queueLength, ...Object.values(state.serviceLevel)])
        expect(Number.isFinite(number)).toBe(true);
      // A queue so large is a fluid: what is offered above capacity abandons.
      expect(Math.abs(state.abandonmentRate - Math.max(0, 1 - 10_000 / 300 / arrivalRate))).toBeLessThan(0.01);
    }
  const c = erlangC({ arrivalRate: 33, handleTime: 300, agents: 10_000, within: 20 });
  expect(c.waits).toBeGreaterThan(0.2);
  expect(c.waits).toBeLessThan(0.25);
});

test('Erlang C without a steady state, and agents that are none', () => {
  const overloaded = erlangC({ arrivalRate: 1, handleTime: 10, agents: 10, within: 20 });
  expect([overloaded.waits, overloaded.waitingTime, overloaded.serviceLevel.ofOffered]).toEqual([1, Infinity, 0]);
  expect(() => erlangC({ arrivalRate: 1, handleTime: 10, agents: 0, within: 20 })).toThrow(RangeError);
  expect(() => erlangA({ arrivalRate: 1, handleTime: 10, agents: 2.5, within: 20, patience: 60 })).toThrow(RangeError);
});

test('no arrivals, nobody waits', () => {
  const state = erlangA({ arrivalRate: 0, handleTime: 300, agents: 3, patience: 60, within: 20 });
  expect([state.waits, state.waitingTime, state.serviceLevel.ofOffered, state.occupancy]).toEqual([0, 0, 1, 0]);
});
