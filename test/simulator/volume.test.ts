import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import { layersOf, mostOfRate, mostOrdinals, offeredLoad } from '../../simulator/model/index.ts';
import type { LogSource, Model } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { arrivalsOf, momentsOf } from './arrivals.ts';
import type { Arrival } from './arrivals.ts';
import { compiled, model, told } from './small-world.ts';

const rows = Array.from({ length: 60 }, (_, i) => {
  const at = new Date(Date.UTC(2026, 0, 4, 6, 20 * i) + 86_400_000 * Math.floor(i / 3)).toISOString().slice(0, 16);
  return `${at}Z,${i % 3 ? 'phone' : 'email'},vip,other,${60 + i}\n`;
});
const files = { 'log.csv': `arrives,channel,segment,topic,work\n${rows.join('')}` };
const period = '{ from: 2026-01-04, to: 2026-01-10, warm_up: 3d, follow_up: 2d }';
const demands = {
  'a rate': '[{ channel: phone, count: 70, each: week }]',
  'rates that vary':
    '[{ channel: phone, count: 50, each: week, varies: 40% }, { channel: email, count: 30, each: day, varies: 20%, per: week }]',
  'a log by dates': '[{ file: log.csv }]',
  'a log by weekday': '[{ file: log.csv, align: weekday }]',
  'weeks of a log': '[{ file: log.csv, resample: weeks }]',
};

function at(volume: string, demand: string): Model {
  return model({ scenario: { demand, period, ...(volume ? { volume } : {}) }, files });
}

const written = ({ thing, at: moment, row }: Arrival): string => `${thing} ${moment} ${row}`;

for (const [name, demand] of Object.entries(demands))
  test(`whoever comes at one volume comes at every larger one, alike in key, moment and row: ${name}`, () => {
    const percent = fc.constantFrom(0, 1, 40, 99, 100, 101, 120, 250, 300, 530, 900);
    const models = new Map<number, Model>();
    const came = (volume: number, seed: number): string[] => {
      const made = models.get(volume) ?? at(`${volume}%`, demand);
      models.set(volume, made);
      return arrivalsOf(made, seed).map(written);
    };
    fc.assert(
      fc.property(percent, percent, fc.nat(1000), (one, other, seed) => {
        const [fewer, more] = [came(Math.min(one, other), seed), new Set(came(Math.max(one, other), seed))];
        expect(fewer.filter((ticket) => !more.has(ticket))).toEqual([]);
        expect(new Set(Array.from(more, (ticket) => ticket.split(' ')[0])).size).toBe(more.size);
      }),
      { numRuns: 40 },
    );
    expect(arrivalsOf(at('100%', demand), 5)).toEqual(arrivalsOf(at('', demand), 5));
    expect(arrivalsOf(at('0%', demand), 5)).toEqual([]);
  });

test('a rate stays Poisson at every volume: mean and variance of the counts (4 standard errors)', () => {
  for (const [volume, factor] of [
    ['35%', 0.35],
    ['120%', 1.2],
    ['530%', 5.3],
  ] as const) {
    const made = at(volume, demands['a rate']);
    const expected = 120 * factor; // twelve days
    const { mean, variance } = momentsOf(Array.from({ length: 500 }, (_, i) => arrivalsOf(made, 3, i).length));
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / 500));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / 500));
  }
});

test('of a log each ticket comes as often as the volume says, and by chance once more', () => {
  const made = at('230%', demands['a log by dates']);
  const logged = (made.sources[0] as LogSource).arrives.length;
  const samples = Array.from({ length: 400 }, (_, i) => arrivalsOf(made, 3, i));
  const { mean, variance } = momentsOf(samples.map(({ length }) => length));
  const [expected, spread] = [logged * 2.3, logged * 0.3 * 0.7];
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(spread / 400));
  expect(Math.abs(variance / spread - 1)).toBeLessThan(4 * Math.sqrt(2 / 400));
  const times = new Map<number, number>();
  for (const { row } of samples[0]!) times.set(row, (times.get(row) ?? 0) + 1);
  expect(new Set(times.values())).toEqual(new Set([2, 3]));
});

test('a copy comes within the quarter of an hour of its ticket, not with it', () => {
  const made = at('300%', demands['a log by dates']);
  const { arrives } = made.sources[0] as LogSource;
  const quarter = (moment: number): number => Math.floor((made.origin + moment) / 900);
  const came = arrivalsOf(made, 8);
  expect(came).toHaveLength(3 * arrives.length);
  for (const { at: moment, row } of came) expect(quarter(moment)).toBe(quarter(arrives[row]!));
  expect(new Set(came.map(({ at: moment }) => moment)).size).toBe(came.length);
  expect(came.map(({ at: moment }) => moment)).toEqual(came.map(({ at: moment }) => moment).sort((x, y) => x - y));
});

test('offered load grows with the volume, of rates and logs', () => {
  for (const demand of Object.values(demands)) {
    const sum = (made: Model): number =>
      offeredLoad(made).live.reduce((x, y) => x + y, 0) + offeredLoad(made).deferred.reduce((x, y) => x + y, 0);
    expect(sum(at('160%', demand)) / sum(at('', demand))).toBeCloseTo(1.6, 9);
  }
});

test('a log replayed as it is leaves nothing to chance at 100%, and something where it grows or shrinks', () => {
  const plain = {
    policy: { priority: '[{ priority: normal }]', routing: '[{ team: care }]', escalation: '', self_service: '' },
    scenario: { demand: demands['a log by dates'], mix: '', behaviour: '{ handling: [{ time: 4m }] }', period },
    files,
  };
  expect(model(plain).chance).toBe(false);
  for (const volume of ['90%', '200%']) expect(model({ ...plain, scenario: { ...plain.scenario, volume } }).chance).toBe(true);
});

test('a log that grows beyond its keys is told', () => {
  const long = rows.slice(0, 3).join('');
  const { findings } = compiled({
    scenario: { demand: '[{ file: log.csv }]', volume: '999999%', period },
    files: { 'log.csv': files['log.csv'].replace(rows.join(''), long.repeat(3000).split('\n').sort().join('\n').trim()) },
  });
  expect(findings.map(told)).toContain('1:1 csv-too-large');
});

test('every layer has keys of its own, at each volume the same', () => {
  const largest = layersOf(9999.999999);
  expect(largest.map(({ width }) => width)).toEqual([1, ...Array.from({ length: 14 }, (_, i) => 2 ** i)]);
  largest.forEach(({ first, end }, i) => {
    expect(first).toBe(i === 0 ? 0 : largest[i - 1]!.end);
    expect(end).toBeLessThanOrEqual(mostOrdinals);
  });
  for (const volume of [1.05, 2, 3, 40, 1000]) {
    const layers = layersOf(volume);
    expect(layers.map(({ first, end }) => [first, end])).toEqual(largest.slice(0, layers.length).map(({ first, end }) => [first, end]));
  }
  expect([1, 1.05, 2, 2.05, 4, 4.05, 8].map((volume) => mostOfRate(volume) / 2 ** 19)).toEqual([128, 32, 32, 8, 8, 1, 1]);
});

test('where the keys run out in the follow-up, it is over: nobody comes twice, and nothing is thrown', { timeout: 120_000 }, () => {
  // At ten thousand times as many, 256 a day have keys for one day and a little more; a letter that nobody answers would keep the run going for 30 days.
  const made = model({
    policy: {
      calendars: '{ office: { open: { sun-thu: 09:00-17:00 } }, never: { open: { mon: 00:00-00:01 } } }',
      channels: '{ phone: { mode: live, hours: never, when_closed: refuse }, email: { mode: deferred } }',
    },
    scenario: {
      demand: '[{ channel: phone, count: 170, each: day }, { channel: email, count: 0.01, each: day }]',
      volume: '999999%',
      period: '{ from: 2026-01-06, to: 2026-01-06, follow_up: 30d }',
    },
    files,
  });
  const center = new Center(made, 1, 0);
  const recorder = new Recorder(center.life, made, center.decider, 0);
  center.run(recorder);
  const { checks, ticket } = recorder.tallies();
  expect(checks.conserved).toBe(true);
  expect(ticket.open.reduce((x, y) => x + y, 0)).toBeGreaterThan(0);
  expect(center.life.now).toBeGreaterThan(made.window.to);
  expect(center.life.now).toBeLessThan(made.window.to + 2 * 86_400);
});
