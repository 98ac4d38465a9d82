import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import type { Gift, Life, Ticket } from '../../simulator/life/index.ts';
import { localTime } from '../../simulator/model/index.ts';
import type { Decider, Model } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { Silent } from '../../simulator/monitor/silent.ts';
import { modelOf, total } from '../support/simulation.ts';
import type { Texts } from '../support/simulation.ts';
import { textsOf, worlds } from './laws/worlds.ts';

/** A limit on what is given. */
interface Cap {
  readonly per: 'ticket' | 'customer' | 'policy';
  readonly each: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
  readonly atMost: number;
  readonly then: 'stop' | 'approve';
}

/** A ticket of a log: minutes after the log begins, and whose it is. */
interface Named {
  readonly minute: number;
  readonly channel: string;
  readonly topic: string;
  readonly customer: string;
}

/** What a policy gives, how much at the most, and customers who come several times. */
interface Generous {
  readonly rows: readonly string[];
  readonly mayGive: number;
  readonly caps: readonly Cap[];
  readonly named: readonly Named[];
}

const event = fc.constantFrom('closed', 'breach', 'warning', 'reopened', 'escalation_closed', 'unresolved');
const amount = fc.constantFrom('20', '35.5', '120', '{ share: 15%, of: order_total, at_most: 90 }', '{ share: 100%, of: order_total }');
const when = fc.constantFrom('', 'when: { segment: vip }, ', 'when: { order_total: { at_least: 200 } }, ', 'when: { topic: hard }, ');
const row = fc.tuple(event, when, amount).map(([event, when, amount]) => `{ event: ${event}, ${when}give: credit, amount: ${amount} }`);
const cap: fc.Arbitrary<Cap> = fc.record({
  per: fc.constantFrom('ticket', 'customer', 'policy'),
  each: fc.constantFrom(undefined, 'day', 'week', 'month', 'quarter', 'year'),
  atMost: fc.constantFrom(30, 75.5, 200, 900),
  then: fc.constantFrom('stop', 'stop', 'approve'),
});
const named: fc.Arbitrary<Named> = fc.record({
  minute: fc.nat(1500),
  channel: fc.constantFrom('phone', 'chat', 'email'),
  topic: fc.constantFrom('easy', 'hard'),
  customer: fc.constantFrom('huda', 'omar', ''),
});
const generous: fc.Arbitrary<Generous> = fc.record({
  rows: fc.array(row, { maxLength: 3 }).map((rows) => [...rows, '{ event: closed, give: coupon, amount: 20 }']),
  mayGive: fc.constantFrom(30, 100, 1000),
  caps: fc.tuple(cap, cap, cap).map(([one, ...more]) => [{ ...one, per: 'customer', then: 'stop' }, ...more]),
  named: fc.uniqueArray(named, { minLength: 20, maxLength: 40, selector: ({ minute }) => minute }),
});

/** The log begins at 20:00 of the 28th of February in Riyadh: a day and a month end while it lasts, a week soon after. */
const logBegins = Date.UTC(2026, 1, 28, 17) / 1000;

/** The world's texts, with a policy that gives. */
function giving({ policy, scenario }: Texts, { rows, mayGive, caps, named }: Generous): Texts {
  const written = caps.map(
    ({ per, each, atMost, then }) => `{ per: ${per}${each ? `, each: ${each}` : ''}, at_most: ${atMost}, then: ${then} }`,
  );
  const logged = [...named]
    .sort((x, y) => x.minute - y.minute)
    .map(({ minute, ...rest }) => [new Date((logBegins + minute * 60) * 1000).toISOString(), ...Object.values(rest)].join(','));
  return {
    files: { 'named.csv': ['arrives,channel,topic,customer', ...logged, ''].join('\n') },
    policy:
      policy
        .replace(
          'tiers: { front: { level: 1 }, back: { level: 2 } }',
          `tiers: { front: { level: 1, may_give: ${mayGive} }, back: { level: 2, may_give: 5000 } }`,
        )
        .replace(/^limits: \{ /m, `limits: { compensation: [${written.join(', ')}], `) +
      `facts: { order_total: { type: money, at_most: 2000 } }\ncompensation: [${rows.join(', ')}]\nsurveys: [{ event: escalation_closed, ask: 60% }, { event: closed, ask: 30% }]\n`,
    scenario: scenario
      .replace(/^demand:$/m, 'demand:\n  - { file: named.csv, align: dates }')
      .replace(/^behaviour:$/m, 'behaviour:\n  approval: [{ time: 4m }]\n  answering: [{ share: 50% }]\n  satisfaction: {}')
      .replace(/^mix:$/m, 'mix:\n  order_total: [{ value: { mean: 240, sd: 300 } }]'),
  };
}

/** The period in which a day lies, by its date. */
function periodOf(date: string, each: Cap['each']): string {
  const monday = new Date(date);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  if (each === 'quarter') return `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  return each === undefined ? '' : each === 'week' ? monday.toISOString() : date.slice(0, { day: 10, month: 7, year: 4 }[each]);
}

interface Decision {
  readonly thing: number;
  readonly customer: string;
  readonly row: number;
  readonly amount: number;
  readonly date: string;
  /** Whether another team approves it, or the team that gives it has nobody above. */
  readonly isApproved: boolean;
}

/** Gifts as they are decided and made, and who was asked how it went. */
class Gifts extends Silent {
  readonly decisions: Decision[] = [];
  readonly cohort = new Set<number>();
  readonly askedOnce: number[] = [];
  /** Ticket and row of what caps withheld. */
  readonly withheldOnce: string[] = [];
  made = 0;
  missing = 0;
  readonly #life: Life;
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #named: ReadonlyMap<number, string>;
  readonly #customers = new Map<number, string>();

  constructor({ life, decider }: Center, model: Model, named: readonly Named[]) {
    super();
    this.#life = life;
    this.#model = model;
    this.#decider = decider;
    this.#named = new Map(named.map(({ minute, customer }) => [logBegins + minute * 60 - model.origin, customer]));
  }

  override arrived({ thing, cohort, arrived }: Ticket): void {
    if (cohort === 1) this.cohort.add(thing);
    // What is open when the run starts is no ticket of the log, though it may have come at the minute of one.
    this.#customers.set(thing, (arrived >= 0 && this.#named.get(arrived)) || `of ticket ${thing}`);
  }
  override gave(ticket: Ticket, gift: Gift): void {
    if (ticket.errand === 0) this.#decide(ticket, gift, false);
    if (this.cohort.has(ticket.thing)) this.made += gift.amount ?? 0;
  }
  override withheld({ thing }: Ticket, { amount = 0, row }: Gift): void {
    this.withheldOnce.push(`${thing} ${row.position}`);
    if (this.cohort.has(thing)) this.missing += amount;
  }
  override restored({ thing }: Ticket, { amount = 0, row }: Gift): void {
    expect(this.withheldOnce).toContain(`${thing} ${row.position}`);
    if (this.cohort.has(thing)) this.missing -= amount;
  }
  override askedApproval(ticket: Ticket, _: Ticket, gift: Gift): void {
    this.#decide(ticket, gift, true);
  }
  override surveyed({ thing }: Ticket): void {
    this.askedOnce.push(thing);
  }

  #decide({ thing, team, class: of }: Ticket, { amount = 0, row }: Gift, isAsked: boolean): void {
    const { names, teams } = this.#model;
    const date = localTime(this.#model, this.#life.now).slice(0, 10);
    // Whom self-service helps has come to no team: that of his routing gives.
    const giver = teams[team < 0 ? this.#decider.team[of]! : team]!;
    const isApproved = isAsked || names.tier[giver.tier] === 'back';
    const customer = this.#customers.get(thing) ?? `of ticket ${thing}`;
    this.decisions.push({ thing, customer, row: row.position, amount, date, isApproved });
  }
}

/** What each cap has let through, by whom and what period it counts. */
function spentUnder({ per, each }: Cap, decisions: readonly Decision[]): Decision[][] {
  const all = new Map<string, Decision[]>();
  for (const one of decisions) {
    const whose = per === 'policy' ? '' : per === 'ticket' ? one.thing : one.customer;
    const key = `${whose} ${periodOf(one.date, each)}`;
    all.set(key, [...(all.get(key) ?? []), one]);
  }
  return [...all.values()];
}

const sum = (gifts: readonly Decision[]): number => gifts.reduce((all, { amount }) => all + amount, 0);

test('in random worlds no cap is exceeded, each row pays a ticket once at the most, nobody is asked twice, and the figures hold what was given and withheld', () => {
  const seen = { gifts: 0, withheld: 0, ticket: 0, customer: 0, policy: 0, severalTickets: 0, approved: 0, surveyed: 0 };
  fc.assert(
    fc.property(worlds, generous, fc.integer({ min: 0, max: 1_000_000 }), (world, policy, seed) => {
      const model = modelOf(giving(textsOf(world), policy));
      const center = new Center(model, seed, 0);
      const recorder = new Recorder(center.life, model, center.decider, 0);
      const gifts = new Gifts(center, model, policy.named);
      center.run(recorder, gifts);
      const tallies = recorder.tallies();

      for (const cap of policy.caps)
        for (const spent of spentUnder(cap, gifts.decisions)) {
          if (cap.then === 'stop') expect(sum(spent)).toBeLessThanOrEqual(cap.atMost + 1e-6);
          const above = spent.filter((_, i) => sum(spent.slice(0, i + 1)) > cap.atMost + 1e-6);
          expect(above.filter(({ isApproved }) => !isApproved)).toEqual([]);

          seen.approved += above.length;
          if (cap.then === 'stop' && sum(spent) > cap.atMost - 1) {
            seen[cap.per]++;
            if (cap.per === 'customer' && new Set(spent.map(({ thing }) => thing)).size > 1) seen.severalTickets++;
          }
        }
      expect(new Set(gifts.decisions.map(({ thing, row }) => `${thing} ${row}`)).size).toBe(gifts.decisions.length);
      expect(new Set(gifts.askedOnce).size).toBe(gifts.askedOnce.length);
      expect(total(tallies.ticket.given) / 100).toBeCloseTo(gifts.made, 4);
      expect(new Set(gifts.withheldOnce).size).toBe(gifts.withheldOnce.length);
      expect(total(tallies.ticket.withheld) / 100).toBeCloseTo(gifts.missing, 4);
      expect(tallies.checks.conserved).toBe(true);

      seen.gifts += gifts.decisions.length;
      seen.withheld += gifts.withheldOnce.length;
      seen.surveyed += gifts.askedOnce.length;
    }),
    { numRuns: 50, endOnFailure: true },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(5);
});
