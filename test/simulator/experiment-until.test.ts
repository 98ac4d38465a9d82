import { expect, test } from 'vitest';
import { buildResult, rerun, runExperiment, writeResult } from '../../simulator/experiment/index.ts';
import type { Executor } from '../../simulator/experiment/index.ts';
import { inline } from '../../simulator/experiment/index.ts';
import { isLook, precisionOf } from '../../simulator/experiment/precision.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model, Until } from '../../simulator/model/index.ts';
import { studentQuantile } from '../../simulator/stats/index.ts';
import { handModel, handTallies } from './hand-made.ts';
import * as world from './small-world.ts';

const until: Until = {
  ...{ kpi: 'turned_away_rate', statistic: 'share', threshold: undefined, promise: undefined, boxes: [], where: {}, clock: undefined },
  ...{ halfWidth: 0.01, relative: false, atMost: 200 },
};
const asking = (more: Partial<Until> = {}, replications = 2): Model => ({
  ...handModel,
  experiment: { seed: 7, replications, until: { ...until, ...more } },
});

/** Half of the weeks turn 40 of 100 away, half 60, in turn. */
const week = (replication: number): Tallies =>
  handTallies({ replication, ticket: { arrived: [100, 0, 0], turnedAway: [replication % 2 ? 60 : 40, 0, 0] } });

/** Finishes `ahead` replications beyond the one asked for, and tells when it is left. */
function runsAhead(ahead: number, told: { begun: number; left: boolean }): Executor {
  return {
    // eslint-disable-next-line @typescript-eslint/require-await
    async *run(_model, _seed, count) {
      try {
        for (let i = 0; i < count; i++) {
          told.begun = Math.max(told.begun, Math.min(count, i + 1 + ahead));
          yield week(i);
        }
      } finally {
        told.left = true;
      }
    },
  };
}

/** Half-width of the share after n weeks: residuals are 10 each. */
const halfAfter = (n: number): number => (studentQuantile(0.975, n - 1) * Math.sqrt((n * n * 100) / (n - 1))) / (100 * n);

test('looks come after 30, 40, 50 ... replications, none before `at_least`, and at the most', () => {
  const looks = (model: Model): number[] => Array.from({ length: 101 }, (_, n) => n).filter((n) => isLook(n, model));
  expect(looks(asking({ atMost: 60 }))).toEqual([30, 40, 50, 60, ...Array.from({ length: 40 }, (_, i) => 61 + i)]);
  expect(looks(asking({ atMost: 100 }, 45))).toEqual([50, 60, 70, 80, 90, 100]);
  expect(looks(asking({ atMost: 95 }, 80))).toEqual([80, 90, 95, 96, 97, 98, 99, 100]);
  expect(looks(handModel)).toEqual([]);
});

test('the first look that is precise enough ends it; what runs ahead is discarded and stopped', async () => {
  // 3.8 points after 30, 3.2 after 40, 2.87 after 50, 2.6 after 60.
  expect([30, 40, 50, 60].map((n) => Math.round(1e4 * halfAfter(n)))).toEqual([380, 324, 287, 261]);
  const texts = [];
  for (const ahead of [0, 1, 7, 200]) {
    const told = { begun: 0, left: false };
    const model = asking({ halfWidth: 0.029 });
    const experiment = await runExperiment(model, runsAhead(ahead, told));
    expect(experiment.stopped).toBe('precise enough');
    expect(experiment.tallies.map(({ replication }) => replication)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(told).toEqual({ begun: Math.min(200, 50 + ahead), left: true });
    texts.push(JSON.stringify(experiment.tallies));
  }
  expect(new Set(texts).size).toBe(1);
});

test('an absolute half-width is in points, a relative one a part of the value', async () => {
  const tallies = Array.from({ length: 50 }, (_, i) => week(i));
  const half = halfAfter(50);
  expect(precisionOf(tallies, asking())).toMatchObject({ kpi: 'turned_away_rate', asked: 0.01, relative: false, atLeast: 2, atMost: 200 });
  expect(precisionOf(tallies, asking())!.reached).toBeCloseTo(half, 12);
  expect(precisionOf(tallies, asking({ relative: true }))!.reached).toBeCloseTo(half / 0.5, 12);
  // 5.74 % of the value after 50: 2.9 points would do, 2.9 % would not.
  const relative = await runExperiment(asking({ halfWidth: 0.029, relative: true, atMost: 60 }), runsAhead(0, { begun: 0, left: false }));
  expect(relative).toMatchObject({ stopped: 'at most' });
  expect(relative.tallies).toHaveLength(60);
});

test('where an interval ends at what is possible its farther end counts', () => {
  const all = Array.from({ length: 30 }, (_, replication) =>
    handTallies({ replication, ticket: { arrived: [10, 0, 0], turnedAway: [10, 0, 0] } }),
  );
  // 300 of 300: from 0.025 ^ (1 / 300) to 1.
  expect(precisionOf(all, asking())!.reached).toBeCloseTo(1 - 0.025 ** (1 / 300), 9);
  expect(precisionOf([week(0)], asking())!.reached).toBeNull();
});

test('of 0 no part can be asked for, and it is said', () => {
  const none = Array.from({ length: 30 }, (_, replication) => handTallies({ replication, ticket: { arrived: [10, 0, 0] } }));
  expect(precisionOf(none, asking())!.reached).toBeGreaterThan(0);
  expect(precisionOf(none, asking({ relative: true }))!.reached).toBeNull();
  const inputs = { policy: { policy: 'a' }, scenario: { scenario: 'b' }, files: {}, zones: {} } as never;
  const origin = { inputs, provenance: { files: [], version: '0.1.0', timeZoneData: '2026a' }, notes: [] };
  const { notes } = buildResult(asking({ relative: true, atMost: 30 }), { seed: 7, tallies: none, asked: 30, stopped: 'at most' }, origin);
  const { message } = notes.find(({ code }) => code === 'precision-not-reached')!;
  expect(message['en']).toContain('or the value is 0, of which nothing is a percentage');
  expect(message['ar']).toContain('القيمة 0');
});

test('a number of replications that is told overrides it, and where nothing is left to chance one is run', async () => {
  const told = await runExperiment(asking(), runsAhead(0, { begun: 0, left: false }), { replications: 33 });
  expect(told).toMatchObject({ stopped: 'as told' });
  expect(told.tallies).toHaveLength(33);
  const sure = await runExperiment({ ...asking(), chance: false }, runsAhead(0, { begun: 0, left: false }));
  expect(sure).toMatchObject({ stopped: 'nothing left to chance' });
  expect(sure.tallies).toHaveLength(1);
});

test('a real run until it is precise is the run of as many replications, and its rerun has its bytes', async () => {
  const sections = { scenario: { replications: '{ at_least: 2, at_most: 60, until: { kpi: waiting_time, half_width: 30% } }' } };
  const [model, inputs] = [world.model(sections), world.inputs(sections)];
  expect(model.experiment).toMatchObject({ replications: 2, until: { halfWidth: 0.3, relative: true, atMost: 60 } });
  const origin = { inputs, provenance: { files: [], version: '0.1.0', timeZoneData: '2026a' }, notes: [] };
  const experiment = await runExperiment(model, inline());
  expect(experiment.stopped).toBe('precise enough');
  const run = experiment.tallies.length;
  expect(run).toBeLessThan(60);
  const result = buildResult(model, experiment, origin);
  expect(result.replications.precision!.reached).toBeLessThanOrEqual(0.3);
  expect(result.notes.map(({ code }) => code)).toContain('precise-enough');
  const again = await rerun(JSON.parse(writeResult(result)) as typeof result);
  expect(writeResult(again)).toBe(writeResult(result));
  const prefix = buildResult(model, await runExperiment(model, inline(), { replications: run }), origin);
  expect(prefix.replications).toEqual({ run, asked: run, stopped: 'as told' });
  expect(JSON.stringify(prefix.kpis)).toBe(JSON.stringify(result.kpis));
});

test('at the most allowed the result says how precise it is', () => {
  const tallies = Array.from({ length: 30 }, (_, i) => week(i));
  const inputs = { policy: { policy: 'a' }, scenario: { scenario: 'b' }, files: {}, zones: {} } as never;
  const origin = { inputs, provenance: { files: [], version: '0.1.0', timeZoneData: '2026a' }, notes: [] };
  const { notes } = buildResult(asking({ atMost: 30 }), { seed: 7, tallies, asked: 30, stopped: 'at most' }, origin);
  const note = notes.find(({ code }) => code === 'precision-not-reached')!;
  expect(note.message['en']).toContain('±3.8 percentage points was reached');
  expect(note.message['ar']).toContain('±3.8');
});

test('at most so few replications are run as are allowed, though no least number is said', () => {
  const sections = { scenario: { replications: '{ at_most: 3, until: { kpi: waiting_time, half_width: 1% } }' } };
  expect(world.model(sections).experiment).toMatchObject({ replications: 3, until: { atMost: 3 } });
  expect(world.model({ scenario: { replications: '{ at_most: 3 }' } }).experiment.replications).toBe(3);
});
