// Replications, or loops that only compute, on so many threads: prints the seconds. Usage: node run-workers.mjs loops|SCENARIO WORKERS REPLICATIONS.
import { Worker } from 'node:worker_threads';
import { inline, runExperiment } from '../../dist/simulator/index.js';
import { prepare } from '../../dist/simulator/host/index.js';
import { threads } from '../../dist/simulator/host/threads.js';

const [work, ...numbers] = process.argv.slice(2);
const [workers, replications] = numbers.map(Number);

/** As many rounds of 32-bit arithmetic as there are replications, shared evenly, without memory or messages. */
function loops() {
  const rounds = (replications / workers) * 6e7;
  const program = `let x = 1; for (let i = 0; i < ${rounds}; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } if (x === 0) throw x;`;
  const started = Array.from({ length: workers }, () => new Worker(program, { eval: true }));
  return Promise.all(started.map((worker) => new Promise((resolve) => worker.on('exit', resolve))));
}

const model = work === 'loops' ? undefined : prepare(work).model;
const begun = process.hrtime.bigint();
if (model) await runExperiment(model, workers === 1 ? inline() : threads(workers), { replications });
else await loops();
console.log(Number(process.hrtime.bigint() - begun) / 1e9);
