import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KpiRow, Policy } from '../../schema/index.ts';
import type { Bands } from '../../simulator/scorecard/index.ts';
import { bands, levelOf, scorecardOf } from '../../simulator/scorecard/index.ts';

const minute = 60;
const hour = 3600;
const day = 24 * hour;

/** Every edge of the table from both sides, and a value within every hole that the users' table leaves. */
const edges: readonly [keyof typeof bands, readonly (readonly [value: number, level: number])[]][] = [
  [
    'written',
    [
      [0, 5],
      [hour - 1, 5],
      [hour, 4],
      [4 * hour - 1, 4],
      [4 * hour, 3],
      [8 * hour, 3],
      [day, 3],
      [day + 1, 2],
      [3 * day - 1, 2],
      [3 * day, 1],
    ],
  ],
  [
    'social',
    [
      [15 * minute - 1, 5],
      [15 * minute, 4],
      [4 * hour - 1, 4],
      [4 * hour, 3],
      [day, 3],
      [day + 1, 2],
      [3 * day, 1],
    ],
  ],
  [
    'live',
    [
      [minute - 1, 5],
      [minute, 4],
      [5 * minute - 1, 4],
      [5 * minute, 3],
      [7 * minute, 3],
      [10 * minute, 3],
      [10 * minute + 1, 2],
      [20 * minute, 2],
      [hour, 2],
      [hour + 1, 1],
    ],
  ],
  [
    'solvedInWriting',
    [
      [4 * hour - 1, 5],
      [4 * hour, 4],
      [8 * hour - 1, 4],
      [8 * hour, 3],
      [day - 1, 3],
      [day, 2],
      [7 * day - 1, 2],
      [7 * day, 1],
    ],
  ],
  [
    'solvedLive',
    [
      [15 * minute - 1, 5],
      [15 * minute, 4],
      [30 * minute - 1, 4],
      [30 * minute, 3],
      [hour - 1, 3],
      [hour, 2],
      [2 * hour - 1, 2],
      [2 * hour, 1],
    ],
  ],
  [
    'givingUp',
    [
      [0, 5],
      [0.199, 5],
      [0.2, 1],
      [1, 1],
    ],
  ],
  [
    'rating',
    [
      [5, 5],
      [4.95, 5],
      [4.94, 4],
      [4.8, 4],
      [4.79, 3],
      [4, 3],
      [3.99, 2],
      [3, 2],
      [2.99, 1],
      [1, 1],
    ],
  ],
  [
    'solvedAlone',
    [
      [1, 5],
      [0.51, 5],
      [0.5, 1],
      [0, 1],
    ],
  ],
];

test('the stated rules name every line that is ours, and say what is done with two channels, in both languages', () => {
  const lines = (name: keyof typeof bands) => bands[name].bounds.flatMap(({ is }) => Object.values<number>(is));
  expect(lines('solvedInWriting')).toEqual([4 * hour, 8 * hour, day, 7 * day]);
  expect(lines('solvedLive')).toEqual([15 * minute, 30 * minute, hour, 2 * hour]);
  expect(lines('rating')).toEqual([4.95, 4.8, 4, 3]);
  const { rules } = scorecardOf({ policy: {} as Policy, kpis: [] });
  const said = (language: string): string => rules.map((rule) => rule[language]).join(' ');
  for (const words of ['4 and 8 hours, a day and 7 days in writing', '15 and 30 minutes, 1 and 2 hours live', 'a mean of 3 ', 'one of 4 '])
    expect(said('en')).toContain(words);
  for (const words of ['4 ساعات و8 ساعات ويوم و7 أيام', '15 و30 دقيقة وساعة وساعتان', 'متوسط 3 ', 'متوسط 4 '])
    expect(said('ar')).toContain(words);
  // Under 2 and 3 in the table: which of them says the kind, and not that the lower counts.
  expect(said('en')).toContain('except two channels, which their kinds tell apart');
  expect(said('ar')).toContain('إلا القناتين');
});

test.each(edges)('the edges of %s lie where the table says', (name, values) => {
  expect(values.map(([value]) => [value, levelOf(bands[name], value)])).toEqual(values);
});

test('every band of the table is tested at its edges', () => {
  expect(edges.map(([name]) => name).sort()).toEqual(Object.keys(bands).sort());
});

const lessIsBetter = new Set(['first_response_time', 'resolution_time', 'abandonment_rate']);

test.each(Object.entries(bands) as [string, Bands][])('%s: every value has one level, and a better value never a lower one', (_, own) => {
  const most = { satisfaction: 5, abandonment_rate: 1, self_service_rate: 1 }[own.kpi] ?? 30 * day;
  const value = fc.double({ min: 0, max: most, noNaN: true });
  fc.assert(
    fc.property(value, value, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const [better, worse] = lessIsBetter.has(own.kpi) ? [low, high] : [high, low];
      const levels = [levelOf(own, better), levelOf(own, worse)];
      expect(levels[0]).toBeGreaterThanOrEqual(levels[1]!);
      expect([1, 2, 3, 4, 5]).toContain(levels[0]);
      expect(own.says[levels[0]!].ar).not.toBe('');
    }),
  );
  expect(own.bounds.map(({ level }) => level)).toEqual([...own.bounds.map(({ level }) => level)].sort((x, y) => y - x));
});

const channels = { phone: { mode: 'live' }, email: { mode: 'deferred' }, twitter: { mode: 'deferred' } } as const;

function row(kpi: string, value: number | null, channel?: string, interval: [number, number] | null = null): KpiRow {
  const [low, high] = interval ?? [];
  return {
    kpi,
    statistic: kpi === 'arrivals' ? 'total' : kpi.endsWith('rate') ? 'share' : 'mean',
    where: channel === undefined ? {} : { channel },
    value,
    interval: interval ? { low, high, level: 0.95 } : null,
  } as KpiRow;
}

function judged(policy: Partial<Policy>, kpis: readonly KpiRow[] = []) {
  const { dimensions, remarks } = scorecardOf({ policy: policy as Policy, kpis });
  const of = (id: string) => dimensions.find((one) => one.id === id)!;
  return { dimensions, remarks, of, levels: (id: string) => of(id).levels };
}

test('a live channel that keeps what comes while it is closed is judged as social media, and is a live one all the same', () => {
  const night = (keeps: object) =>
    judged({ channels: { whatsapp: { mode: 'live', hours: 'office', ...keeps }, email: { mode: 'deferred' } } }, [
      row('first_response_time', 3 * 3600, 'whatsapp'),
    ]);
  expect(night({ when_closed: 'keep' }).levels('response_times')).toEqual([4, 4]);
  expect(night({ when_closed: 'email' }).levels('response_times')).toEqual([1, 1]);
  expect(night({ when_closed: 'keep' }).levels('accessibility')).toEqual([3, 3]);
  // One that never closes keeps nothing for later.
  expect(night({ when_closed: 'keep', hours: 'always' }).levels('response_times')).toEqual([1, 1]);
  expect(night({ when_closed: 'keep', hours: undefined }).levels('response_times')).toEqual([1, 1]);
});

test("the seven dimensions stand in the users' order, and nothing is judged without evidence", () => {
  const { dimensions } = judged({});
  expect(dimensions.map(({ id }) => id)).toEqual([
    'response_times',
    'resolution_times',
    'quality',
    'accessibility',
    'self_service',
    'proactivity',
    'delight',
  ]);
  for (const { levels, because, evidence } of dimensions) {
    expect(levels === null).toBe(because !== undefined);
    expect(evidence.length > 0).toBe(levels !== null);
  }
});

test('response times: each channel by its own bands, the slowest decides, and it says which figure', () => {
  const { of } = judged({ channels }, [
    row('first_response_time', 40, 'phone'),
    row('first_response_time', 40 * minute, 'email'),
    row('first_response_time', 40 * minute, 'twitter'),
    row('first_response_time', 5 * day),
  ]);
  const { levels, evidence, next } = of('response_times');
  expect(levels).toEqual([4, 4]);
  expect(evidence.map(({ figure, levels: own }) => [figure!.where['channel'], own[0]])).toEqual([
    ['twitter', 4],
    ['phone', 5],
    ['email', 5],
  ]);
  expect(next!.asks).toEqual([{ where: { channel: 'twitter' }, says: bands.social.says[5] }]);
});

test('response times: a channel on which customers came and nobody was answered is of level 1, whatever the others are', () => {
  const answered = row('first_response_time', 40 * minute, 'email');
  const came = (number: number, more: KpiRow[] = []) =>
    judged({ channels }, [row('arrivals', number, 'phone'), row('arrivals', 50, 'email'), ...more]).of('response_times');
  const { levels, evidence, next } = came(10, [answered]);
  expect(levels).toEqual([1, 1]);
  expect(evidence.map(({ figure, says }) => [figure!.kpi, figure!.where['channel'], says['en']])).toEqual([
    ['arrivals', 'phone', 'nobody was answered'],
    ['first_response_time', 'email', 'under 1 hour'],
  ]);
  expect(evidence[0]!.says['ar']).toMatch(/^\P{Script=Latin}+$/u);
  expect(next!.asks).toEqual([{ where: { channel: 'phone' }, says: bands.live.says[2] }]);
  // Nobody came, or all who came helped themselves: nobody waited for an answer.
  expect(came(0, [answered]).levels).toEqual([5, 5]);
  expect(came(10, [answered, row('self_service_rate', 1, 'phone')]).levels).toEqual([5, 5]);
  expect(came(10, [answered, row('self_service_rate', 0.9, 'phone')]).levels).toEqual([1, 1]);
  expect(came(10).levels).toEqual([1, 1]);
});

test('a slow tenth behind a quick mean is said, and decides nothing', () => {
  const tail = (seconds: number) => ({ ...row('first_response_time', seconds, 'phone'), statistic: 'p90' }) as KpiRow;
  const about = (seconds: number) =>
    judged({ channels }, [row('first_response_time', 3 * minute, 'phone'), tail(seconds)]).of('response_times');
  expect(about(20 * minute).levels).toEqual([4, 4]);
  expect(about(20 * minute).evidence.map(({ figure, levels }) => [figure!.statistic, levels[0]])).toEqual([
    ['mean', 4],
    ['p90', 2],
  ]);
  expect(about(4 * minute).evidence).toHaveLength(1);
});

test('an interval over an edge leaves both levels open', () => {
  const about = (interval: [number, number]) =>
    judged({ channels }, [row('first_response_time', 290, 'phone', interval)]).levels('response_times');
  expect(about([280, 299])).toEqual([4, 4]);
  expect(about([280, 301])).toEqual([3, 4]);
  expect(about([59, 4000])).toEqual([1, 5]);
});

test('resolution times: time, who gives up, and the help that the upper levels ask for', () => {
  const times = [row('resolution_time', 10 * minute, 'phone'), row('resolution_time', 3 * hour, 'email')];
  const levels = (quality: NonNullable<NonNullable<Policy['practices']>['quality']>, more: KpiRow[] = []) =>
    judged({ channels, practices: { quality } }, [...times, ...more]).levels('resolution_times');
  expect(levels([])).toEqual([2, 2]);
  expect(levels(['templates'])).toEqual([3, 3]);
  expect(levels(['templates', 'automation'])).toEqual([5, 5]);
  expect(levels(['templates', 'automation'], [row('abandonment_rate', 0.25)])).toEqual([1, 1]);
  expect(levels(['templates', 'automation'], [row('abandonment_rate', 0.05)])).toEqual([5, 5]);
  // Where nobody is helped there is no time to judge; that all give up says enough.
  const nobody = (givesUp: number) => judged({ channels }, [row('abandonment_rate', givesUp)]).levels('resolution_times');
  expect([nobody(1), nobody(0)]).toEqual([[1, 1], null]);
});

test('quality: assumed, from the mean rating and trained agents; not judged where nobody rates', () => {
  const trained = { practices: { quality: ['trained_agents'] } } as const;
  const { of } = judged(trained as never, [row('satisfaction', 4.85, undefined, [4.7, 4.9])]);
  expect(of('quality')).toMatchObject({ levels: [3, 4], assumed: true });
  expect(judged({}, [row('satisfaction', 4.85)]).levels('quality')).toEqual([2, 2]);
  expect(judged(trained as never, [row('satisfaction', null)]).of('quality').because!['en']).toContain('nobody rates');
});

test('accessibility: channels, their kinds and their hours', () => {
  const levels = (own: object) => judged({ channels: own as never }).levels('accessibility')![0];
  expect(levels({ phone: channels.phone })).toBe(1);
  expect(levels({ email: channels.email, twitter: channels.twitter })).toBe(2);
  expect(levels({ phone: channels.phone, email: channels.email })).toBe(3);
  expect(levels({ ...channels, phone: { mode: 'live', hours: 'office' } })).toBe(4);
  expect(levels(channels)).toBe(5);
});

test('self-service: what is offered, and whether it solves the majority', () => {
  const levels = (own: readonly string[], share: KpiRow[] = []) =>
    judged({ practices: { self_service: own as never } }, share).levels('self_service');
  expect(levels([])).toEqual([1, 1]);
  expect(levels(['faq'])).toEqual([2, 2]);
  expect(levels(['knowledge_base'])).toEqual([3, 3]);
  expect(levels(['order_tracking'])).toEqual([2, 2]);
  expect(levels(['order_tracking', 'faq'])).toEqual([4, 4]);
  expect(levels(['faq'], [row('self_service_rate', 0.55, undefined, [0.48, 0.6])])).toEqual([2, 5]);
  expect(levels([], [row('self_service_rate', 0.55, undefined, [0.52, 0.6])])).toEqual([5, 5]);
  expect(levels([], [row('self_service_rate', 0.1)])).toEqual([2, 2]);
  expect(levels([], [row('self_service_rate', 0)])).toEqual([1, 1]);
});

test('proactivity and delight: the best that the policy names', () => {
  const levels = (practices: object) => ['proactivity', 'delight'].map((id) => judged({ practices }).levels(id)![0]);
  expect(levels({})).toEqual([1, 1]);
  expect(levels({ quality: ['templates'], delight: ['loyalty_programme'] })).toEqual([2, 3]);
  expect(levels({ proactivity: ['issue_banner'], delight: ['loyalty_programme', 'personal_touches'] })).toEqual([3, 4]);
  expect(levels({ proactivity: ['chat_invitation', 'issue_banner'], delight: ['surprises'] })).toEqual([4, 5]);
  expect(levels({ proactivity: ['anticipation'] })).toEqual([5, 1]);
});

test('delight where customers wait long is warned of, and only there', () => {
  const loyal = { channels, practices: { delight: ['loyalty_programme'] } } as const;
  const remarks = (seconds: number, policy: object = loyal) =>
    judged(policy, [row('first_response_time', seconds, 'phone')]).remarks.length;
  expect(remarks(20 * minute)).toBe(1);
  expect(remarks(2 * minute)).toBe(0);
  expect(remarks(20 * minute, { channels })).toBe(0);
});
