import { expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import { csvMark, Recorder, TicketLog, ticketLogHeader } from '../../simulator/monitor/index.ts';
import { Trace, traceLine } from '../support/trace.ts';
import { csvLine } from '../../simulator/monitor/csv-line.ts';
import { modelOf } from '../support/simulation.ts';

// One agent, five minutes a ticket, Riyadh. The second caller waits four minutes and a half, the third is served after the second.
const model = modelOf({
  policy: `
policy: log
time_zone: Asia/Riyadh
currency: SAR
topics: { returns: {}, legal: {} }
channels: { phone: { mode: live } }
priorities: { normal: { rank: 1 } }
tiers: { front: { level: 1 }, back: { level: 2 } }
teams: { care: { tier: front, up: [experts] }, experts: { tier: back } }
priority: [{ priority: normal }]
routing: [{ team: care }]
escalation: [{ event: unresolved, tier: up }]
promises: [{ name: quick, first_response: 2m, resolution: 1h }]
`,
  scenario: `
scenario: log
uses: policy.yaml
period: { from: 2026-12-06, to: 2026-12-06, follow_up: 5d }
replications: 1
demand: [{ file: tickets.csv, align: dates }]
behaviour:
  handling: [{ time: 5m }]
  outcome: [{ when: { team: care, topic: legal }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }]
staffing: { care: [{ hours: always, agents: 1 }], experts: [{ days: sun, shift: 10:00-11:00, agents: 1 }] }
`,
  files: {
    'tickets.csv': `ticket,arrives,channel,topic
T-7,2026-12-06T09:00,phone,returns
,2026-12-06T09:00:30,phone,legal
T-9,2026-12-06T10:58,phone,legal
`,
  },
});

function watch(of = model): Record<string, string>[] {
  const center = new Center(of, 1, 0);
  const lines: string[] = [];
  const log = new TicketLog(center.life, of, center.decider, 0, (line) => lines.push(line));
  center.run(new Recorder(center.life, of, center.decider, 0), log);
  const columns = ticketLogHeader.trim().split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .trimEnd()
        .split(',')
        .map((value, i): [string, string] => [columns[i]!, value]),
    ),
  );
}

test('a ticket keeps the name that its log gives it, also where the row is used again; a drawn one has none', () => {
  const policy = `
policy: ids
time_zone: Asia/Riyadh
currency: SAR
channels: { phone: { mode: live }, email: { mode: deferred } }
priorities: { normal: { rank: 1 } }
tiers: { front: { level: 1 } }
teams: { care: { tier: front } }
priority: [{ priority: normal }]
routing: [{ team: care }]
`;
  const scenario = `
scenario: ids
uses: policy.yaml
period: { from: 2026-12-06, to: 2026-12-19, warm_up: 7d, follow_up: 1d }
replications: 1
demand: [{ count: 20, each: week, channel: email }, { file: tickets.csv, align: weekday }]
behaviour: { handling: [{ time: 5m }], outcome: [{ shares: { solved: 100% } }] }
staffing: { care: [{ hours: always, agents: 1 }] }
`;
  const csv = 'ticket,arrives,channel\nA,2025-12-07T09:00,phone\nB,2025-12-07T10:00,phone\nC,2025-12-10T09:00,phone\n';
  const rows = watch(modelOf({ policy, scenario, files: { 'tickets.csv': csv } }));
  const ids = (channel: string) => rows.filter((row) => row['channel'] === channel).map(({ id }) => id);
  expect(ids('phone').join('')).toBe('ABC'.repeat(3));
  expect(ids('email').length).toBeGreaterThan(20);
  expect(new Set(ids('email'))).toEqual(new Set(['']));
});

test('the log has a row a ticket, with moments in local time, and nothing where there is nothing', () => {
  const rows = watch();
  expect(rows).toHaveLength(3);
  const [first, second] = [rows.find(({ ticket }) => ticket === '1')!, rows.find(({ ticket }) => ticket === '2')!];
  expect(first).toMatchObject({
    replication: '1',
    id: 'T-7',
    cohort: 'yes',
    arrives: '2026-12-06T09:00:00.000+03:00',
    arrives_date: '2026-12-06',
    arrives_time: '09:00:00',
    channel: 'phone',
    topic: 'returns',
    priority: 'normal',
    segment: '',
    offer: '',
    first_team: 'care',
    team: 'care',
    tier: 'front',
    outcome: 'solved',
    ended: '2026-12-06T09:05:00.000+03:00',
    contacts: '1',
    visits: '1',
    transfers: '0',
    waited: '0',
    first_response: '2026-12-06T09:00:00.000+03:00',
    first_response_time: '0',
    first_response_row: 'quick',
    first_response_due: '2026-12-06T09:02:00.000+03:00',
    first_response_promise: 'kept',
    resolution_time: '300',
    resolution_due: '2026-12-06T10:00:00.000+03:00',
    resolution_promise: 'kept',
  });
  // Waits 4 min 30 s for care, then from 09:10 to 10:00 for the experts.
  expect(second).toMatchObject({
    first_team: 'care',
    team: 'experts',
    tier: 'back',
    outcome: 'solved',
    visits: '2',
    transfers: '1',
    waited: '3270',
    first_response_time: '270',
    first_response_promise: 'broken',
    resolution_time: '3870',
    resolution_promise: 'broken',
  });
});

test('a ticket still open when the run stops has a row that says so, and no end', () => {
  // Handed over at 11:03, when the experts have left for good.
  const open = watch().find(({ ticket }) => ticket === '3')!;
  expect(open).toMatchObject({ outcome: 'open', ended: '', resolution_time: '', resolution_promise: 'broken', team: 'experts' });
  expect(Number(open['waited'])).toBeGreaterThan(86400);
});

test('a log begins with a byte order mark where a name of it has other letters than English ones, and only there', () => {
  const marked = (id: string, topic: string) => {
    const policy = `
policy: mark
topics: { ${topic}: { title: أسئلة } }
time_zone: Asia/Riyadh
channels: { email: { mode: deferred } }
priorities: { normal: { rank: 1 } }
tiers: { front: { level: 1 } }
teams: { care: { tier: front } }
priority: [{ priority: normal }]
routing: [{ team: care }]
`;
    const scenario = `
scenario: mark
uses: policy.yaml
period: { from: 2026-12-06, to: 2026-12-06 }
demand: [{ file: tickets.csv, align: dates }]
behaviour: { handling: [{ time: 5m }] }
staffing: { care: [{ hours: always, agents: 1 }] }
`;
    return csvMark(
      modelOf({ policy, scenario, files: { 'tickets.csv': `ticket,arrives,channel,topic\n${id},2026-12-06T09:00,email,${topic}\n` } }),
    );
  };
  expect(marked('T-1', 'returns')).toBe('');
  expect(marked('T-1', 'إرجاع')).toBe('\uFEFF');
  expect(marked('ت-1', 'returns')).toBe('\uFEFF');
});

test('a cell is escaped as CSV wants it, and no spreadsheet runs it', () => {
  expect(csvLine(['a', undefined, 1.5, 'x,y', 'say "no"', 'two\nlines'])).toBe('a,,1.5,"x,y","say ""no""","two\nlines"\r\n');
  expect(csvLine(['=1+1', '+x', '-x', '@x', '\tx', -5])).toBe(`'=1+1,'+x,'-x,'@x,'\tx,-5\r\n`);
  expect(csvLine(['=a,"b"'])).toBe(`"'=a,""b"""\r\n`);
  expect(csvLine(['\n=x', '＝1+1', '－x', '-1+1', '+966 50', '--5'])).toBe(`"'\n=x",'＝1+1,'－x,'-1+1,'+966 50,'--5\r\n`);
});

test('a number that is written as a text is no formula: it stays what the log calls it', () => {
  expect(csvLine(['+966501234567', '-5', '-0.5', '00123'])).toBe('+966501234567,-5,-0.5,00123\r\n');
});

test('a trace tells everything in order, in words', () => {
  const center = new Center(model, 1, 0);
  const trace = new Trace(center.life, model);
  center.run(new Recorder(center.life, model, center.decider, 0), trace);
  const nine = 9 * 3600;
  const lines = trace.events.filter(({ at }) => at >= nine && at <= nine + 600).map(traceLine);
  expect(lines).toEqual([
    `${nine} ticket 1 arrived: contact 1, visit 0`,
    `${nine} ticket 1 queued: contact 1, visit 1, team care`,
    `${nine} care occupied +1`,
    `${nine} ticket 1 started: contact 1, visit 1, team care, agent 0`,
    `${nine + 30} ticket 2 arrived: contact 1, visit 0`,
    `${nine + 30} ticket 2 queued: contact 1, visit 1, team care`,
    `${nine + 300} ticket 1 finished: contact 1, visit 1, team care, agent 0`,
    `${nine + 300} ticket 1 ended: contact 1, visit 1, team care, solved`,
    `${nine + 300} ticket 2 started: contact 1, visit 1, team care, agent 0`,
    `${nine + 600} ticket 2 finished: contact 1, visit 1, team care, agent 0`,
    `${nine + 600} ticket 2 handed_over: contact 1, visit 1, team experts`,
    `${nine + 600} ticket 2 queued: contact 1, visit 2, team experts`,
    `${nine + 600} care occupied -1`,
  ]);
  expect(trace.events.map(traceLine).filter((line) => line.endsWith('open: contact 1, visit 2, team experts, waiting'))).toHaveLength(1);
});
