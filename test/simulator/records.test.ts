import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explanationsOfLogs } from '../../simulator/commands/explanations-of-logs.ts';
import type { Holds } from '../../simulator/commands/columns/column.ts';
import { localTime } from '../../simulator/model/index.ts';
import { modelOf, total } from '../support/simulation.ts';
import { textsOf, worlds } from './laws/worlds.ts';
import { logsOf } from './logs-of.ts';
import type { Row } from './logs-of.ts';
import { worldModel } from './traces/world.ts';
import type { World } from './traces/world.ts';

const sum = (rows: readonly Row[], column: string): number => rows.reduce((sum, row) => sum + Number(row[column]), 0);
const millisecond = (at: string): number => Date.parse(at);

const forms: Readonly<Record<Holds, RegExp>> = {
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/,
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d:\d\d$/,
  seconds: /^\d+(\.\d{1,3})?$/,
  number: /^\d+$/,
  ...{ name: /./, word: /./, text: /./ },
};

/** What `mizan explain` says of a log is so: what a column holds, its fixed words, when it is empty at all; and in both languages alike. */
function explainedWell(code: string, rows: readonly Row[]): void {
  const { columns, activities = {} } = explained(code);
  for (const [name, { holds, sentence, empty }] of Object.entries(columns)) {
    const words = name === 'concept:name' ? Object.keys(activities) : wordsIn(sentence.en);
    const isSo = (value: string): boolean =>
      value === '' ? empty !== undefined : holds === 'word' ? words.includes(value) : forms[holds].test(value);
    expect(
      rows.map((row) => row[name]!).filter((value) => !isSo(value)),
      `${code} ${name}`,
    ).toEqual([]);
    expect(new Set(wordsIn(sentence.ar)), `${code} ${name} in Arabic`).toEqual(new Set(wordsIn(sentence.en)));
  }
}

const explained = (code: string) => explanationsOfLogs.find((log) => log.code === code)!;

const wordsIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);

test('in random worlds the three logs and the figures tell the same', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.integer({ min: 0, max: 1_000_000 }), async (world, seed) => {
      const { model, tallies, tickets, visits, events } = await logsOf(modelOf(textsOf(world)), seed);
      const byTicket = (rows: readonly Row[], key: string): Map<string, Row[]> => {
        const found = new Map<string, Row[]>();
        for (const row of rows) found.set(row[key]!, [...(found.get(row[key]!) ?? []), row]);
        return found;
      };
      const [ofVisits, ofEvents] = [byTicket(visits, 'ticket'), byTicket(events, 'case:concept:name')];

      expect(ofEvents.size).toBe(tickets.length);
      for (const ticket of tickets) {
        const own = ofVisits.get(ticket['ticket']!) ?? [];
        expect(new Set(own.map(({ visit }) => visit)).size, 'each visit once').toBe(own.length);
        expect(own.length).toBeLessThanOrEqual(Number(ticket['visits']));
        const lived = ofEvents.get(ticket['ticket']!)!;
        expect(lived[0]!['concept:name']).toBe('arrival');
        const [last, ...others] = lived.filter(({ 'concept:name': activity }) => activity === 'end' || activity === 'still open');
        expect([last!['concept:name'], others.length]).toEqual([ticket['outcome'] === 'open' ? 'still open' : 'end', 0]);
        const before = lived.filter((row) => !/approval|compensation/.test(row['concept:name']!));
        expect(Math.max(...before.map((row) => millisecond(row['time:timestamp']!)))).toBe(millisecond(last!['time:timestamp']!));
        expect(new Set(lived.map((row) => row['case:cohort']))).toEqual(new Set([ticket['cohort']]));
        for (const row of lived) expect(millisecond(row['start_timestamp']!)).toBeLessThanOrEqual(millisecond(row['time:timestamp']!));
        expect(lived.filter((row) => row['concept:name'] === 'hand-over').length).toBeLessThanOrEqual(Number(ticket['transfers']));
      }

      explainedWell('log', tickets);
      explainedWell('log-visits', visits);
      explainedWell('events', events);

      // What was handled of work begun in the window is what the team's figures hold; a millisecond a visit is lost in writing.
      const { from, to } = model.window;
      const within = (row: Row): boolean => {
        const begun = Date.parse(row['began']!) / 1000 - model.origin;
        return row['handling'] !== '' && begun >= from && begun < to;
      };
      const handled = visits.filter(within);
      expect(handled.length).toBe(total(tallies.team.handled));
      expect(Math.abs(sum(handled, 'handling') - total(tallies.team.handling))).toBeLessThan(1e-3 * (1 + handled.length));
    }),
    { numRuns: 25 },
  );
});

test('in random worlds no agent works on more than his channel allows, by the event log alone', async () => {
  let met = 0;
  await fc.assert(
    fc.asyncProperty(worlds, fc.integer({ min: 0, max: 1_000_000 }), async (world, seed) => {
      const { model, events } = await logsOf(modelOf(textsOf(world)), seed);
      const atOnce = (channel: string): number => model.channels[model.names.channel.indexOf(channel)]!.atOnce;
      const turns = events
        .filter((row) => row['concept:name'] === 'work')
        .flatMap((row) => [
          { at: millisecond(row['start_timestamp']!), by: 1, row },
          { at: millisecond(row['time:timestamp']!), by: -1, row },
        ])
        .sort((x, y) => x.at - y.at || x.by - y.by);
      const held = new Map<string, number>();
      for (const { by, row } of turns) {
        const agent = row['org:resource']!;
        held.set(agent, (held.get(agent) ?? 0) + by);
        if (held.get(agent)! > 1) met++;
        expect(held.get(agent)!).toBeLessThanOrEqual(atOnce(row['channel']!));
      }
    }),
    { numRuns: 15 },
  );
  expect(met).toBeGreaterThan(0);
});

const policy = `
policy: records
time_zone: Asia/Riyadh
topics: { easy: {}, hard: {} }
channels: { phone: { mode: live, menu: 1 } }
priorities: { high: { rank: 1 }, normal: { rank: 2 } }
tiers: { front: { level: 1 }, back: { level: 2 } }
teams: { care: { tier: front, up: [experts] }, experts: { tier: back } }
priority: [{ name: hard_first, when: { topic: hard }, priority: high }, { priority: normal }]
routing: [{ team: care }]
promises: [{ name: all, first_response: 2m, resolution: 20m }]
escalation:
  - { name: higher, event: unresolved, tier: up }
  - { name: late, event: breach, when: { promise: resolution }, notify: [customer] }
`;
const scenario = `
scenario: records
uses: policy.yaml
period: { from: 2026-12-06, to: 2026-12-06, follow_up: 5d }
replications: 1
demand: [{ file: tickets.csv, align: dates }]
behaviour:
  menu: [{ time: 30s }]
  handling: [{ time: 10m }]
  wrap_up: [{ time: 1m }]
  handover: [{ summary: 2m, reading: 3m }]
  outcome: [{ when: { team: care, topic: hard }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }]
staffing: { care: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }] }
`;
const files = { 'tickets.csv': 'ticket,arrives,channel,topic\nT-1,2026-12-06T09:00,phone,easy\nT-2,2026-12-06T09:01,phone,hard\n' };

test('the life of a ticket: moment by moment, by whom, and by which rows', async () => {
  const model = modelOf({ policy, scenario, files });
  const { life } = await logsOf(model, 1, 'T-2');
  const lines = life.map(({ at, what, about, rows = [] }) =>
    [
      localTime(model, at).slice(11, -6),
      what,
      about,
      ...rows.map(({ thing, section, position, name }) => `${thing}:${name === String(position + 1) ? `${section}/${name}` : name}`),
    ].join(' '),
  );
  expect(lines).toEqual([
    '09:01 arrives care priority:hard_first team:routing/1 first_response:all resolution:all',
    '09:01 entered_menu ',
    '09:01:30 queued care',
    '09:11:30 started care 1',
    '09:21 breached resolution',
    '09:21 decided breach notify:late',
    '09:21 notified customer',
    '09:21:30 finished unresolved',
    '09:21:30 decided unresolved team:higher',
    '09:23:30 handed_over experts',
    '09:23:30 queued experts',
    '09:23:30 started experts 1',
    '09:36:30 finished solved',
    '09:36:30 ended solved',
  ]);
  expect(life[0]).toMatchObject({ ticket: 2, id: 'T-2' });
  expect(localTime(model, life[0]!.due!['first_response']!)).toBe('2026-12-06T09:03+03:00');
  expect(life.at(-1)!.verdicts).toEqual({ first_response: 'broken', resolution: 'broken' });
});

test('a hand-over that another event brings is told by the row of that event', async () => {
  const escalation = 'escalation:\n  - { name: late, event: breach, when: { promise: resolution }, tier: up }\n';
  const late = policy.slice(0, policy.indexOf('escalation:')) + escalation;
  const { life } = await logsOf(modelOf({ policy: late, scenario: scenario.replace('{ time: 10m }', '{ time: 30m }'), files }), 1, 'T-2');
  const moves = life.filter(({ what }) => what === 'decided' || what === 'handed_over');
  expect(moves.map(({ what, about, rows = [] }) => [what, about, ...rows.map(({ name }) => name)])).toEqual([
    ['decided', 'breach', 'late'],
    ['handed_over', 'experts'],
  ]);
});

test('a promise that is made anew with another priority is broken as the row says that makes it then', async () => {
  const raised = `
policy: raised
defaults: { when_raised: redecide }
time_zone: Asia/Riyadh
topics: { easy: {}, hard: {} }
channels: { phone: { mode: live } }
priorities: { high: { rank: 1 }, normal: { rank: 2 } }
tiers: { front: { level: 1 } }
teams: { care: { tier: front }, experts: { tier: front } }
priority: [{ priority: normal }]
routing: [{ team: care }]
promises:
  - { name: soon, when: { priority: high }, first_response: 5m }
  - { name: some_time, first_response: 1h }
escalation: [{ name: waits, event: waiting, after: 1m, priority: raise }, { name: late, event: breach, notify: [customer] }]
`;
  const { life } = await logsOf(modelOf({ policy: raised, scenario: scenario.replace(/ {2}(menu|outcome).*\n/g, ''), files }), 1, 'T-2');
  expect(life[0]!.rows!.filter(({ thing }) => thing === 'first_response').map(({ name }) => name)).toEqual(['some_time']);
  expect(life.find(({ what }) => what === 'breached')!.rows).toEqual([
    { thing: 'first_response', section: 'promises', position: 0, name: 'soon' },
  ]);
});

test('an event log has what takes time from its beginning to its end, by agent and team', async () => {
  const { events } = await logsOf(modelOf({ policy, scenario, files }), 1);
  const lines = events
    .filter((row) => row['case:concept:name'] === '2')
    .map((row) =>
      ['start_timestamp', 'time:timestamp']
        .map((column) => row[column]!.slice(11, 19))
        .concat(row['concept:name']!, row['org:resource']!, row['org:group']!, row['detail']!)
        .join('|'),
    );
  expect(lines).toEqual([
    '09:01:00|09:01:00|arrival|||',
    '09:01:00|09:01:30|menu and self-service|||',
    '09:01:30|09:11:30|waiting||care|',
    '09:21:00|09:21:00|breach||care|resolution',
    '09:21:00|09:21:00|notice||care|customer',
    '09:11:30|09:21:30|work|care 1|care|',
    '09:21:30|09:24:30|after-contact work|care 1|care|',
    '09:23:30|09:23:30|hand-over||experts|',
    '09:23:30|09:23:30|waiting||experts|',
    '09:23:30|09:36:30|work|experts 1|experts|',
    '09:36:30|09:37:30|after-contact work|experts 1|experts|',
    '09:36:30|09:36:30|solved||experts|',
    '09:37:30|09:37:30|end||experts|solved',
  ]);
});

test('what is given waits for its approval once, as no visit of the ticket', async () => {
  const may = policy
    .replace('front: { level: 1 }', 'front: { level: 1, may_give: 10 }')
    .replace('back: { level: 2 }', 'back: { level: 2, may_give: 100 }')
    .replace('time_zone', 'currency: SAR\ntime_zone');
  const given = `${may}compensation: [{ name: sorry, event: closed, when: { topic: easy }, give: credit, amount: 50 }]\n`;
  const { events } = await logsOf(modelOf({ policy: given, scenario, files }), 1);
  const lines = events
    .filter((row) => /approval|compensation/.test(row['concept:name']!))
    .map((row) => ['concept:name', 'org:group', 'contact', 'visit', 'detail'].map((column) => row[column]).join('|'));
  expect(lines).toEqual([
    'approval asked|care|1|1|experts',
    'waiting for approval|experts|||',
    'approval|experts|||',
    'compensation|experts|||credit 50',
  ]);
});

test('a visit log says who waited where, for how long, and whose time it took', async () => {
  const { visits } = await logsOf(modelOf({ policy, scenario, files }), 1);
  const lines = visits.map(({ ticket, visit, team, agent, waited, handling, outcome }) =>
    [ticket, visit, team, agent, waited, handling, outcome].join('|'),
  );
  expect(lines).toEqual(['1|1|care|care 1|0|660|solved', '2|1|care|care 1|600|780|unresolved', '2|2|experts|experts 1|0|840|solved']);
});

test('a ticket that ends unsolved was never solved, whatever became of the one before it in its place', async () => {
  const behaviour = '{ handling: [{ time: 10m }], patience: [{ time: 3m }] }';
  // The first two are solved, the letter after the call; so the third has the letter's place, and the fourth the call's, who gives up.
  const tickets = [{ at: 0 }, { at: 5, channel: 'email' }, { at: 30 }, { at: 31 }];
  const logs = await logsOf(worldModel({ tickets, scenario: { behaviour } }), 1, '#4');
  const { life } = logs;
  expect(logs.tickets.map(({ outcome }) => outcome)).toEqual(['solved', 'solved', 'gave_up', 'solved']);
  expect(life.at(-1)).toMatchObject({ what: 'ended', about: 'gave_up' });
  expect(life.filter(({ since }) => since !== undefined)).toEqual([]);
});

test('what takes time is told in the contact and visit in which it began; each solution once, and each menu', async () => {
  // Solved at 10.5, the first comes back 20 hours later; the second asks its customer at 20.5, who replies at 80.5, and so on.
  const world: World = {
    tickets: [{ at: 0 }, { at: 10, topic: 'hard' }],
    policy: { channels: '{ phone: { mode: live, menu: 1 } }' },
    scenario: {
      period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 1d }',
      behaviour:
        '{ menu: [{ time: 30s }], handling: [{ time: 10m }], reopening: [{ when: { topic: easy }, share: 100%, time: 20h }], ' +
        'outcome: [{ when: { topic: hard }, shares: { needs_customer: 100% } }, { shares: { solved: 100% } }], replies: [{ time: 1h, close_after: 2h }] }',
    },
  };
  const { events } = await logsOf(worldModel(world), 1);
  const told = (ticket: string, ...what: string[]) =>
    events
      .filter((row) => row['case:concept:name'] === ticket && what.includes(row['concept:name']!))
      .map((row) =>
        ['start_timestamp', 'concept:name', 'contact', 'visit'].map((column) => row[column]!.replace(/^.*T|:00.000Z$/g, '')).join(' '),
      );
  expect(told('1', 'solved', 'reopening', 'menu and self-service')).toEqual([
    '09:00 menu and self-service 1 0',
    '09:10:30.000Z solved 1 1',
    '05:10:30.000Z reopening 2 1',
    '05:10:30.000Z menu and self-service 2 1',
    '05:29 solved 2 2', // behind a visit of the other one
  ]);
  expect(told('2', 'waiting for the customer', 'menu and self-service').slice(0, 4)).toEqual([
    '09:10 menu and self-service 1 0',
    '09:20:30.000Z waiting for the customer 1 1',
    '10:20:30.000Z menu and self-service 2 1',
    '10:31 waiting for the customer 2 2',
  ]);
});

test('work that lies still when the run stops has lain until then', async () => {
  const world: World = {
    tickets: [
      { at: 800, channel: 'email', work: 7200 },
      { at: 840, work: 7200 },
    ],
    policy: { channels: '{ phone: { mode: live }, email: { mode: deferred, gives_way_to: [phone] } }' },
    scenario: { period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0d }' },
  };
  const { visits } = await logsOf(worldModel(world), 1);
  expect(visits.map(({ ticket, laid_aside: lain, outcome }) => [ticket, lain, outcome])).toEqual([
    ['1', '3600', 'open'],
    ['2', '0', 'open'],
  ]);
});

test('work that is handed back at the end of a shift is laid aside for nobody, and lies still all the same', async () => {
  const world = (to: string): World => ({
    tickets: [{ at: 0, channel: 'email' }],
    policy: { channels: '{ phone: { mode: live }, email: { mode: deferred, gives_way_to: [phone] } }' },
    scenario: {
      period: `{ from: 2026-01-05, to: ${to}, follow_up: 0d }`,
      staffing: '{ care: [{ days: mon-fri, shift: 08:00-09:05, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
    },
  });
  const { tickets, visits, events, life } = await logsOf(worldModel(world('2026-01-06')), 1);
  expect(events.map((row) => row['concept:name'])).toEqual(['arrival', 'waiting', 'work', 'waiting', 'work', 'solved', 'end']);
  expect(life.map(({ what }) => what)).toEqual(['arrives', 'queued', 'started', 'handed_back', 'taken_up', 'finished', 'ended']);
  const night = String((24 * 60 - 65) * 60);
  expect(tickets.map(({ waited }) => waited)).toEqual([night]);
  expect(visits.map((row) => [row['waited'], row['laid_aside']])).toEqual([['0', night]]);
  for (const { en, ar } of ['log', 'log-visits'].map((code) => explained(code).columns['waited']!.sentence))
    for (const text of [en, ar]) expect(wordsIn(text)).toContain('laid_aside');
  // The run stops at midnight.
  const open = await logsOf(worldModel(world('2026-01-05')), 1);
  expect(open.visits.map((row) => [row['laid_aside'], row['outcome']])).toEqual([[String((15 * 60 - 5) * 60), 'open']]);
});

test('a callback is a contact of its own kind; a life says that a full queue sent its customer another way', async () => {
  const world: World = {
    tickets: [{ at: 0 }, { at: 1 }, { at: 2 }],
    policy: { channels: '{ phone: { mode: live, callback_after: 2m }, email: { mode: deferred } }' },
    scenario: {
      behaviour: '{ handling: [{ time: 10m }], callbacks: [{ share: 100% }] }',
      queues: '{ care: { at_most: 1, when_full: email } }',
    },
  };
  const { visits, life } = await logsOf(worldModel(world), 1, '#3');
  expect(visits.map(({ ticket, contact, came, channel }) => [ticket, contact, came, channel].join(' '))).toEqual([
    '1 1 first phone',
    '2 2 callback phone',
    '3 1 first email',
  ]);
  expect(life[1]).toMatchObject({ what: 'queued', about: 'care', channel: 'email' });
});

test('a log names the row that promised first, and a hand-over its team before anybody has been waited for', async () => {
  const raised: World = {
    tickets: [{ at: 0, work: 7200 }],
    policy: {
      defaults: '{ clock: always, when_raised: redecide }',
      promises:
        '[{ name: fast, when: { priority: high }, first_response: none, resolution: 1h }, { name: slow, first_response: none, resolution: 4h }]',
      escalation: '[{ event: aging, after: 30m, priority: high }]',
    },
  };
  const { tickets } = await logsOf(worldModel(raised), 1);
  expect(tickets.map((row) => [row['resolution_row'], row['resolution_due']!.slice(11, 16), row['resolution_promise']])).toEqual([
    ['slow', '10:00', 'broken'],
  ]);
  const away: World = {
    tickets: [{ at: 600 }],
    policy: {
      channels: '{ phone: { mode: live, hours: day, when_closed: refuse } }',
      escalation: '[{ event: aging, after: 1h, team: experts }]',
    },
    scenario: { behaviour: '{ handling: [{ time: 10m }], retries: [{ share: 100%, time: 2h }] }' },
  };
  const { events } = await logsOf(worldModel(away), 1);
  expect(events.find((row) => row['concept:name'] === 'hand-over')!['org:group']).toBe('experts');
});
