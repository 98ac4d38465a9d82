// Replications, or loops that only compute, on so many threads: prints the seconds, until all were played and, with their result, in all. Usage: node run-workers.mjs loops|SCENARIO WORKERS REPLICATIONS.
import { Worker } from 'node:worker_threads';
import '../../dist/simulator/index.js'; // runPrepared loads it when it is called: that is start-up
import { prepare, runPrepared } from '../../dist/simulator/host/index.js';

const [work, ...numbers] = process.argv.slice(2);
const [workers, replications] = numbers.map(Number);

/** As many rounds of 32-bit arithmetic as there are replications, shared evenly, without memory or messages. */
function loops() {
  const rounds = (replications / workers) * 6e7;
  const program = `let x = 1; for (let i = 0; i < ${rounds}; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } if (x === 0) throw x;`;
  const started = Array.from({ length: workers }, () => new Worker(program, { eval: true }));
  return Promise.all(started.map((worker) => new Promise((resolve) => worker.on('exit', resolve))));
}

const prepared = work === 'loops' ? undefined : prepare(work);
const begun = process.hrtime.bigint();
const seconds = () => Number(process.hrtime.bigint() - begun) / 1e9;
let played;
if (prepared) await runPrepared(prepared, { workers, replications, onProgress: () => (played = seconds()) });
else await loops();
const whole = seconds();
console.log(JSON.stringify({ played: played ?? whole, whole }));
