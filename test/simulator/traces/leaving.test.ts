import { describe, expect, test } from 'vitest';
import { Center } from '../../../simulator/center/index.ts';
import { Recorder } from '../../../simulator/monitor/index.ts';
import { Trace } from '../../support/trace.ts';
import { expectTrace, worldModel } from './world.ts';
import type { World } from './world.ts';

const work = ['started', 'handed_over', 'handed_back', 'taken_up', 'finished'];
const untilTwelve = '{ days: [mon, tue], shift: 08:00-09:12, agents: 1 }';

/** Two letters at once on the desk of one who leaves at 12: the second came at 6, and 4 of its 10 minutes are left. The scenario says what else he does. */
const letters = (email: string, care = untilTwelve, behaviour = 'wrap_up: [{ time: 5m }]', at: readonly number[] = [0, 6]): World => ({
  tickets: at.map((minute, i) => ({ at: minute, channel: 'email', topic: i === 0 ? 'hard' : 'easy' })),
  policy: {
    channels: `{ phone: { mode: live }, email: { mode: deferred, at_once: 2${email} } }`,
    escalation: '[{ event: unresolved, tier: up }]',
  },
  scenario: {
    behaviour: `{ handling: [{ time: 10m }], ${behaviour} }`,
    staffing: `{ care: [${care}], experts: [{ hours: always, agents: 1 }] }`,
  },
  files: { 'roster.csv': 'agent,from,to\nann,2026-01-05T08:00,2026-01-05T09:12\nann,2026-01-06T08:00,2026-01-06T09:12\n' },
});

function expectHandedBack(expected: readonly string[], ...others: [care?: string, behaviour?: string, at?: readonly number[]]): void {
  expectTrace(letters(', gives_way_to: [phone]', ...others), letters('', ...others), work, expected);
}

describe('who leaves hands back what gives way, and finishes the rest', () => {
  const begun = ['0 started 1 care', '6 started 2 care', '10 finished 1 care', '12 handed_back 2 care'];
  const nextDay = [...begun, '1380 taken_up 2 care', '1384 finished 2 care'];

  test('beside after-contact work', () => {
    expectHandedBack(nextDay);
  });

  test('beside after-contact work that ends as the shift does', () => {
    expectHandedBack(nextDay, undefined, 'wrap_up: [{ time: 2m }]');
  });

  test('beside the summary of a hand-over', () => {
    const summary = 'handover: [{ summary: 5m }], outcome: [{ when: { team: care, topic: hard }, shares: { unresolved: 100% } }]';
    const experts = ['15 handed_over 1 experts', '15 started 1 experts', '25 finished 1 experts'];
    expectHandedBack([...begun, ...experts, ...nextDay.slice(-2)], undefined, summary);
  });

  test('as a person of a roster', () => {
    expectHandedBack(nextDay, '{ file: roster.csv }');
  });

  test('at a break', () => {
    const care = '{ days: mon, shift: 08:00-16:00, agents: 1, breaks: [{ at: 09:12, lasts: 30m }] }';
    expectHandedBack([...begun, '42 taken_up 2 care', '46 finished 2 care'], care);
  });

  test('where their number falls, a colleague goes on with it as soon as he has left', () => {
    const two = '{ days: mon, shift: 08:00-09:12, agents: 1 }, { days: mon, shift: 08:00-16:00, agents: 1 }';
    // The colleague has a letter from 1 to 11, and its after-contact work until 16: beside that there is room.
    const expected = [
      ...['0 started 1 care', '1 started 2 care', '6 started 3 care', '10 finished 1 care', '11 finished 2 care'],
      ...['12 handed_back 3 care', '15 taken_up 3 care', '19 finished 3 care'],
    ];
    expectHandedBack(expected, two, undefined, [0, 1, 6]);
  });

  test('beside a chat, which then goes on as fast as one alone', () => {
    const world = (chat: string): World => ({
      tickets: [5, 12].map((minute) => ({ at: minute, channel: 'chat' })),
      policy: {
        calendars: '{ short: { open: { mon-fri: 09:00-09:10 } } }',
        channels: `{ phone: { mode: live }, chat: { mode: live, hours: short, when_closed: keep, at_once: 2${chat} } }`,
      },
      scenario: {
        behaviour: '{ handling: [{ time: 10m }], concurrency: [{ linear: 100% }] }',
        staffing: '{ care: [{ days: [mon, tue], shift: 08:00-09:14, agents: 1 }] }',
      },
    });
    // The kept one came at 12: by 14 one minute of each is done, and 2 of the first are left.
    const expected = ['5 started 1 care', '12 started 2 care', '14 handed_back 2 care', '16 finished 1 care'];
    expectTrace(world(', gives_way_to: [phone]'), world(''), work, [...expected, '1380 taken_up 2 care', '1389 finished 2 care']);
  });

  test('at the beginning of an absence', () => {
    const care = '{ hours: always, agents: 1, shrinkage: { share: 30%, time: 20m } }';
    const everySeven = Array.from({ length: 200 }, (_, i) => 7 * i);
    const model = worldModel(letters(', gives_way_to: [phone]', care, undefined, everySeven));
    const center = new Center(model, 1, 0);
    const trace = new Trace(center.life, model);
    center.run(new Recorder(center.life, model, center.decider, 0), trace);
    const inWork = new Set<number>();
    let isAbsent = false;
    let handedBack = 0;
    trace.events.forEach((event, i) => {
      const { at, what } = event;
      if ('group' in event) isAbsent = what === 'staffed' && event.group === 'care' ? event.change < 0 : isAbsent;
      else if (what === 'started' || what === 'taken_up') inWork.add(event.ticket);
      else if (what === 'finished' || what === 'handed_back') inWork.delete(event.ticket);
      if (what === 'handed_back') handedBack++;
      const isOver = at < (trace.events[i + 1]?.at ?? Infinity);
      if (isAbsent && isOver) expect([at, ...inWork]).toEqual([at]);
    });
    expect(handedBack).toBeGreaterThan(10);
  });
});

describe('work that is done at the moment at which its agent leaves is done in time', () => {
  const done = ['0 started 1 care', '10 finished 1 care'];
  const plain = 'wrap_up: [{ time: 0s }]';
  const alone = (care: string): World => letters(', gives_way_to: [phone]', care, plain, [0]);

  test('at the end of a shift', () => {
    const shift = (ends: string) => alone(`{ days: [mon, tue], shift: 08:00-${ends}, agents: 1 }`);
    expectTrace(shift('09:10'), shift('09:09'), work, done);
  });

  test('at a break', () => {
    const rests = (at: string) => alone(`{ days: mon, shift: 08:00-16:00, agents: 1, breaks: [{ at: ${at}, lasts: 30m }] }`);
    expectTrace(rests('09:10'), rests('09:09'), work, done);
  });

  test('also where it was stretched, to an end that no sum of what has been done quite reaches', () => {
    const world = (stretch: string): World => {
      const behaviour = `concurrency: [{ stretch: [100%, ${stretch}] }], wrap_up: [{ time: 0s }]`;
      const { scenario, ...others } = letters(
        ', gives_way_to: [phone]',
        '{ days: [mon, tue], shift: 08:00-09:38, agents: 1 }',
        behaviour,
        [0, 5],
      );
      return { ...others, scenario: { ...scenario, behaviour: `{ handling: [{ time: 20m }], ${behaviour} }` } };
    };
    // At 5 the first has 15 minutes left, which take 33; the second has done 15 of its 20 by then.
    const expected = ['0 started 1 care', '5 started 2 care', '38 handed_back 2 care', '38 finished 1 care'];
    expectTrace(world('220%'), world('225%'), work, [...expected, '1380 taken_up 2 care', '1385 finished 2 care']);
  });

  test('and gives way to no call any more: the first of two leaves at 20, and until then the other may begin nothing', () => {
    const world = (letter: number): World => ({
      ...alone('{ days: mon, shift: 08:00-09:10, agents: 1 }, { days: mon, shift: 08:00-16:00, agents: 1 }'),
      tickets: [
        { at: 0, work: 20 * 60 },
        { at: 8, work: letter * 60, channel: 'email' },
        { at: 11, work: 10 * 60 },
      ],
    });
    const expected = ['0 started 1 care', '8 started 2 care', '20 finished 1 care', '20 finished 2 care', '20 started 3 care'];
    expectTrace(world(12), world(13), [...work, 'laid_aside'], [...expected, '30 finished 3 care']);
  });
});
