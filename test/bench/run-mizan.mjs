// One replication of a scenario in a process of its own, by the built package. Usage: node run-mizan.mjs SCENARIO SEED. Prints one line of JSON.
// Timed is all that follows reading, checking and compiling the files: the replication, and every figure of its result.
import '../../dist/simulator/index.js'; // runPrepared loads it when it is called: that is start-up
import { prepare, runPrepared } from '../../dist/simulator/host/index.js';

const [scenario, seed] = process.argv.slice(2);
const prepared = prepare(scenario);
const begun = process.hrtime.bigint();
const result = await runPrepared(prepared, { seed: Number(seed), workers: 1 });
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
if (!result) throw new Error(`nothing to simulate: ${JSON.stringify(prepared.findings)}`);
const kpis = result.kpis.map(({ kpi, statistic, where, value }) => ({ kpi, statistic, where, value }));
console.log(JSON.stringify({ seconds, kpis }));
