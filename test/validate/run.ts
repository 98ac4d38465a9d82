import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { casesFile, there } from './cases.ts';
import { inAProcess } from './in-a-process.ts';
import { page, pageFile } from './page.ts';
import { studies } from './studies.ts';
import type { Effort, Finding } from './study.ts';

/**
 * `npm run validate`: every study in full, two processes at a time, each study in a fresh one, those that take longest first; then simulator/VALIDATION.md, written only
 * when all have ended. `npm run validate -- NAME ...` runs those whose names begin so, tells what they found and writes nothing. With `--light` the light cut, which
 * the page then says.
 */
const processes = 2;

/** What takes longest, so that no process ends long after the other. */
const longest = [
  'erlc-48perMin-50',
  'net-l1-l2-l3',
  'net-reopen-delay',
  'prio-np-vip-20',
  'erlc-angus-48erl-55',
  'tv-',
  'chat-independent',
  'pub-cc-simplemsk',
  'coverage',
  'pub-cc-mmc',
  'stat-batch',
  'erlc-20erl-23',
  'erlc-cch-10erl-11',
];

if (!there) {
  console.error(`nothing to validate against: ${fileURLToPath(casesFile)} is missing`);
  process.exit(2);
}

const effort: Effort = process.argv.includes('--light') ? 'light' : 'whole';
const names = process.argv.slice(2).filter((word) => word !== '--light');
const asked = studies()
  .map(({ id }) => id)
  .filter((id) => names.length === 0 || names.some((name) => id.startsWith(name)));
const rank = (id: string): number => {
  const at = longest.findIndex((start) => id.startsWith(start) && !id.endsWith('(function)'));
  return at < 0 ? longest.length : at;
};
const waiting = [...asked].sort((a, b) => rank(a) - rank(b));
const found = new Map<string, readonly Finding[]>();

await Promise.all(
  Array.from({ length: processes }, async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) found.set(id, await inItsOwn(id));
  }),
);

if (names.length === 0) writeFileSync(pageFile, await page(found, effort));
const disagree = asked.filter(
  (id) =>
    !found
      .get(id)!
      .at(-1)!
      .rows.every(({ agrees }) => agrees),
);
console.log(disagree.length === 0 ? `all ${asked.length} agree` : `these do not agree: ${disagree.join(', ')}`);
process.exitCode = disagree.length === 0 ? 0 : 1;

/** Runs one study in a process of its own, and says what came out. */
async function inItsOwn(id: string): Promise<readonly Finding[]> {
  const start = performance.now();
  let all: readonly Finding[] = [];
  await inAProcess([id], effort, (_, findings) => (all = findings));
  const customers = all.reduce((sum, { customers }) => sum + customers, 0);
  console.log(`${id}: ${(customers / 1e6).toFixed(1)} M customers, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  for (const { seed, rows } of all) {
    const told = rows.map(({ figure, expected, found, z, precision, agrees }) => ({
      figure,
      expected,
      found,
      z,
      reached: precision?.reached,
      agrees,
    }));
    if (names.length > 0 || all.length > 1) console.log(`seed ${seed}`);
    if (names.length > 0 || all.length > 1) console.table(told);
  }
  return all;
}
