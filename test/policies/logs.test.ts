import { expect, test } from 'vitest';
import { logsOf } from './logs-of.ts';
import type { Logs, Row } from './logs-of.ts';

/**
 * What an analyst works out of the logs alone, by the definitions of the figures and with nothing of the simulator's own counting, is what the result says.
 * Times in the logs are whole milliseconds: a sum may be off by one for each of its parts.
 */

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
const isCounted = (row: Row): boolean => (row['cohort'] ?? row['case:cohort']) === 'yes';
const at = (row: Row, column: string): number => Date.parse(row[column]!) / 1000;
const lasted = (row: Row): number => at(row, 'time:timestamp') - at(row, 'start_timestamp');

function grouped(rows: readonly Row[], ...columns: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join('|');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Compares a figure of the result with its parts: one each for what is counted, seconds each for what takes time. */
function comparing({ result }: Logs) {
  return (kpi: string, parts: readonly number[], of: number, where: Row = {}, within?: number): void => {
    const said = `${kpi} ${JSON.stringify(where)} ${within ?? ''}`;
    const figure = result.kpis.find(
      (one) =>
        one.kpi === kpi && !/^p\d/.test(one.statistic) && one.within === within && JSON.stringify(one.where) === JSON.stringify(where),
    );
    expect(figure, said).toBeDefined();
    expect(figure!.denominator, said).toBe(of);
    expect(Math.abs(figure!.numerator! - sum(parts)), `${said}: ${figure!.numerator}, not ${sum(parts)}`).toBeLessThanOrEqual(
      1e-3 * parts.length,
    );
  };
}

/** One for each of what holds. */
const ones = (rows: readonly Row[], holds: (row: Row) => boolean): number[] => rows.filter(holds).map(() => 1);

test.each([
  ['noor-store', 'busy-week'],
  ['helix-cloud', 'ordinary-week'],
])('what the logs of %s say is what its result says', async (example, scenario) => {
  const logs = await logsOf(example, scenario);
  const same = comparing(logs);
  const { result, events } = logs;
  const tickets = logs.tickets.filter(isCounted);
  const visits = logs.visits.filter(isCounted);
  const counted = events.filter(isCounted);
  const called = (name: string): Row[] => counted.filter((row) => row['concept:name'] === name);
  const values = (rows: readonly Row[], column: string): number[] =>
    rows
      .map((row) => row[column]!)
      .filter(Boolean)
      .map(Number);

  // Tickets, by the ticket log.
  const worked = tickets.filter((row) => row['first_response'] !== '');
  const solved = tickets.filter((row) => row['resolution_time'] !== '');
  same(
    'arrivals',
    ones(tickets, () => true),
    1,
  );
  same(
    'turned_away_rate',
    ones(tickets, (row) => row['outcome'] === 'turned_away'),
    tickets.length,
  );
  same(
    'self_service_rate',
    ones(tickets, (row) => row['outcome'] === 'self_solved'),
    tickets.length,
  );
  same('first_response_time', values(worked, 'first_response_time'), worked.length);
  same('resolution_time', values(solved, 'resolution_time'), solved.length);
  same(
    'escalation_rate',
    ones(worked, (row) => row['transfers'] !== '0'),
    worked.length,
  );
  same('transfers_per_ticket', values(worked, 'transfers'), worked.length);
  for (const topic of new Set(tickets.map((row) => row['topic']!))) {
    const about = solved.filter((row) => row['topic'] === topic);
    same('resolution_time', values(about, 'resolution_time'), about.length, { topic });
  }
  for (const promise of ['first_response', 'resolution']) {
    const judged = tickets.filter((row) => ['kept', 'broken'].includes(row[`${promise}_promise`]!));
    same(
      'promise_kept',
      ones(judged, (row) => row[`${promise}_promise`] === 'kept'),
      judged.length,
      { promise },
    );
  }
  const rated = values(tickets, 'rating_assumed');
  const asked = tickets.filter((row) => row['survey'] !== '');
  if (rated.length > 0) {
    same('satisfaction', rated, rated.length);
    same(
      'csat',
      rated.filter((rating) => rating >= 4).map(() => 1),
      rated.length,
    );
    same(
      'survey_response_rate',
      ones(asked, (row) => row['survey'] === 'answered'),
      asked.length,
    );
  }

  // The same of the event log: lives of tickets, from one moment to another.
  const cases = [...grouped(counted, 'case:concept:name').values()];
  const last = (rows: readonly Row[], ...names: readonly string[]): number =>
    Math.max(...rows.filter((row) => names.includes(row['concept:name']!)).map((row) => at(row, 'time:timestamp')));
  const ended = cases.filter((rows) => rows.some((row) => /^(solved|self_solved)$/.test(row['detail']!) && row['concept:name'] === 'end'));
  expect(ended.length).toBe(solved.length);
  same(
    'resolution_time',
    ended.map((rows) => last(rows, 'solved', 'solved by self-service') - last(rows, 'arrival')),
    ended.length,
  );
  same(
    'notices_per_ticket',
    ones(called('notice'), (row) => row['detail'] === 'customer'),
    cases.length,
  );
  same(
    'compensation_cost',
    called('compensation').map((row) => Number(row['detail']!.split(' ')[1] ?? 0)),
    1,
  );

  // What is open, and for how long it has been, over all tickets: from arrival or return until the solution or the end.
  const { origin, from, to } = result.window;
  const [opens, closes] = [origin + from, origin + to];
  const spans = [...grouped(events, 'case:concept:name').values()].flatMap((rows) => {
    const arrived = at(rows[0]!, 'start_timestamp');
    const moments = (names: RegExp): number[] =>
      rows.filter((row) => names.test(row['concept:name']!)).map((row) => at(row, 'time:timestamp'));
    // Who gives up in the end has left then: `end` waits for the after-contact work of an agent who had the ticket before.
    const gone = rows.some((row) => row['concept:name'] === 'end' && /gave_up|turned_away/.test(row['detail']!))
      ? [Math.max(...moments(/^(gave up.*|turned away)$/))]
      : [];
    const ends = [...gone, ...moments(/^(solved|solved by self-service|closed unsolved|still open)$/)].sort((one, other) => one - other);
    return [arrived, ...moments(/^reopening$/)].map((since) => ({ arrived, since, until: ends.find((end) => end >= since)! }));
  });
  const seconds = spans.map(({ since, until }) => Math.max(0, Math.min(until, closes) - Math.max(since, opens)));
  const ages = spans.map(
    ({ arrived, since, until }, i) => ((Math.min(until, closes) + Math.max(since, opens)) / 2 - arrived) * seconds[i]!,
  );
  const figure = (kpi: string) => result.kpis.find((one) => one.kpi === kpi && Object.keys(one.where).length === 0)!;
  same('backlog', seconds, to - from);
  expect(figure('backlog_age').value).toBeCloseTo(sum(ages) / sum(seconds), 1);
  expect(figure('open_tickets').value).toBe(spans.filter(({ since, until }) => since < closes && until >= closes).length);

  // Waits: a contact's is that of its first visit, a team's are all at it.
  const over = visits.filter((row) => row['agent'] !== '' || row['outcome'] === 'gave_up');
  const firsts = [...grouped(visits, 'ticket', 'contact').values()].map((rows) =>
    rows.reduce((one, other) => (Number(other['visit']) < Number(one['visit']) ? other : one)),
  );
  const waits = firsts.filter((row) => over.includes(row));
  const answered = waits.filter((row) => row['agent'] !== '');
  const inMenu = called('gave up in the menu').map(() => 1);
  same('waiting_time', values(waits, 'waited'), waits.length);
  same('asa', values(answered, 'waited'), answered.length);
  same('abandonment_rate', [...ones(visits, (row) => row['outcome'] === 'gave_up'), ...inMenu], waits.length + inMenu.length);
  expect(called('gave up').length).toBe(visits.filter((row) => row['outcome'] === 'gave_up').length);
  for (const within of new Set(result.kpis.filter((one) => one.kpi === 'service_level').map((one) => one.within!))) {
    const inTime = (row: Row): boolean => Number(row['waited']) <= within;
    const judged = firsts.filter((row) => row['agent'] !== '' || !inTime(row));
    same('service_level', ones(answered, inTime), judged.length, {}, within);
    same(
      'service_level_offered',
      ones(answered, inTime),
      firsts.filter((row) => row['agent'] !== '' || row['outcome'] === 'gave_up' || !inTime(row)).length,
      {},
      within,
    );
  }
  for (const team of new Set(over.map((row) => row['team']!))) {
    const there = over.filter((row) => row['team'] === team);
    same('waiting_time', values(there, 'waited'), there.length, { team });
    same(
      'abandonment_rate',
      ones(there, (row) => row['outcome'] === 'gave_up'),
      there.length,
      { team },
    );
  }

  // Work: what the event log tells of a visit is its handling, and its waits before anybody began are its wait.
  const told = grouped(counted, 'case:concept:name', 'visit');
  for (const row of visits) {
    const of = (told.get(`${row['ticket']}|${row['visit']}`) ?? []).sort(
      (one, other) => at(one, 'start_timestamp') - at(other, 'start_timestamp'),
    );
    const began = of.find((one) => one['concept:name'] === 'work');
    const waiting = of.filter(
      (one) => one['concept:name'] === 'waiting' && (!began || at(one, 'time:timestamp') <= at(began, 'start_timestamp')),
    );
    expect(Math.abs(sum(waiting.map(lasted)) - Number(row['waited']))).toBeLessThan(2e-3 * waiting.length);
    if (row['handling'] === '') continue;
    const work = of.filter((one) => /^(work|after-contact work)$/.test(one['concept:name']!));
    expect(Math.abs(sum(work.map(lasted)) - Number(row['handling'])), JSON.stringify(row)).toBeLessThan(2e-3 * (1 + work.length));
  }
});
