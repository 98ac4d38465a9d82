import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import { buildResult, inline, runExperiment, writeResult } from '../../simulator/experiment/index.ts';
import type { Result } from '../../schema/index.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { Tell } from '../../simulator/center/tell.ts';
import { inputsOf, modelOf, total } from '../support/simulation.ts';
import { Contacts } from './laws/contacts.ts';
import { Events } from './laws/events.ts';
import { GivingWay } from './laws/giving-way.ts';
import { Ledger } from './laws/ledger.ts';
import type { Fault } from './laws/ledger.ts';
import { lineTexts, textsOf, worlds } from './laws/worlds.ts';
import type { World } from './laws/worlds.ts';

/** Laws that hold in every world, over small random policies and scenarios as texts: each with all the mechanisms of the living part. */
const seeds = fc.integer({ min: 0, max: 1_000_000 });
const runs = { numRuns: 40 };
const few = { numRuns: 15 };

interface Run {
  readonly model: Model;
  readonly tallies: Tallies;
  readonly ledger: Ledger;
  readonly contacts: Contacts;
  readonly events: Events;
  readonly givingWay: GivingWay;
}

function live(world: World, seed: number): Run {
  return replicate(modelOf(textsOf(world)), seed, world.wrapUp);
}

function replicate(model: Model, seed: number, wrapUp: number): Run {
  const center = new Center(model, seed, 0);
  const recorder = new Recorder(center.life, model, center.decider, 0);
  const ledger = new Ledger(model, center, wrapUp);
  const contacts = new Contacts(center.life);
  const events = new Events(center.life, model);
  const givingWay = new GivingWay(center.life, model, wrapUp);
  center.run(recorder, new Tell(new Tell(ledger, givingWay), new Tell(contacts, events)));
  return { model, tallies: recorder.tallies(), ledger, contacts, events, givingWay };
}

function always(law: (run: Run, world: World, seed: number) => void): void {
  fc.assert(
    fc.property(worlds, seeds, (world, seed) => void law(live(world, seed), world, seed)),
    runs,
  );
}

function never(...faults: readonly Fault[]): () => void {
  return () => always(({ ledger }) => expect(ledger.broken(...faults)).toEqual([]));
}

describe('in every small world', () => {
  test('no ticket is lost: arrived less ended are those in the store, class by class', () => {
    always(({ ledger, tallies }) => {
      expect(ledger.broken('lost')).toEqual([]);
      expect(tallies.checks.conserved).toBe(true);
      expect(tallies.checks.arrived).toBe(ledger.arrivals.size);
      expect(tallies.checks.open).toBe(tallies.checks.arrived - tallies.checks.ended);
      const { arrived, selfSolved, solved, closedUnsolved, gaveUp, turnedAway, open } = tallies.ticket;
      arrived.forEach((tickets, of) =>
        expect([selfSolved, solved, closedUnsolved, gaveUp, turnedAway, open].reduce((sum, end) => sum + end[of]!, 0)).toBe(tickets),
      );
    });
  });

  test('no contact is lost: each is told when it begins, and one that fails leads to another try or ends its ticket', () => {
    always(({ contacts: { counts, miscounted }, tallies }) => {
      expect(miscounted).toEqual([]);
      expect(counts.failed).toBe(counts.tries + counts.lost);
      expect(counts.solved).toBe(counts.returns + counts.stayed);
      const { offered, waiting, leftMenu } = tallies.contact;
      expect([total(offered) + total(waiting), total(leftMenu)]).toEqual([counts.queued, counts.inMenu]);
    });
  });

  test('nobody is overtaken in a queue, and queues are taken in the order listed', never('overtaken'));
  test('nobody who may take a waiting ticket is idle', never('idle'));
  test(
    'no agent holds more contacts than his places, summary and after-contact work included, nor of two channels',
    never('too many at once'),
  );
  test('only deferred work is laid aside, and it goes on before other such work', never('laid aside'));
  test('work that gives way stops when its agent leaves, and for each live contact that it gives way to', () => {
    const met = { handedBack: 0, laidAside: 0 };
    always(({ givingWay }) => {
      expect(givingWay.faults).toEqual([]);
      met.handedBack += givingWay.met.handedBack;
      met.laidAside += givingWay.met.laidAside;
    });
    expect(Math.min(met.handedBack, met.laidAside)).toBeGreaterThan(0);
  });

  test('work begins on duty only', never('off duty'));
  test('no ticket is served by a team that may not', () => {
    always(({ ledger, model }) => {
      expect(ledger.broken('may not')).toEqual([]);
      const returns = model.names.team.indexOf('returns');
      const topics = ledger.visits.filter(({ team }) => team === returns).map((visit) => factOf(visit.ofClass, 'topic', model, ledger));
      expect(topics.filter((topic) => topic !== 'easy')).toEqual([]);
    });
  });

  test("the integral of each queue's length is the sum of its waits", () => {
    always(({ ledger, model, tallies }) => {
      expect(tallies.checks.queueError).toBeLessThanOrEqual(1e-9);
      const { from, to } = model.window;
      for (const team of model.teams.keys()) {
        const stays = ledger.visits.flatMap(({ joined, left, handedBack, moved, ...visit }) => [
          ...(visit.team === team ? [{ queued: joined, left: left! }, ...handedBack] : []),
          ...moved.filter((stay) => stay.team === team),
        ]);
        const waits = stays.reduce((sum, { queued, left }) => sum + Math.max(0, Math.min(left, to) - Math.max(queued, from)), 0);
        expect(lengthIntegral(stays, from, to)).toBeCloseTo(waits, 5);
      }
      const counted = ledger.visits.filter(
        ({ cohort, finished, abandoned, agent }) => cohort && (abandoned || agent !== undefined || finished),
      );
      const wait = counted.reduce((sum, { queued, left }) => sum + left! - queued, 0);
      // Each wait is summed to the nearest 2^-16 s.
      expect(Math.abs(total(tallies.visit.wait) - wait)).toBeLessThanOrEqual(1e-9 * wait + counted.length / 2 ** 17);
    });
  });
});

test('also where breaks begin and end in the midst of work all the time, and for those who stand back meanwhile', () => {
  const breaks = Array.from({ length: 40 }, (_, i) => `{ at: ${String(9 + Math.floor(i / 6)).padStart(2, '0')}:${i % 6}0, lasts: 2m }`);
  const busy = worlds.map((world) => ({
    ...world,
    ...{ phone: '', email: ', gives_way_to: [phone, chat], at_once: 2', floaters: '', patience: '', overflow: '' },
    ...{ calls: 160, mails: 60, handling: '{ mean: 7m, sd: 6m }', wrapUp: 120 },
    care: `{ days: sun-sat, shift: 08:00-16:00, agents: 1, breaks: [${breaks.join(', ')}] }, { hours: always, agents: 1 }`,
  }));
  fc.assert(
    fc.property(busy, seeds, (world, seed) => void expect(live(world, seed).givingWay.faults).toEqual([])),
    { numRuns: 8 },
  );
});

/** Worlds in which every warning and every breach is told of. */
const telling = worlds.map((world) => ({
  ...world,
  events: `${world.events}, { event: warning, notify: [partner] }, { event: breach, notify: [partner] }`,
}));

test('caps are kept; a breach comes once, to what is then broken for good, and a warning before it', () => {
  fc.assert(
    fc.property(telling, seeds, (world, seed) => void expect(live(world, seed).events.faults).toEqual([])),
    runs,
  );
});

test('what only tells somebody changes nothing else', () => {
  fc.assert(
    fc.property(worlds, seeds, (world, seed) => {
      const notices = ['warning', 'breach', 'reopened', 'closed', 'escalation_closed'].map(
        (event) => `, { event: ${event}, notify: [care] }`,
      );
      const tallies = [', { event: reopened, tier: stay }', notices.join('')].map((events) => live({ ...world, events }, seed).tallies);
      const [silent, told] = tallies.map(({ ticket, ...others }) => ({ ...others, ticket: { ...ticket, notified: undefined } }));
      expect(told).toEqual(silent);
    }),
    runs,
  );
});

test('patience is honoured: nobody waits longer, who gives up does so at once or when it is over, who takes a callback does not', () => {
  const impatient = worlds.map((world) => ({
    ...world,
    patience: '{ when: { channel: phone }, leaves_at_once: 20%, time: 100s }, { time: 4m }',
  }));
  fc.assert(
    fc.property(impatient, seeds, (world, seed) => {
      const { ledger, model } = live(world, seed);
      for (const visit of ledger.visits) {
        const patience = visit.live ? (factOf(visit.ofClass, 'channel', model, ledger) === 'phone' ? 100 : 240) : Infinity;
        const wait = visit.left! - visit.queued;
        if (visit.calledBack) {
          expect(visit.abandoned).toBe(false);
          continue;
        }
        expect(wait).toBeLessThanOrEqual(patience + 1e-6);
        if (visit.abandoned && (wait > 0 || patience !== 100)) expect(wait).toBeCloseTo(patience, 6);
      }
    }),
    runs,
  );
});

test('one agent more lets no ticket of a first-come queue wait longer', () => {
  const line = fc.record({
    calls: fc.integer({ min: 50, max: 700 }),
    agents: fc.integer({ min: 1, max: 4 }),
    handling: fc.constantFrom('5m', '{ mean: 6m }', '{ mean: 7m, sd: 12m }'),
  });
  fc.assert(
    fc.property(line, seeds, ({ calls, agents, handling }, seed) => {
      const waits = [agents, agents + 1].map((number) => {
        const { ledger } = replicate(modelOf(lineTexts(calls, number, handling)), seed, 30);
        return new Map(ledger.visits.filter(({ cohort }) => cohort).map(({ thing, queued, left }) => [thing, left! - queued]));
      });
      const [fewer, more] = [waits[0]!, waits[1]!];
      expect(more.size).toBe(fewer.size);
      for (const [thing, wait] of fewer) expect(more.get(thing)).toBeLessThanOrEqual(wait);
    }),
    runs,
  );
});

test('a customer is the same under two policies: when and about what he comes, how long he waits, how long his case takes', () => {
  // How long work takes beside other work, or laid aside for it, depends on who else comes.
  const alone = worlds.map((world) => ({ ...world, chat: '', email: '' }));
  fc.assert(
    fc.property(alone, alone, seeds, (world, other, seed) => {
      const { calls, mails, handling, patience, warmUp, wrapUp } = world;
      const [one, two] = [live(world, seed), live({ ...other, calls, mails, handling, patience, warmUp, wrapUp }, seed)];
      const about = ({ model, ledger }: Run, ofClass: number) =>
        (['topic', 'segment'] as const).map((name) => factOf(ofClass, name, model, ledger));
      for (const [thing, { at, ofClass }] of one.ledger.arrivals) {
        const again = two.ledger.arrivals.get(thing);
        if (again === undefined) continue;
        expect([again.at, ...about(two, again.ofClass)]).toEqual([at, ...about(one, ofClass)]);
      }
      const first = new Map(two.ledger.visits.filter(({ number }) => number === 1).map((visit) => [visit.thing, visit]));
      for (const visit of one.ledger.visits) {
        const again = visit.number === 1 ? first.get(visit.thing) : undefined;
        if (!again) continue;
        if (visit.finished !== undefined && again.finished !== undefined)
          expect(again.finished - again.left!).toBeCloseTo(visit.finished - visit.left!, 5);
        if (visit.abandoned && again.abandoned) expect(again.left! - again.queued).toBeCloseTo(visit.left! - visit.queued, 5);
      }
    }),
    runs,
  );
});

describe('the result', () => {
  test('the same seed gives the same bytes, another seed others', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, seeds, async (world, seed) => {
        const text = await resultText(world, seed);
        expect(await resultText(world, seed)).toBe(text);
        expect(await resultText(world, seed + 1)).not.toBe(text);
      }),
      few,
    );
  });

  test('a row that never holds changes no byte of what is measured', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, seeds, async (world, seed) => {
        // Lives name the rows behind them, whose places a row before them moves, and the facts that rows ask for, one that never holds too.
        const measured = (text: string): string =>
          JSON.stringify({ ...(JSON.parse(text) as Result), inputs: undefined }, (key, value: unknown) =>
            key === 'rows' || key === 'facts' ? undefined : value,
          );
        expect(measured(await resultText(world, seed, true))).toBe(measured(await resultText(world, seed)));
      }),
      few,
    );
  });
});

async function resultText(world: World, seed: number, ghost = false): Promise<string> {
  const texts = textsOf(world, ghost);
  const model = modelOf(texts);
  const experiment = await runExperiment(model, inline(), { seed });
  const provenance = { files: [], version: '0', timeZoneData: '' };
  return writeResult(buildResult(model, experiment, { inputs: inputsOf(texts), provenance, notes: [] }));
}

/** The integral of a queue's length over a window, moment by moment. */
function lengthIntegral(stays: readonly { readonly queued: number; readonly left: number }[], from: number, to: number): number {
  const changes = stays
    .flatMap(({ queued, left }) => [
      { at: queued, by: 1 },
      { at: left, by: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  let [integral, length, since] = [0, 0, from];
  for (const { at, by } of [...changes, { at: to, by: 0 }]) {
    const until = Math.max(from, Math.min(at, to));
    integral += length * (until - since);
    length += by;
    since = until;
  }
  return integral;
}

function factOf(ofClass: number, name: 'channel' | 'topic' | 'segment', { facts, factAt }: Model, ledger: Ledger): string {
  return facts[factAt[name]]!.values[ledger.factsOf(ofClass)[factAt[name]]!]!;
}
