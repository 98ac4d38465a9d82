import type { Distribution, Interval, KpiRow, JudgedObjective as Objective, Result, Series, Where } from '../../schema/index.ts';
import { kpis } from '../../simulator/index.ts';
import { sampleLife } from './sample-life.ts';
import { sampleScorecard } from './sample-scorecard.ts';
import { sampleTheory } from './sample-theory.ts';

const days = 7;
const step = 1800;
const channels = ['phone', 'chat', 'email'];
const busy: Readonly<Record<string, number>> = { phone: 11, chat: 5, email: 3 };

/** A complete result made by rule, not by simulating: for what the page does with any result. The shop of the language's example, one week. */
export function sampleResult(change: Partial<Result> = {}): Result {
  return {
    schemaVersion: 1,
    title: { en: 'Year-end sale week', ar: 'أسبوع تخفيضات نهاية العام' },
    policyTitle: { en: 'Noor Store customer care', ar: 'سياسة خدمة عملاء متجر نور' },
    languages: ['en', 'ar'],
    currency: 'SAR',
    timeZone: 'Asia/Riyadh',
    provenance: {
      files: [
        { name: 'busy-week.scenario.yaml', sha256: '3f'.repeat(32) },
        { name: 'policy.yaml', sha256: 'a0'.repeat(32) },
        { name: 'tickets.csv', sha256: '7c'.repeat(32) },
      ],
      seed: 7,
      version: '0.1.0',
      timeZoneData: '2026a',
    },
    inputs: {
      policy: {
        channels: {
          phone: { mode: 'live', title: { en: 'Phone', ar: 'الهاتف' } },
          chat: { mode: 'live', title: { en: 'Chat', ar: 'المحادثة' } },
          email: { mode: 'deferred', title: { en: 'Email', ar: 'البريد' } },
        },
        topics: {
          order_status: { title: { en: 'Where is my order', ar: 'أين طلبي' } },
          returns: {},
          damaged: { title: { en: 'Damaged goods', ar: 'بضاعة تالفة' } },
        },
        teams: {
          care: { title: { en: 'Customer care', ar: 'خدمة العملاء' } },
          payments: { title: { en: 'Payments', ar: 'المدفوعات' } },
          product: { title: { en: 'Product experts', ar: 'خبراء المنتجات' } },
        },
        promises: [{ name: 'live', title: { en: 'Phone and chat', ar: 'الهاتف والمحادثة' } }],
      },
      scenario: { scenario: 'year_end_week' },
      files: { 'tickets.csv': 'arrives,channel\n' },
      zones: { 'Asia/Riyadh': { name: 'Asia/Riyadh', starts: [1795000000], offsets: [10800] } },
    },
    // Sunday, 6 December 2026, 00:00 in Riyadh, after a week of warm-up.
    window: {
      origin: 1795899600,
      from: days * 86400,
      to: 2 * days * 86400,
      end: 24 * 86400,
      firstDate: '2026-12-06',
      lastDate: '2026-12-12',
    },
    replications: { run: 30, asked: 30, stopped: 'as told' },
    verdict: 'missed',
    objectives: objectives(),
    kpis: rows(),
    series: series(),
    distributions: channels.map(distribution),
    checks: [
      {
        id: 'conservation',
        passed: true,
        detail: {
          en: '159870 tickets arrived, 159870 ended, 0 were still open; nothing was lost or made, in every class of every replication',
          ar: 'التذاكر الواردة 159870، والمنتهية 159870، والمفتوحة 0',
        },
      },
      {
        id: 'queue_length',
        passed: true,
        detail: {
          en: "the integral of every queue's length and the sum of the waits in it differ by 3.1e-14 of their size at most",
          ar: 'تكامل طول كل طابور ومجموع أزمنة الانتظار فيه متساويان',
        },
      },
    ],
    scorecard: sampleScorecard,
    lostTime: {
      rows: [
        {
          ...{
            promise: 'first_response',
            row: 'live',
            count: 12,
            hours: Array.from({ length: 168 }, (_, hour) => (hour % 24 === 9 ? 300 : 0)),
          },
          parts: [
            { part: 'closed', seconds: 1500, teams: [{ team: 'care', seconds: 1500 }] },
            { part: 'queue', seconds: 600, teams: [{ team: 'care', seconds: 600 }] },
          ],
        },
        {
          count: 3,
          hours: Array.from({ length: 168 }, () => 1),
          parts: [{ part: 'before_queue', seconds: 168, teams: [{ seconds: 168 }] }],
        },
      ],
      worst: [
        {
          ...{ promise: 'first_response', row: 'live', ticket: 17, late: 3660 },
          pieces: [
            { part: 'closed', team: 'care', from: 0, to: 3600 },
            { part: 'queue', team: 'care', from: 3600, to: 3720 },
          ],
        },
      ],
      lives: [{ ticket: 17, moments: sampleLife }],
    },
    incentives: [
      {
        title: { en: 'A quarter of fast answers', ar: 'ربع سنة من الردود السريعة' },
        ...{ kpi: 'service_level', statistic: 'share', within: 20, where: {}, bounds: [{ bound: 'at_least', target: 0.8 }], unit: 'share' },
        ...{ each: 'quarter', per: 'team', reward: 2000, cost: 500, assumed: true },
        teams: [
          { team: 'care', share: 0.25, of: 40, gainers: 1, cost: 500 },
          { team: 'mail', share: null, of: 0, gainers: 1, cost: null },
        ],
      },
    ],
    theory: [...sampleTheory],
    notes: [
      {
        code: 'conditional-on-log',
        message: {
          en: 'Arrivals are replayed from a log as they came. Intervals say how sure the numbers are for these arrivals; another week brings others.',
          ar: 'تذاكر المحاكاة مأخوذة من سجل كما وردت. فترات الثقة تخص هذه التذاكر نفسها، وأسبوع آخر يأتي بغيرها.',
        },
      },
      { code: 'not-simulated-yet', message: { en: '`surveys` are not simulated yet.', ar: '`surveys` لا تُحاكى بعد.' } },
    ],
    ...change,
  };
}

function around(value: number, half: number): Interval {
  return { low: value - half, high: value + half, level: 0.95 };
}

function objectives(): Objective[] {
  const common = { statistic: 'share', unit: 'share', n: 41230 } as const;
  const fast = { en: 'We answer fast', ar: 'نرد بسرعة' };
  return [
    {
      ...common,
      title: { en: 'Calls answered in time', ar: 'مكالمات نرد عليها في وقتها' },
      kpi: 'service_level',
      within: 20,
      where: { channel: 'phone' },
      bound: 'at_least',
      target: 0.8,
      goal: fast,
      verdict: 'missed',
      value: 0.712,
      interval: around(0.712, 0.011),
      shareMet: 0,
    },
    {
      ...common,
      kpi: 'abandonment_rate',
      where: {},
      bound: 'at_most',
      target: 0.05,
      verdict: 'inconclusive',
      value: 0.0492,
      interval: around(0.0492, 0.0021),
      shareMet: 0.6,
    },
    {
      kpi: 'first_response_time',
      statistic: 'p90',
      unit: 'seconds',
      n: 15320,
      where: { channel: 'email' },
      bound: 'at_most',
      target: 28800,
      goal: fast,
      verdict: 'met',
      value: 19320,
      interval: around(19320, 980),
      shareMet: 1,
    },
    {
      kpi: 'promise_kept',
      statistic: 'share',
      unit: 'share',
      n: 40110,
      promise: 'live',
      where: { promise: 'first_response' },
      bound: 'at_least',
      target: 0.8,
      verdict: 'met',
      value: 0.862,
      interval: around(0.862, 0.008),
      shareMet: 1,
    },
    {
      kpi: 'cost_per_ticket',
      statistic: 'mean',
      unit: 'money',
      n: 159870,
      where: {},
      bound: 'at_most',
      target: 18,
      verdict: 'met',
      value: 16.42,
      interval: around(16.42, 0.12),
      shareMet: 1,
    },
  ];
}

const dimensions: readonly (readonly [string, readonly string[]])[] = [
  ['channel', channels],
  ['topic', ['order_status', 'returns', 'damaged']],
  ['tier', ['front_line', 'experts']],
  ['team', ['care', 'payments', 'product']],
  ['segment', ['vip', 'standard']],
  ['priority', ['high', 'normal']],
];

function rows(): KpiRow[] {
  const usual = { seconds: 214, share: 0.37, count: 5329, money: 16.42 };
  return kpis.flatMap((kpi, k) =>
    kpi.statistics.flatMap((statistic, s) => {
      const within = kpi.perThreshold ? { within: 20 } : {};
      const row = (where: Where, i: number): KpiRow => {
        const value =
          usual[kpi.unit] *
          (1 + 0.13 * k * (kpi.unit === 'share' ? 0.6 : 4)) ** (kpi.unit === 'share' ? 0.5 : 1) *
          (1 + s) *
          (i === 0 ? 1 : 0.35 + 0.17 * i);
        const bounded = kpi.unit === 'share' ? Math.min(0.97, value) : value;
        const figure = { kpi: kpi.id, statistic, ...within, where, unit: kpi.unit };
        if (i === 3 && s === 2) return { ...figure, value: null, interval: null, spread: null, byReplication: [], n: 12, note: 'too-few' };
        return {
          ...figure,
          value: bounded,
          interval: around(bounded, bounded * 0.02),
          spread: [bounded * 0.9, Math.min(kpi.unit === 'share' ? 1 : Number.MAX_VALUE, bounded * 1.12)],
          byReplication: Array.from({ length: 30 }, (_, r): [number, number] => [bounded * (100 + r), 115]),
          n: 159870 / (i + 1),
          ...(kpi.unknown && i === 0 ? { note: kpi.unknown.note } : {}),
        };
      };
      return [row({}, 0), ...dimensions.flatMap(([dimension, names]) => names.map((name, i) => row({ [dimension]: name }, i + 1)))];
    }),
  );
}

/** Contacts an hour and channel: a working day with two humps, quiet at night and on Friday. */
function load(channel: string, day: number, hour: number): number {
  const work = Math.exp(-(((hour - 11) / 3) ** 2)) + 0.7 * Math.exp(-(((hour - 18) / 2.5) ** 2));
  return busy[channel]! * (0.08 + work) * (day === 5 ? 0.35 : 1 + 0.1 * ((day * 3) % 4));
}

function series(): Series[] {
  const slots = Array.from({ length: days * 48 }, (_, i) => ({ day: Math.floor(i / 48), hour: (i % 48) / 2 }));
  const one = (kpi: Series['kpi'], where: Where, value: (day: number, hour: number) => number): Series => ({
    kpi,
    where,
    from: days * 86400,
    step,
    values: slots.map(({ day, hour }) => value(day, hour)),
  });
  const staffed = (team: number, day: number, hour: number) =>
    hour >= 8 - team && hour < 21 - 3 * team && !(team > 0 && day === 5) ? 14 - 4 * team : 0;
  return [
    ...channels.flatMap((channel) => [
      one('arrivals', { channel }, (day, hour) => load(channel, day, hour)),
      one('answered', { channel }, (day, hour) => load(channel, day, hour - 0.7) * 0.96),
      one('abandoned', { channel }, (day, hour) => load(channel, day, hour) * 0.04),
    ]),
    ...['care', 'payments', 'product'].flatMap((team, i) => [
      one('staffed', { team }, (day, hour) => staffed(i, day, hour)),
      one('occupied', { team }, (day, hour) => staffed(i, day, hour) * Math.min(1, 0.3 + load('phone', day, hour) / 14)),
    ]),
  ];
}

function distribution(channel: string): Distribution {
  const edges = [0, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 14400, 28800, 86400];
  const middle = channel === 'email' ? 9.2 : 3.1;
  const counts = edges.slice(1).map((_, i) => Math.round(9000 * Math.exp(-(((i - middle) / 2.2) ** 2))));
  return { kpi: 'waiting_time', where: { channel }, edges, counts };
}
