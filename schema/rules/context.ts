import type { Document } from '../document.ts';
import type { Cases } from '../generated/cases.ts';
import type { Policy } from '../generated/policy.ts';
import type { Scenario } from '../generated/scenario.ts';
import type { FactSpace, PolicyWords } from '../tables/index.ts';
import { conditionsIn, factSpace } from '../tables/index.ts';
import { nameUses } from './reading/name-uses.ts';
import type { NameUse } from './reading/name-uses.ts';

/** What is checked together: a policy, and a scenario or cases that use it. Each may be missing. */
export interface Documents {
  readonly policy?: Document<Policy> | undefined;
  readonly scenario?: Document<Scenario> | undefined;
  readonly cases?: Document<Cases> | undefined;
  /** Whether there is a file at `path`, as named in the file `namedBy` (relative to its folder). Left out: side files are not looked for. */
  readonly exists?: ((path: string, namedBy: string) => boolean) | undefined;
  /** Today, in days since 1970-01-01. Left out: nothing is overdue. */
  readonly today?: number | undefined;
}

/** The documents, read once for all rules. */
export interface Context extends Documents {
  /** The policy's facts, cut at its own constants. Without a policy, a space in which nothing is known. */
  readonly space: FactSpace;
  /** The same, cut at the scenario's constants too. */
  readonly world: FactSpace;
  /** Every place in the documents where a name of the policy's is used. */
  readonly uses: readonly NameUse[];
  /** The policy's words; empty without a policy. */
  readonly words: PolicyWords;
}

export function contextOf(documents: Documents): Context {
  const words: PolicyWords = documents.policy?.value ?? {};
  const given = [documents.policy, documents.scenario, documents.cases].filter((document) => document !== undefined);
  return {
    ...documents,
    words,
    space: factSpace(words),
    world: factSpace(words, conditionsIn(documents.scenario?.value)),
    uses: given.flatMap((document) => nameUses(document, words)),
  };
}
