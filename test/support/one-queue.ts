import type { Texts } from './simulation.ts';

/** Sections of a policy or a scenario as YAML texts, by their keys. */
export type Sections = Readonly<Record<string, string>>;

const policySections: Sections = {
  policy: 'one_queue',
  time_zone: 'UTC',
  currency: 'EUR',
  channels: '{ phone: { mode: live } }',
  topics: '{ any: {} }',
  priorities: '{ normal: { rank: 1 } }',
  tiers: '{ front: { level: 1 } }',
  teams: '{ care: { tier: front } }',
  priority: '[{ priority: normal }]',
  routing: '[{ team: care }]',
  promises: '[{ first_response: none, resolution: none }]',
};

const scenarioSections: Sections = {
  scenario: 'one_queue',
  uses: 'policy.yaml',
  period: '{ from: 2026-01-05, to: 2026-01-05 }',
  staffing: '{ care: [{ hours: always, agents: 1 }] }',
};

/** One team and its queue, called by phone, with these sections in place of the plain ones. `demand` and `behaviour` are always to be given. */
export function oneQueue(scenario: Sections, policy: Sections = {}, files: Sections = {}): Texts {
  return { policy: yaml({ ...policySections, ...policy }), scenario: yaml({ ...scenarioSections, ...scenario }), files };
}

/** Sections as the text of a file. */
export function yaml(sections: Sections): string {
  return Object.entries(sections)
    .map(([key, text]) => `${key}: ${text}\n`)
    .join('');
}
