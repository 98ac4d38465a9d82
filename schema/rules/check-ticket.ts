import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Cases } from '../generated/cases.ts';
import type { Policy } from '../generated/policy.ts';
import { caseFaults } from './case-faults.ts';
import { contextOf } from './context.ts';
import { inOrder } from './reading/in-order.ts';
import { unknownName } from './unknown-name.ts';
import { valueFaults } from './value-faults.ts';
import { wrongKindOfName } from './wrong-kind-of-name.ts';

/** All findings in a ticket (as `parseTicket` reads it) for a policy that is checked already. */
export function checkTicket(policy: Document<Policy>, ticket: Document<Cases>): Finding[] {
  const context = contextOf({ policy, cases: ticket });
  const found = [...unknownName.check(context), ...wrongKindOfName.check(context), ...valueFaults(context), ...caseFaults(context)];
  return inOrder(found.filter(({ file }) => file === ticket.file));
}
