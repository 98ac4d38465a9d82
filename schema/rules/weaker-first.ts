import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { promised } from '../tables/index.ts';
import type { Context } from './context.ts';
import type { DecisionRow } from './reading/decision-tables.ts';
import type { PromiseMade } from './reading/promises.ts';
import { isSurelyLater, promisesMade } from './reading/promises.ts';
import { meet, possibleAt, ticketIn } from './reading/possible.ts';
import { lineOf, report } from './reading/report.ts';
import { concreteTicket } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** Two rows that promise the same tickets something, of which the first promises less, and neither is an exception to the other. */
export const weakerFirst: Rule = {
  code: 'weaker-first',
  severity: 'warning',
  sentence: 'of two rows that meet, the earlier promises less',
  avoid:
    'promises:\n  - { when: { channel: email }, first_response: 8h }\n  - { when: { segment: vip }, first_response: 2h }\n  - first_response: 24h',
  prefer:
    'promises:\n  - { when: { segment: vip }, first_response: 2h }\n  - { when: { channel: email }, first_response: 8h }\n  - first_response: 24h',
  why: 'A valued customer who writes by email falls under both rows and gets the promise of the first. Who reads only the second row expects more.',
  check: (context) => {
    if (!context.policy) return [];
    return promised.flatMap((kind) => {
      const made = promisesMade(context, kind);
      return made.flatMap((later, i) => {
        for (const earlier of made.slice(0, i)) {
          const told = tell(context, earlier, later);
          if (told) return [told];
        }
        return [];
      });
    });
  },
};

function tell(context: Context, earlier: PromiseMade, later: PromiseMade): Finding | undefined {
  const policy = context.policy!;
  const { space } = context;
  if (!earlier.row.sound || !later.row.sound || !isSurelyLater(earlier, later)) return undefined;
  const both = earlier.row.boxes.flatMap((box) => later.row.boxes.map((other) => meet(box, other)));
  const covers = earlier.before.flatMap(({ boxes }) => boxes);
  const found = ticketIn(space, possibleAt(context, 'promises'), both, covers);
  if (!found) return undefined;
  // An exception stands before its rule: that is meant.
  const exception = isWithin(context, earlier.row, later.row) || isWithin(context, later.row, earlier.row);
  if (exception === true) return undefined;
  if (found === 'not decided' || exception === 'not decided') {
    const message = say`\`promises\` is too intricate to tell whether \`${earlier.row.label}\` and \`${later.row.label}\` meet: not decided`;
    return report(weakerFirst, policy, later.path, 'value', message);
  }
  const message = say`\`${earlier.row.label}\` (line ${lineOf(policy, earlier.row.path)}) meets this row and promises less: who falls under both gets \`${earlier.text}\`, not \`${later.text}\``;
  return report(weakerFirst, policy, later.path, 'value', message, {
    hint: say`put the stricter row first, or say in the weaker one whom it does not mean`,
    witness: concreteTicket(context, space, found.region, 'promises'),
  });
}

/** Whether every ticket that a row asks for is asked for by the other too. */
function isWithin(context: Context, row: DecisionRow, other: DecisionRow): boolean | 'not decided' {
  const outside = ticketIn(context.space, possibleAt(context, 'promises'), row.boxes, other.boxes);
  return outside === 'not decided' ? outside : outside === undefined;
}
