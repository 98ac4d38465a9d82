// `npm run check`: types, lint and layout side by side, so many at a time as there are cores, the longest first. Each says what it finds; any that does fails the whole.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** What is not in our layout: made by programs, or written as it is for a test. */
const otherwise = [
  ...['schema/generated', 'schema/REFERENCE.md', 'package-lock.json'],
  ...['test/schema/bad', 'test/schema/language', 'test/schema/format/odd.yaml'],
];

const waiting = [
  'eslint --config test/eslint.config.js .',
  `prettier --check --log-level warn . ${otherwise.map((path) => `'!${path}'`).join(' ')}`,
  'tsc -p test',
  'tsc -p report/page',
  'tsc -p simulator',
];

const run = (command) =>
  new Promise((resolve) => {
    spawn(command, { shell: true, stdio: 'inherit' }).on('close', (code) => {
      if (code !== 0) process.exitCode = 1;
      resolve();
    });
  });

await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let command = waiting.shift(); command; command = waiting.shift()) await run(command);
  }),
);
