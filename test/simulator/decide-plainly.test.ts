import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, parse } from '../../schema/index.ts';
import type { Document, Policy } from '../../schema/index.ts';
import { readDuration } from '../../schema/values/index.ts';
import { decideAtArrival, decideOnEvent, readTicket, Service } from '../../simulator/decision/index.ts';
import type { Decision } from '../../simulator/decision/index.ts';
import { arrivalPlainly, eventPlainly } from './plainly/decide-plainly.ts';
import type { Ruled } from './plainly/decide-plainly.ts';
import type { Ticket, Words } from './plainly/holds-plainly.ts';
import { arrivals, eventValues, moments, occasions, policies, tickets, valuesOf } from './plainly/random-policies.ts';

const runs = Number(process.env['RUNS'] ?? 12);

function serviceOf(words: Words): Service {
  const { document } = parse('policy.yaml', new TextEncoder().encode(JSON.stringify(words)));
  const policy = document as Document<Policy>;
  expect(check({ policy }).filter(({ severity }) => severity === 'error')).toEqual([]);
  return new Service(policy.value);
}

/** The ticket with every combination of values of the facts that it lacks. */
function* completed(given: Ticket, lacks: readonly string[]): Generator<Ticket> {
  const [fact, ...others] = lacks;
  if (fact === undefined) yield given;
  else if (fact === 'arrives') for (const { arrived } of arrivals) yield* completed({ ...given, arrived }, others);
  else for (const value of valuesOf[fact] ?? eventValues[fact] ?? []) yield* completed({ ...given, [fact]: value }, others);
}

function without(ticket: Ticket, lacks: readonly string[]): Ticket {
  return Object.fromEntries(Object.entries(ticket).filter(([fact]) => !lacks.includes(fact)));
}

/**
 * That a decision about a ticket with unknown facts is that of all completions, by their rows; or, where these are decided differently, that it is open, and that
 * each fact it names is unknown and makes a difference by itself.
 */
function agrees(
  decision: Decision | undefined,
  completions: readonly { readonly full: Ticket; readonly ruled: Ruled }[],
  lacks: readonly string[],
): void {
  const said = new Set(completions.map(({ ruled }) => JSON.stringify(ruled.says)));
  if (said.size === 1) {
    expect(decision?.because).toBeUndefined();
    expect(JSON.stringify(plain(decision?.value))).toBe([...said][0]);
    const rows = new Set(completions.flatMap(({ ruled }) => (ruled.row < 0 ? [] : [ruled.row])));
    expect(new Set(decision?.rows.map(({ position }) => position))).toEqual(rows);
    return;
  }
  const missing = (decision?.because as { missing: readonly { fact: string }[] } | undefined)?.missing ?? [];
  expect(missing.length).toBeGreaterThan(0);
  for (const { fact } of missing) {
    expect(lacks).toContain(fact);
    // Which promise is broken says which have been.
    const itself = { arrives: ['arrived'], promise: ['promise', 'breached'] }[fact] ?? [fact];
    const saidByOthers = new Map<string, unknown>();
    const differs = completions.some(({ full, ruled }) => {
      const others = JSON.stringify(Object.entries(without(full, itself)).sort());
      const says = JSON.stringify(ruled.says);
      if (!saidByOthers.has(others)) saidByOthers.set(others, says);
      return saidByOthers.get(others) !== says;
    });
    expect(differs, fact).toBe(true);
  }
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('within' in value)) return value;
  const { within, clock } = value as { within: string; clock: string };
  return `${within} ${clock}`;
}

const lacking = (...facts: string[]) => fc.uniqueArray(fc.constantFrom(...facts), { maxLength: 3 });
const when = fc.constantFrom(...arrivals);

test('a ticket that arrives is decided as the words say; a fact that it lacks leaves open what it makes different, and nothing else', () => {
  const asked = fc.array(fc.tuple(tickets, when, lacking(...Object.keys(valuesOf), 'arrives')), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(policies, asked, (words, some) => {
      const service = serviceOf(words);
      for (const [ticket, { arrives, arrived }, lacks] of some) {
        const { ticket: read } = readTicket(service, without({ ...ticket, arrives }, lacks) as Record<string, string>);
        const decisions = decideAtArrival(service, read);
        const known = without({ ...ticket, ...(lacks.includes('arrives') ? {} : { arrived }) }, lacks);
        const all = [...completed(known, lacks)].map((full) => ({ full, ruled: arrivalPlainly(words, full) }));
        for (const thing of Object.keys(all[0]!.ruled)) {
          const decision = decisions.find((one) => one.thing === thing);
          agrees(
            decision,
            all.map(({ full, ruled }) => ({ full, ruled: ruled[thing]! })),
            lacks,
          );
        }
      }
    }),
    { numRuns: runs },
  );
});

test('so is what an event leads to, at whatever team, with whatever has happened', () => {
  const here = fc.record({ team: fc.constantFrom('care', 'money', 'law'), priority: fc.constantFrom('urgent', 'high', 'low') });
  const facts = ['total', 'segment', 'topic', 'region', 'channel', ...Object.keys(eventValues), 'arrives', 'team', 'team', 'priority'];
  const asked = fc.array(fc.tuple(tickets, moments, here, when, lacking(...facts), fc.constantFrom(...occasions)), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(policies, asked, (words, some) => {
      const service = serviceOf(words);
      for (const [ticket, moment, there, { arrives, arrived }, unknown, occasion] of some) {
        const { event, after } = { after: undefined, ...occasion };
        const told = { ...ticket, ...(event === 'breach' ? moment : without(moment, ['promise'])), ...there };
        const whole = after === undefined ? told : { ...told, waited: after };
        // Of a promise that is not known it is not known either whether it is among those broken.
        const lacks = [...new Set(unknown.includes('promise') ? [...unknown, 'breached'] : unknown)].filter(
          (fact) => (fact !== 'promise' || event === 'breach') && (fact !== 'waited' || after === undefined),
        );
        const on = { event, after: after === undefined ? undefined : readDuration(after) };
        const { ticket: read } = readTicket(service, without({ ...whole, arrives }, lacks) as Record<string, string>, on);
        const decisions = decideOnEvent(service, read, on);
        const known = without({ ...whole, ...(lacks.includes('arrives') ? {} : { arrived }) }, lacks);
        const all = [
          ...completed(
            known,
            lacks.filter((fact) => fact !== 'team' && fact !== 'priority'),
          ),
        ].map((one) => {
          const full =
            event === 'breach' ? { ...one, breached: [...new Set([one['breached']!, one['promise']!].flat() as string[])] } : one;
          const says = Object.entries(arrivalPlainly(words, full)).map(([thing, { says: said }]) => [thing, said as string]);
          const { priority, offer, team, tier } = Object.fromEntries(says) as Record<string, string>;
          const grade = { t1: 'easy', t2: 'normal', t3: 'hard' }[one['topic'] as string]!;
          return { full, ruled: eventPlainly(words, occasion, { ...full, priority, offer, team, tier, grade } as Ticket) };
        });
        for (const thing of Object.keys(all[0]!.ruled)) {
          const decision = decisions.find((one) => one.thing === thing);
          agrees(
            decision,
            all.map((one) => ({ full: one.full, ruled: one.ruled[thing]! })),
            lacks,
          );
        }
      }
    }),
    { numRuns: runs },
  );
});

test('whether a ticket moves, and who must approve, depends on the team that has it, though no row asks for the team', () => {
  const service = serviceOf({
    policy: 'two_teams',
    channels: { email: { mode: 'deferred' } },
    segments: { vip: {}, standard: {} },
    tiers: { front: { level: 1, may_give: 10 }, experts: { level: 2, may_give: 100 } },
    teams: { care: { tier: 'front' }, money: { tier: 'experts' } },
    routing: [{ when: { segment: 'vip' }, team: 'money' }, { team: 'care' }],
    escalation: [{ event: 'breach', team: 'money' }],
    compensation: [{ event: 'breach', give: 'credit', amount: 50 }],
  });
  const on = { event: 'breach', after: undefined };
  const decided = (given: Record<string, string>): Record<string, unknown> =>
    Object.fromEntries(
      decideOnEvent(service, readTicket(service, { promise: 'resolution', ...given }, on).ticket, on).map(({ thing, value, because }) => [
        thing,
        because === undefined ? value : because,
      ]),
    );
  expect(decided({ segment: 'vip' })).toMatchObject({ approval: 'none', team: 'none', amount: 50 });
  expect(decided({ segment: 'standard' })).toMatchObject({ approval: 'experts', team: 'money', amount: 50 });
  const open = { missing: [{ fact: 'segment' }] };
  expect(decided({})).toMatchObject({ approval: open, team: open, move: open, amount: 50, give: 'credit' });
});
