import { describe, expect, test } from 'vitest';
import { expectTrace, only, trace } from './world.ts';
import type { World } from './world.ts';

const frontSolves = (nothing: string) => `outcome: [{ when: { tier: front }, shares: { ${nothing}: 100% } }, { shares: { solved: 100% } }]`;
/** What is hard goes to the experts at once; `work` is in seconds. */
const hardToExperts = '[{ when: { topic: hard }, team: experts }, { team: care }]';

describe('priorities', () => {
  const mails = (...tickets: World['tickets'][number][]): World['tickets'] => tickets.map((one) => ({ channel: 'email', ...one }));

  test('a raise moves a ticket up its queue, to where it would be had it come so', () => {
    const world = (says: string): World => ({
      tickets: mails({ at: 0 }, { at: 1 }, { at: 2, segment: 'vip' }),
      policy: { escalation: `[{ event: waiting, after: 5m, priority: ${says} }]` },
    });
    const first = ['0 started 1 care', '6 reprioritised 2 high', '10 started 2 care', '20 started 3 care'];
    expectTrace(world('raise'), world('normal'), ['reprioritised', 'started'], first);
  });

  test('where it is sorted by what is due, or was offered to another team, it stands there anew too', () => {
    const world = (says: string): World => ({
      tickets: mails({ at: 0, work: 3000 }, { at: 0, topic: 'hard', work: 720 }, { at: 1 }, { at: 2, topic: 'hard' }),
      policy: {
        defaults: '{ pick: due_first }',
        routing: '[{ when: { topic: hard }, team: experts }, { team: care, overflow: [{ after: 2m, team: experts }] }]',
        escalation: `[{ event: waiting, after: 5m, when: { topic: easy }, priority: ${says} }]`,
      },
    });
    // The experts take their own first, then what was offered.
    const taken = ['0 started 1 care', '0 started 2 experts', '12 started 4 experts', '22 started 3 care'];
    expect(only(trace(world('raise')), 'started')).toEqual(taken);
    expectTrace(world('raise'), world('normal'), ['reprioritised'], ['6 reprioritised 3 high']);
  });

  test('the highest stays; facts of later events are the raised ones', () => {
    const world = (says: string): World => ({
      tickets: mails({ at: 0 }, { at: 1 }),
      policy: {
        escalation: `[{ event: waiting, after: 3m, priority: ${says} }, { event: waiting, after: 5m, when: { priority: high }, priority: raise, notify: [experts] }]`,
      },
    });
    const raised = ['4 reprioritised 2 high', '6 notified 2 experts'];
    expectTrace(world('raise'), world('normal'), ['reprioritised', 'notified'], raised);
  });

  test('an unresolved visit goes by the raised priority', () => {
    const world = (says: string): World => ({
      tickets: mails({ at: 0 }, { at: 1 }),
      policy: {
        escalation: `[{ event: waiting, after: 3m, priority: ${says} }, { event: unresolved, when: { priority: high }, tier: up }]`,
        limits: '{ touches: 2 }',
      },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${frontSolves('unresolved')} }` },
    });
    expectTrace(world('raise'), world('normal'), ['handed_over'], ['20 handed_over 2 experts']);
  });

  const redecided = (when: string, high: string, more = ''): World => ({
    tickets: mails({ at: 0 }, { at: 1 }),
    policy: {
      defaults: `{ clock: always, when_raised: ${when} }`,
      promises: `[{ when: { priority: high }, first_response: none, resolution: ${high} }, { first_response: none, resolution: 1h }]`,
      escalation: `[{ event: waiting, after: 5m, priority: raise }, { event: breach, notify: [customer] }${more}]`,
    },
  });

  test('promises stay as they were made, or are made anew, elapsed time counted', () => {
    const what = ['reprioritised', 'breached'];
    expectTrace(redecided('redecide', '15m'), redecided('keep', '15m'), what, ['6 reprioritised 2 high', '16 breached 2 resolution']);
  });

  test('what is over already is due at once', () => {
    const what = ['reprioritised', 'breached'];
    expectTrace(redecided('redecide', '4m'), redecided('keep', '4m'), what, ['6 reprioritised 2 high', '6 breached 2 resolution']);
  });

  test('a promise made anew leaves out when the clock stood still', () => {
    const world = (pause: string): World => ({
      tickets: mails({ at: 0 }),
      policy: {
        defaults: `{ clock: always, when_raised: redecide${pause} }`,
        promises: '[{ when: { priority: high }, first_response: none, resolution: 25m }, { first_response: none, resolution: 5h }]',
        escalation: '[{ event: aging, after: 72m, priority: raise }, { event: breach, notify: [customer] }]',
      },
      scenario: { behaviour: '{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 1h }] }' },
    });
    // In work 0 to 10, 70 to 80 and from 140 on: 25 minutes are over at 145; without a pause they were at 25.
    expectTrace(world(', pause_while: [waiting_for_customer]'), world(''), ['breached'], ['145 breached 1 resolution']);
    expect(only(trace(world('')), 'breached')).toEqual(['72 breached 1 resolution']);
  });

  test('one that is raised and sent on stands in the new queue by its new priority', () => {
    const world = (says: string): World => ({
      tickets: mails({ at: 0, topic: 'hard' }, { at: 0, work: 1800 }, { at: 1, topic: 'hard' }, { at: 2 }),
      policy: { routing: hardToExperts, escalation: `[{ event: waiting, after: 5m, when: { topic: easy }, tier: up${says} }]` },
    });
    const taken = ['0 started 1 experts', '0 started 2 care', '10 started 4 experts', '20 started 3 experts'];
    expectTrace(world(', priority: raise'), world(''), ['started'], taken);
  });
});
