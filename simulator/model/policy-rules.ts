import type { CompensationRow, Policy, PromiseRow } from '../../schema/index.ts';
import type { FactSpace } from '../../schema/tables/index.ts';
import { readDuration, readPercentage, readShare } from '../../schema/values/index.ts';
import { hoursOf, idOf, must, rowName } from './checked.ts';
import { promiseOf } from './promises.ts';
import type { Compensation, EventRules, PolicyRules, Row, Rulebook } from './rulebook.ts';

interface Written {
  readonly when?: unknown;
  readonly name?: string;
}

/** The policy's tables, each reduced to the rows that speak of the thing that it decides. Compiled here only, for the simulator and for single tickets. */
export function compilePolicyRules(policy: Policy, space: FactSpace, names: Rulebook['names']): PolicyRules {
  const table = <Wrote extends Written, Says>(
    rows: readonly Wrote[] | undefined,
    speaks: (row: Wrote, position: number) => Says | undefined,
  ): Row<Says>[] =>
    (rows ?? []).flatMap((row, position) => {
      const says = speaks(row, position);
      return says === undefined ? [] : [{ name: rowName(row, position), position, boxes: space.boxes(row.when), says }];
    });
  const promises = (kind: 'first_response' | 'next_response' | 'update' | 'resolution') =>
    table(policy.promises, (row: PromiseRow, i) => (row[kind] === undefined ? undefined : promiseOf(policy, row[kind], i)));
  const share = (written: string | undefined): number | undefined => (written === undefined ? undefined : must(readShare(written)));
  const { clock, pause_while, warn_at } = policy.defaults ?? {};
  const { escalation, compensation, surveys } = policy;

  /** The rows of one event and one `after`. */
  const eventRules = (event: EventRules['event'], after: number | undefined): EventRules => {
    const here = (row: { readonly event: string; readonly after?: string }): boolean =>
      row.event === event && secondsOf(row.after) === after;
    return {
      event,
      after,
      to: table(escalation, (row) => (!here(row) ? undefined : row.team === undefined ? row.tier : idOf(names.team, row.team))),
      priority: table(escalation, (row) =>
        !here(row) || row.priority === undefined ? undefined : row.priority === 'raise' ? 'raise' : idOf(names.priority, row.priority),
      ),
      notify: table(escalation, (row) => (here(row) ? row.notify : undefined)),
      consult: table(escalation, (row) => (here(row) ? row.consult : undefined)),
      give: table(compensation, (row) => (here(row) ? compensationOf(row, space, names) : undefined)),
      ask: table(surveys, (row) => (!here(row) ? undefined : row.ask === 'none' ? 0 : share(row.ask))),
    };
  };
  const written = [escalation, compensation, surveys].flatMap((rows) => rows ?? []);
  const occasions = new Map(written.map(({ event, after }) => [`${event} ${secondsOf(after)}`, [event, secondsOf(after)] as const]));

  return {
    priority: table(policy.priority, ({ priority }) => idOf(names.priority, priority)),
    offer: table(policy.self_service, ({ offer }) => (offer === 'none' ? -1 : idOf(names.offer, offer))),
    routing: table(policy.routing, ({ team, overflow = [] }) => ({
      team: idOf(names.team, team),
      overflow: overflow.map((one) => ({ after: must(readDuration(one.after)), team: idOf(names.team, one.team) })),
    })),
    firstResponse: promises('first_response'),
    nextResponse: promises('next_response'),
    update: promises('update'),
    resolution: promises('resolution'),
    clock: table(policy.promises, (row) => (row.clock === undefined ? undefined : hoursOf(policy, row.clock))),
    pause: table(policy.promises, (row) => (row.pause_while === undefined ? undefined : statesOf(row.pause_while))),
    warnAt: table(policy.promises, (row) => share(row.warn_at)),
    defaultClock: hoursOf(policy, clock),
    defaultPause: statesOf(pause_while ?? []),
    defaultWarnAt: share(warn_at),
    workflows: table(policy.workflows, ({ name }) => name),
    events: [...occasions.values()].map(([event, after]) => eventRules(event, after)),
  };
}

function secondsOf(after: string | undefined): number | undefined {
  return after === undefined ? undefined : must(readDuration(after));
}

function statesOf(written: string | readonly string[]): readonly string[] {
  return [written].flat().filter((state) => state !== 'none');
}

function compensationOf({ give, amount, approval }: CompensationRow, space: FactSpace, names: Rulebook['names']): Compensation {
  return {
    give,
    amount:
      typeof amount !== 'object'
        ? amount
        : { share: must(readPercentage(amount.share)), of: space.at(amount.of), atMost: amount.at_most ?? Infinity },
    approval: approval === undefined ? -1 : idOf(names.tier, approval),
  };
}
