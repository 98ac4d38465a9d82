import { clockOfDays } from './days-on-clock.ts';
import type { PromiseMade } from './reading/promises.ts';
import { isSurelyLater, promisesMade } from './reading/promises.ts';
import { meet, possibleAt, ticketIn } from './reading/possible.ts';
import { lineOf, report } from './reading/report.ts';
import { concreteTicket } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** A first response promised later than the resolution of the same ticket. */
export const responseAfterResolution: Rule = {
  code: 'response-after-resolution',
  severity: 'warning',
  sentence: 'a first response is promised later than the resolution',
  avoid: 'promises:\n  - { first_response: 12h, resolution: 6h }',
  prefer: 'promises:\n  - { first_response: 2h, resolution: 6h }',
  why: 'Who has solved a ticket has answered it: the later promise says nothing, and one of the two is likely a slip.',
  check: (context) => {
    const domains = possibleAt(context, 'promises');
    // Days counted on a clock that stands still at night are told of already, and mean another length.
    const made = (kind: string): PromiseMade[] => promisesMade(context, kind).filter((promise) => clockOfDays(promise) === undefined);
    const resolutions = made('resolution');
    return made('first_response').flatMap((response) => {
      for (const resolution of resolutions) {
        if (!isSurelyLater(response, resolution)) continue;
        const both = response.row.boxes.flatMap((box) => resolution.row.boxes.map((other) => meet(box, other)));
        const covers = [...response.before, ...resolution.before].flatMap(({ boxes }) => boxes);
        const found = ticketIn(context.space, domains, both, covers);
        if (!found || found === 'not decided') continue;
        const where = resolution.row === response.row ? '' : ` (line ${lineOf(context.policy!, resolution.path)})`;
        const message = `the first response is promised within \`${response.text}\`, after the resolution within \`${resolution.text}\`${where}`;
        return [
          report(responseAfterResolution, context.policy!, response.path, 'value', message, {
            hint: 'promise the first response sooner, or the resolution later',
            witness: concreteTicket(context, context.space, found.region, 'promises'),
          }),
        ];
      }
      return [];
    });
  },
};
