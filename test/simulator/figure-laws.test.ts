import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kpiOf } from '../../simulator/kpi/index.ts';
import type { Selection } from '../../simulator/kpi/index.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import type { TicketEvent } from '../support/trace.ts';
import { Sketch } from '../../simulator/stats/index.ts';
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

function always(law: (run: Run, world: World) => void, of = worlds): void {
  fc.assert(
    fc.property(of, seeds, (world, seed) => void law(run(world, seed), world)),
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
      for (const promise of [
        undefined,
        { kind: 'first_response', row: undefined },
        { kind: 'next_response', row: undefined },
        { kind: 'resolution', row: 0 },
      ] as const) {
        const [kept, broken] = [figure(one, 'promise_kept', { ...of, promise }), figure(one, 'breach_rate', { ...of, promise })];
        expect(kept.numerator + broken.numerator).toBe(kept.denominator);
        expect(broken.denominator).toBe(kept.denominator);
      }
    const { firstBroken, nextBroken, updateBroken, resolutionBroken } = one.tallies.ticket;
    const broken = [firstBroken, nextBroken, updateBroken, resolutionBroken]
      .flatMap((of) => [...of])
      .reduce((sum, tickets) => sum + tickets, 0);
    expect(figure(one, 'breach_rate', one.selections[0]!).numerator).toBe(broken);
  });
});

test('the use of paid time is never above occupancy, nor that of places, and shrinkage is a share', () => {
  always((one, { chat, email }) => {
    for (const of of one.selections) {
      const occupancy = figure(one, 'occupancy', of);
      if (occupancy.denominator === 0) continue;
      expect(figure(one, 'utilisation', of).value).toBeLessThanOrEqual(occupancy.value + 1e-9);
      const places = figure(one, 'place_occupancy', of);
      expect(places.value).toBeLessThanOrEqual(occupancy.value + 1e-9);
      if (![chat, email].some((says) => says.includes('at_once'))) expect(places).toEqual(occupancy);
      const { value } = figure(one, 'shrinkage', of);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});

test('where customers have nothing to reply and do not come back, every answer is the first', () => {
  const silent = worlds.map((world) => ({ ...world, outcome: 'solved: 60%, unresolved: 40%', retries: '', reopening: '' }));
  fc.assert(
    fc.property(silent, seeds, (world, seed) => {
      const one = run(world, seed);
      for (const of of one.selections) {
        const first = figure(one, 'first_response_time', of);
        expect(figure(one, 'response_time', of)).toEqual(first);
        expect(figure(one, 'response_time_per_ticket', of)).toEqual(first);
        const observations = (id: string) => {
          const all = new Sketch();
          for (const { rows, mask } of kpiOf(id)!.sketches!(one.tallies.sketches, of)) all.mergeRows(rows, mask);
          return all.toSparse();
        };
        expect(observations('response_time')).toEqual(observations('first_response_time'));
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
    const ofCohort = events.filter(({ ticket }) => arrived.get(ticket)! >= from && arrived.get(ticket)! < to);
    const came = ofCohort.filter(({ what }) => what === 'resumed' || what === 'reopened').length;
    const tries = ofCohort.filter(({ what }) => what === 'retried').length;
    const answered = tallies.reply.answered.reduce((sum, replies) => sum + replies, 0);
    const open = tallies.reply.unanswered.reduce((sum, replies) => sum + replies, 0);
    expect(answered + open).toBeLessThanOrEqual(came + tries);
    if (outcome.includes('needs_customer') && came > 0) expect(answered + open).toBeGreaterThan(0);
    expect(figure(one, 'response_time', selections[0]!).denominator).toBe(
      figure(one, 'first_response_time', selections[0]!).denominator + answered,
    );
  });
});

test('the rate of hand-overs is of all that a person ever began, done with or not, or that were handed over', () => {
  always((one) => {
    const { events, model, selections } = one;
    const { from, to } = model.window;
    const cohort = new Set(events.filter(({ what, at }) => what === 'arrived' && at >= from && at < to).map(({ ticket }) => ticket));
    const which = (...kinds: readonly string[]): Set<number> =>
      new Set(events.filter(({ what, ticket }) => kinds.includes(what) && cohort.has(ticket)).map(({ ticket }) => ticket));
    expect(figure(one, 'escalation_rate', selections[0]!)).toMatchObject({
      numerator: which('handed_over').size,
      denominator: which('started', 'handed_over').size,
    });
  });
});

test('backlog, its age, and what was closed agree with the moments at which tickets came and ended', () => {
  always(
    (one) => {
      const { events, model, tallies, selections } = one;
      const { from, to } = model.window;
      const found = { open: 0, time: 0, age: 0, closed: 0, closedTime: 0 };
      for (const { at, spells, solved } of livesOf(events)) {
        for (const [opened, closed] of spells) {
          if (opened < to && closed >= to) found.open++;
          const [begin, stop] = [Math.max(opened, from), Math.min(closed, to)];
          if (stop <= begin) continue;
          found.time += stop - begin;
          found.age += ((stop - at) ** 2 - (begin - at) ** 2) / 2;
        }
        if (solved === undefined || solved < from || solved >= to) continue;
        found.closed++;
        found.closedTime += solved - at;
      }
      const of = selections[0]!;
      const tickets = tallies.checks.arrived;
      expect(figure(one, 'open_tickets', of).numerator).toBe(found.open);
      const age = figure(one, 'backlog_age', of);
      const spells = tickets + events.filter(({ what }) => what === 'reopened').length;
      expect(Math.abs(age.denominator - found.time)).toBeLessThanOrEqual(spells / 2 ** 17 + 1e-6);
      expect(Math.abs(age.numerator - found.age)).toBeLessThanOrEqual(spells / 2 + 1e-6 * found.age);
      const closed = figure(one, 'resolution_time_closed_in_period', of);
      expect(closed.denominator).toBe(found.closed);
      expect(Math.abs(closed.numerator - found.closedTime)).toBeLessThanOrEqual(tickets / 2 ** 17 + 1e-6);
      expect(figure(one, 'one_touch_rate', of).numerator + figure(one, 'self_service_rate', of).numerator).toBeLessThanOrEqual(
        figure(one, 'resolution_time', of).denominator,
      );
      // A trace does not say how old a ticket of the backlog was.
    },
    worlds.map((world) => ({ ...world, backlog: '' })),
  );
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
    reopening: '',
    backlog: '',
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

/** Of each ticket: when it arrived, from when to when it was open, and when it was solved for good. */
function livesOf(events: readonly TicketEvent[]) {
  const lives = new Map<number, { readonly at: number; readonly spells: [number, number][]; solved: number | undefined }>();
  for (const { at, what, ticket, state } of events) {
    if (what === 'arrived') lives.set(ticket, { at, spells: [[at, Infinity]], solved: undefined });
    const life = lives.get(ticket)!;
    const last = life.spells.at(-1)!;
    if (what === 'reopened') life.spells.push([at, Infinity]);
    // A ticket that would come back after the run has ended when it was solved.
    if ((what === 'solved' || what === 'ended') && last[1] === Infinity) last[1] = at;
    if (what === 'ended' && (state === 'solved' || state === 'self_solved')) life.solved = last[1];
  }
  return lives.values();
}
