import { expect, test } from 'vitest';
import { diff } from '../../simulator/commands/index.ts';
import type { DiffArguments } from '../../simulator/commands/index.ts';
import { prepare, runPrepared } from '../../simulator/host/index.ts';
import { ticketColumns } from '../../simulator/monitor/index.ts';
import { folder, listening, scenario } from './shop.ts';

const old = `policy: shop
time_zone: Asia/Riyadh
currency: SAR
defaults: { clock: office }
calendars: { office: { open: { sun-thu: 09:00-18:00 } } }
segments: { vip: {}, standard: {} }
topics: { returns: {}, legal: { grade: hard } }
facts: { order_total: { type: money, at_most: 20000 } }
channels: { phone: { mode: live }, email: { mode: deferred } }
offers: { bot: {} }
priorities: { high: { rank: 1 }, normal: { rank: 2 } }
tiers: { front: { level: 1 }, back: { level: 2, may_give: 100 } }
teams: { care: { tier: front, up: [lawyers] }, lawyers: { tier: back } }
priority:
  - { name: vip, when: { segment: vip }, priority: high }
  - priority: normal
self_service: [{ when: { topic: returns }, offer: bot }]
routing:
  - { when: { topic: legal }, team: lawyers }
  - team: care
promises:
  - { when: { priority: high }, first_response: 1h }
  - { first_response: 4h, resolution: { within: 2bd, share: 90% } }
escalation: [{ event: unresolved, tier: up }]
compensation: [{ event: closed, when: { topic: returns }, give: credit, amount: 10 }]
objectives: [{ kpi: service_level, within: 90s, at_least: 80% }]
workflows: [{ name: read, when: { topic: legal }, steps: [read it] }]
`;

/** Priority, first team and topic of the period's tickets, in order of arrival, as the log of a simulation has them. */
async function ticketsOf(path: string): Promise<string[][]> {
  const rows: string[][] = [];
  await runPrepared(prepare(path), {
    replications: 1,
    workers: 1,
    records: { kinds: ['tickets'], keep: ([, line]) => rows.push(line.trim().split(',')) },
  });
  const at = (column: (typeof ticketColumns)[number]) => ticketColumns.indexOf(column);
  return rows
    .filter((row) => row[at('cohort')] === 'yes')
    .sort((x, y) => Number(x[at('ticket')]) - Number(y[at('ticket')]))
    .map((row) => [row[at('priority')]!, row[at('first_team')]!, row[at('topic')]!]);
}

async function compared(now: string, args: Partial<DiffArguments> = {}) {
  const { at } = folder({ 'old.yaml': old, 'new.yaml': now, 's.yaml': scenario });
  const { io, said } = listening();
  const code = await diff({ old: at('old.yaml'), now: at('new.yaml'), ...args }, io);
  return { code, ...said };
}

/** What the JSON tells: decisions and settings in a line each. */
async function told(now: string): Promise<{ decisions: string[]; settings: string[]; notCompared: string[] }> {
  const { stdout, stderr } = await compared(now, { format: 'json' });
  expect(stderr).toBe('');
  const { decisions, settings, notCompared } = JSON.parse(stdout) as {
    decisions: { event?: string; thing: string; from: string; to: string; tickets: { told: string }[] }[];
    settings: { of: string; what: string; from: string | null; to: string | null }[];
    notCompared: string[];
  };
  return {
    decisions: decisions.map(
      ({ event, thing, from, to, tickets }) =>
        `${event ? `${event} ` : ''}${thing}: ${from} > ${to}: ${tickets.map((one) => one.told).join('; ')}`,
    ),
    settings: settings.map(({ of, what, from, to }) => `${of}${what && `, ${what}`}: ${from} > ${to}`),
    notCompared,
  };
}

test('only wording, spelling and order without effect: nothing to say', async () => {
  const now = old
    .replace('policy: shop', 'policy: shop\nversion: "2"\ntitle: Another title')
    .replace('name: vip', 'name: valued, title: Valued, note: a note')
    .replace('within: 90s', 'within: 1m30s')
    .replace('{ tier: front, up: [lawyers] }', '{ tier: front }')
    .replace('{ rank: 1 }, normal: { rank: 2 }', '{ rank: 10 }, normal: { rank: 20 }')
    .replace('sun-thu: 09:00-18:00', 'sun: 09:00-18:00, mon-thu: [09:00-12:00, 12:00-18:00]')
    .replace('segments: { vip: {}, standard: {} }', 'segments: { standard: {}, vip: {} }')
    .replace('first_response: 4h,', 'first_response: { within: 240m, clock: office },')
    .replace('- team: care', '- { when: { topic: { not: legal } }, team: care }\n  - team: care');
  expect(await compared(now, { exitCode: true })).toEqual({ code: 0, stdout: 'both mean the same\n', stderr: '' });
});

test('on a clock that stands still at night a promise is told in hours, since a day of it is no day', async () => {
  const became = async (clock: string) => {
    const { decisions } = await told(old.replace('{ within: 2bd, share: 90% }', `{ within: 160h, clock: ${clock} }`));
    return decisions.map((one) => / > (.*?):/.exec(one)![1]);
  };
  expect(await became('office')).toEqual(['`160h` on `office`']);
  expect(await became('always')).toEqual(['`6d16h` on `always`']);
});

test('what a ticket gets is followed through the tables', async () => {
  expect(await told(old.replace('when: { segment: vip }', 'when: { topic: legal }'))).toEqual({
    decisions: [
      'priority: `high` > `normal`: `vip` tickets about `returns`',
      'priority: `normal` > `high`: `standard` tickets about `legal`',
      'first response: `1h` on `office` > `4h` on `office`: `vip` tickets about `returns`',
      'first response: `4h` on `office` > `1h` on `office`: `standard` tickets about `legal`',
    ],
    settings: [],
    notCompared: [],
  });
});

test.each([
  ['offer', old.replace('offer: bot }]', 'offer: none }]'), 'offer: `bot` > nothing: tickets about `returns`'],
  [
    'overflow',
    old.replace('- team: care', '- { team: care, overflow: [{ after: 60s, team: lawyers }] }'),
    'overflow: nobody > `lawyers` after `1m`: tickets about `returns`',
  ],
  [
    'pauses',
    old
      .replace('{ clock: office }', '{ clock: office, pause_while: [waiting_for_customer] }')
      .replace('first_response: 4h, ', '')
      .replace('- { when: { priority: high }, first_response: 1h }\n  ', ''),
    'resolution: `2bd` on `office`, for `90%` > `2bd` on `office`, for `90%`, paused while `waiting_for_customer`: any ticket',
  ],
  ['escalation', old.replace('tier: up }]', 'tier: stay }]'), 'unresolved team: `lawyers` > it stays: tickets of team `care`'],
  [
    'compensation',
    old.replace('amount: 10', 'amount: { share: 10%, of: order_total }'),
    'closed give: `credit` of `10` > `credit` of `10%` of `order_total`: tickets about `returns`',
  ],
  ['surveys', `${old}surveys: [{ event: closed, when: { team: care }, ask: 30% }]`, 'closed ask: nobody > `30%`: tickets of team `care`'],
  ['workflows', old.replace('[read it]', '[read it, file it]'), 'workflow: `read it` > `read it`, then `file it`: tickets about `legal`'],
])('%s', async (_, now, line) => {
  const { decisions, settings } = await told(now);
  expect(settings).toEqual([]);
  expect(decisions).toContain(line);
});

test('settings that decide', async () => {
  const now = old
    .replace('09:00-18:00', '09:00-17:00')
    .replace('may_give: 100', 'may_give: 200')
    .replace('at_least: 80%', 'at_least: 85%')
    .replace('high: { rank: 1 }, normal: { rank: 2 }', 'high: { rank: 2, wait_credit: 90s }, normal: { rank: 1 }')
    .replace('lawyers: { tier: back }', 'lawyers: { tier: back, pick: oldest, takes: [{ topic: [returns, legal] }] }')
    .replace('email: { mode: deferred }', 'email: { mode: deferred, hours: office }')
    .replace('escalation:', 'limits: { transfers: 3 }\nnever: [{ topic: legal, channel: phone }]\nescalation:');
  expect((await told(now)).settings).toEqual([
    'calendar `office`, open: `sun-thu 09:00-18:00` > `sun-thu 09:00-17:00`',
    'channel `email`, hours: `always` > `office`',
    'the order of priorities, order: `high`, then `normal` > `normal`, then `high`',
    'priority `high`, wait credit: `0s` > `1m30s`',
    'tier `back`, may give: `100` > `200`',
    'team `lawyers`, takes: everything > `topic: legal or returns`',
    'team `lawyers`, picks: `most_urgent` > `oldest`',
    'limits, hand-overs: nothing > `3`',
    'objective `service_level` within `1m30s`, at least: `80%` > `85%`',
    'never `channel: phone, topic: legal`: null > ',
  ]);
});

test('other hours make a row that asks for them hold for other tickets', async () => {
  const by = old.replace('when: { segment: vip }', 'when: { arrived: office }');
  const { at } = folder({ 'old.yaml': by, 'new.yaml': by.replace('09:00-18:00', '09:00-17:00') });
  const { io, said } = listening();
  await diff({ old: at('old.yaml'), now: at('new.yaml') }, io);
  expect(said.stdout).toContain('priority: `high` → `normal`\n  tickets that arrive outside `office` that arrive within `office (before)`');
  // Nobody arrives within the shorter hours and outside the longer ones.
  expect(said.stdout).not.toContain('priority: `normal` → `high`');
});

test('what only one policy knows is not compared, and that is said', async () => {
  const now = old
    .replace('topics: {', 'topics: { gifts: {},')
    .replace('priority:\n', 'priority:\n  - { when: { topic: gifts }, priority: high }\n');
  expect(await told(now)).toEqual({
    decisions: [],
    settings: ['topic `gifts`: null > grade `normal`'],
    notCompared: ['tickets with `topic` `gifts`: only the new policy knows it'],
  });
});

test('with a scenario: how much of its demand each change is about, counted on the tickets that a simulation brings', async () => {
  const weighed = `scenario: two_days
uses: old.yaml
period: { from: 2026-12-06, to: 2026-12-07, warm_up: 1d }
replications: 2
seed: 7
demand: [{ channel: phone, count: 100, each: day }, { channel: email, count: 50, each: day }]
mix:
  segment: [{ shares: { vip: 20%, standard: 80% } }]
  topic: [{ shares: { returns: 70%, legal: 30% } }]
  order_total: [{ value: { mean: 500 } }]
behaviour: { handling: [{ time: 1m }], outcome: [{ shares: { solved: 100% } }] }
staffing: { all: [{ serves: [[care, lawyers]], hours: always, agents: 40 }] }
`;
  const now = old
    .replace('when: { segment: vip }', 'when: { segment: vip, order_total: { at_least: 200 } }')
    .replace('topic: legal }, team: lawyers }', 'topic: legal, channel: email }, team: lawyers }')
    .replace('give: credit', 'give: coupon');
  const { at } = folder({ 'old.yaml': old, 'new.yaml': now, 's.yaml': weighed, 'both/old.yaml': now, 'both/s.yaml': weighed });
  const { io, said } = listening();
  expect(await diff({ old: at('old.yaml'), now: at('new.yaml'), scenario: at('s.yaml'), format: 'json' }, io)).toBe(0);
  const told = JSON.parse(said.stdout) as { decisions: { event?: string; thing: string; share: number }[]; demand: Record<string, number> };

  const logs = await Promise.all([at('s.yaml'), at('both', 's.yaml')].map(ticketsOf));
  const [before, after] = logs as [string[][], string[][]];
  expect(before.length).toBeGreaterThan(200);
  const differing = (of: (ticket: string[]) => string) => before.filter((ticket, i) => of(ticket) !== of(after[i]!)).length / before.length;
  const shares = (thing: string) =>
    told.decisions.filter((one) => one.thing === thing && one.event === undefined).map(({ share }) => share);
  expect(shares('priority')).toEqual([differing(([priority]) => priority!)]);
  expect(shares('team')).toEqual([differing(([, team]) => team!)]);
  expect(shares('first response')).toEqual(shares('priority'));
  expect(told.demand).toEqual({ tickets: before.length, atArrival: differing(([priority, team]) => `${priority} ${team}`), unclear: 0 });
  const returns = before.filter(([, , topic]) => topic === 'returns').length / before.length;
  expect(told.decisions.find(({ thing }) => thing === 'give')?.share).toBe(returns);
});

test('a scenario that does not fit either policy, or is none, is told', async () => {
  const { at } = folder({
    'old.yaml': old,
    'new.yaml': old.replace('give: credit', 'give: coupon'),
    'policy.yaml': old,
    's.yaml': scenario,
  });
  const { io, said } = listening();
  expect(await diff({ old: at('old.yaml'), now: at('new.yaml'), scenario: at('s.yaml') }, io)).toBe(2);
  expect(said.stderr).toContain('team-without-staff');
  expect(await diff({ old: at('old.yaml'), now: at('new.yaml'), scenario: at('policy.yaml') }, io)).toBe(2);
  expect(said.stderr).toContain('is no scenario');
  expect(said.stdout).toBe('');
});

test('exit codes: 1 only if asked for, 2 for files that cannot be compared', async () => {
  const now = old.replace('give: credit', 'give: coupon');
  expect((await compared(now)).code).toBe(0);
  expect((await compared(now, { exitCode: true })).code).toBe(1);
  const wrong = await compared(old.replace('team: care', 'team: caer'));
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('unknown-name');
  expect(wrong.stdout).toBe('');
  const { at } = folder({
    'old.yaml': old,
    'policy.yaml': old,
    's.yaml': scenario.replace('channel: phone', 'channel: phone, segment: vip, topic: legal'),
  });
  const { io, said } = listening();
  expect(await diff({ old: at('old.yaml'), now: at('none.yaml') }, io)).toBe(2);
  expect(await diff({ old: at('old.yaml'), now: at('s.yaml') }, io)).toBe(2);
  expect(said.stderr).toContain('is no policy');
});

test('Markdown: no sign of the user’s means anything', async () => {
  const { stdout } = await compared(old.replace('[read it]', '["a `</code>` <img src=x> | **bold**\\n# head @all"]'), {
    format: 'markdown',
  });
  expect(stdout).toContain("- **workflow**: `read it` → `a '</code>' <img src=x> | **bold** # head @all`\n  - tickets about `legal`");
  const outside = stdout.replace(/`[^`]*`/g, '');
  expect(outside.replaceAll('<br>', '')).not.toMatch(/[<>|@]/);
});
