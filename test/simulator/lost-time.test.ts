import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import { replicate } from '../../simulator/experiment/index.ts';
import { partNames } from '../../simulator/life/index.ts';
import type { LifeEntry, LostTime, Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { AskedLife, Silent } from '../../simulator/monitor/index.ts';
import { KeptLife } from '../../simulator/monitor/kept-life.ts';
import { yaml } from '../support/one-queue.ts';
import { modelOf, total } from '../support/simulation.ts';
import { textsOf, worlds } from './laws/worlds.ts';
import { wholeWorld } from './traces/whole-world.ts';

async function lostOf(model: Model, seed = 1): Promise<{ readonly tallies: Tallies; readonly lost: LostTime }> {
  const tallies = (await replicate(model, seed, 0, { lost: true }))!;
  return { tallies, lost: tallies.lost! };
}

/** The life of a ticket as `--trace` has it. */
function asked(model: Model, ticket: number, seed: number): LifeEntry[] {
  const center = new Center(model, seed, 0);
  const lines: string[] = [];
  center.run(new Silent(), new AskedLife(center.life, model, center.decider, `#${ticket}`, (line) => lines.push(line)));
  return lines.map((line) => JSON.parse(line) as LifeEntry);
}

/** Everything that the language has, approvals too. */
const whole = modelOf({ policy: asText(wholeWorld.policy), scenario: asText(wholeWorld.scenario), files: wholeWorld.files });

function asText(sections: object): string {
  return yaml(Object.fromEntries(Object.entries(sections).map(([key, value]) => [key, JSON.stringify(value)])));
}

const sum = (values: Iterable<number>): number => [...values].reduce((one, other) => one + other, 0);

test('in random worlds lost time adds up to the age of the ticket, by promise, team and hour, and counts what the figures count', async () => {
  let [broken, abandoned] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 9, arbitrary: worlds }, fc.constant('whole' as const)),
      fc.integer({ min: 0, max: 1_000_000 }),
      async (world, seed) => {
        const { tallies, lost } = await lostOf(world === 'whole' ? whole : modelOf(textsOf(world)), seed);
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
      },
    ),
    { numRuns: 20, examples: [['whole', 1]] },
  );
  expect(broken).toBeGreaterThan(20);
  expect(abandoned).toBeGreaterThan(20);
});

test('the worst are kept with their lives, each once, as its trace tells it', async () => {
  const { lost } = await lostOf(whole, 3);
  const numbers = [...new Set(lost.worst.map(({ ticket }) => ticket))].sort((a, b) => a - b);
  expect(lost.lives.map(({ ticket }) => ticket)).toEqual(numbers);
  expect(numbers.length).toBeGreaterThan(5);
  for (const { ticket, moments } of lost.lives.slice(0, 4)) expect(moments).toEqual(asked(whole, ticket, 3));
  const width = whole.teams.length + 1;
  const at = partNames.indexOf('approval') * width;
  expect(sum(lost.rows.flatMap(({ byTeam }) => [...byTeam.slice(at, at + width)]))).toBeGreaterThan(0);
});

test('of a long life the beginning and the end are kept, and how much is left out is said', () => {
  const life = new KeptLife();
  const at = () => life.moments((at, { what, about }) => (what === 'left_out' ? about : at));
  for (let i = 0; i < 80; i++) life.tell(i, { what: 'queued' });
  expect(at()).toEqual(Array.from({ length: 80 }, (_, i) => i));
  for (let i = 80; i < 1000; i++) life.tell(i, { what: 'queued' });
  expect(at()).toEqual([...Array.from({ length: 40 }, (_, i) => i), '920', ...Array.from({ length: 40 }, (_, i) => 960 + i)]);
});
