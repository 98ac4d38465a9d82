export { checkModel } from './check-model.ts';
export type { ModelRule } from './model-rule.ts';
export { modelRules } from './model-rules.ts';
