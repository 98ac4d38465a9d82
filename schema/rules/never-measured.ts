import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { kpiWords } from '../values/index.ts';
import type { KpiStatistic } from '../values/index.ts';
import { piecesAt } from './reading/places.ts';
import { listed, report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A statistic that a KPI does not have, or tickets that it says nothing of: an objective that could never be judged. */
export const neverMeasured: Rule = {
  code: 'never-measured',
  severity: 'error',
  sentence: 'an objective asks its KPI for what that does not say',
  avoid:
    'objectives:\n  - { kpi: occupancy, statistic: p90, at_most: 90% }\n  - { kpi: staffing_cost, where: { channel: phone }, at_most: 5000 }',
  prefer: 'objectives:\n  - { kpi: occupancy, at_most: 90% }\n  - { kpi: staffing_cost, where: { team: care }, at_most: 5000 }',
  why: 'A share has no median, and what agents do and cost is known by team and tier, not by ticket: such an objective would stay undecided for ever.',
  check: ({ policy, scenario }) => [
    ...objectivesIn(policy, 'objectives.*'),
    ...objectivesIn(policy, 'incentives.*'),
    ...objectivesIn(scenario, 'replications.until'),
  ],
};

/** Of a KPI with one statistic. */
const alone: Readonly<Partial<Record<KpiStatistic, Said>>> = {
  mean: say`leave it out: it is a mean`,
  share: say`leave it out: it is a share`,
  total: say`leave it out: it is a total`,
};

function objectivesIn(document: Document<unknown> | undefined, pattern: string): Finding[] {
  return piecesAt(document?.value, pattern).flatMap(({ path, value }) => {
    const { kpi, statistic, where, clock } = mapOf(value);
    if (!document || typeof kpi !== 'string' || !Object.hasOwn(kpiWords, kpi)) return [];
    const { statistics: known, ofAgents, onClock } = kpiWords[kpi]!;
    const unknown = typeof statistic === 'string' && !(known as readonly string[]).includes(statistic);
    const about = Object.keys(mapOf(where)).filter((fact) => ofAgents && fact !== 'team' && fact !== 'tier');
    return [
      ...(unknown
        ? [
            report(neverMeasured, document, [...path, 'statistic'], 'value', say`\`${kpi}\` has no statistic \`${statistic}\``, {
              hint: known.length > 1 ? say`it has ${listed(known)}` : alone[known[0]!],
            }),
          ]
        : []),
      ...(typeof clock === 'string' && clock !== 'always' && !onClock
        ? [
            report(neverMeasured, document, [...path, 'clock'], 'key', say`\`${kpi}\` is not counted on a clock`, {
              hint: say`leave \`clock\` out`,
            }),
          ]
        : []),
      ...about.map((fact) =>
        report(neverMeasured, document, [...path, 'where', fact], 'key', say`\`${kpi}\` is not known by \`${fact}\``, {
          hint: say`ask for it by \`team\` or \`tier\`, or for all`,
        }),
      ),
    ];
  });
}
