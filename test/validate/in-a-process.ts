import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Found } from './run-studies.ts';
import type { Effort } from './study.ts';

/** Runs studies in a process of their own, one after the other, and tells of each when it has ended. Rejected where one ends without having found anything. */
export function inAProcess(ids: readonly string[], effort: Effort, tell: (...found: Found) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = new Set(ids);
    const program = fileURLToPath(new URL('run-studies.ts', import.meta.url));
    const child = fork(program, [effort, ...ids], { execArgv: ['--import', 'tsx'] });
    child.on('message', (found) => {
      const [id] = found as Found;
      waiting.delete(id);
      tell(...(found as Found));
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (waiting.size === 0) resolve();
      else reject(new Error(`${[...waiting][0]} ended with ${code} and found nothing`));
    });
  });
}
