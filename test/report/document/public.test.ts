import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyDocument, writeHtml, writeMarkdown } from '../../../report/document/index.ts';
import type { Policy } from '../../../schema/index.ts';
import { policies } from '../../simulator/plainly/random-policies.ts';
import { example } from './examples.ts';

const random = policies as unknown as fc.Arbitrary<Policy>;
const told = (policy: Policy) =>
  (['en', 'ar'] as const)
    .map((language) => policyDocument(policy, 'public', language))
    .map((document) => writeHtml(document) + writeMarkdown(document));

/** The policy with other internal things: none of them is told to customers, so their document stays as it is. */
function otherwiseWithin(policy: Policy): Policy {
  const other = structuredClone(policy);
  const secret = { title: { en: 'SECRET', ar: 'سرّي' }, audience: 'internal' } as const;
  for (const team of Object.values(other.teams))
    Object.assign(team, { title: secret.title, outsourced: 'yes', pick: 'oldest', note: 'SECRET' });
  for (const tier of Object.values(other.tiers ?? {})) tier.may_give = 987654;
  for (const row of other.escalation ?? [])
    if (row.notify?.some((name) => name !== 'customer')) row.notify = [...row.notify, Object.keys(other.teams)[0]!];
  other.limits = { transfers: 87, touches: 86, escalation: '85d', compensation: [{ per: 'ticket', at_most: 876543 }] };
  other.incentives = [{ ...secret, kpi: 'csat', at_least: '84%', reward: 'SECRET' }];
  other.objectives = [{ ...secret, kpi: 'cost_per_ticket', at_most: 83 }];
  other.standards = [...(other.standards ?? []), { ...secret, text: 'SECRET' }];
  other.goals = { ...other.goals, hidden: secret };
  for (const row of other.compensation ?? []) if (row.amount !== undefined) row.approval = Object.keys(other.tiers!).at(-1)!;
  const when = { channel: Object.keys(other.channels)[0]! };
  other.promises = [{ ...secret, name: 'hidden', when, first_response: '82m' }, ...(other.promises ?? [])];
  other.compensation = [...(other.compensation ?? []), { ...secret, event: 'reopened', give: 'gesture', amount: 765432 }];
  other.escalation = [...(other.escalation ?? []), { ...secret, event: 'asked', when, priority: 'raise' }];
  other.priority = [{ ...secret, when, priority: Object.keys(other.priorities!)[0]! }, ...other.priority!];
  other.routing = [{ ...secret, team: Object.keys(other.teams)[0]! }];
  other.workflows = [];
  return other;
}

test.each(['noor-store', 'helix-cloud'])('%s: what is internal changes nothing in the document for customers', (name) => {
  const policy = example(name);
  expect(told(otherwiseWithin(policy))).toEqual(told(policy));
  const internal = writeHtml(policyDocument(otherwiseWithin(policy), 'internal', 'en'));
  for (const sign of ['SECRET', '987,654', '876,543', '765,432', '82 minutes', '87 times', '84%']) expect(internal).toContain(sign);
});

test('of random policies neither', () => {
  fc.assert(
    fc.property(random, (policy) => {
      // Customers read the rows that speak of teams without what they say of them.
      expect(told(otherwiseWithin(policy))).toEqual(told(policy));
    }),
    { numRuns: 25 },
  );
});

test('random policies are told whole: nothing is missing in a sentence, no team by its name, every mark of direction closed', () => {
  fc.assert(
    fc.property(random, fc.constantFrom('public', 'internal'), fc.constantFrom('en', 'ar'), (policy, audience, language) => {
      const text = writeMarkdown(policyDocument(policy, audience, language));
      expect(text).not.toMatch(/undefined|NaN|\[object|null|  +\S|: \./);
      if (audience === 'public') expect(text).not.toMatch(/\b(?:money|law)\b/);
      expect(text.split('\u2068')).toHaveLength(text.split('\u2069').length);
      const rows = policy.promises?.length ?? 0;
      const cases = policyDocument(policy, audience as 'public', language as 'en').sections.find(({ id }) => id === 'promises');
      expect(cases?.blocks.filter(({ kind }) => kind === 'part').length ?? 0).toBeGreaterThanOrEqual(rows);
    }),
    { numRuns: 60 },
  );
});
