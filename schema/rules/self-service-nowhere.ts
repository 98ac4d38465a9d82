import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Self-service that a policy speaks of and no row offers. Offers that are declared and never used are `unused-name`'s. */
export const selfServiceNowhere: Rule = {
  code: 'self-service-nowhere',
  severity: 'warning',
  sentence: 'a policy speaks of self-service and offers it to nobody',
  avoid: 'tiers:\n  self_service: { level: 0 }\npractices: { self_service: [faq] }',
  prefer: 'tiers:\n  self_service: { level: 0 }\noffers: { faq: {} }\nself_service:\n  - { when: { topic: order_status }, offer: faq }',
  why: 'Customers solve for themselves only what they are offered: without a row every ticket waits for a person, and the self-service rate is 0.',
  check: ({ policy, words }) => {
    if (!policy || Object.keys(mapOf(words.offers)).length > 0) return [];
    if (piecesAt(policy.value, 'self_service.*.offer').some(({ value }) => value !== 'none')) return [];
    const tiers = piecesAt(policy.value, 'tiers.*').filter(({ value }) => mapOf(value)['level'] === 0);
    const practices = piecesAt(policy.value, 'practices.self_service').filter(({ value }) => Array.isArray(value) && value.length > 0);
    const hint = say`declare what is offered under \`offers\`, and say in a row of \`self_service\` to whom`;
    return [...tiers, ...practices].slice(0, 1).map(({ path }) => {
      const message =
        path[0] === 'tiers'
          ? say`the tier \`${path[1]!}\` is one of self-service, and no row offers any`
          : say`\`practices\` name self-service, and no row offers any`;
      return report(selfServiceNowhere, policy, path, 'key', message, { hint });
    });
  },
};
