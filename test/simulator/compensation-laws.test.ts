import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import type { Gift, Life, Ticket } from '../../simulator/life/index.ts';
import { localTime } from '../../simulator/model/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { Silent } from '../../simulator/monitor/silent.ts';
import { modelOf, total } from '../support/simulation.ts';
import type { Texts } from '../support/simulation.ts';
import { textsOf, worlds } from './laws/worlds.ts';

/** What a policy gives, and how much at the most. */
interface Generous {
  readonly rows: readonly string[];
  readonly mayGive: number;
  readonly perTicket: number;
  readonly perDay: number;
  readonly perMonth: number;
}

const event = fc.constantFrom('closed', 'breach', 'warning', 'reopened', 'escalation_closed', 'unresolved');
const amount = fc.constantFrom('20', '35.5', '120', '{ share: 15%, of: order_total, at_most: 90 }', '{ share: 100%, of: order_total }');
const when = fc.constantFrom('', 'when: { segment: vip }, ', 'when: { order_total: { at_least: 200 } }, ', 'when: { topic: hard }, ');
const row = fc.tuple(event, when, amount).map(([event, when, amount]) => `{ event: ${event}, ${when}give: credit, amount: ${amount} }`);
const generous: fc.Arbitrary<Generous> = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  mayGive: fc.constantFrom(30, 100, 1000),
  perTicket: fc.constantFrom(40, 150, 1000),
  perDay: fc.constantFrom(100, 700, 100_000),
  perMonth: fc.constantFrom(500, 1e6),
});

/** The world's texts, with a policy that gives. */
function giving({ policy, scenario, ...files }: Texts, { rows, mayGive, perTicket, perDay, perMonth }: Generous): Texts {
  const caps = `{ per: ticket, at_most: ${perTicket} }, { per: policy, each: day, at_most: ${perDay} }, { per: policy, each: month, at_most: ${perMonth}, then: approve }`;
  return {
    ...files,
    policy:
      policy
        .replace(
          'tiers: { front: { level: 1 }, back: { level: 2 } }',
          `tiers: { front: { level: 1, may_give: ${mayGive} }, back: { level: 2, may_give: 5000 } }`,
        )
        .replace(/^limits: \{ /m, `limits: { compensation: [${caps}], `) +
      `facts: { order_total: { type: money, at_most: 2000 } }\ncompensation: [${rows.join(', ')}]\nsurveys: [{ event: escalation_closed, ask: 60% }, { event: closed, ask: 30% }]\n`,
    scenario: scenario
      .replace(/^behaviour:$/m, 'behaviour:\n  approval: [{ time: 4m }]\n  answering: [{ share: 50% }]\n  satisfaction: {}')
      .replace(/^mix:$/m, 'mix:\n  order_total: [{ value: { mean: 240, sd: 300 } }]'),
  };
}

/** Gifts as they are decided and made, and who was asked how it went. */
class Gifts extends Silent {
  readonly decisions: { readonly thing: number; readonly row: number; readonly amount: number; readonly day: string }[] = [];
  readonly cohort = new Set<number>();
  readonly askedOnce: number[] = [];
  made = 0;
  readonly #life: Life;
  readonly #model: Model;

  constructor(life: Life, model: Model) {
    super();
    this.#life = life;
    this.#model = model;
  }

  override arrived({ thing, cohort }: Ticket): void {
    if (cohort === 1) this.cohort.add(thing);
  }
  override gave(ticket: Ticket, gift: Gift): void {
    if (ticket.errand === 0) this.#decide(ticket, gift);
    if (this.cohort.has(ticket.thing)) this.made += gift.amount ?? 0;
  }
  override askedApproval(ticket: Ticket, _: Ticket, gift: Gift): void {
    this.#decide(ticket, gift);
  }
  override surveyed({ thing }: Ticket): void {
    this.askedOnce.push(thing);
  }

  #decide({ thing }: Ticket, { amount = 0, row }: Gift): void {
    const day = localTime(this.#model, this.#life.now).slice(0, 10);
    this.decisions.push({ thing, row: row.position, amount, day });
  }
}

test('in random worlds no cap is exceeded, each row pays a ticket once at the most, nobody is asked twice, and the figures hold what was given', () => {
  const seen = { gifts: 0, capped: 0, approved: 0, surveyed: 0 };
  fc.assert(
    fc.property(worlds, generous, fc.integer({ min: 0, max: 1_000_000 }), (world, policy, seed) => {
      const model = modelOf(giving(textsOf(world), policy));
      const center = new Center(model, seed, 0);
      const recorder = new Recorder(center.life, model, center.decider, 0);
      const gifts = new Gifts(center.life, model);
      center.run(recorder, gifts);
      const tallies = recorder.tallies();

      const sums = (key: (one: (typeof gifts.decisions)[number]) => string | number): number[] => {
        const all = new Map<string | number, number>();
        for (const one of gifts.decisions) all.set(key(one), (all.get(key(one)) ?? 0) + one.amount);
        return [...all.values()];
      };
      const [tickets, days] = [sums(({ thing }) => thing), sums(({ day }) => day)];
      expect(Math.max(0, ...tickets)).toBeLessThanOrEqual(policy.perTicket + 1e-6);
      expect(Math.max(0, ...days)).toBeLessThanOrEqual(policy.perDay + 1e-6);
      expect(new Set(gifts.decisions.map(({ thing, row }) => `${thing} ${row}`)).size).toBe(gifts.decisions.length);
      expect(new Set(gifts.askedOnce).size).toBe(gifts.askedOnce.length);
      expect(total(tallies.ticket.given) / 100).toBeCloseTo(gifts.made, 4);
      expect(tallies.checks.conserved).toBe(true);

      seen.gifts += gifts.decisions.length;
      seen.surveyed += gifts.askedOnce.length;
      seen.capped += days.filter((sum) => sum > policy.perDay - 1).length + tickets.filter((sum) => sum > policy.perTicket - 1).length;
      seen.approved += gifts.decisions.filter((one) => one.amount > policy.mayGive).length;
    }),
    { numRuns: 40 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
