import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { attempt } from './attempt.ts';
import { examples } from './examples.ts';
import { mutated, mutations } from './mutation.ts';

/**
 * `npm run fuzz`: so many changes of the good examples, none of which may crash the check, silence it or keep it busy. `-- --seed 7 --runs 100000 --minutes 25`
 * are what they are if not given, `--from 4711` goes on there, `--only 4711` makes that one run again and shows its texts. Exit code 1 if any went wrong.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    runs: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: '25' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});
const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
const only = values.only === undefined ? undefined : Number(values.only);
const runs = only === undefined ? Number(values.runs) : only + 1;
/** Faults that are told before it stops: more of them mostly have one cause. */
const enough = 20;
/** Seconds after which a run counts as hung. */
const hung = 60;

const sample = fc.sample(fc.tuple(fc.nat(examples.length - 1), mutations(2)), { seed, numRuns: runs });
const again = (run: number): string => `npm run fuzz -- --seed ${seed} --only ${run}`;

// Who hangs cannot tell of it: another thread watches which run is under way, and since when.
const underWay = new Int32Array(new SharedArrayBuffer(4));
const watch = `
  const { workerData } = require('node:worker_threads');
  let [last, since] = [-1, 0];
  setInterval(() => {
    const run = Atomics.load(workerData.underWay, 0);
    since = run === last ? since + 1 : 0;
    last = run;
    if (since < workerData.hung) return;
    require('node:fs').writeSync(2, 'run ' + run + ' hangs: npm run fuzz -- --seed ' + workerData.seed + ' --only ' + run + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, 1000);`;
const watcher = new Worker(watch, { eval: true, workerData: { underWay, hung, seed } });

const begun = performance.now();
let [done, wrong, slowest, slowestRun] = [0, 0, 0, 0];
for (let run = only ?? Number(values.from); run < runs && wrong < enough; run++) {
  if (performance.now() - begun > minutes * 60_000) break;
  Atomics.store(underWay, 0, run);
  const [which, changed] = sample[run]!;
  const example = examples[which]!;
  if (only !== undefined) {
    const texts = mutated(
      example.files.map(({ bytes }) => bytes),
      changed,
    );
    texts.forEach((bytes, i) => console.log(`--- ${example.files[i]!.name}\n${bytes.toString('utf8')}`));
  }
  const start = performance.now();
  const fault = attempt(example, changed);
  const seconds = (performance.now() - start) / 1000;
  if (seconds > slowest) [slowest, slowestRun] = [seconds, run];
  done++;
  if (done % 5000 === 0) console.error(`${done} runs in ${((performance.now() - begun) / 60_000).toFixed(1)} min, ${wrong} wrong`);
  if (fault === undefined) continue;
  wrong++;
  console.log(`✘ run ${run}, ${example.name}, ${JSON.stringify(changed)}\n${fault}\n  again, with its texts: ${again(run)}\n`);
}
await watcher.terminate();

const minutesTaken = (performance.now() - begun) / 60_000;
console.log(
  `${wrong === 0 ? '✔' : '✘'} ${done} runs of seed ${seed} in ${minutesTaken.toFixed(1)} min, ${wrong} wrong; the slowest took ${slowest.toFixed(2)} s (${again(slowestRun)})`,
);
process.exit(wrong === 0 ? 0 : 1);
