import { expect, test } from 'vitest';
import { notesOf } from '../../simulator/experiment/notes.ts';
import { model } from './small-world.ts';

const rows = Array.from({ length: 20 }, (_, i) => `2026-01-${String(i + 4).padStart(2, '0')}T09:00,email,vip,other\n`).join('');
const files = { 'log.csv': `arrives,channel,segment,topic\n${rows}` };

/** What a result says of who comes, in English. */
function said(demand: string, volume = '100%'): Record<string, string> {
  const made = model({ scenario: { demand, volume }, files });
  const notes = notesOf([], made, []).filter(({ code }) => ['conditional-on-log', 'resampled-weeks', 'volume'].includes(code));
  for (const { message } of notes) expect(message['ar']).toMatch(/\p{Script=Arabic}/u);
  return Object.fromEntries(notes.map(({ code, message }) => [code, message['en']!]));
}

test('what a result says of who comes', () => {
  const rate = '[{ channel: phone, count: 7, each: day }]';
  expect(said(rate)).toEqual({});
  expect(said(rate, '120%')).toEqual({ volume: expect.stringContaining('120%') as string });
  expect(Object.keys(said('[{ file: log.csv }]'))).toEqual(['conditional-on-log']);
  expect(said('[{ file: log.csv, resample: weeks }]')).toEqual({
    'resampled-weeks': expect.stringContaining('the 2 whole weeks') as string,
  });
  const both = '[{ file: log.csv, resample: weeks }, { file: log.csv, align: weekday }]';
  expect(Object.keys(said(both, '90%'))).toEqual(['conditional-on-log', 'resampled-weeks', 'volume']);
});
