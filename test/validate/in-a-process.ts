import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Found } from './run-studies.ts';
import type { Effort } from './study.ts';

const source = fileURLToPath(new URL('run-studies.ts', import.meta.url));
/** As deep in the project as the source, which finds files beside it. */
const outDir = fileURLToPath(new URL('../../dist/validate', import.meta.url));
let built: Promise<unknown> | undefined;

/**
 * Runs studies in a process of their own, one after the other, and tells of each when it has ended. Rejected where one ends without having found anything.
 * The process runs plain JavaScript, built first: what tsx does to keep the names of functions costs the engine a fifth of its speed, what vitest does to
 * imports three quarters.
 */
export async function inAProcess(ids: readonly string[], effort: Effort, tell: (...found: Found) => void): Promise<void> {
  built ??= build({ configFile: false, logLevel: 'error', build: { ssr: source, outDir, minify: false } });
  await built;
  const waiting = new Set(ids);
  const child = fork(`${outDir}/run-studies.js`, [effort, ...ids], { execArgv: [] });
  return new Promise((resolve, reject) => {
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
