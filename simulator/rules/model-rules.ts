import { loadAboveCapacity } from './load-above-capacity.ts';
import type { ModelRule } from './model-rule.ts';
import { nobodyArrives } from './nobody-arrives.ts';
import { peakAboveCapacity } from './peak-above-capacity.ts';
import { tooManyTickets } from './too-many-tickets.ts';

/** Every rule about a model. */
export const modelRules: readonly ModelRule[] = [tooManyTickets, nobodyArrives, loadAboveCapacity, peakAboveCapacity];
