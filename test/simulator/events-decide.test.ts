import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Approvals } from '../../simulator/center/approvals.ts';
import { Compensation } from '../../simulator/center/compensation.ts';
import { Occasions } from '../../simulator/center/occasions.ts';
import { OpenNow } from '../../simulator/center/open-now.ts';
import type { Run } from '../../simulator/center/run.ts';
import { decideOnEvent, readTicket, Service } from '../../simulator/decision/index.ts';
import { Life, promiseNames, State } from '../../simulator/life/index.ts';
import { Decider } from '../../simulator/model/index.ts';
import type { EventDecision, Model } from '../../simulator/model/index.ts';
import type { Case } from '../../schema/index.ts';
import { writeShare } from '../../schema/values/index.ts';
import { Silent } from '../../simulator/monitor/index.ts';
import { inputsOf, modelOf } from '../support/simulation.ts';
import type { Words } from './plainly/holds-plainly.ts';
import { arrivals, occasions, policies, tickets } from './plainly/random-policies.ts';

const scenario = `
scenario: moments
uses: policy.yaml
period: { from: 2026-12-01, to: 2026-12-05 }
demand: [{ channel: post, count: 5, each: day }]
mix:
  segment: [{ shares: { s1: 100% } }]
  topic: [{ shares: { t1: 100% } }]
  region: [{ shares: { r1: 100% } }]
  warranty: [{ shares: { no: 100% } }]
  total: [{ value: 50 }]
  delay: [{ value: 1h }]
behaviour: { handling: [{ time: 5m }] }
staffing: { care: [{ hours: always, agents: 1 }], money: [{ hours: always, agents: 1 }], law: [{ hours: always, agents: 1 }] }
`;

/** What has become of a ticket when an event comes. */
const moment = fc.record({
  age: fc.constantFrom(0, 3600, 7200, 40_000),
  waited: fc.constantFrom<number>(0, 1800, 3600, 7200),
  transfers: fc.integer({ min: 0, max: 3 }),
  visits: fc.integer({ min: 1, max: 4 }),
  broken: fc.subarray([0, 3]),
  promise: fc.constantFrom(0, 1, 2, 3),
  team: fc.constantFrom('care', 'money', 'law'),
  priority: fc.constantFrom('urgent', 'high', 'low'),
  occasion: fc.constantFrom(...occasions),
});

/** Caps on compensation, of which nothing is spent yet. */
const caps = fc.array(
  fc.record(
    {
      per: fc.constantFrom('ticket', 'customer', 'policy'),
      each: fc.constantFrom('day', 'month'),
      at_most: fc.constantFrom(4, 33, 110),
      then: fc.constantFrom('stop', 'approve'),
    },
    { requiredKeys: ['per', 'at_most', 'then'] },
  ),
  { maxLength: 2 },
);

/** A model whose tickets all have one number of the money fact. */
function modelWith(model: Model, total: number): Model {
  const fact = model.facts.findIndex(({ name }) => name === 'total');
  const numbers = [{ fact, byRow: undefined, always: total, atMost: Infinity }];
  return { ...model, sources: model.sources.map((source) => ({ ...source, numbers })) };
}

/** What the simulator decides of the ticket, by the words of `decide`; `amount` and `approval` only where something is given or is to be approved. */
function simulated(model: Model, facts: Int16Array, arrives: number, at: typeof moment extends fc.Arbitrary<infer M> ? M : never): Words {
  const life = new Life();
  const decider = new Decider(model);
  const arrived = arrives - model.origin;
  life.now = arrived + at.age;
  const tell = new Silent();
  const run = { model, decider, life, open: new OpenNow(life, model.hours), tell } as unknown as Run;
  const decided: EventDecision[] = [];
  const gifts: Words[] = [];
  tell.gave = (_, { amount }) => void gifts.push({ amount, approval: 'none' });
  const ask: Approvals['ask'] = (_, { amount }, team) => void gifts.push({ amount, approval: model.names.tier[model.teams[team]!.tier] });
  const compensation = new Compensation(run, { ask } as Approvals);
  const happening = new Occasions(run, [{ follow: (_, one) => void decided.push(one) }, compensation]);
  model.facts.forEach(({ stage }, fact) => (decider.vector[fact] = stage === 'arrival' ? facts[fact]! : -1));
  const ticket = life.tickets.take();
  Object.assign(ticket, {
    thing: 0,
    class: decider.classOf(),
    arrived,
    state: State.waiting,
    joined: life.now - at.waited,
    visit: at.visits,
  });
  Object.assign(ticket, { team: model.names.team.indexOf(at.team), priority: model.names.priority.indexOf(at.priority) });
  ticket.terms = decider.terms[ticket.class]!;
  ticket.transfers = at.transfers;
  for (const promise of at.broken) ticket.broken |= 1 << promise;
  const about = at.occasion.event === 'breach' ? at.promise : undefined;
  if (about !== undefined) ticket.broken |= 1 << about;
  const after = 'after' in at.occasion ? 7200 : undefined;
  happening.happens(ticket, at.occasion.event, about, after);
  const [one] = decided;
  if (!one) return { offer: model.names.offer[decider.offer[ticket.class]!] ?? 'none' };
  const { rows, team, priority } = one;
  return {
    offer: model.names.offer[decider.offer[ticket.class]!] ?? 'none',
    team: model.names.team[team] ?? 'none',
    priority: model.names.priority[priority],
    notify: rows.notify?.says ?? [],
    consult: rows.consult?.says ?? [],
    give: rows.give?.says.give ?? 'none',
    ask: rows.ask && rows.ask.says > 0 ? writeShare(rows.ask.says) : 'none',
    ...gifts[0],
  };
}

/** What `decide` says of a gift, as the simulator acts on it: its own tier's approval is none, and what nobody may approve, or is of nothing, is not given. */
function acted(told: Words, ownTier: string): Words {
  if (told['give'] === 'none' || told['amount'] === 0 || told['approval'] === 'nobody') return {};
  return { amount: told['amount'], approval: told['approval'] === ownTier ? 'none' : told['approval'] };
}

test('an event of a simulated ticket is decided as `mizan decide` decides it', () => {
  let met = 0;
  const approvals = new Set<unknown>();
  fc.assert(
    fc.property(
      policies,
      caps,
      fc.array(fc.tuple(tickets, fc.constantFrom(...arrivals), moment), { minLength: 1, maxLength: 6 }),
      (words, limits, some) => {
        const texts = { policy: JSON.stringify({ ...words, limits: { compensation: limits } }), scenario };
        const model = modelOf(texts);
        const service = new Service(inputsOf(texts).policy);
        for (const [ticket, { arrives }, drawn] of some) {
          // An event of waiting comes to who has waited just so long.
          const at = 'after' in drawn.occasion ? { ...drawn, waited: 7200 } : drawn;
          const given = { ...(ticket as Case['given']), arrives };
          const known = readTicket(service, given).ticket;
          const { offer, amount, approval, ...expected } = simulated(
            modelWith(model, Number(ticket['total'])),
            known.values,
            known.arrives!,
            at,
          );
          if (expected['team'] === undefined) continue;
          met++;
          const { event } = at.occasion;
          const on = { event, after: 'after' in at.occasion ? 7200 : undefined };
          const now: Case['given'] = {
            ...{ ...given, offer: String(offer), team: at.team, priority: at.priority, age: `${at.age}s`, waited: `${at.waited}s` },
            ...{ transfers: at.transfers, escalations: at.transfers, touches: at.visits, reopens: 0 },
            breached: at.broken.map((promise) => promiseNames[promise]!),
            ...(event === 'breach' ? { promise: promiseNames[at.promise] } : {}),
          };
          const decisions = decideOnEvent(service, readTicket(service, now, on).ticket, on);
          const told = Object.fromEntries(decisions.map(({ thing, value }) => [thing, value]));
          for (const [thing, value] of Object.entries(expected)) expect(told[thing], `${event} ${thing}`).toEqual(value);
          const ownTier = model.names.tier[model.teams[model.names.team.indexOf(at.team)]!.tier]!;
          expect({ amount, approval }, `${event} gift`).toEqual({ amount: undefined, approval: undefined, ...acted(told, ownTier) });
          approvals.add(told['approval']);
        }
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 80) },
  );
  expect(met).toBeGreaterThan(40);
  expect(approvals).toContain('none');
  expect(approvals.size).toBeGreaterThan(2);
});
