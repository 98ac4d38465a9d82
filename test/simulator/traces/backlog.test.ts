import { describe, expect, test } from 'vitest';
import { TicketLog, ticketColumns } from '../../../simulator/monitor/index.ts';
import { Center } from '../../../simulator/center/index.ts';
import { Silent } from '../../../simulator/monitor/silent.ts';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

/** The run starts at midnight, 540 minutes before 09:00. */
describe('what is open when the run starts', () => {
  const world = (backlog: string, more: Partial<World> = {}): World => ({
    tickets: [
      { at: -539, channel: 'email' },
      { at: -535, channel: 'phone' },
    ],
    ...more,
    scenario: { ...(backlog ? { start: `{ backlog: [${backlog}] }` } : {}), ...more.scenario },
  });
  const item = 'channel: email, topic: easy, segment: standard';

  test('stands in the queue from the start, before what comes, and behind what is more urgent', () => {
    expectTrace(
      world(`{ count: 3, ${item}, age: 2d }`),
      world(''),
      ['started'],
      ['-540 started 1 care', '-530 started 5 care', '-520 started 2 care', '-510 started 3 care', '-500 started 4 care'],
    );
  });

  test('the oldest first, whatever item lists it, at the team that has it', () => {
    const files = {
      'open.csv': `arrives,channel,topic,segment,work\n2026-01-03T10:00,email,easy,standard,1200\n2026-01-04T10:00,email,easy,vip,60\n`,
    };
    const backlog = (team: string): string => `{ count: 1, ${item}, age: 20h }, { file: open.csv }, { count: 1, ${item}, age: 1h${team} }`;
    expectTrace(
      world(backlog(', team: experts'), { files }),
      world(backlog(''), { files }),
      ['started'],
      // 1 came on 3 January (20 minutes of work), 2 twenty hours before, 3 fourteen (urgent, one minute), 4 one; 6 is a call.
      [
        '-540 started 3 care',
        '-540 started 4 experts',
        '-539 started 1 care',
        '-519 started 6 care',
        '-509 started 2 care',
        '-499 started 5 care',
      ],
    );
  });

  test('nobody is served before a shift begins; a live one waits with fresh patience', () => {
    const day = { staffing: '{ care: [{ hours: day, agents: 1 }], experts: [{ hours: always, agents: 1 }] }' };
    const calls = (age: string): World =>
      world(`{ count: 1, channel: phone, topic: easy, segment: standard, age: ${age} }, { count: 1, ${item}, age: 1d }`, {
        scenario: { ...day, behaviour: '{ handling: [{ time: 10m }], patience: [{ time: 3m }] }' },
      });
    const expected = ['-537 abandoned 2 care', '-532 abandoned 4 care', '0 started 1 care', '10 started 3 care'];
    expect(only(trace(calls('1m')), 'started', 'abandoned')).toEqual(expected);
    expect(only(trace(calls('30m')), 'started', 'abandoned')).toEqual(expected);
    expect(
      only(
        trace(world('', { scenario: { ...day, behaviour: '{ handling: [{ time: 10m }], patience: [{ time: 3m }] }' } })),
        'started',
        'abandoned',
      ),
    ).toEqual(['-532 abandoned 2 care', '0 started 1 care']);
  });

  /** Rows of the ticket log. */
  function logOf(of: World): Record<string, string>[] {
    const model = worldModel(of);
    const center = new Center(model, 1, 0);
    const lines: string[] = [];
    center.run(new Silent(), new TicketLog(center.life, model, center.decider, 0, (line) => lines.push(line)));
    return lines.map((line) =>
      Object.fromEntries(
        line
          .trim()
          .split(',')
          .map((text, i) => [ticketColumns[i]!, text]),
      ),
    );
  }

  test('promises count from when it came: overdue ones are broken; it has the id of its list and is of no cohort', () => {
    const files = {
      'open.csv':
        'ticket,arrives,channel,topic,segment\nA-7,2026-01-02T16:30,email,easy,standard\nA-8,2026-01-04T23:55,email,easy,standard\n',
    };
    const promised = { promises: '[{ first_response: 40m, resolution: { within: 90m, clock: day } }]', defaults: '{ clock: day }' };
    const rows = logOf(
      world('{ file: open.csv }', {
        files,
        policy: promised,
        scenario: {
          behaviour: '{ handling: [{ time: 30m }] }',
          staffing: '{ care: [{ hours: day, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
        },
      }),
    );
    const told = (id: string): string[] => {
      const { cohort, arrives, first_response_due, resolution_due, first_response_promise, resolution_promise } = rows.find(
        (row) => row['id'] === id,
      )!;
      return [cohort, arrives, first_response_due, first_response_promise, resolution_due, resolution_promise].map((text) =>
        text!.replace(/^2026-(.*)Z$/, '$1'),
      );
    };
    // Friday 16:30: half an hour of it on Friday, the rest on Monday. The call of 00:05 is answered first, at 09:00.
    expect(told('A-7')).toEqual(['no', '01-02T16:30:00.000', '01-05T09:10:00.000', 'broken', '01-05T10:00:00.000', 'kept']);
    expect(told('A-8')).toEqual(['no', '01-04T23:55:00.000', '01-05T09:40:00.000', 'broken', '01-05T10:30:00.000', 'kept']);
  });

  test('counts in the backlog and in agents’ time, and in no figure of the period’s tickets', () => {
    const [open, none] = [world(`{ count: 5, ${item}, age: 2d }`), world('')].map((one) => count(worldModel(one)));
    expect([total(open!.ticket.arrived), total(open!.ticket.solved), total(open!.contact.offered)]).toEqual([2, 2, 2]);
    expect([total(open!.ticket.closed), total(none!.ticket.closed)]).toEqual([7, 2]);
    expect(total(open!.group.occupied) - total(none!.group.occupied)).toBe(5 * 600);
    expect(total(open!.ticket.openTime)).toBeGreaterThan(total(none!.ticket.openTime) + 5 * 600);
    expect([open!.checks.conserved, open!.checks.arrived, open!.checks.queueError]).toEqual([true, 7, 0]);
  });
});
