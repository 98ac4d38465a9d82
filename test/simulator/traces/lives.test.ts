import { describe, expect, test } from 'vitest';
import { replicate } from '../../../simulator/experiment/index.ts';
import { keepRecords } from '../../../simulator/host/keep-records.ts';
import type { LifeEntry } from '../../../simulator/life/index.ts';
import { worldModel } from './world.ts';
import type { World } from './world.ts';

/** A ticket's life as `--trace` writes it, and as it is kept where the ticket is among the worst: minutes after 09:00, what, and what it is about. */
async function livesOf(world: World, ticket: number): Promise<{ asked: string[]; kept: string[] | undefined }> {
  const written: LifeEntry[] = [];
  const watch = keepRecords({ kinds: ['life'], ticket: `#${ticket}` }, ([, line]) => written.push(JSON.parse(line) as LifeEntry));
  const { lost } = (await replicate(worldModel(world), 1, 0, { watch, lost: true }))!;
  const told = (moments: readonly LifeEntry[]): string[] =>
    moments.map(({ at, what, about, give, amount }) =>
      [Math.round(at / 6) / 10 - 9 * 60, what, about, give, amount].filter((one) => one !== undefined).join(' '),
    );
  const kept = lost!.lives.find((one) => one.ticket === ticket);
  return { asked: told(written), kept: kept && told(kept.moments) };
}

describe('what an approval gives is told in the life of its ticket', () => {
  // Solved at 10, when the credit is asked for; the experts approve it until 14, when the next ticket stands in its place.
  const world = (amount: number, resolution: string): World => ({
    tickets: [{ at: 0 }, { at: 11, topic: 'hard' }, { at: 12, topic: 'hard' }],
    policy: {
      defaults: '{ clock: always }',
      tiers: '{ front: { level: 1, may_give: 100 }, back: { level: 2, may_give: 500 } }',
      promises: `[{ when: { topic: hard }, first_response: none, resolution: 5m }, { first_response: none, resolution: ${resolution} }]`,
      compensation: `[{ event: closed, when: { topic: easy }, give: credit, amount: ${amount} }]`,
    },
    scenario: { behaviour: '{ handling: [{ time: 10m }], approval: [{ time: 4m }] }' },
  });
  const begins = ['0 arrives care', '0 queued care', '0 started care 1'];
  const approved = [
    '10 finished solved',
    '10 decided closed',
    '10 approval_asked experts credit 200',
    '10 ended solved',
    '14 gave credit 200',
  ];
  const atOnce = ['10 finished solved', '10 decided closed', '10 gave credit 50', '10 ended solved'];

  test('after its end, and not in that of the next in its place', async () => {
    expect(await livesOf(world(200, '20m'), 1)).toEqual({ asked: [...begins, ...approved], kept: undefined });
    const next = ['11 arrives care', '11 queued care', '11 started care 1', '21 finished solved', '21 decided closed', '21 ended solved'];
    expect(await livesOf(world(200, '20m'), 2)).toEqual({ asked: next, kept: next });
    expect((await livesOf(world(50, '20m'), 1)).asked).toEqual([...begins, ...atOnce]);
  });

  test('also of one that is kept', async () => {
    const late = [...begins, ...approved];
    expect(await livesOf(world(200, '5m'), 1)).toEqual({ asked: late, kept: late });
    expect((await livesOf(world(50, '5m'), 1)).kept).toEqual([...begins, ...atOnce]);
  });
});

describe('what comes before a queue is told in a life', () => {
  const world = (menu: number, tries: string, solves: string): World => ({
    tickets: [{ at: 0 }],
    policy: {
      channels: `{ phone: { mode: live, menu: ${menu} } }`,
      offers: '{ bot: {} }',
      self_service: '[{ name: bot_first, offer: bot }]',
    },
    scenario: {
      behaviour: `{ menu: [{ time: 1m }], handling: [{ time: 10m }], self_service: [{ tries: ${tries}, solves: ${solves}, time: 4m }] }`,
    },
  });
  const served = (at: number): string[] => [
    `${at} queued care`,
    `${at} started care 1`,
    `${at + 10} finished solved`,
    `${at + 10} ended solved`,
  ];
  const lived = async (...of: Parameters<typeof world>): Promise<string[]> => (await livesOf(world(...of), 1)).asked;

  test('the menu, self-service that is tried, and that it did not help', async () => {
    const before = ['0 arrives care', '0 entered_menu', '2 tried_self_service bot', '6 self_service_failed bot'];
    expect(await lived(2, '100%', '0%')).toEqual([...before, ...served(6)]);
  });

  test('self-service that is offered and not tried', async () => {
    expect(await lived(0, '0%', '100%')).toEqual(['0 arrives care', '0 declined_self_service bot', ...served(0)]);
  });

  test('self-service that helps', async () => {
    expect(await lived(0, '100%', '100%')).toEqual(['0 arrives care', '0 tried_self_service bot', '4 ended self_solved']);
  });
});
