import type { Scenario } from '../../schema/index.ts';
import type { Retention } from './feelings.ts';

/** Where the scenario leaves a coefficient out. Assumed, of no study: a customer who rates 3 stays with 95 %, one who rates 5 with 98 %, 1 with 90 %. */
const assumed = { base: 3, satisfaction: 0.4, breaches: 0.3 };

/** The scenario's model of retention; undefined: it has none, and nobody leaves. */
export function compileRetention({ behaviour: { retention } }: Scenario): Retention | undefined {
  return retention && { ...assumed, ...retention };
}
