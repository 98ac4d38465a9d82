import { enumerated, say, word } from '../../schema/said/index.ts';
import type { Said } from '../../schema/said/index.ts';
import { titleShown } from '../kpi/index.ts';
import type { Kpi } from '../kpi/index.ts';
import { indented } from './explanation-speaker.ts';
import type { Speaker } from './explanation-speaker.ts';

/** What a figure means: its definition, formula, what can be asked of it, and an objective that does. */
export function explainKpi(kpi: Kpi, { language, paint, tell, line }: Speaker): string {
  const { id, sentence, assumed, formula, unit, statistics, by } = kpi;
  const [usual, ...others] = statistics.map((statistic) => statisticNames[statistic]);
  const kind = say`It is a ${usual!}${unitNames[unit]}`;
  const asked = [
    tell(
      others.length > 0
        ? say`${kind}; an objective can also ask for ${enumerated(others.map((other) => say`the ${other}`))}.`
        : say`${kind}.`,
    ),
    ...(by.length > 0 ? [tell(say`Results list it by ${enumerated(by.map(word))}.`)] : []),
  ];
  const other = language === 'en' ? 'ar' : 'en';
  const lines = [
    line(`${paint.bold(id)}: ${titleShown(kpi, language)} (${titleShown(kpi, other)})`),
    '',
    line(sentence[language]),
    '',
    ...(assumed ? [line(assumed[language]), ''] : []),
    line(`  = ${formula[language]}`),
    '',
    ...asked.map(line),
  ];
  const example = objectiveAbout(kpi);
  return (
    [...lines, ...(example ? ['', line(paint.green(tell(say`as an objective of a policy`))), indented(example)] : [])].join('\n') + '\n'
  );
}

/** An objective about the KPI; none where no one would set a target. */
function objectiveAbout({ id, better, perThreshold }: Kpi): string | undefined {
  const example = examples[id];
  if (!example) return undefined;
  const { where, target } = example;
  const lines = [`  - kpi: ${id}`, ...(perThreshold ? ['    within: 20s'] : []), ...(where ? [`    where: { ${where} }`] : [])];
  return ['objectives:', ...lines, `    ${better === 'more' ? 'at_least' : 'at_most'}: ${target}`].join('\n');
}

/** Targets as they are usual. A wait on the line and one for a letter have nothing in common: they are asked for by channel. */
const examples: Readonly<Record<string, { readonly where?: string; readonly target: string }>> = {
  turned_away_rate: { target: '1%' },
  abandonment_rate: { target: '5%' },
  waiting_time: { where: 'channel: phone', target: '1m' },
  asa: { where: 'channel: phone', target: '30s' },
  service_level: { where: 'channel: phone', target: '80%' },
  service_level_offered: { where: 'channel: phone', target: '80%' },
  service_level_answered: { where: 'channel: phone', target: '90%' },
  service_level_any_wait: { where: 'channel: phone', target: '80%' },
  first_response_time: { where: 'channel: email', target: '4h' },
  response_time: { where: 'channel: email', target: '4h' },
  response_time_per_ticket: { where: 'channel: email', target: '8h' },
  resolution_time: { target: '1d' },
  resolution_time_closed_in_period: { target: '1d' },
  promise_kept: { target: '90%' },
  breach_rate: { target: '10%' },
  self_service_rate: { target: '20%' },
  one_touch_rate: { target: '60%' },
  reopen_rate: { target: '8%' },
  escalation_rate: { target: '15%' },
  escalations_over_30_days: { target: '1%' },
  time_before_queue: { where: 'channel: phone', target: '45s' },
  transfers_per_ticket: { target: '0.2' },
  notices_per_ticket: { target: '1' },
  consults_per_ticket: { target: '0.1' },
  compensation_cost: { target: '5000' },
  compensation_withheld: { target: '0' },
  csat: { target: '80%' },
  satisfaction: { target: '4.2' },
  survey_response_rate: { target: '20%' },
  retention_rate: { target: '95%' },
  backlog: { target: '100' },
  backlog_age: { target: '1d' },
  open_tickets: { target: '50' },
  occupancy: { where: 'team: care', target: '85%' },
  place_occupancy: { where: 'team: care', target: '85%' },
  utilisation: { where: 'team: care', target: '75%' },
  shrinkage: { where: 'team: care', target: '30%' },
  staffing_cost: { target: '60000' },
  cost_per_ticket: { target: '18' },
};

const statisticNames: Readonly<Record<Kpi['statistics'][number], Said>> = {
  mean: say`mean`,
  share: say`share`,
  total: say`total`,
  p50: say`median (${'`statistic: p50`'})`,
  p90: say`90th percentile (${'`p90`'})`,
  p99: say`99th percentile (${'`p99`'})`,
};

const unitNames: Readonly<Record<Kpi['unit'], Said | ''>> = {
  share: say`, in percent`,
  seconds: say` of times`,
  count: '',
  money: say`, in the policy's currency`,
};
