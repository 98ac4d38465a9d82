import type { Finding } from '../finding.ts';
import { caseFaults } from './case-faults.ts';
import type { Documents } from './context.ts';
import { contextOf } from './context.ts';
import { inOrder } from './reading/in-order.ts';
import { partnerFaults } from './partner-faults.ts';
import { rules } from './rules.ts';
import { valueFaults } from './value-faults.ts';

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
