import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { peakBytes, runMizan } from './processes.ts';
import { table } from './table.ts';
import { lasting, workloads } from './workloads.ts';

/** Bytes of a replication at the most, above those of a bare Node. */
const most = 100e6;
/** Ten thousand customers, and ten, a hundred and a thousand times as many: as far as a run of ten years reaches. */
const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
const longest = 3640;

/** Says memory and cost by number of customers. True: memory stays within its bound. */
export function measureMemory(): boolean {
  const bare = peakBytes();
  const rows = workloads.flatMap((workload) => {
    const { customers } = runMizan(workload, 1);
    return sizes.map((size) => {
      const days = Math.min(longest, Math.max(1, Math.round((size * workload.days) / customers)));
      const scenario = lasting(days, workload);
      const run = runMizan(workload, 1, scenario);
      const bytes = peakBytes(scenario) - bare;
      rmSync(dirname(scenario), { recursive: true });
      const cells = [workload.id, run.customers, Math.round(bytes / 1e6), ((run.seconds / run.customers) * 1e6).toFixed(2)].map(String);
      return { cells, good: bytes <= most };
    });
  });
  console.log(
    `\nmemory (most that the command held, less the ${Math.round(bare / 1e6)} MB of a bare Node; wanted: ${most / 1e6} MB at the most) and cost\n` +
      table([['', 'customers', 'MB', 'microseconds each'], ...rows.map(({ cells }) => cells)]),
  );
  return rows.every(({ good }) => good);
}
