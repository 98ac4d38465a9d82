import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kpiOf } from '../../simulator/kpi/index.ts';
import type { Selection } from '../../simulator/kpi/index.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import type { TicketEvent } from '../../simulator/monitor/index.ts';
import { modelOf, replay } from '../support/simulation.ts';
import { textsOf, worlds } from './laws/worlds.ts';
import type { World } from './laws/worlds.ts';

/** What holds between figures in every small world: of all tickets, and of each class and team alone. */
const seeds = fc.integer({ min: 0, max: 1_000_000 });
const runs = { numRuns: 40 };

interface Run {
  readonly model: Model;
  readonly tallies: Tallies;
  readonly events: readonly TicketEvent[];
  readonly selections: readonly Selection[];
}

function run(world: World, seed: number): Run {
  const model = modelOf(textsOf(world));
  const { tallies, events } = replay(model, seed);
  const only = (length: number, at: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (at < 0 || i === at ? 1 : 0));
  const { count } = tallies.classes;
  const teams = model.teams.length;
  const of = (one: number, team: number): Selection => ({ classes: only(count, one), visits: undefined, teams: only(teams, team) });
  const selections = [
    of(-1, -1),
    ...Array.from({ length: count }, (_, one) => of(one, -1)),
    ...Array.from({ length: teams }, (_, team) => of(-1, team)),
  ];
  return { model, tallies, events, selections };
}

function always(law: (run: Run, world: World) => void): void {
  fc.assert(
    fc.property(worlds, seeds, (world, seed) => void law(run(world, seed), world)),
    runs,
  );
}

function figure({ tallies, model }: Run, id: string, of: Selection) {
  const { numerator, denominator } = kpiOf(id)!.measure(tallies, model, of);
  return { numerator, denominator, value: numerator / denominator };
}

test('service level lies between that of all offered and that of the answered', () => {
  always((one) => {
    for (const of of one.selections) {
      const offered = figure(one, 'service_level_offered', of);
      if (offered.denominator === 0) continue;
      expect(figure(one, 'service_level_any_wait', of).value).toBeGreaterThanOrEqual(offered.value);
      const usual = figure(one, 'service_level', of);
      if (usual.denominator === 0) continue;
      expect(usual.value).toBeGreaterThanOrEqual(offered.value);
      const answered = figure(one, 'service_level_answered', of);
      if (answered.denominator > 0) expect(answered.value).toBeGreaterThanOrEqual(usual.value);
    }
  });
});

test('what is not kept is broken, by kind of promise too', () => {
  always((one) => {
    for (const of of one.selections)
      for (const promise of [undefined, { kind: 'first_response', row: undefined }, { kind: 'resolution', row: 0 }] as const) {
        const [kept, broken] = [figure(one, 'promise_kept', { ...of, promise }), figure(one, 'breach_rate', { ...of, promise })];
        expect(kept.numerator + broken.numerator).toBe(kept.denominator);
        expect(broken.denominator).toBe(kept.denominator);
      }
    const { firstBroken, resolutionBroken } = one.tallies.ticket;
    const broken = [...firstBroken, ...resolutionBroken].reduce((sum, tickets) => sum + tickets, 0);
    expect(figure(one, 'breach_rate', one.selections[0]!).numerator).toBe(broken);
  });
});

test('the use of paid time is never above occupancy, and shrinkage is a share', () => {
  always((one) => {
    for (const of of one.selections) {
      const occupancy = figure(one, 'occupancy', of);
      if (occupancy.denominator === 0) continue;
      expect(figure(one, 'utilisation', of).value).toBeLessThanOrEqual(occupancy.value + 1e-9);
      expect(figure(one, 'place_occupancy', of)).toEqual(occupancy);
      const { value } = figure(one, 'shrinkage', of);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});

test('where customers have nothing to reply, every answer is the first', () => {
  const silent = worlds.map((world) => ({ ...world, outcome: 'solved: 60%, unresolved: 40%' }));
  fc.assert(
    fc.property(silent, seeds, (world, seed) => {
      const one = run(world, seed);
      for (const of of one.selections) {
        const first = figure(one, 'first_response_time', of);
        expect(figure(one, 'response_time', of)).toEqual(first);
        expect(figure(one, 'response_time_per_ticket', of)).toEqual(first);
        expect(kpiOf('response_time')!.sketches!(one.tallies.sketches, of).flatMap(({ count }) => [...count])).toEqual(
          kpiOf('first_response_time')!.sketches!(one.tallies.sketches, of).flatMap(({ count }) => [...count]),
        );
      }
    }),
    runs,
  );
});

test('each message is answered at most once, and the answers lie between their sums', () => {
  always((one, { outcome }) => {
    const { events, tallies, model, selections } = one;
    const { from, to } = model.window;
    const arrived = new Map(events.filter(({ what }) => what === 'arrived').map(({ ticket, at }) => [ticket, at]));
    const came = events.filter(
      ({ what, ticket }) => what === 'resumed' && arrived.get(ticket)! >= from && arrived.get(ticket)! < to,
    ).length;
    const answered = tallies.reply.answered.reduce((sum, replies) => sum + replies, 0);
    const open = tallies.reply.unanswered.reduce((sum, replies) => sum + replies, 0);
    expect(answered + open).toBeLessThanOrEqual(came);
    if (outcome.includes('needs_customer') && came > 0) expect(answered + open).toBeGreaterThan(0);
    expect(figure(one, 'response_time', selections[0]!).denominator).toBe(
      figure(one, 'first_response_time', selections[0]!).denominator + answered,
    );
  });
});

test('backlog, its age, and what was closed agree with the moments at which tickets came and ended', () => {
  always((one) => {
    const { events, model, tallies, selections } = one;
    const { from, to } = model.window;
    const ended = new Map(events.filter(({ what }) => what === 'ended').map(({ ticket, at, state }) => [ticket, { at, state }]));
    const found = { open: 0, time: 0, age: 0, closed: 0, closedTime: 0 };
    for (const { at, ticket } of events.filter(({ what }) => what === 'arrived')) {
      const end = ended.get(ticket);
      const until = end?.at ?? Infinity;
      if (at < to && until >= to) found.open++;
      const [begin, stop] = [Math.max(at, from), Math.min(until, to)];
      if (stop > begin) {
        found.time += stop - begin;
        found.age += ((stop - at) ** 2 - (begin - at) ** 2) / 2;
      }
      if (until < from || until >= to || !end!.state!.includes('solved') || end!.state === 'closed_unsolved') continue;
      found.closed++;
      found.closedTime += until - at;
    }
    const of = selections[0]!;
    const tickets = tallies.checks.arrived;
    expect(figure(one, 'open_tickets', of).numerator).toBe(found.open);
    const age = figure(one, 'backlog_age', of);
    expect(Math.abs(age.denominator - found.time)).toBeLessThanOrEqual(tickets / 2 ** 17 + 1e-6);
    expect(Math.abs(age.numerator - found.age)).toBeLessThanOrEqual(tickets / 2 + 1e-6 * found.age);
    const closed = figure(one, 'resolution_time_closed_in_period', of);
    expect(closed.denominator).toBe(found.closed);
    expect(Math.abs(closed.numerator - found.closedTime)).toBeLessThanOrEqual(tickets / 2 ** 17 + 1e-6);
    expect(figure(one, 'one_touch_rate', of).numerator + figure(one, 'self_service_rate', of).numerator).toBeLessThanOrEqual(
      figure(one, 'resolution_time', of).denominator,
    );
  });
});

test('closed in the period is resolution time where nothing crosses its edges', () => {
  let met = 0;
  const quiet = worlds.map((world) => ({
    ...world,
    calls: 20,
    mails: 0,
    warmUp: '0s',
    care: '{ hours: always, agents: 2 }',
    outcome: 'solved: 100%',
  }));
  fc.assert(
    fc.property(quiet, seeds, (world, seed) => {
      const one = run(world, seed);
      const of = one.selections[0]!;
      if (figure(one, 'open_tickets', of).numerator > 0) return;
      met++;
      expect(figure(one, 'resolution_time_closed_in_period', of)).toEqual(figure(one, 'resolution_time', of));
    }),
    runs,
  );
  expect(met).toBeGreaterThan(10);
});
