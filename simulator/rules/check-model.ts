import type { Document, Finding, Scenario } from '../../schema/index.ts';
import type { Model } from '../model/index.ts';
import { capacityOf } from './capacity.ts';
import { modelRules } from './model-rules.ts';

/** All findings that only the model of a scenario shows, by place. */
export function checkModel(model: Model, scenario: Document<Scenario>): Finding[] {
  const context = { model, scenario, capacity: capacityOf(model) };
  return modelRules.flatMap((rule) => rule.check(context)).sort((x, y) => x.start.line - y.start.line || x.start.column - y.start.column);
}
