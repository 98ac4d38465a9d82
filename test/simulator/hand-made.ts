import { alwaysOpen } from '../../schema/calendar/index.ts';
import type { Tallies, TallySketches } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { inRows } from '../../simulator/stats/index.ts';

/**
 * A model and tallies small enough to reckon by hand: two channels, two teams in two tiers, three classes of tickets
 * (phone to care, chat to care, phone to legal), one hour of window, thresholds 20 s and 60 s.
 */
export const handModel: Model = {
  names: {
    channel: ['phone', 'chat'],
    topic: [],
    segment: [],
    priority: ['normal'],
    tier: ['front_line', 'experts'],
    team: ['care', 'legal'],
    group: ['care', 'evening', 'legal'],
    offer: ['none'],
    promise: ['live', 'rest'],
  },
  origin: 1_796_508_000,
  zone: { name: 'Asia/Riyadh', starts: [0], offsets: [10800] },
  window: { from: 0, to: 3600, end: 7200 },
  hours: [alwaysOpen({ name: 'Asia/Riyadh', starts: [0], offsets: [10800] }, 1_796_508_000, 1_796_508_000, 1_796_508_000 + 400 * 86400)],
  laws: undefined as never,
  facts: [
    { name: 'channel', values: ['phone', 'chat'], cuts: undefined, stage: 'arrival' },
    { name: 'priority', values: ['normal'], cuts: undefined, stage: 'priority' },
    { name: 'team', values: ['care', 'legal'], cuts: undefined, stage: 'routing' },
    { name: 'tier', values: ['front_line', 'experts'], cuts: undefined, stage: 'routing' },
  ],
  factAt: {
    channel: 0,
    came_by: -1,
    topic: -1,
    grade: -1,
    segment: -1,
    language: -1,
    priority: 1,
    offer: -1,
    team: 2,
    tier: 3,
    promise: -1,
    transfers: -1,
    touches: -1,
  },
  arrivedFacts: [],
  nowFacts: [],
  gradeOfTopic: [],
  channels: [
    { live: true, hours: 0, whenClosed: 'refuse', menu: 0, callbackAfter: Infinity, atOnce: 1, givesWayTo: [] },
    { live: true, hours: 0, whenClosed: 'refuse', menu: 0, callbackAfter: Infinity, atOnce: 1, givesWayTo: [] },
  ],
  priorities: [{ rank: 1, credit: 0 }],
  tiers: [],
  caps: [],
  decimals: 2,
  teams: [
    { tier: 0, up: [1], takes: [], pick: 'most_urgent', lines: Infinity, atMost: Infinity, whenFull: 'refuse' },
    { tier: 1, up: [], takes: [], pick: 'most_urgent', lines: Infinity, atMost: Infinity, whenFull: 'refuse' },
  ],
  groups: [
    { name: 'care', serves: [[0]], team: 0, from: 0, to: 2, paid: 7200, cost: 80, perContact: 0 },
    { name: 'evening', serves: [[0]], team: 0, from: 2, to: 3, paid: 1800, cost: 30, perContact: 0 },
    { name: 'legal', serves: [[1]], team: 1, from: 3, to: 4, paid: 3600, cost: 90, perContact: 0 },
  ],
  agents: undefined as never,
  backlog: [],
  sources: [
    {
      kind: 'rate',
      starts: new Float64Array(),
      perSecond: new Float64Array(),
      facts: new Int16Array(),
      volume: 1,
      level: undefined,
      numbers: [],
    },
  ],
  stretches: [],
  rules: {
    defaultClock: 0,
    clock: [],
    concurrency: [],
    events: [],
    answering: [],
    firstResponse: [
      { name: 'live', boxes: [], says: { row: 0, within: 60, businessDays: 0, clock: 0, share: 0.8 } },
      { name: 'rest', boxes: [], says: 'none' },
    ],
    nextResponse: [],
    update: [],
    resolution: [
      { name: 'live', boxes: [], says: { row: 0, within: 600, businessDays: 0, clock: 0, share: undefined } },
      { name: 'rest', boxes: [], says: { row: 1, within: 86400, businessDays: 0, clock: 0, share: undefined } },
    ],
    outcome: [{ name: '', boxes: [], says: { solved: 1, needsCustomer: 0 } }],
    ...{ retries: [], callbacks: [], reopening: [] },
  } as unknown as Model['rules'],
  satisfaction: undefined,
  retention: undefined,
  limits: { transfers: 3, touches: 5, escalation: 30 * 86_400 },
  redecides: false,
  thresholds: [20, 60],
  quantileTargets: [],
  objectives: [],
  incentives: [],
  experiment: { seed: 7, replications: 30 },
  chance: true,
  currency: 'SAR',
};

/** Columns not given are 0. */
export interface HandMade {
  readonly replication?: number;
  readonly ticket?: Partial<Record<keyof Tallies['ticket'], number[]>>;
  readonly reply?: Partial<Record<keyof Tallies['reply'], number[]>>;
  readonly contact?: Partial<Record<keyof Tallies['contact'], number[]>>;
  readonly visit?: Partial<Record<keyof Tallies['visit'], number[]>>;
  readonly group?: Partial<Record<keyof Tallies['group'], number[]>>;
  readonly team?: Partial<Record<keyof Tallies['team'], number[]>>;
  readonly series?: Partial<Record<keyof Tallies['series'], number[]>>;
  readonly sketches?: Partial<Tallies['sketches']>;
  readonly running?: Partial<Tallies['running']>;
  readonly checks?: Partial<Tallies['checks']>;
}

const ticketColumns = [
  'arrived',
  'selfSolved',
  'solved',
  'closedUnsolved',
  'gaveUp',
  'turnedAway',
  'open',
  'unanswered',
  'reached',
  'escalated',
  'transfers',
  'reopened',
  'reopenedUnsolved',
  'responded',
  'responseTime',
  'resolved',
  'resolutionTime',
  'firstKept',
  'firstBroken',
  'firstLeftOut',
  'firstUndecided',
  'resolutionKept',
  'resolutionBroken',
  'resolutionLeftOut',
  'resolutionUndecided',
  'nextKept',
  'nextBroken',
  'nextUndecided',
  'updateKept',
  'updateBroken',
  'updateUndecided',
  'notified',
  'informed',
  'surveyed',
  'answered',
  'rated',
  'content',
  'ratings',
  'customers',
  'staying',
  'acquired',
  'consulted',
  'given',
  'withheld',
  'notApproved',
  'notApprovedGifts',
  'cameToQueue',
  'beforeQueue',
  'oneTouch',
  'escalatedLong',
  'escalatedUndecided',
  'openTime',
  'openAge',
  'openAtEnd',
  'closed',
  'closedTime',
] as const satisfies readonly (keyof Tallies['ticket'])[];
const contactColumns = [
  'offered',
  'answered',
  'abandoned',
  'abandonedLater',
  'leftMenu',
  'waiting',
  'wait',
  'waitAnswered',
  'withinAnswered',
  'withinAbandoned',
  'withinWaiting',
] as const satisfies readonly (keyof Tallies['contact'])[];

/** Tallies of the three classes (see `handModel`) with the columns given. */
export function handTallies(made: HandMade): Tallies {
  const classes = 3;
  const visits = classes * 2;
  const columns = <Name extends string>(
    names: readonly Name[],
    given: Partial<Record<Name, number[]>> | undefined,
    length: (name: Name) => number,
  ) =>
    Object.fromEntries(names.map((name) => [name, Float64Array.from(given?.[name] ?? new Array<number>(length(name)).fill(0))])) as Record<
      Name,
      Float64Array
    >;
  const waits = (given: HandMade['contact'], rows: number) =>
    columns(contactColumns, given, (name) => (name.startsWith('within') ? 2 * rows : rows));
  const sketches = (rows: number): TallySketches => inRows([], [...Array(rows).keys()]);
  return {
    replication: made.replication ?? 0,
    classes: {
      count: classes,
      // channel, priority, team, tier
      facts: Int16Array.from([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1]),
      firstPromise: Int16Array.from([0, 0, -1]),
      nextPromise: Int16Array.from([-1, -1, -1]),
      updatePromise: Int16Array.from([-1, -1, -1]),
      resolutionPromise: Int16Array.from([0, 0, 1]),
    },
    visits: { class: Int32Array.of(0, 0, 1, 1, 2, 2), team: Int32Array.of(0, 1, 0, 1, 0, 1) },
    ticket: columns(ticketColumns, made.ticket, () => classes),
    reply: columns(['answered', 'answerTime', 'unanswered'], made.reply, () => classes),
    contact: waits(made.contact, classes),
    visit: waits(made.visit, visits),
    sketches: {
      responseTime: sketches(classes),
      resolutionTime: sketches(classes),
      answerTime: sketches(classes),
      wait: sketches(classes),
      visitWait: sketches(visits),
      ...made.sketches,
    },
    running: {
      responseTime: sketches(classes),
      resolutionTime: sketches(classes),
      answerTime: sketches(classes),
      wait: sketches(classes),
      visitWait: sketches(visits),
      ...made.running,
    },
    group: columns(['staffed', 'occupied', 'overrun', 'placesFilled', 'contacts'], made.group, (name) => (name === 'contacts' ? 3 : 6)),
    team: columns(
      ['queued', 'deferred', 'refused', 'handled', 'handling', 'handlingSquared', 'passedOn', 'reordered', 'begun'],
      made.team,
      (name) => (name === 'queued' || name === 'refused' ? 4 : name === 'begun' ? 6 : 2),
    ),
    series: columns(['arrived', 'answered', 'abandoned'], made.series, () => 4),
    checks: { conserved: true, queueError: 0, arrived: 0, ended: 0, open: 0, ...made.checks },
  };
}
