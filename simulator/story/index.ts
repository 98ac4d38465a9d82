export type { CallNames } from './call-names.ts';
export { languageWord } from './language-word.ts';
export { rowAt } from './row-at.ts';
export type { RowAt } from './row-at.ts';
export type { Manner } from './say-happening.ts';
export { sayAgent } from './say-agent.ts';
export { sayThing } from './say-thing.ts';
export { tellLife } from './tell-life.ts';
export type { ToldLife } from './tell-life.ts';
