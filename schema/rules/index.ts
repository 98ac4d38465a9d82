export { check } from './check.ts';
export { contextOf } from './context.ts';
export type { Context, Documents } from './context.ts';
export type { Rule } from './rule.ts';
export { rules } from './rules.ts';
