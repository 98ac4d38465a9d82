import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inEnglish } from '../../schema/said/index.ts';
import { Arrivals } from '../../simulator/center/arrivals.ts';
import type { LogSource, Model } from '../../simulator/model/index.ts';
import { compiled, model, told } from './small-world.ts';

const header = 'arrives,channel,segment,topic\n';

function replayed(
  log: string,
  { align = 'dates', period = '{ from: 2026-01-05, to: 2026-01-11, follow_up: 0s }', zone = 'UTC' } = {},
): Model {
  return model({
    policy: { time_zone: zone },
    scenario: { demand: `[{ file: log.csv, align: ${align} }]`, period, mix: '' },
    files: { 'log.csv': log },
  });
}

const source = (made: Model): LogSource => made.sources[0] as LogSource;
const moments = (made: Model): string[] =>
  [...source(made).arrives].map((at) => new Date((made.origin + at) * 1000).toISOString().slice(5, 16));
const log = (...rows: readonly string[]): string => header + rows.map((at) => `${at},email,vip,other\n`).join('');

test('by dates: what falls into the run comes when it came, keyed by its row', () => {
  const made = replayed(log('2026-01-04T23:59', '2026-01-05T00:00', '2026-01-06T10:00:30.5', '2026-01-11T23:59', '2026-01-12T00:00'));
  expect([...source(made).arrives]).toEqual([0, 86400 + 36030.5, 7 * 86400 - 60]);
  expect([...source(made).ordinal]).toEqual([1, 2, 3]);
});

test('a value of a log that lies between the steps of its fact is refused: no table could tell it from its neighbours', () => {
  const { findings } = compiled({
    policy: {
      currency: 'SAR',
      facts: '{ score: { type: number }, part: { type: share }, gap: { type: duration }, total: { type: money } }',
      priority: '[{ when: [{ score: { above: 2 } }, { part: 10% }, { gap: 1m }, { total: 9 }], priority: high }, { priority: normal }]',
    },
    scenario: { demand: '[{ file: log.csv }]' },
    files: {
      'log.csv': `arrives,channel,segment,topic,score,part,gap,total\n${[
        '2.6,10%,1m,9',
        '2,10.001%,1m,9',
        '2,10%,1.5s,9.75',
        '2,10%,1m,9.755',
      ]
        .map((rest) => `2026-01-05T09:00,email,vip,other,${rest}\n`)
        .join('')}`,
    },
  });
  expect(findings.map(({ code, start, message }) => `${code} ${start.line} ${inEnglish(message)}`)).toEqual([
    'csv-bad-number 2 `2.6` has a fraction, and tickets are told apart by whole numbers',
    'csv-bad-number 3 `10.001%` is finer than `0.01%`, and tickets are told apart in steps of that',
    'csv-bad-number 4 `1.5s` has a part of a second, and whole seconds are wanted',
    'csv-bad-number 5 `9.755` has more decimals than SAR, which has 2',
  ]);
});

test('by weekday: the k-th Monday of the run takes the log’s (k mod n)-th, the warm-up counts backwards', () => {
  const two = log('2025-03-03T09:00', '2025-03-04T11:00', '2025-03-10T10:00'); // Monday, Tuesday, Monday
  const made = replayed(two, { align: 'weekday', period: '{ from: 2026-01-05, to: 2026-01-18, warm_up: 14d, follow_up: 7d }' });
  expect(moments(made)).toEqual([
    ...['12-22T09:00', '12-23T11:00', '12-29T10:00', '12-30T11:00'],
    ...['01-05T09:00', '01-06T11:00', '01-12T10:00', '01-13T11:00'],
    ...['01-19T09:00', '01-20T11:00'],
  ]);
  expect([...source(made).ordinal]).toEqual([3 + 0, 9 + 1, 3 + 2, 3 + 1, 0, 1, 2, 6 + 1, 6 + 0, 12 + 1]);
});

test('by weekday: the same window whatever warm-up is before it', () => {
  const week = log(...Array.from({ length: 9 }, (_, day) => `2025-03-${String(3 + day).padStart(2, '0')}T09:00`));
  fc.assert(
    fc.property(fc.nat(40), fc.nat(20), (warmUp, followUp) => {
      const made = replayed(week, {
        align: 'weekday',
        period: `{ from: 2026-01-05, to: 2026-01-25, warm_up: ${warmUp}d, follow_up: ${followUp}d }`,
      });
      const plain = replayed(week, { align: 'weekday', period: '{ from: 2026-01-05, to: 2026-01-25, follow_up: 0s }' });
      const { from, to } = made.window;
      const inWindow = [...source(made).arrives.keys()].filter((i) => source(made).arrives[i]! >= from && source(made).arrives[i]! < to);
      expect(inWindow.map((i) => [source(made).arrives[i]! - from, source(made).ordinal[i]])).toEqual(
        [...source(plain).arrives].map((at, i) => [at, source(plain).ordinal[i]]),
      );
      expect(new Set(source(made).ordinal).size).toBe(source(made).ordinal.length);
      expect(source(made).arrives.length).toBe(warmUp + 21 + followUp);
    }),
    { numRuns: 20 },
  );
});

test('by weekday: the time of day stays over a change of the clock', () => {
  const made = replayed(log('2025-03-02T00:30', '2025-03-02T02:30', '2025-03-02T03:15', '2025-03-02T12:00'), {
    align: 'weekday',
    zone: 'Europe/Berlin',
    period: '{ from: 2026-03-29, to: 2026-03-29, follow_up: 0s }',
  });
  // 02:30 does not exist on that Sunday and becomes 03:30, behind 03:15.
  expect([...source(made).arrives].map((at) => at / 3600)).toEqual([0.5, 2.25, 2.5, 11]);
  expect([...source(made).ordinal]).toEqual([0, 2, 1, 3]);
});

test('a log may run through the hour that the clock reads twice', () => {
  const made = replayed(log('2026-10-25T02:50', '2026-10-25T02:10', '2026-10-25T02:55', '2026-10-25T03:00'), {
    zone: 'Europe/Berlin',
    period: '{ from: 2026-10-25, to: 2026-10-25, follow_up: 0s }',
  });
  expect([...source(made).arrives].map((at) => at / 60)).toEqual([170, 190, 235, 240]);
});

test('moments with a zone, and without one in the policy’s', () => {
  const made = replayed(log('2026-01-05T09:00Z', '2026-01-05T12:30', '2026-01-05T13:00+03:00'), { zone: 'Asia/Riyadh' });
  expect(moments(made)).toEqual(['01-05T09:00', '01-05T09:30', '01-05T10:00']);
});

test('facts by name, work in seconds; the entry beats the log, an empty field is left to the default or to the mix', () => {
  const sections = {
    policy: {
      facts: '{ size: { type: money, default: 700 }, gift: { type: yes_no } }',
      routing: '[{ when: { size: { at_least: 500 }, gift: no }, team: care }, { team: care }]',
    },
    scenario: {
      period: '{ from: 2026-01-05, to: 2026-01-11 }',
      demand: '[{ file: log.csv, segment: vip }]',
      mix: '{ gift: [{ shares: { yes: 10%, no: 90% } }] }',
    },
    files: {
      'log.csv':
        '\uFEFFticket,arrives,channel,segment,topic,size,gift,work,agent,rating\r\n"0012",2026-01-05T09:00,phone,standard,other,12.5,,90.5,"Lee, Ann",=1+1\r\n\r\n,2026-01-05T09:01,email,standard,legal,,yes,,,\r\n',
    },
  };
  const made = model(sections);
  const { columns, facts, work } = source(made);
  const at = (name: string): number => made.facts.findIndex((fact) => fact.name === name);
  const column = (name: string): number[] => [...columns.find(({ fact }) => fact === at(name))!.values];
  expect(facts[at('segment')]).toBe(0);
  expect(columns.map(({ fact }) => made.facts[fact]!.name)).toEqual(['topic', 'channel', 'size', 'gift']);
  expect([column('topic'), column('channel'), column('size'), column('gift')]).toEqual([
    [2, 1],
    [0, 1],
    [0, 1],
    [-1, 1],
  ]);
  expect([...work!]).toEqual([90.5, NaN]);
});

test('the arrivals of several sources are one sequence, equal times in the order of the sources', () => {
  const scenario = { demand: '[{ file: a.csv, align: dates }, { file: b.csv }]', mix: '', period: '{ from: 2026-01-05, to: 2026-01-05 }' };
  const made = model({
    policy: { time_zone: 'UTC' },
    scenario,
    files: { 'a.csv': log('2026-01-05T10:00', '2026-01-05T11:00'), 'b.csv': log('2026-01-05T09:00', '2026-01-05T11:00') },
  });
  const arrivals = new Arrivals(made, 1, 0);
  const met: string[] = [];
  for (; arrivals.next < Infinity; arrivals.advance())
    met.push(`${arrivals.next / 3600} ${arrivals.source} ${arrivals.row} ${arrivals.thing}`);
  expect(met).toEqual(['9 1 0 67108864', '10 0 0 0', '11 0 1 1', '11 1 1 67108865']);
});

const bad: readonly [name: string, text: string, expected: string][] = [
  ['nothing at all', '', '1:1 csv-empty'],
  ['only a header', header, '1:1 csv-empty'],
  ['no column arrives', 'came,channel,segment,topic\n2026-01-05T09:00,email,vip,other\n', '1:1 csv-missing-column'],
  ['a column twice', 'arrives,channel,channel,segment,topic\n', '1:17 csv-duplicate-column'],
  ['a column that decides is not there', 'arrives,channel,segment\n2026-01-05T09:00,email,vip\n', '1:1 csv-missing-column'],
  ['a field that decides is empty', log('2026-01-05T09:00').replace('other', ''), '2:28 csv-unknown-name'],
  ['an unknown column', 'arrives,channel,segment,topic,topik\n2026-01-05T09:00,email,vip,other,x\n', '1:31 csv-unknown-column'],
  ['__proto__ as a column', 'arrives,channel,segment,topic,__proto__\n2026-01-05T09:00,email,vip,other,x\n', '1:31 csv-unknown-column'],
  ['an unknown name', log('2026-01-05T09:00').replace('other', '=other'), '2:28 csv-unknown-name'],
  ['a prototype’s name', log('2026-01-05T09:00').replace('other', 'constructor'), '2:28 csv-unknown-name'],
  ['a bad date', log('2026-02-30T09:00'), '2:1 csv-bad-date'],
  ['no date', log('yesterday'), '2:1 csv-bad-date'],
  ['a date without a time', log('2026-01-05'), '2:1 csv-bad-date'],
  ['rows out of order', log('2026-01-05T09:00', '2026-01-05T08:00'), '3:1 csv-rows-out-of-order'],
  ['a row too short', `${log('2026-01-05T09:00')}2026-01-05T09:00,email\n`, '3:1 csv-ragged-row'],
  ['a row too long', `${header}2026-01-05T09:00,email,vip,other,\n`, '2:1 csv-ragged-row'],
  ['a quote that never ends', `${header}2026-01-05T09:00,email,vip,"other\n`, '2:28 csv-ragged-row'],
  ['text behind a quote', `${header}2026-01-05T09:00,email,vip,"oth"er\n`, '2:28 csv-ragged-row'],
  ['bytes that are no UTF-8', `${log('2026-01-05T09:00')}2026-01-05T09:01,email,v\uFFFDp,other\n`, '3:25 csv-not-utf8'],
  ['a log of another year', log('2019-01-05T09:00'), '1:1 csv-no-arrivals-in-period'],
  ...['-5', 'NaN', 'Infinity', '1e9', '99999999', '1,5', '٣', '=1+1', '0x10', '1 000'].map((work): [string, string, string] => [
    `work ${work}`,
    `arrives,channel,segment,topic,work\n2026-01-05T09:00,email,vip,other,"${work}"\n`,
    '2:34 csv-bad-number',
  ]),
];

test.each(bad)('a bad log: %s', (_, text, expected) => {
  const scenario = { demand: '[{ file: log.csv }]', mix: '', period: '{ from: 2026-01-05, to: 2026-01-11 }' };
  const { findings } = compiled({ scenario, files: { 'log.csv': text } });
  expect(findings.map(told)).toContain(expected);
  expect(findings.every(({ file, message }) => file === 'log.csv' && /^[^A-Z]/.test(inEnglish(message)))).toBe(true);
});

test.each([
  ['semicolons', 'arrives;channel;note\n2026-01-05T09:00;email;a,b\n', 'csv-separator', 'fields of this file are separated by `;`'],
  ['tabs', '\ufeffarrives\tchannel\r\n2026-01-05T09:00\temail\r\n', 'csv-separator', 'by tabs'],
  ['carriage returns alone', 'arrives,channel\r2026-01-05T09:00,email\r', 'csv-line-ends', 'carriage return alone'],
])('a file of another make is told by one finding: %s', (_, text, code, says) => {
  const { findings } = compiled({ scenario: { demand: '[{ file: log.csv }]', mix: '' }, files: { 'log.csv': text } });
  expect(findings.map(told)).toEqual([`1:1 ${code}`]);
  expect(inEnglish(findings[0]!.message)).toContain(says);
});

test('rows in the hour that a clock leaves out are warned of and stay in order', () => {
  const scenario = { demand: '[{ file: log.csv }]', mix: '', period: '{ from: 2026-03-29, to: 2026-03-29 }' };
  const rows = log('2026-03-29T01:59', '2026-03-29T02:30', '2026-03-29T02:45', '2026-03-29T03:05', '2026-03-29T02:30Z');
  const { model, findings } = compiled({ policy: { time_zone: 'Europe/Berlin' }, scenario, files: { 'log.csv': rows } });
  expect(findings.map(told)).toEqual(['3:1 csv-skipped-time', '4:1 csv-skipped-time']);
  expect(inEnglish(findings[0]!.message)).toBe('no clock in `Europe/Berlin` shows `2026-03-29T02:30`: it is read as `2026-03-29T03:00`');
  expect(Array.from(source(model!).arrives, (at) => at / 60)).toEqual([119, 120, 120, 125, 210]);
});

/** What is found in a log of the week from 2026-01-05. */
function foundIn(text: string, demand = '{ file: log.csv }') {
  const scenario = { demand: `[${demand}]`, mix: '', period: '{ from: 2026-01-05, to: 2026-01-11, follow_up: 1d }' };
  const { findings } = compiled({ scenario, files: { 'log.csv': text } });
  return findings.map((one) => `${one.severity} ${told(one)} ${inEnglish(one.message)}`);
}

test('columns of what happened are not replayed: that is noted once, and they are not offered', () => {
  const row = '2026-01-05T09:00,email,vip,other,1,solved,care';
  expect(foundIn(`arrives,channel,segment,topic,wait,outcome,team\n${row}\n${row}\n`)).toEqual([
    'note 1:1 csv-column-not-used of `log.csv` the columns `wait`, `outcome` and `team` are not used: a run replays arrivals, facts, `work`, `customer` and `ticket`',
  ]);
  expect(foundIn('arrives,channel,segment,topic,work,customer,ticket\n2026-01-05T09:00,email,vip,other,1,C1,T1\n')).toEqual([]);
  const { findings } = compiled({
    scenario: { demand: '[{ file: log.csv }]', mix: '', period: '{ from: 2026-01-05, to: 2026-01-11 }' },
    files: { 'log.csv': 'arrives,channel,segment,topic,unheard_of\n2026-01-05T09:00,email,vip,other,1\n' },
  });
  expect(inEnglish(findings[0]!.hint!)).toMatch(/^columns that are read: `arrives`, .*`topic`, .*`ticket`, `customer`, `work`$/);
  expect(inEnglish(findings[0]!.hint!)).not.toContain('outcome');
});

test('rows that fall outside the run are counted in a note', () => {
  const rows = log('2025-10-05T09:00', '2026-01-05T09:00', '2026-01-12T09:00', '2026-01-13T09:00', '2026-02-01T09:00');
  expect(foundIn(rows)).toEqual([
    'note 1:1 csv-rows-outside-run of the 5 rows of `log.csv` only 2 fall into the run (warm-up, period and follow-up), and the others are not replayed',
  ]);
  expect(foundIn(rows, '{ file: log.csv, align: weekday }')).toEqual([]);
  expect(foundIn(log('2026-01-05T09:00', '2026-01-12T09:00'))).toEqual([]);
});

test('a ticket that stands in a log twice is warned of', () => {
  const row = (id: string) => `2026-01-05T09:00,email,vip,other,${id}\n`;
  expect(foundIn(`arrives,channel,segment,topic,ticket\n${['T1', 'T2', '', 'T1', ''].map(row).join('')}`)).toEqual([
    'warning 5:34 csv-duplicate-ticket the ticket `T1` stands in a row above too, and each row is replayed as a ticket of its own',
  ]);
});

test('of many like faults the first few are told, and how many more there are', () => {
  const scenario = { demand: '[{ file: log.csv }]', mix: '' };
  const { findings } = compiled({ scenario, files: { 'log.csv': log(...Array.from({ length: 1000 }, () => 'never')) } });
  expect(findings.length).toBe(5);
  expect(inEnglish(findings.at(-1)!.message)).toContain('995 more');
});

test('did you mean, for columns and for names', () => {
  const text = `${header.replace('topic', 'topc')}2026-01-05T09:00,email,vipp,other\n`;
  const { findings } = compiled({ scenario: { demand: '[{ file: log.csv, topic: other }]', mix: '' }, files: { 'log.csv': text } });
  expect(findings.map(({ hint }) => inEnglish(hint!))).toEqual(['did you mean `topic`?', 'did you mean `vip`?']);
});

test('a log too large is refused, not read', () => {
  const scenario = { demand: '[{ file: log.csv }]', mix: '' };
  const { findings } = compiled({ scenario, files: { 'log.csv': `${header}${' '.repeat(100_000_000)}` } });
  expect(findings.map(told)).toEqual(['1:1 csv-too-large']);
});

test('a log that would be repeated more often than there are keys is refused', () => {
  const scenario = {
    demand: '[{ file: log.csv, align: weekday }]',
    mix: '',
    period: '{ from: 2026-01-01, to: 2035-12-31, follow_up: 0s }',
  };
  const rows = Array.from({ length: 70_000 }, () => '2025-03-03T09:00');
  const { findings } = compiled({ scenario, files: { 'log.csv': log(...rows) } });
  expect(findings.map(told)).toEqual(['1:1 csv-too-large']);
});

test('a ticket of the log that no table decides is told', () => {
  const scenario = { demand: '[{ file: log.csv }]', mix: '', period: '{ from: 2026-01-05, to: 2026-01-11 }' };
  const files = { 'log.csv': log('2026-01-05T09:00') };
  const gap = compiled({ policy: { routing: '[{ when: { topic: legal }, team: law }]' }, scenario, files });
  expect(gap.model).toBeUndefined();
  expect(gap.findings.map(({ code }) => code)).toEqual(['gap']);
  const behaviour = '{ handling: [{ when: { topic: legal }, time: 5m }] }';
  expect(compiled({ scenario: { ...scenario, behaviour }, files }).findings.map(({ code }) => code)).toEqual(['behaviour-missing']);
  const given = { 'log.csv': log('2026-01-05T09:00').replace('topic', 'topic,work').replace('other', 'other,60') };
  expect(compiled({ scenario: { ...scenario, behaviour }, files: given }).findings).toEqual([]);
});

test('a ticket of the log that the policy rules out is told, whatever the mix adds to it', () => {
  const period = '{ from: 2026-01-05, to: 2026-01-11 }';
  const codes = (never: string, mix: string): string[] => {
    const files = { 'log.csv': mix ? log('2026-01-05T09:00').replace('vip', '') : log('2026-01-05T09:00') };
    return compiled({ policy: { never }, scenario: { demand: '[{ file: log.csv }]', mix, period }, files }).findings.map(
      ({ code }) => code,
    );
  };
  const shares = '{ segment: [{ shares: { vip: 100% } }] }';
  expect(codes('[{ topic: legal }, { topic: other, channel: email }]', '')).toEqual(['csv-ruled-out']);
  expect(codes('[{ topic: other, channel: email }]', shares)).toEqual(['csv-ruled-out']);
  expect(codes('[{ topic: other, priority: high }]', '')).toEqual(['csv-ruled-out']);
  expect(codes('[{ topic: other, priority: normal }]', '')).toEqual([]);
  expect(codes('[{ topic: legal }]', shares)).toEqual([]);
});

test('a name with something that nobody sees is told as such', () => {
  const demand = '[{ file: log.csv }]';
  const { findings } = compiled({ scenario: { demand }, files: { 'log.csv': `${header}2026-12-07T09:00,email\u200f,vip,other\n` } });
  expect(findings.map(({ hint }) => inEnglish(hint!))).toEqual(['write `email` anew']);
});

test('a log of very many days is laid by weekday as any other', () => {
  // Every day that a date can be of, 1900 to 2200.
  const rows = Array.from(
    { length: 109_938 },
    (_, i) => `${new Date(Date.UTC(1900, 0, 1 + i)).toISOString().slice(0, 16)},email,vip,other\n`,
  );
  expect(moments(replayed(header + rows.join(''), { align: 'weekday' }))).toHaveLength(7);
});
