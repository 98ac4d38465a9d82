import type { Document, Finding, Scenario } from '../../schema/index.ts';
import type { Model } from '../model/index.ts';
import { capacityOf } from './capacity.ts';
import { modelRules } from './model-rules.ts';

/** The findings that only the model of a scenario shows, by place; where there are errors, those. */
export function checkModel(model: Model, scenario: Document<Scenario>): Finding[] {
  const context = { model, scenario, capacity: capacityOf(model) };
  const found = modelRules.flatMap((rule) => rule.check(context));
  // Of a slip in the number of zeros the agents that it would take are no news.
  const errors = found.filter(({ severity }) => severity === 'error');
  return (errors.length > 0 ? errors : found).sort((x, y) => x.start.line - y.start.line || x.start.column - y.start.column);
}
