import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findingsIn } from './findings-in.ts';

const folder = fileURLToPath(new URL('good/', import.meta.url));

test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))(
  'good/%s has no finding, not even a note but that a week is shorter than 30 days',
  (name) => {
    expect(findingsIn(folder + name).filter(({ code }) => code !== 'period-shorter-than-limit')).toEqual([]);
  },
);
