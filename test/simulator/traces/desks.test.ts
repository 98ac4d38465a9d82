import { describe, expect, test } from 'vitest';
import { count, replay, total } from '../../support/simulation.ts';
import { expectTrace, worldModel } from './world.ts';
import type { World } from './world.ts';

const work = ['started', 'laid_aside', 'handed_back', 'taken_up', 'finished'];

/** Chats and calls that come at these minutes; agents of care; chats at once, and how they are stretched. */
const chats = (at: readonly number[], atOnce: number, stretch: string, agents = 1, calls: readonly number[] = []): World => ({
  tickets: [...at.map((minute) => ({ at: minute, channel: 'chat' })), ...calls.map((minute) => ({ at: minute }))],
  policy: { channels: `{ phone: { mode: live }, chat: { mode: live, at_once: ${atOnce} }, email: { mode: deferred } }` },
  scenario: {
    behaviour: `{ handling: [{ time: 10m }], concurrency: [${stretch}] }`,
    staffing: `{ care: [{ hours: always, agents: ${agents} }], experts: [{ hours: always, agents: 1 }] }`,
  },
});

const half = '{ when: { channel: chat }, stretch: [100%, 150%] }';

describe('several contacts at once', () => {
  test('the work of each is stretched while there are two, and goes on at its own pace alone', () => {
    const expected = ['0 started 1 care', '4 started 2 care', '13 finished 1 care', '17 finished 2 care'];
    expectTrace(chats([0, 4], 2, half), chats([0, 4], 1, half), work, expected);
    expectTrace(chats([0, 4], 2, half), chats([0, 4], 2, ''), work, expected);
  });

  test('linear: 100% shares one agent among them, as a processor is shared', () => {
    const expected = ['0 started 1 care', '4 started 2 care', '16 finished 1 care', '20 finished 2 care'];
    expectTrace(chats([0, 4], 2, '{ linear: 100% }'), chats([0, 4], 2, half), work, expected);
  });

  test('a list that ends goes on with its last', () => {
    const world = chats([0, 0, 0], 3, half);
    expectTrace(
      world,
      chats([0, 0, 0], 3, '{ stretch: [100%, 150%, 300%] }'),
      ['finished'],
      ['15 finished 1 care', '15 finished 2 care', '15 finished 3 care'],
    );
  });

  test('a place that comes free is filled from the queue', () => {
    const expected = [
      '0 started 1 care',
      '4 started 2 care',
      '10 finished 1 care',
      '10 started 3 care',
      '14 finished 2 care',
      '20 finished 3 care',
    ];
    expectTrace(chats([0, 4, 5], 2, ''), chats([0, 4, 5], 3, ''), work, expected);
  });

  test('an idle agent first, then who holds fewest, then who took one longest ago', () => {
    const agents = ({ events }: { readonly events: readonly { readonly what: string }[] }) =>
      events.flatMap((event) => (event.what === 'started' && 'agent' in event ? [event.agent] : []));
    expect(agents(replay(worldModel(chats([0, 1, 2, 3, 4], 3, '', 2))))).toEqual([0, 1, 0, 1, 0]);
    expect(agents(replay(worldModel(chats([0, 1, 2, 3, 4], 3, '', 1))))).toEqual([0, 0, 0, 0, 0]);
  });

  test('a call takes a whole agent: it waits until nothing is left on the desk', () => {
    const expected = ['0 started 1 care', '10 finished 1 care', '10 started 2 care', '20 finished 2 care'];
    expectTrace(chats([0], 3, '', 1, [2]), chats([0], 3, '', 2, [2]), work, expected);
  });

  test('after-contact work keeps its place', () => {
    const world = chats([0, 1, 2], 2, '');
    const wrap = { ...world.scenario, behaviour: '{ handling: [{ time: 10m }], wrap_up: [{ time: 5m }] }' };
    expectTrace({ ...world, scenario: wrap }, world, ['started'], ['0 started 1 care', '1 started 2 care', '15 started 3 care']);
  });

  test('a chat that overflows finds room with the other team', () => {
    const other = (atOnce: number): World => {
      const world = chats([0, 0, 1], atOnce, '');
      return { ...world, policy: { ...world.policy, routing: '[{ team: care, overflow: [{ after: 2m, team: experts }] }]' } };
    };
    const lines = ['0 started 1 care', '2 started 2 care', '10 started 3 care'];
    expectTrace(other(1), other(2), ['started'], lines);
  });

  test('places filled are counted as parts of an agent', () => {
    const { group } = count(worldModel(chats([0, 4], 2, half)));
    const ofCare = (column: Float64Array) => total(column.subarray(0, 48)) / 60;
    expect([ofCare(group.occupied), ofCare(group.placesFilled)]).toEqual([17, 13]);
    const alone = count(worldModel(chats([0, 4], 1, half))).group;
    expect([ofCare(alone.occupied), ofCare(alone.placesFilled)]).toEqual([20, 20]);
  });
});

/** Letters and calls that come at these minutes; what letters give way to; care's shifts. */
const letters = (
  at: readonly number[],
  calls: readonly number[],
  email = 'gives_way_to: [phone]',
  care = '{ hours: always, agents: 1 }',
  behaviour = '{ handling: [{ time: 10m }] }',
): World => ({
  tickets: [...at.map((minute) => ({ at: minute, channel: 'email' })), ...calls.map((minute) => ({ at: minute }))].sort(
    (x, y) => x.at - y.at,
  ),
  policy: { channels: `{ phone: { mode: live }, email: { mode: deferred, ${email} } }` },
  scenario: { behaviour, staffing: `{ care: [${care}], experts: [{ hours: always, agents: 1 }] }` },
});

describe('work that gives way', () => {
  const plain = 'hours: always';

  test('is laid aside for a call, and goes on where it was', () => {
    expectTrace(letters([0], [4]), letters([0], [4], plain), work, [
      '0 started 1 care',
      '4 laid_aside 1 care',
      '4 started 2 care',
      '14 finished 2 care',
      '14 taken_up 1 care',
      '20 finished 1 care',
    ]);
  });

  test('goes on before a chat that was kept, though there is room for that on the desk', () => {
    const world = (email: string): World => ({
      tickets: [
        { at: 0, channel: 'email' },
        { at: 5, channel: 'chat' },
        { at: 12, channel: 'chat' },
      ],
      policy: {
        calendars: '{ short: { open: { mon-fri: 09:00-09:10 } } }',
        channels: `{ chat: { mode: live, hours: short, when_closed: keep, at_once: 3 }, email: { mode: deferred${email} } }`,
      },
    });
    expectTrace(
      world(', gives_way_to: [chat]'),
      world(''),
      ['started', 'laid_aside', 'taken_up', 'finished'],
      [
        ...['0 started 1 care', '5 laid_aside 1 care', '5 started 2 care', '15 finished 2 care', '15 taken_up 1 care'],
        ...['20 finished 1 care', '20 started 3 care', '30 finished 3 care'],
      ],
    );
  });

  test('goes on before other such work, and after all calls', () => {
    expectTrace(
      letters([0, 1], [4, 5]),
      letters([0, 1], [4, 5], plain),
      ['started', 'taken_up'],
      ['0 started 1 care', '4 started 3 care', '14 started 4 care', '24 taken_up 1 care', '30 started 2 care'],
    );
  });

  test('is left alone where somebody is idle', () => {
    const two = '{ hours: always, agents: 2 }';
    expectTrace(letters([0], [4], undefined, two), letters([0], [4]), work, [
      '0 started 1 care',
      '4 started 2 care',
      '10 finished 1 care',
      '14 finished 2 care',
    ]);
  });

  test('can be interrupted again', () => {
    expectTrace(
      letters([0], [4, 16]),
      letters([0], [4]),
      ['laid_aside', 'taken_up', 'finished'],
      [
        '4 laid_aside 1 care',
        '14 finished 2 care',
        '14 taken_up 1 care',
        '16 laid_aside 1 care',
        '26 finished 3 care',
        '26 taken_up 1 care',
        '30 finished 1 care',
      ],
    );
  });

  test('is handed back at the end of a shift with what is left of it, and goes on the next day', () => {
    const shift = '{ days: [mon, tue], shift: 08:00-09:05, agents: 1 }';
    expectTrace(letters([0], [], undefined, shift), letters([0], [], plain, shift), work, [
      '0 started 1 care',
      '5 handed_back 1 care',
      '1380 taken_up 1 care',
      '1385 finished 1 care',
    ]);
  });

  test('handed back, a colleague goes on with it at once', () => {
    const both = '{ days: mon, shift: 08:00-09:05, agents: 1 }, { days: mon, shift: 09:05-12:00, agents: 1 }';
    expectTrace(
      letters([0], [], undefined, both),
      letters([0], [], plain, both),
      ['handed_back', 'taken_up', 'finished'],
      ['5 handed_back 1 care', '5 taken_up 1 care', '10 finished 1 care'],
    );
  });

  test('laid aside for a call that outlasts the shift, it is handed back when the shift ends, and the call is finished', () => {
    const shift = '{ days: [mon, tue], shift: 08:00-09:05, agents: 1 }';
    expectTrace(letters([0], [4], undefined, shift), letters([0], [4], plain, shift), work, [
      '0 started 1 care',
      '4 laid_aside 1 care',
      '4 started 2 care',
      '5 handed_back 1 care',
      '14 finished 2 care',
      '1380 taken_up 1 care',
      '1386 finished 1 care',
    ]);
  });

  test('handed back, it comes before letters that came earlier and were not begun', () => {
    const shift = '{ days: [mon, tue], shift: 08:00-09:05, agents: 1 }';
    expectTrace(
      letters([0, 0], [], undefined, shift),
      letters([0, 0], [], plain, shift),
      ['started', 'taken_up'],
      ['0 started 1 care', '1380 taken_up 1 care', '1385 started 2 care'],
    );
  });

  test('at a break it goes back as at the end of a shift', () => {
    const care = '{ days: mon, shift: 08:00-16:00, agents: 1, breaks: [{ at: 09:05, lasts: 15m }] }';
    expectTrace(
      letters([0], [], undefined, care),
      letters([0], [], plain, care),
      ['handed_back', 'taken_up', 'finished'],
      ['5 handed_back 1 care', '20 taken_up 1 care', '25 finished 1 care'],
    );
  });

  test('two letters at once are laid aside together, and stretched again when they go on', () => {
    const behaviour = '{ handling: [{ when: { channel: phone }, time: 10m }, { time: 10m }], concurrency: [{ linear: 100% }] }';
    const world = (email: string) => letters([0, 4], [8], email, undefined, behaviour);
    // By 8: the first has 4 + 2 of its 10 behind it, the second 2. They go on at 18, half as fast.
    expectTrace(world('gives_way_to: [phone], at_once: 2'), world('at_once: 2'), work, [
      '0 started 1 care',
      '4 started 2 care',
      '8 laid_aside 1 care',
      '8 laid_aside 2 care',
      '8 started 3 care',
      '18 finished 3 care',
      '18 taken_up 1 care',
      '18 taken_up 2 care',
      '26 finished 1 care',
      '30 finished 2 care',
    ]);
  });

  test('it gives way as soon as it can: where one of their number was to leave and is there again, the other stands back no more', () => {
    // The call outlasts the break, and as long as that lasts the other begins nothing in its place.
    const world = (email: string): World => ({
      ...letters(
        [],
        [],
        email,
        '{ days: mon, shift: 08:00-16:00, agents: 1, breaks: [{ at: 09:10, lasts: 5m }] }, { days: mon, shift: 08:00-16:00, agents: 1 }',
      ),
      tickets: [{ at: 0, work: 1800 }, { at: 1, work: 2400, channel: 'email' }, { at: 11 }],
    });
    expectTrace(world('gives_way_to: [phone]'), world(plain), work, [
      '0 started 1 care',
      '1 started 2 care',
      '15 laid_aside 2 care',
      '15 started 3 care',
      '25 finished 3 care',
      '25 taken_up 2 care',
      '30 finished 1 care',
      '51 finished 2 care',
    ]);
  });

  test('it gives way as soon as it can: after-contact work beside it keeps the desk so long', () => {
    const behaviour = '{ handling: [{ time: 10m }], wrap_up: [{ when: { channel: email }, time: 5m }] }';
    const world = (email: string) => letters([0, 8], [11], email, undefined, behaviour);
    expectTrace(world('gives_way_to: [phone], at_once: 2'), world('at_once: 2'), work, [
      '0 started 1 care',
      '8 started 2 care',
      '10 finished 1 care',
      '15 laid_aside 2 care',
      '15 started 3 care',
      '25 finished 3 care',
      '25 taken_up 2 care',
      '28 finished 2 care',
    ]);
  });

  test('room beside what goes on again is filled', () => {
    const world = (email: string) => letters([0, 5], [4], email);
    expectTrace(
      world('gives_way_to: [phone], at_once: 2'),
      world('gives_way_to: [phone]'),
      ['started', 'taken_up'],
      ['0 started 1 care', '4 started 2 care', '14 taken_up 1 care', '14 started 3 care'],
    );
  });

  test('its handling is the time in which it was worked on', () => {
    const seconds = (world: World) => {
      const { team } = count(worldModel(world));
      return [team.handled[0], team.handling[0]];
    };
    expect(seconds(letters([0], [4]))).toEqual([2, 20 * 60]);
    expect(seconds(letters([0], [], undefined, '{ days: [mon, tue], shift: 08:00-09:05, agents: 1 }'))).toEqual([1, 10 * 60]);
  });
});
