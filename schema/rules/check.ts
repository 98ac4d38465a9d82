import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Policy } from '../generated/policy.ts';
import { caseFaults } from './case-faults.ts';
import type { Documents } from './context.ts';
import { contextOf } from './context.ts';
import { inOrder } from './reading/in-order.ts';
import { partnerFaults } from './partner-faults.ts';
import { rules } from './rules.ts';
import { unknownName } from './unknown-name.ts';
import { valueFaults } from './value-faults.ts';
import { wrongKindOfName } from './wrong-kind-of-name.ts';

/** All findings of meaning in documents that belong together, by file and place. */
export function check(documents: Documents): Finding[] {
  const context = contextOf(documents);
  return inOrder([
    ...rules.flatMap((rule) => rule.check(context)),
    ...valueFaults(context),
    ...partnerFaults(context),
    ...caseFaults(context),
  ]);
}

/** Names that are wrong in what is sound of a policy (`Parsed.sound`): told together with what else is wrong in it. */
export function checkNames(sound: Document<unknown>): Finding[] {
  const context = contextOf({ policy: sound as Document<Policy> });
  return inOrder([unknownName, wrongKindOfName].flatMap((rule) => rule.check(context)));
}
