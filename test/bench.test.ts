import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runMizan, runSimjs } from './bench/processes.ts';
import { lasting, workloads } from './bench/workloads.ts';

/** What `npm run bench` runs, on a few days and without a clock: speed is no test's business. */
test.each(workloads)('$id runs on both sides, and they say roughly the same', (workload) => {
  const scenario = lasting(28, workload);
  onTestFinished(() => rmSync(dirname(scenario), { recursive: true }));
  const ours = runMizan(workload, 1, scenario);
  const theirs = runSimjs(workload, ours.customers, 1);
  expect(ours.customers).toBeGreaterThan(2000);
  for (const [name, { exact }] of Object.entries(workload.figures)) {
    expect(ours.figures[name]! / theirs.figures[name]!, name).toBeGreaterThan(0.6);
    expect(ours.figures[name]! / theirs.figures[name]!, name).toBeLessThan(1.6);
    if (exact !== undefined) expect(Math.abs(ours.figures[name]! / exact - 1), name).toBeLessThan(0.15);
  }
});
