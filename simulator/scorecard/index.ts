export { bands, rules } from './bands.ts';
export type { Bands, Level } from './bands.ts';
export { levelOf } from './level-of.ts';
export { dimensions, scorecardOf } from './scorecard.ts';
