import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generate } from '../../schema/generate.ts';

const files = await generate();

test.each([...files.keys()])('%s is what npm run generate writes', async (path) => {
  expect(await readFile(new URL(`../../schema/${path}`, import.meta.url), 'utf8')).toBe(files.get(path));
});
