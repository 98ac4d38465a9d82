import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replicate } from '../../simulator/experiment/index.ts';
import { partNames, promiseNames } from '../../simulator/life/index.ts';
import type { LostTime, Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { modelOf, total } from '../support/simulation.ts';
import { textsOf, worlds } from './laws/worlds.ts';
import { worldModel } from './traces/world.ts';
import type { World } from './traces/world.ts';

async function lostOf(model: Model, seed = 1): Promise<{ readonly tallies: Tallies; readonly lost: LostTime }> {
  const tallies = (await replicate(model, seed, 0, { lost: true }))!;
  return { tallies, lost: tallies.lost! };
}

const sum = (values: Iterable<number>): number => [...values].reduce((one, other) => one + other, 0);

test('in random worlds lost time adds up to the age of the ticket, by promise, team and hour, and counts what the figures count', async () => {
  let [broken, abandoned] = [0, 0];
  await fc.assert(
    fc.asyncProperty(worlds, fc.integer({ min: 0, max: 1_000_000 }), async (world, seed) => {
      const { tallies, lost } = await lostOf(modelOf(textsOf(world)), seed);
      const counted = (promise: number): number => sum(lost.rows.filter((row) => row.promise === promise).map(({ count }) => count));
      const { ticket, contact } = tallies;
      expect([0, 1, 2, 3].map(counted)).toEqual(
        [ticket.firstBroken, ticket.nextBroken, ticket.updateBroken, ticket.resolutionBroken].map(total),
      );
      expect(counted(-1)).toBe(total(contact.abandoned) + total(contact.abandonedLater) + total(contact.leftMenu));
      [broken, abandoned] = [broken + counted(0) + counted(3), abandoned + counted(-1)];
      for (const { byTeam, byHour } of lost.rows) {
        expect(Math.min(...byTeam, ...byHour)).toBeGreaterThanOrEqual(0);
        partNames.forEach((_, part) => {
          const teams = byTeam.length / partNames.length;
          const inTeams = sum(byTeam.slice(part * teams, (part + 1) * teams));
          expect(sum(byHour.slice(part * 168, (part + 1) * 168))).toBeCloseTo(inTeams, 4);
        });
      }
      for (const { from: begins, until, pieces, late } of lost.worst) {
        const age = until - begins;
        expect(age).toBeGreaterThanOrEqual(0);
        if (age > 0) expect([pieces[0]!.from, pieces.at(-1)!.to]).toEqual([begins, until]);
        expect(Math.abs(sum(pieces.map(({ from, to }) => to - from)) - age)).toBeLessThan(1e-6);
        pieces.forEach(({ from, to }, i) => {
          expect(to).toBeGreaterThan(from);
          if (i > 0) expect(from).toBe(pieces[i - 1]!.to);
        });
        expect(late).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 20 },
  );
  expect(broken).toBeGreaterThan(20);
  expect(abandoned).toBeGreaterThan(20);
});

/** The worst ticket's life: minutes of each part, and the team that had it. */
async function worst(world: World, promise: string): Promise<string[]> {
  const model = worldModel(world);
  const { lost } = await lostOf(model);
  const number = (promiseNames as readonly string[]).indexOf(promise);
  const { pieces } = lost.worst.find((one) => one.promise === number)!;
  const minutes = (seconds: number): number => Math.round((seconds / 60) * 1e6) / 1e6;
  return pieces.map(({ from, to, part, team }) =>
    [partNames[part], model.names.team[team] ?? '', minutes(to - from)].join(' ').replace('  ', ' '),
  );
}

const promises = (says: string): Record<string, string> => ({ defaults: '{ clock: always }', promises: `[{ ${says} }]` });

describe('where the time went', () => {
  test('a night in between is closed hours, not waiting', async () => {
    const world = (agents: string): World => ({
      tickets: [
        { at: 7 * 60, channel: 'email' },
        { at: 7 * 60 + 50, channel: 'email' },
        { at: 7 * 60 + 51, channel: 'email' },
      ],
      policy: promises('first_response: 15m, resolution: none'),
      scenario: { staffing: `{ care: [{ ${agents}, agents: 1 }], experts: [{ hours: always, agents: 1 }] }` },
    });
    expect(await worst(world('hours: day'), 'first_response')).toEqual(['queue care 9', 'closed care 960', 'work care 10']);
    expect(await worst(world('hours: always'), 'first_response')).toEqual(['queue care 9', 'work care 10']);
  });

  test('waiting for the customer is his, and a team that takes over reads what the other has written', async () => {
    const asked: World = {
      tickets: [{ at: 0, channel: 'email', topic: 'hard' }],
      policy: { ...promises('first_response: none, resolution: 20m'), escalation: '[{ event: unresolved, tier: up }]' },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { team: care }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }], handover: [{ summary: 3m, reading: 2m }] }',
      },
    };
    expect(await worst(asked, 'resolution')).toEqual(['work care 10', 'hand_over care 3', 'hand_over experts 2', 'work experts 10']);
    const waits: World = {
      ...asked,
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 2h, close_after: 30m }] }',
      },
    };
    expect(await worst(waits, 'resolution')).toEqual(['work care 10', 'customer care 30']);
  });

  test('a contact given up after the menu: from knocking to giving up', async () => {
    const world: World = {
      tickets: [{ at: 0 }, { at: 1 }],
      policy: { channels: '{ phone: { mode: live, menu: 1 }, email: { mode: deferred } }' },
      scenario: { behaviour: '{ handling: [{ time: 10m }], menu: [{ time: 1m }], patience: [{ time: 4m }] }' },
    };
    expect(await worst(world, 'abandoned')).toEqual(['before_queue 1', 'queue care 4']);
  });
});
