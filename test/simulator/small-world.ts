import { parse } from '../../schema/index.ts';
import type { Finding, Policy, Scenario } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import { compile } from '../../simulator/demand/index.ts';
import { zonesOf } from '../../simulator/model/index.ts';
import type { Compiled, Inputs, Model } from '../../simulator/model/index.ts';

/** Sections of a small policy and scenario, as YAML texts. */
export interface Sections {
  readonly policy?: Readonly<Record<string, string>>;
  readonly scenario?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

const policySections = {
  policy: 'small',
  time_zone: 'Asia/Riyadh',
  calendars: '{ office: { open: { sun-thu: 09:00-17:00 } } }',
  segments: '{ vip: {}, standard: {} }',
  topics: '{ returns: { grade: easy }, legal: { grade: hard }, other: {} }',
  channels: '{ phone: { mode: live, hours: office, when_closed: email }, email: { mode: deferred } }',
  priorities: '{ normal: { rank: 2 }, high: { rank: 1, wait_credit: 90s } }',
  offers: '{ bot: {} }',
  tiers: '{ back: { level: 2 }, front: { level: 1 } }',
  teams:
    '{ care: { tier: front }, law: { tier: back, takes: { topic: legal } }, goods: { tier: back, takes: { topic: [returns, other] } } }',
  priority: '[{ name: vips, when: { segment: vip }, priority: high }, { priority: normal }]',
  self_service: '[{ when: { topic: returns }, offer: bot }]',
  routing:
    '[{ when: { priority: high, channel: phone }, team: care, overflow: [{ after: 90s, team: goods }, { after: 30s, team: law }] }, { team: care }]',
  promises:
    '[{ when: { channel: phone }, first_response: 60s }, { name: rest, first_response: { within: 4h, share: 90%, clock: office }, resolution: 2bd, clock: office }]',
  escalation: '[{ event: unresolved, when: { transfers: { at_least: 2 } }, tier: stay }, { event: unresolved, tier: up }]',
};

const scenarioSections = {
  scenario: 'small_week',
  uses: 'policy.yaml',
  period: '{ from: 2026-01-04, to: 2026-01-10, warm_up: 2d, follow_up: 5d }',
  demand: '[{ channel: phone, count: 70, each: day }]',
  mix: '{ segment: [{ shares: { vip: 25%, standard: 75% } }], topic: [{ when: { segment: vip }, shares: { legal: 100% } }, { shares: { returns: 60%, other: 40% } }] }',
  behaviour:
    '{ handling: [{ when: { tier: back }, time: { mean: 9m, sd: 3m } }, { time: { mean: 4m } }], outcome: [{ when: { team: care }, shares: { solved: 70%, unresolved: 30% } }], self_service: [{ solves: 40% }] }',
  staffing: '{ care: [{ hours: office, agents: 2 }] }',
};

/** What becomes of the small world with these sections in place of its own; an empty text leaves a section out. */
export function compiled(sections: Sections = {}): Compiled {
  return compile(inputs(sections));
}

/** The same before it is compiled: what a result carries. */
export function inputs({ policy, scenario, files = {} }: Sections = {}): Inputs {
  const documents = [document<Policy>({ ...policySections, ...policy }), document<Scenario>({ ...scenarioSections, ...scenario })] as const;
  return { policy: documents[0], scenario: documents[1], files, zones: zonesOf(...documents) };
}

/** The model; throws where something was found, but for notes. */
export function model(sections: Sections = {}): Model {
  const { model: made, findings } = compiled(sections);
  if (!made || findings.some(({ severity }) => severity !== 'note')) throw new Error(findings.map(told).join('\n'));
  return made;
}

/** A finding as `line:column code`. */
export function told({ code, start }: Finding): string {
  return `${start.line}:${start.column} ${code}`;
}

function document<Kind>(sections: Readonly<Record<string, string>>): Kind {
  const text = Object.entries(sections)
    .filter(([, section]) => section !== '')
    .map(([name, section]) => `${name}: ${section}\n`)
    .join('');
  const { document: read, findings } = parse('small.yaml', new TextEncoder().encode(text));
  if (!read) throw new Error(findings.map((finding) => `${told(finding)} ${inEnglish(finding.message)}`).join('\n'));
  return read.value as Kind;
}
