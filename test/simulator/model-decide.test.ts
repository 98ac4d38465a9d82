import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pause } from '../../simulator/life/index.ts';
import { Decider } from '../../simulator/model/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { model } from './small-world.ts';

/** The class of a ticket with these facts, by name. */
function classify(decider: Decider, { facts }: Model, ticket: Readonly<Record<string, string>>): number {
  decider.vector.fill(-1);
  for (const [name, value] of Object.entries(ticket)) {
    const fact = facts.findIndex((one) => one.name === name);
    decider.vector[fact] = facts[fact]!.values.indexOf(value);
  }
  return decider.classOf();
}

const vip = { segment: 'vip', topic: 'legal', channel: 'phone', came_by: 'none' };
const plain = { segment: 'standard', topic: 'returns', channel: 'email', came_by: 'none' };

test('priority, offer, team and promises, each seeing what stands before it', () => {
  const made = model();
  const decider = new Decider(made);
  const [one, other] = [classify(decider, made, vip), classify(decider, made, plain)];
  expect([one, other, decider.classes]).toEqual([0, 1, 2]);
  expect([one, other].map((of) => made.names.priority[decider.priority[of]!])).toEqual(['high', 'normal']);
  expect([one, other].map((of) => [made.priorities[decider.priority[of]!]!.rank, decider.credit[of]])).toEqual([
    [1, 90],
    [2, 0],
  ]);
  expect([one, other].map((of) => decider.offer[of])).toEqual([-1, 0]);
  expect([one, other].map((of) => [decider.tries[of], decider.solves[of], decider.selfServiceTime[of]])).toEqual([
    [0, 0, -1],
    [1, 0.4, -1],
  ]);
  expect(decider.overflow[one]).toEqual([
    { after: 30, team: 1 },
    { after: 90, team: 2 },
  ]);
  expect(decider.overflow[other]).toEqual([]);
  expect(Object.entries(decider.rowsOf(one)).flatMap(([thing, row]) => (row ? [[thing, (row as { name: string }).name]] : []))).toEqual([
    ...[
      ['priority', 'vips'],
      ['team', '1'],
      ['first_response', '1'],
      ['resolution', 'rest'],
    ],
    ['clock', 'rest'],
  ]);
});

test('a row that leaves a promise out leaves it to the rows below, and the clock is decided apart', () => {
  const made = model();
  const decider = new Decider(made);
  const of = classify(decider, made, vip);
  // The phone row says no clock, so the first row that does gives it: office.
  const [first, , , last] = decider.terms[of]!.promised;
  expect(first).toEqual({ row: 0, within: 60, businessDays: 0, hours: 1 });
  expect(last).toEqual({ row: 1, within: 0, businessDays: 2, hours: 1 });
  const none = model({ policy: { promises: '[{ when: { segment: vip }, resolution: none }, { resolution: 3h }]' } });
  const other = new Decider(none);
  classify(other, none, vip);
  classify(other, none, plain);
  expect(other.terms.map(({ promised }) => promised[3]!.row)).toEqual([-1, 1]);
  expect(other.terms[0]!.promised[0]!.row).toBe(-1);
  expect(other.terms[1]!.promised[3]!.hours).toBe(0);
});

test('pauses: the first row that speaks, else the default', () => {
  const made = model({
    policy: {
      defaults: '{ pause_while: [waiting_for_customer] }',
      promises: '[{ when: { segment: vip }, pause_while: [waiting_for_approval] }, { resolution: 3h }]',
    },
  });
  const decider = new Decider(made);
  classify(decider, made, vip);
  classify(decider, made, plain);
  expect(decider.terms.map(({ pauses }) => pauses)).toEqual([Pause.approval, Pause.customer]);
});

test('the grade follows the topic, before anything asks for it', () => {
  const made = model({ policy: { priority: '[{ when: { grade: hard }, priority: high }, { priority: normal }]' } });
  const decider = new Decider(made);
  classify(decider, made, vip);
  classify(decider, made, plain);
  expect([0, 1].map((of) => made.priorities[decider.priority[of]!]!.rank)).toEqual([1, 2]);
});

test('behaviour is decided for a class at a team', () => {
  const made = model();
  const decider = new Decider(made);
  const of = classify(decider, made, vip);
  const [care, law] = [decider.visitOf(of, 0), decider.visitOf(of, 1)];
  expect([care, law]).toEqual([0, 1]);
  expect(decider.handling[care]).not.toBe(decider.handling[law]);
  expect([decider.solved[care], decider.needsCustomer[care]]).toEqual([0.7, 0.7]);
  // No row speaks for `law`: solved.
  expect([decider.solved[law], decider.needsCustomer[law]]).toEqual([1, 1]);
  expect([decider.patience[care], decider.wrapUp[care], decider.reply[care], decider.summary[care], decider.closeAfter[care]]).toEqual([
    -1,
    -1,
    -1,
    -1,
    Infinity,
  ]);
});

test('an unresolved visit goes to the first team up that takes it; by the transfers so far it stays', () => {
  const made = model();
  const decider = new Decider(made);
  const [one, other] = [classify(decider, made, vip), classify(decider, made, plain)];
  expect(decider.unresolved(one, 0, 0, 1)).toBe(1);
  expect(decider.unresolved(other, 0, 1, 2)).toBe(2);
  expect(decider.unresolved(other, 0, 2, 3)).toBe(-1);
  expect(decider.unresolved(one, 1, 1, 2)).toBe(-1);
  const lateral = model({ policy: { escalation: '[{ event: unresolved, when: { team: care, now: office }, team: goods }]' } });
  const there = new Decider(lateral);
  const of = classify(there, lateral, vip);
  expect(there.unresolved(of, 0, 0, 1)).toBe(-1);
  there.moment[lateral.nowFacts[0]!.fact] = 1;
  expect(there.unresolved(of, 0, 0, 1)).toBe(2);
  const own = model({ policy: { escalation: '[{ event: unresolved, team: goods }]' } });
  const back = new Decider(own);
  expect(back.unresolved(classify(back, own, vip), 0, 0, 1)).toBe(2);
  expect(back.unresolved(0, 2, 0, 1)).toBe(-1);
});

test('a gap says which ticket, and is our fault', () => {
  const made = model({ policy: { priority: '[{ when: { segment: vip }, priority: high }]' } });
  const decider = new Decider(made);
  expect(() => classify(decider, made, plain)).toThrow(/no row gives a priority to a ticket of \{ segment: standard, topic: returns/);
});

test('without priorities all tickets are alike', () => {
  const made = model({ policy: { priorities: '', priority: '', routing: '[{ team: care }]' } });
  const decider = new Decider(made);
  classify(decider, made, vip);
  expect(made.priorities[decider.priority[0]!]!.rank).toBe(1);
  expect(made.names.priority).toEqual([]);
});

test('classes are the distinct vectors, in order of first meeting, however many and however often they come', () => {
  const made = model({
    policy: { facts: '{ size: { type: number } }', self_service: '[{ when: { size: [10, 20, 30, 40, 50, 60, 70] }, offer: bot }]' },
  });
  const sizes = made.facts.filter(({ stage }) => stage === 'arrival').map(({ values }) => values.length);
  const known = made.facts.flatMap(({ stage, name }, fact) => (stage === 'arrival' && name !== 'grade' ? [fact] : []));
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(1000), { minLength: sizes.length, maxLength: sizes.length }), { minLength: 100, maxLength: 600 }),
      (tickets) => {
        const decider = new Decider(made);
        const met: string[] = [];
        for (const ticket of tickets) {
          decider.vector.fill(-1);
          for (const fact of known) decider.vector[fact] = ticket[fact]! % made.facts[fact]!.values.length;
          const key = known.map((fact) => decider.vector[fact]).join();
          if (!met.includes(key)) met.push(key);
          expect(decider.classOf()).toBe(met.indexOf(key));
          expect(known.map((fact) => decider.factsOf(met.indexOf(key))[fact]).join()).toBe(key);
        }
        expect(decider.classes).toBe(met.length);
      },
    ),
    { numRuns: 30 },
  );
});

test('the mix: cumulative shares that end at 1, a table after those that it asks', () => {
  const made = model({
    scenario: {
      mix: '{ topic: [{ when: { segment: vip }, shares: { legal: 100% } }, { shares: { returns: 70%, legal: 20%, other: 10% } }], segment: [{ shares: { vip: 25%, standard: 75% } }] }',
    },
  });
  expect(made.rules.mix.map(({ fact }) => made.facts[fact]!.name)).toEqual(['segment', 'topic']);
  expect(made.rules.mix[0]!.rows[0]!.says).toEqual({ cumulative: [0.25, 1] });
  expect(made.rules.mix[1]!.rows.map(({ says }) => says)).toEqual([{ cumulative: [0, 1, 1] }, { cumulative: [0.7, 0.7 + 0.2, 1] }]);
  expect(new Set(made.rules.mix.map(({ key }) => key)).size).toBe(2);
});
