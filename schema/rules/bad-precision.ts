import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { kpiWords } from '../values/index.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A precision that no number of replications reaches, or that stops before it may. */
export const badPrecision: Rule = {
  code: 'bad-precision',
  severity: 'error',
  sentence: 'replications run until a precision that cannot be looked for',
  avoid: 'replications: { until: { kpi: waiting_time, half_width: 1pt } }      # a time has no percentage points',
  prefer: 'replications: { until: { kpi: waiting_time, half_width: 2% } }',
  why: 'Replications would run to the most that are allowed, and the result would not know what was wanted of it.',
  check: ({ scenario }) => (scenario ? [...bounds(scenario), ...asked(scenario)] : []),
};

function bounds(scenario: Document<{ readonly replications?: unknown }>): Finding[] {
  const { at_least: atLeast, at_most: atMost } = mapOf(scenario.value.replications);
  if (typeof atLeast !== 'number' || typeof atMost !== 'number' || atMost >= atLeast) return [];
  const message = say`\`at_most: ${atMost}\` is fewer than \`at_least: ${atLeast}\``;
  return [report(badPrecision, scenario, ['replications', 'at_most'], 'value', message, { hint: say`turn them round, or leave one out` })];
}

function asked(scenario: Document<{ readonly replications?: unknown }>): Finding[] {
  const { kpi, half_width: width } = mapOf(mapOf(scenario.value.replications)['until']);
  if (typeof kpi !== 'string' || !Object.hasOwn(kpiWords, kpi)) return [];
  const at = ['replications', 'until'];
  if (typeof width !== 'string') return [];
  const tell = (message: Said, hint: Said): Finding[] => [
    report(badPrecision, scenario, [...at, 'half_width'], 'value', message, { hint }),
  ];
  if (Number.parseFloat(width) === 0)
    return tell(say`a half-width of \`${width}\` is never reached`, say`write how far off it may be, as in \`1%\``);
  if (!width.endsWith('pt') || kpiWords[kpi]!.unit === 'share') return [];
  return tell(say`\`${kpi}\` is not a share, so it has no percentage points`, say`write a part of its value, as in \`1%\``);
}
