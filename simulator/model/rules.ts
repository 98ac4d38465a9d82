import { compileBehaviour } from './behaviour.ts';
import { compileMix } from './mix.ts';
import type { PolicyRules, Rules } from './model.ts';
import type { Scope } from './scope.ts';

/** The policy's tables, and with them the scenario's. */
export function compileRules(policy: PolicyRules, scope: Scope): Rules {
  return {
    ...policy,
    unresolved: policy.events.find(({ event }) => event === 'unresolved')?.to ?? [],
    mix: compileMix(scope),
    ...compileBehaviour(scope),
  };
}
