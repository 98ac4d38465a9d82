const policy = {
  policy: 'whole',
  time_zone: 'UTC',
  currency: 'EUR',
  defaults: { clock: 'day', pause_while: ['waiting_for_customer'], warn_at: '50%', when_raised: 'redecide', pick: 'oldest' },
  calendars: { day: { open: { 'mon-fri': '09:00-17:00' } } },
  segments: { vip: {}, standard: {} },
  facts: { size: { type: 'number', default: 0 }, total: { type: 'money', at_most: 900 } },
  topics: { easy: { grade: 'easy' }, hard: { grade: 'hard' } },
  channels: {
    phone: { mode: 'live', hours: 'day', when_closed: 'email', menu: 2, callback_after: '2m' },
    chat: { mode: 'live', hours: 'day', when_closed: 'refuse', at_once: 3 },
    whatsapp: { mode: 'live', hours: 'day', when_closed: 'keep' },
    email: { mode: 'deferred', gives_way_to: ['phone', 'whatsapp'] },
  },
  offers: { bot: {} },
  priorities: { urgent: { rank: 1 }, high: { rank: 2, wait_credit: '5m' }, normal: { rank: 2 } },
  tiers: { front: { level: 1, may_give: 20 }, back: { level: 2, may_give: 500 } },
  teams: {
    care: { tier: 'front', up: ['experts', 'second'], pick: 'most_urgent' },
    partner: { tier: 'front' },
    second: { tier: 'back' },
    experts: { tier: 'back', takes: { topic: 'hard' }, pick: 'due_first' },
  },
  priority: [
    { when: { segment: 'vip', topic: 'hard' }, priority: 'urgent' },
    { when: { segment: 'vip' }, priority: 'high' },
    { priority: 'normal' },
  ],
  self_service: [{ when: { topic: 'easy', channel: ['chat', 'email'] }, offer: 'bot' }],
  routing: [
    { when: { channel: 'chat', size: { at_least: 400 } }, team: 'second' },
    { when: { topic: 'hard', channel: 'email' }, team: 'experts' },
    { when: { channel: ['phone', 'whatsapp'] }, team: 'care', overflow: [{ after: '2m', team: 'partner' }] },
    { team: 'care' },
  ],
  promises: [
    { when: { priority: 'urgent' }, resolution: '2h' },
    {
      when: { channel: 'email' },
      first_response: '2h',
      next_response: { within: '1h', clock: 'always' },
      update: { within: '3h', clock: 'always' },
      pause_while: ['waiting_for_customer', 'waiting_for_approval'],
    },
    { when: { channel: 'chat' }, clock: 'always', pause_while: 'none', warn_at: '80%' },
    {
      first_response: { within: '5m', clock: 'always' },
      next_response: '30m',
      update: '1h',
      resolution: { within: '3h', clock: 'always' },
    },
  ],
  workflows: [{ name: 'script', when: { topic: 'easy' }, steps: ['look it up'] }],
  escalation: [
    { event: 'unresolved', when: { tier: 'front', grade: 'hard' }, team: 'second' },
    { event: 'unresolved', when: { team: 'second', topic: 'hard' }, team: 'experts' },
    { event: 'unresolved', when: { team: 'experts' }, team: 'second' },
    { event: 'unresolved', tier: 'up' },
    { event: 'warning', priority: 'raise' },
    { event: 'breach', when: { promise: 'first_response' }, notify: ['customer'], consult: ['experts'] },
    { event: 'breach', when: { promise: 'resolution', tier: 'front' }, tier: 'up' },
    { event: 'asked', tier: 'up' },
    { event: 'waiting', after: '10m', when: { channel: 'whatsapp' }, team: 'second' },
    { event: 'aging', after: '4h', priority: 'urgent' },
    { event: 'reopened', when: { topic: 'hard' }, team: 'second' },
  ],
  compensation: [
    { event: 'breach', when: { promise: 'resolution' }, give: 'credit', amount: { share: '10%', of: 'total', at_most: 30 } },
    { event: 'closed', when: { segment: 'vip' }, give: 'coupon', amount: 15 },
    { event: 'closed', when: { breached: 'first_response' }, give: 'gesture', amount: 5, approval: 'back' },
    { event: 'aging', after: '5h', give: 'gesture', amount: 3 },
    { event: 'breach', when: { promise: 'first_response' }, give: 'credit', amount: 22 },
  ],
  surveys: [
    { event: 'escalation_closed', ask: '100%' },
    { event: 'closed', ask: '30%' },
    { event: 'aging', after: '5h', ask: '50%' },
  ],
  limits: {
    ...{ transfers: 2, touches: 4, escalation: '2h' },
    compensation: [
      { per: 'ticket', at_most: 35 },
      { per: 'customer', each: 'day', at_most: 38 },
      { per: 'policy', each: 'day', at_most: 500, then: 'approve' },
    ],
  },
  incentives: [{ kpi: 'csat', at_least: '1%', each: 'week', per: 'agent', reward: 10 }],
};

const scenario = {
  scenario: 'whole',
  uses: 'policy.yaml',
  period: { from: '2026-01-05', to: '2026-01-05', warm_up: '12h', follow_up: '1d' },
  start: { backlog: [{ count: 6, channel: 'email', topic: 'hard', segment: 'vip', team: 'second', age: { mean: '3h' } }] },
  replications: 1,
  seed: 3,
  demand: [
    { channel: 'phone', count: 150, each: 'day', profile: 'day.csv', varies: '40%', per: 'week', across: 'all' },
    { channel: 'chat', count: 120, each: 'day', profile: 'day.csv', varies: '40%', per: 'week', across: 'all' },
    { channel: 'whatsapp', count: 40, each: 'day', profile: 'day.csv', segment: 'vip', topic: 'hard' },
    { channel: 'email', count: 500 },
    { file: 'log.csv', resample: 'weeks', channel: 'email', segment: 'vip', topic: 'easy' },
  ],
  volume: '120%',
  mix: {
    size: [{ value: { mean: 240, sd: 300 } }],
    total: [{ value: { mean: 240, sd: 300 } }],
    segment: [{ when: { channel: 'phone' }, shares: { vip: '30%', standard: '70%' } }, { shares: { vip: '20%', standard: '80%' } }],
    topic: [{ when: { channel: 'phone' }, shares: { easy: '40%', hard: '60%' } }, { shares: { easy: '60%', hard: '40%' } }],
  },
  behaviour: {
    menu: [{ time: '15s', leaves: '4%' }],
    self_service: [
      { when: { channel: 'chat' }, tries: '80%', solves: '40%', time: { mean: '3m' } },
      { tries: '60%', solves: '25%', time: '4m' },
    ],
    handling: [{ when: { tier: 'front' }, time: { mean: '4m', sd: '3m' } }, { time: { mean: '9m', sd: '8m' } }],
    wrap_up: [{ when: { channel: 'phone' }, time: '30s' }],
    concurrency: [{ when: { tier: 'front' }, stretch: ['100%', '120%', '144%'] }, { linear: '100%' }],
    outcome: [
      { when: { tier: 'front', channel: 'email' }, shares: { solved: '50%', needs_customer: '25%', unresolved: '25%' } },
      { shares: { solved: '60%', needs_customer: '10%', unresolved: '30%' } },
    ],
    replies: [{ time: { mean: '1h' }, close_after: '2h' }],
    asking: [{ share: '10%' }],
    patience: [{ when: { channel: 'phone' }, leaves_at_once: '10%', time: { mean: '6m' } }, { time: { mean: '3m' } }],
    retries: [{ when: { channel: ['phone', 'chat'] }, share: '50%', time: { mean: '20m' }, keeps_patience: 'yes' }],
    callbacks: [{ share: '50%' }],
    reopening: [{ when: { topic: ['easy', 'hard'], channel: 'email' }, share: '20%', time: { mean: '2h' } }],
    handover: [{ summary: '2m', reading: '3m' }],
    approval: [{ time: { mean: '4m' } }],
    workflows: [{ saves: '35%' }],
    answering: [{ share: '60%' }],
    satisfaction: {
      base: 1.2,
      expected: '5m',
      wait: 0.3,
      transfers: 0.5,
      reopens: 0.7,
      breaches: 0.4,
      compensation: 0.8,
      cuts: [-1.5, -1, 0.5, 1],
    },
    retention: { base: 2.5, satisfaction: 0.5, breaches: 0.4 },
  },
  staffing: {
    care: [
      {
        shift: '09:00-17:00',
        agents: 4,
        breaks: [{ at: '12:00', lasts: '30m' }],
        shrinkage: { share: '20%', time: { mean: '20m' } },
        no_show: '30%',
        per_hour: 40,
      },
      { days: 'tue-wed', shift: '10:00-18:00', agents: 2 },
    ],
    partner: [{ hours: 'day', agents: 1, per_contact: 25 }],
    experts: [{ hours: 'day', agents: 2 }],
    second: [{ file: 'roster.csv' }],
    evening: [{ serves: [['experts'], ['care', 'second']], shift: '16:00-22:00', agents: 2 }],
  },
  queues: { care: { lines: 5, at_most: 3, when_full: 'email' } },
};

const hours = Array.from({ length: 10 }, (_, i) => String(i + 8).padStart(2, '0'));
const weights = ['mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => hours.map((hour) => `${day},${hour}:00,${hour < '17' ? 10 : 3}\n`));
const logged = Array.from(
  { length: 28 * 6 },
  (_, i) => `2025-03-${String(3 + Math.floor(i / 6)).padStart(2, '0')}T1${i % 6}:00,${300 + i},${i % 5 === 0 ? '' : `customer ${i % 2}`}\n`,
);

const files = {
  'day.csv': `day,time,weight\n${weights.join('')}`,
  'log.csv': `arrives,work,customer\n${logged.join('')}`,
  'roster.csv':
    'agent,from,to\nann,2026-01-05T09:00,2026-01-05T17:00\nann,2026-01-06T09:00,2026-01-06T17:00\nbob,2026-01-05T12:00,2026-01-05T20:00\n',
};

/**
 * One day at a shop that uses all that the simulator acts on: each key says something that a figure or a moment shows.
 * Sections as the language has them; calls and letters are drawn, as is what becomes of them.
 */
export const wholeWorld = { policy, scenario, files };
