import fc from 'fast-check';
import { expect, test } from 'vitest';
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

/** What the simulator decides of the ticket, by the words of `decide`. */
function simulated(model: Model, facts: Int16Array, arrives: number, at: typeof moment extends fc.Arbitrary<infer M> ? M : never): Words {
  const life = new Life();
  const decider = new Decider(model);
  const arrived = arrives - model.origin;
  life.now = arrived + at.age;
  const run = { model, decider, life, open: new OpenNow(life, model.hours), tell: new Silent() } as unknown as Run;
  const decided: EventDecision[] = [];
  const happening = new Occasions(run, [{ follow: (_, one) => void decided.push(one) }]);
  model.facts.forEach(({ stage }, fact) => (decider.vector[fact] = stage === 'arrival' ? facts[fact]! : -1));
  const ticket = life.tickets.take();
  Object.assign(ticket, { class: decider.classOf(), arrived, state: State.waiting, joined: life.now - at.waited, visit: at.visits });
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
  };
}

test('an event of a simulated ticket is decided as `mizan decide` decides it', () => {
  let met = 0;
  fc.assert(
    fc.property(
      policies,
      fc.array(fc.tuple(tickets, fc.constantFrom(...arrivals), moment), { minLength: 1, maxLength: 6 }),
      (words, some) => {
        const texts = { policy: JSON.stringify(words), scenario };
        const model = modelOf(texts);
        const service = new Service(inputsOf(texts).policy);
        for (const [ticket, { arrives }, drawn] of some) {
          // An event of waiting comes to who has waited just so long.
          const at = 'after' in drawn.occasion ? { ...drawn, waited: 7200 } : drawn;
          const given = { ...(ticket as Case['given']), arrives };
          const known = readTicket(service, given).ticket;
          const { offer, ...expected } = simulated(model, known.values, known.arrives!, at);
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
        }
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 40) },
  );
  expect(met).toBeGreaterThan(40);
});
