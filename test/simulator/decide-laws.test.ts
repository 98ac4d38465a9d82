import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, parse } from '../../schema/index.ts';
import type { Case, Document, Policy } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import { decideAtArrival, decideOnEvent, readTicket, Service } from '../../simulator/decision/index.ts';
import type { Decision } from '../../simulator/decision/index.ts';
import { Decider } from '../../simulator/model/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { inputsOf, modelOf } from '../support/simulation.ts';
import { arrivalPlainly } from './plainly/decide-plainly.ts';
import { holdsPlainly } from './plainly/holds-plainly.ts';
import type { Ticket, Words } from './plainly/holds-plainly.ts';
import { completions, partOfTicket, randomPolicy, values } from './plainly/gapful-policies.ts';

function documentOf(policy: Words): Document<Policy> {
  const { document, findings } = parse('policy.yaml', new TextEncoder().encode(JSON.stringify(policy)));
  if (!document) throw new Error(findings.map(({ message }) => inEnglish(message)).join('\n'));
  return document as Document<Policy>;
}

/** A ticket as a case gives it: the calendars that are open are a set. */
function given({ arrived, ...ticket }: Ticket): Case['given'] {
  return { ...(ticket as Case['given']), ...(arrived === undefined ? {} : { arrived: [String(arrived)] }) };
}

/** The policy without gaps. */
function closed(policy: Words): Words {
  const whole = (table: string, last: Words): unknown[] => [...(policy[table] as Words[]), last];
  return { ...policy, priority: whole('priority', { priority: 'low' }), routing: whole('routing', { team: 'care' }) };
}

/** Whether a ticket of which all is known can be: nobody gets through on the telephone outside office hours, and `never` rules some out. */
function isPossible(policy: Words, ticket: Ticket): boolean {
  if (ticket['channel'] === 'phone' && ticket['arrived'] !== 'office') return false;
  const { priority, offer } = arrivalPlainly(policy, ticket);
  const grade = (policy['topics'] as Record<string, { grade: string }>)[String(ticket['topic'])]!.grade;
  const decided = { ...ticket, grade, priority: priority!.says as string, offer: offer!.says as string };
  return !(policy['never'] as readonly unknown[]).some((one) => holdsPlainly(policy, one, decided));
}

const wholeTicket = fc.record(
  Object.fromEntries(Object.entries(values).map(([fact, all]) => [fact, fc.constantFrom(...all)])),
) as fc.Arbitrary<Ticket>;

/** A promise's length and clock; all else as it is. */
function plain({ value }: Decision): unknown {
  return typeof value === 'object' && value !== null && 'within' in value
    ? `${value.within as string} ${(value as { clock?: string }).clock}`
    : value;
}

test('a decision stands if every ticket that can be leads to it: those that cannot, by `never` or by hours, do not count', () => {
  const met = { stands: 0, open: 0 };
  fc.assert(
    fc.property(randomPolicy, fc.array(partOfTicket, { minLength: 5, maxLength: 5 }), (random, parts) => {
      const policy = closed(random);
      const service = new Service(documentOf(policy).value);
      for (const part of parts) {
        const possible = completions(part).filter((one) => isPossible(policy, one));
        if (possible.length === 0) continue;
        const decisions = decideAtArrival(service, readTicket(service, given(part)).ticket);
        const told = possible.map((one) => arrivalPlainly(policy, one));
        for (const thing of ['priority', 'offer', 'team', 'tier', 'first_response', 'resolution', 'clock', 'workflow']) {
          const outcomes = new Set(told.map((one) => one[thing]!.says));
          const decision = decisions.find((one) => one.thing === thing)!;
          if (outcomes.size > 1) {
            met.open++;
            expect(decision.because, thing).toMatchObject({ missing: expect.arrayContaining([expect.anything()]) as unknown });
          } else {
            met.stands++;
            expect(decision.because, thing).toBeUndefined();
            expect([plain(decision)], thing).toEqual([...outcomes]);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(Math.min(met.stands, met.open)).toBeGreaterThan(50);
});

test('a closed channel counts where no row asks when the ticket arrives', () => {
  const policy = {
    ...closed({ ...(fc.sample(randomPolicy, { numRuns: 1, seed: 1 })[0] as Words), priority: [], never: [] }),
    routing: [{ when: { channel: 'phone' }, team: 'care' }, { team: 'experts' }],
    self_service: [],
    promises: [{ first_response: '4h', resolution: '8h' }],
    escalation: [],
    compensation: [],
  };
  const service = new Service(documentOf(policy).value);
  const team = (ticket: Case['given']): unknown =>
    decideAtArrival(service, readTicket(service, ticket).ticket).find(({ thing }) => thing === 'team')!.value;
  expect(team({ arrived: ['always'] })).toBe('experts');
  expect(team({ arrives: '2026-12-04T12:00' })).toBe('experts');
  expect(team({ arrives: '2026-12-03T12:00' })).toBeUndefined();
});

test('a policy that check passes without a gap never meets one, whichever ticket comes', () => {
  const met = { passed: 0, gaps: 0 };
  fc.assert(
    fc.property(randomPolicy, fc.array(wholeTicket, { minLength: 12, maxLength: 12 }), (policy, tickets) => {
      const document = documentOf(policy);
      const found = check({ policy: document }).filter(({ severity }) => severity === 'error');
      if (found.some(({ code }) => code === 'gap')) met.gaps++;
      if (found.length > 0) return;
      met.passed++;
      const service = new Service(document.value);
      for (const ticket of tickets.filter((one) => isPossible(closed(policy), one))) {
        const decisions = decideAtArrival(service, readTicket(service, given(ticket)).ticket);
        expect(decisions.filter(({ because }) => because !== undefined)).toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
  expect(Math.min(met.passed, met.gaps)).toBeGreaterThan(5);
});

test('the simulator decides the same, by the same rows', () => {
  fc.assert(
    fc.property(randomPolicy, fc.array(wholeTicket, { minLength: 8, maxLength: 8 }), (random, tickets) => {
      const escalation = (random['escalation'] as Words[]).map((row) => ({ ...row, event: 'unresolved' }));
      const texts = { policy: JSON.stringify({ ...closed(random), never: [], escalation }), scenario };
      const model = modelOf(texts);
      const decider = new Decider(model);
      const service = new Service(inputsOf(texts).policy);
      for (const ticket of tickets) {
        decider.vector.set(model.facts.map((_, fact) => valueIn(model, fact, ticket)));
        const of = decider.classOf();
        const { names } = model;
        const decisions = decideAtArrival(service, readTicket(service, given(ticket)).ticket);
        const told = (thing: string): unknown => plain(decisions.find((one) => one.thing === thing)!);
        const promise = decider.terms[of]!.promised[0]!;
        const first = `${promise.within / 3600}h ${service.clocks[promise.hours]}`;
        expect([told('priority'), told('offer'), told('team'), told('first_response')]).toEqual([
          names.priority[decider.priority[of]!],
          names.offer[decider.offer[of]!] ?? 'none',
          names.team[decider.team[of]!],
          promise.row < 0 ? 'none' : first,
        ]);
        const rows = decider.rowsOf(of);
        for (const thing of ['priority', 'offer', 'team', 'first_response', 'resolution', 'clock'] as const) {
          const by = decisions.find((one) => one.thing === thing)!.rows.map(({ position }) => String(position + 1));
          expect(by, thing).toEqual(rows[thing] === undefined ? [] : [rows[thing].name]);
        }
        const occasion = { event: 'unresolved', after: undefined };
        const moved = decideOnEvent(service, readTicket(service, given(ticket), occasion).ticket, occasion);
        const to = names.team[decider.unresolved(of, decider.team[of]!, 0, 1)] ?? 'none';
        expect(plain(moved.find(({ thing }) => thing === 'team')!)).toBe(to);
      }
    }),
    { numRuns: 30 },
  );
});

/** The value that a fact of the model has for a ticket; -1: it is decided. */
function valueIn({ facts }: Model, fact: number, ticket: Ticket): number {
  const { name, values: all, cuts } = facts[fact]!;
  if (name === 'came_by' || name === 'language') return 0;
  if (name === 'arrived.office') return Number(ticket['arrived'] === 'office');
  const value = ticket[name];
  if (value === undefined) return -1;
  return cuts ? cuts.filter((cut) => cut <= Number(value)).length : all.indexOf(String(value));
}

const scenario = `
scenario: day
uses: policy.yaml
period: { from: 2026-12-06, to: 2026-12-06, follow_up: 1d }
demand: [{ channel: email, count: 1, each: day }]
mix:
  segment: [{ shares: { vip: 100% } }]
  topic: [{ shares: { legal: 100% } }]
  warranty: [{ shares: { yes: 100% } }]
  total: [{ value: 1 }]
behaviour: { handling: [{ time: 1m }] }
staffing: { care: [{ hours: always, agents: 1 }], law: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }] }
`;
