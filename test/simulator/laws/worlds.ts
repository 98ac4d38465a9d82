import fc from 'fast-check';
import { oneQueue } from '../../support/one-queue.ts';
import type { Texts } from '../../support/simulation.ts';

/** What a small world is made of. Every mechanism of the living part can be on or off. */
export interface World {
  readonly phone: string;
  readonly chat: string;
  readonly email: string;
  readonly concurrency: string;
  readonly highRank: number;
  readonly pick: string;
  readonly credit: string;
  readonly selfService: string;
  readonly overflow: string;
  readonly hardTo: string;
  readonly escalation: string;
  /** Rows of other events, the first of each for warnings and breaches; whether promises are made anew; promises made again and again; who asks. */
  readonly events: string;
  readonly raised: string;
  readonly again: string;
  readonly asking: string;
  readonly transfers: number;
  readonly touches: number;
  readonly calls: number;
  readonly mails: number;
  readonly handling: string;
  readonly wrapUp: number;
  readonly summary: string;
  readonly outcome: string;
  readonly patience: string;
  readonly menu: string;
  readonly callbacks: string;
  readonly retries: string;
  readonly reopening: string;
  readonly care: string;
  readonly floaters: string;
  readonly queues: string;
  readonly backlog: string;
  readonly warmUp: string;
  readonly followUp: string;
}

const shift = 'days: sun-sat, shift: 08:00-16:00';
const rest = 'breaks: [{ at: 10:30, lasts: 20m }, { at: 12:00, lasts: 45m }]';

export const worlds: fc.Arbitrary<World> = fc.record({
  phone: fc.constantFrom('', ', hours: day, when_closed: email', ', hours: day, when_closed: keep', ', hours: day, when_closed: refuse'),
  chat: fc.constantFrom('', ', at_once: 3', ', at_once: 2', ', at_once: 3, hours: day, when_closed: keep, gives_way_to: [phone]'),
  email: fc.constantFrom('', ', gives_way_to: [phone, chat]', ', gives_way_to: [phone], at_once: 2'),
  concurrency: fc.constantFrom(
    '',
    'concurrency: [{ when: { channel: chat }, stretch: [100%, 120%, 144%] }]',
    'concurrency: [{ linear: 100% }]',
  ),
  highRank: fc.constantFrom(1, 2),
  pick: fc.constantFrom('most_urgent', 'oldest', 'due_first'),
  credit: fc.constantFrom('', ', wait_credit: 2m', ', wait_credit: 10m'),
  selfService: fc.constantFrom('', '{ tries: 60%, solves: 50%, time: { mean: 2m } }', '{ solves: 30%, time: 90s }'),
  overflow: fc.constantFrom(
    '',
    ', overflow: [{ after: 1m, team: partner }]',
    ', overflow: [{ after: 3m, team: experts }, { after: 90s, team: partner }]',
  ),
  hardTo: fc.constantFrom('care', 'experts'),
  escalation: fc.constantFrom('tier: up', 'team: experts', 'tier: stay'),
  events: fc.constantFrom(
    '',
    ', { event: warning, priority: raise }, { event: breach, when: { promise: resolution }, tier: up, notify: [customer] }, { event: breach, notify: [care] }',
    ', { event: breach, when: { promise: first_response }, tier: up, priority: high }, { event: waiting, after: 20m, tier: up }, { event: asked, tier: up }',
    ', { event: waiting, after: 2m, priority: raise }, { event: aging, after: 3h, team: experts, consult: [partner] }, { event: reopened, tier: up }',
    ', { event: warning, notify: [customer] }, { event: breach, priority: normal }, { event: waiting, after: 0s, team: partner }, { event: closed, notify: [care] }',
  ),
  raised: fc.constantFrom('keep', 'redecide'),
  again: fc.constantFrom('', ', next_response: 20m', ', next_response: { within: 1h, clock: always }, update: 2h'),
  asking: fc.constantFrom('', 'asking: [{ share: 15% }]'),
  transfers: fc.integer({ min: 0, max: 2 }),
  touches: fc.integer({ min: 1, max: 4 }),
  calls: fc.integer({ min: 20, max: 160 }),
  mails: fc.integer({ min: 0, max: 80 }),
  handling: fc.constantFrom('5m', '{ mean: 6m }', '{ mean: 7m, sd: 6m }', '{ mean: 5m, sd: 2m, shape: gamma }'),
  wrapUp: fc.constantFrom(0, 30, 120),
  summary: fc.constantFrom('', ', handover: [{ summary: 2m, reading: 1m }]'),
  outcome: fc.constantFrom('solved: 100%', 'solved: 60%, unresolved: 40%', 'solved: 50%, needs_customer: 25%, unresolved: 25%'),
  patience: fc.constantFrom('', '{ when: { channel: phone }, time: 100s }, { time: 4m }', '{ leaves_at_once: 20%, time: { mean: 3m } }'),
  menu: fc.constantFrom('', ', menu: 2'),
  callbacks: fc.constantFrom('', ', callback_after: 0s', ', callback_after: 80s'),
  retries: fc.constantFrom(
    '',
    'retries: [{ share: 60%, time: { mean: 20m } }]',
    'retries: [{ when: { channel: chat }, share: 90%, time: 0s, keeps_patience: yes }, { share: 70%, time: 5m, keeps_patience: yes }]',
  ),
  reopening: fc.constantFrom('', 'reopening: [{ share: 20%, time: { mean: 3h } }]', 'reopening: [{ share: 50%, time: 0s }]'),
  care: fc.constantFrom(
    '{ hours: always, agents: 1 }',
    '{ hours: always, agents: 2 }',
    `{ ${shift}, agents: 2, ${rest} }`,
    `{ ${shift}, agents: 2, ${rest}, shrinkage: 25% }, { hours: always, agents: 1 }`,
    '{ days: sun-sat, shift: 20:00-10:00, agents: 2, shrinkage: { share: 40%, time: 12m } }',
  ),
  floaters: fc.constantFrom(
    '',
    `, floaters: [{ serves: [[care], [experts, partner]], days: sun-sat, shift: 11:00-18:00, agents: 1 }]`,
    `, floaters: [{ serves: [[experts, care]], hours: always, agents: 1 }]`,
  ),
  queues: fc.constantFrom('', '{ care: { at_most: 2, when_full: refuse } }', '{ care: { lines: 4, when_full: email } }'),
  backlog: fc.constantFrom('', '{ count: 5, channel: email, age: { mean: 5h } }, { count: 2, channel: phone, team: experts, age: 10m }'),
  warmUp: fc.constantFrom('0s', '9h'),
  followUp: fc.constantFrom('0s', '3d'),
});

/** The texts of a world. `ghost`: with rows for a topic that no ticket has. */
export function textsOf(world: World, ghost = false): Texts {
  const never = (says: string): string => (ghost ? `{ when: { topic: ghost }, ${says} }, ` : '');
  return {
    policy: `
policy: small
time_zone: Asia/Riyadh
currency: SAR
defaults: { clock: day, pause_while: [waiting_for_customer], warn_at: 75%, when_raised: ${world.raised}, pick: ${world.pick} }
calendars: { day: { open: { sun-sat: 09:00-17:00 } } }
segments: { vip: {}, standard: {} }
topics: { easy: { grade: easy }, hard: { grade: hard }, ghost: {} }
channels: { phone: { mode: live${world.phone}${world.menu}${world.callbacks} }, chat: { mode: live${world.chat} }, email: { mode: deferred${world.email} } }
offers: { bot: {} }
priorities: { high: { rank: ${world.highRank}${world.credit} }, normal: { rank: 2 } }
tiers: { front: { level: 1 }, back: { level: 2 } }
teams:
  care: { tier: front, up: [returns, experts] }
  partner: { tier: front, up: [experts] }
  returns: { tier: back, takes: { topic: easy } }
  experts: { tier: back }
priority: [${ghost ? '{ when: { topic: ghost, arrived: day }, priority: high }, ' : ''}{ when: { segment: vip }, priority: high }, { priority: normal }]
self_service: [${never('offer: bot')}${world.selfService && '{ when: { channel: chat }, offer: bot }, '}{ offer: none }]
routing: [${never('team: partner')}{ when: { topic: hard }, team: ${world.hardTo} }, { team: care${world.overflow} }]
promises:
  - { name: first, when: { priority: high, channel: email }, first_response: 20m, resolution: 3h }
  - { name: live, when: { channel: phone }, first_response: { within: 2m, share: 80%, clock: always }, resolution: 4h }
  - { name: rest, first_response: 1h, resolution: 8h${world.again} }
escalation: [${never('event: unresolved, team: partner')}{ event: unresolved, ${world.escalation} }${world.events}]
limits: { transfers: ${world.transfers}, touches: ${world.touches} }
objectives: [{ kpi: service_level, within: 20s, at_least: 80% }]
`,
    scenario: `
scenario: small
uses: policy.yaml
period: { from: 2026-03-01, to: 2026-03-01, warm_up: ${world.warmUp}, follow_up: ${world.followUp} }
replications: 2
${world.backlog && `start: { backlog: [${world.backlog}] }`}
demand:
  - { channel: phone, count: ${world.calls}, each: day }
  - { channel: chat, count: ${world.calls / 2}, each: day }
  - { channel: email, count: ${world.mails}, each: day }
mix:
  segment: [${never('shares: { vip: 50%, standard: 50% }')}{ shares: { vip: 30%, standard: 70% } }]
  topic: [{ shares: { easy: 65%, hard: 35% } }]
behaviour:
  self_service: [${never('solves: 90%')}${world.selfService || '{ solves: 0% }'}]
  handling: [${never('time: 9m')}{ time: ${world.handling} }]
  wrap_up: [${never('time: 9m')}{ time: ${world.wrapUp}s }]
  outcome: [${never('shares: { solved: 100% }')}{ when: { tier: back }, shares: { solved: 90%, unresolved: 10% } }, { shares: { ${world.outcome} } }]
  replies: [{ time: { mean: 1h }, close_after: 2h }]
  menu: [${never('time: 9m, leaves: 50%')}{ time: { mean: 20s }, leaves: 5% }]
  callbacks: [${never('share: 1%')}{ share: 60% }]
  ${world.asking}
  ${world.concurrency}
  ${world.retries}
  ${world.reopening}
${world.patience && `  patience: [${never('time: 1s')}${world.patience}]`}
${world.summary && `  ${world.summary.slice(2)}`}
staffing: { care: [${world.care}], partner: [{ hours: always, agents: 1 }], returns: [{ hours: always, agents: 1 }], experts: [{ ${shift}, agents: 1 }]${world.floaters} }
${world.queues && `queues: ${world.queues}`}
`,
  };
}

/** One queue, first come first served, agents always there, everybody waits, and the run goes on until the last is served. */
export function lineTexts(calls: number, agents: number, handling: string): Texts {
  return oneQueue({
    period: '{ from: 2026-03-01, to: 2026-03-01, follow_up: 30d }',
    demand: `[{ channel: phone, count: ${calls}, each: day }]`,
    behaviour: `{ handling: [{ time: ${handling} }], wrap_up: [{ time: 30s }] }`,
    staffing: `{ care: [{ hours: always, agents: ${agents} }] }`,
  });
}
