import { finding } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import { eachLogged } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import type { ModelRule } from './model-rule.ts';

/** A period in which nobody comes: there is nothing to simulate. */
export const nobodyArrives: ModelRule = {
  code: 'nobody-arrives',
  severity: 'warning',
  sentence: 'nobody ever arrives in the simulated period',
  avoid: 'demand: [{ channel: phone, count: 0, each: week }]',
  prefer: 'demand: [{ channel: phone, count: 300, each: week }]',
  why: 'Without tickets no wait and no promise can be measured, and no objective about them is met or missed, however often the period is played through. Tickets that are open at the start (`backlog`) are enough for this not to be told.',
  check: ({ model, scenario }) => {
    // Of a log without arrivals in the period its own finding speaks.
    if (model.backlog.length > 0 || model.sources.every(({ kind }) => kind === 'log') || somebodyComes(model)) return [];
    const hint = say`write in \`count\` how many come, and \`volume\` above \`0%\``;
    const message = say`nobody arrives in the period: all its demand is zero`;
    return [finding(scenario, nobodyArrives.code, nobodyArrives.severity, ['demand'], 'key', message, hint)];
  },
};

function somebodyComes(model: Model): boolean {
  const { from, to } = model.window;
  return model.sources.some((source) => {
    if (source.volume === 0) return false;
    if (source.kind === 'rate')
      return source.perSecond.some((rate, i) => rate > 0 && source.starts[i]! < to && (source.starts[i + 1] ?? Infinity) > from);
    let comes = false;
    eachLogged(source, model, (at) => (comes ||= at >= from && at < to));
    return comes;
  });
}
