import type { Explanation } from '../../schema/index.ts';
import { explanations } from '../../schema/index.ts';
import { explanationsOfDecisions } from '../decision/index.ts';
import { modelRules } from '../rules/index.ts';

/** Every code that a finding can bear, whichever room finds it. */
export const allExplanations: readonly Explanation[] = [...explanations, ...modelRules, ...explanationsOfDecisions];
