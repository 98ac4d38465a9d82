export { comparePolicies } from './compare-policies.ts';
export type { DecisionChange, Difference } from './compare-policies.ts';
export { askingPolicy, demandShares } from './demand.ts';
export type { Counted, DemandShares } from './demand.ts';
export type { CommonSpace } from './common-space.ts';
export type { SettingChange } from './setting-changes.ts';
export { tellNotCompared, tellRegion, tellTicket } from './tell-change.ts';
