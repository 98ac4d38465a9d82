import type { Finding } from '../finding.ts';
import { turnsOf } from '../calendar/index.ts';
import { say } from '../said/index.ts';
import type { Context } from './context.ts';
import { clockOfDays } from './days-on-clock.ts';
import { dueOf } from './reading/due-of.ts';
import { hoursFor } from './reading/hours-for.ts';
import { once } from './reading/once.ts';
import type { PromiseMade } from './reading/promises.ts';
import { isSurelyLater, promisesMade } from './reading/promises.ts';
import { meet, possibleAt, ticketIn } from './reading/possible.ts';
import { lineOf, report } from './reading/report.ts';
import { concreteTicket } from './reading/tell-tickets.ts';
import { tellMoment } from './reading/tell-moment.ts';
import { ticketsAt } from './reading/tickets-at.ts';
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
        if (!isSurelyLater(response, resolution)) {
          if (response.row !== resolution.row || isSurelyLater(resolution, response)) continue;
          const later = laterAtTimes(context, response, resolution);
          if (later) return [later];
          continue;
        }
        const both = response.row.boxes.flatMap((box) => resolution.row.boxes.map((other) => meet(box, other)));
        const covers = [...response.before, ...resolution.before].flatMap(({ boxes }) => boxes);
        const found = ticketIn(context.space, domains, both, covers);
        if (!found || found === 'not decided') continue;
        const late = say`the first response is promised within \`${response.text}\`, after the resolution within \`${resolution.text}\``;
        const message = resolution.row === response.row ? late : say`${late} (line ${lineOf(context.policy!, resolution.path)})`;
        return [
          report(responseAfterResolution, context.policy!, response.path, 'value', message, {
            hint: say`promise the first response sooner, or the resolution later`,
            witness: concreteTicket(context, context.space, found.region, 'promises'),
          }),
        ];
      }
      return [];
    });
  },
};

/** Of two promises of one row on different clocks, or one of them in business days: a moment, at an opening or a minute before, at which the first response is due after the resolution. */
function laterAtTimes(context: Context, response: PromiseMade, resolution: PromiseMade): Finding | undefined {
  const together = response.clock === undefined && resolution.clock === undefined;
  const pairs = response.clocks.flatMap((one) =>
    resolution.clocks.filter((other) => !together || one === other).map((other) => [one, other] as const),
  );
  const measured = 'seconds' in response.within && 'seconds' in resolution.within;
  if (pairs.length === 0 || (measured && pairs.every(([one, other]) => one === other))) return undefined;
  const compiled = hoursFor(context, pairs.flat());
  if (!compiled) return undefined;
  const comes = ticketsAt(
    context,
    compiled,
    response.row.boxes,
    [...response.before, ...resolution.before].flatMap(({ boxes }) => boxes),
  );
  for (const { at, due } of late(context, { response: response.within, resolution: resolution.within, pairs })) {
    const witness = comes(at);
    if (!witness) continue;
    const [first, last] = due;
    const message = say`what comes on ${tellMoment(compiled, at)} is promised a first response by ${tellMoment(compiled, first)}, after its resolution by ${tellMoment(compiled, last)}`;
    const hint = say`count both on one clock, or promise the first response sooner`;
    return report(responseAfterResolution, context.policy!, response.path, 'value', message, { hint, witness });
  }
  return undefined;
}

interface Promised {
  readonly response: PromiseMade['within'];
  readonly resolution: PromiseMade['within'];
  /** The clocks that the two can be counted on together. */
  readonly pairs: readonly (readonly [response: string, resolution: string])[];
}

interface Late {
  readonly at: number;
  /** By the first pair of clocks. */
  readonly due: readonly [response: number, resolution: number];
}

/** The moments, at an opening or a closing or a minute before, at which the response is due after the resolution by every pair of clocks: many rows promise the same. */
const late = once((context: Context, { response, resolution, pairs }: Promised): readonly Late[] => {
  const compiled = hoursFor(context, pairs.flat());
  if (!compiled) return [];
  const { asked, hours, length, since } = compiled;
  const clocks = pairs.map(([one, other]) => [hours.get(one)!, hours.get(other)!] as const);
  const turns = turnsOf([...clocks.flat(), ...asked.map((one) => one.hours)], [0, 60]);
  const due = ([one, other]: (typeof clocks)[number], at: number) => [dueOf(response, one, at), dueOf(resolution, other, at)] as const;
  const isLater = ([first, last]: Late['due']): boolean => first > last && first < Infinity;
  const found: Late[] = [];
  for (const at of turns)
    if (at >= since && at <= length && clocks.every((pair) => isLater(due(pair, at)))) found.push({ at, due: due(clocks[0]!, at) });
  return found;
});
