import type { PromiseRow } from '../../schema/index.ts';
import { readDuration } from '../../schema/values/index.ts';
import { compileBehaviour } from './behaviour.ts';
import { compileMix } from './mix.ts';
import type { Row, Rules } from './model.ts';
import { promiseOf } from './promises.ts';
import { hoursOf, idOf, must, rowName } from './checked.ts';
import type { Scope } from './scope.ts';

/** The tables, each reduced to the rows that speak of the thing that it decides. */
export function compileRules(scope: Scope): Rules {
  const { policy, names, space } = scope;
  const table = <Written extends { readonly when?: unknown; readonly name?: string }, Says>(
    rows: readonly Written[] | undefined,
    speaks: (row: Written, position: number) => Says | undefined,
  ): Row<Says>[] =>
    (rows ?? []).flatMap((row, i) => {
      const says = speaks(row, i);
      return says === undefined ? [] : [{ name: rowName(row, i), boxes: space.boxes(row.when), says }];
    });
  const promises = (kind: 'first_response' | 'resolution') =>
    table(policy.promises, (row: PromiseRow, i) => (row[kind] === undefined ? undefined : promiseOf(policy, row[kind], i)));
  const pauses = (states: string | readonly string[]): boolean => [states].flat().includes('waiting_for_customer');
  const { clock, pause_while = [] } = policy.defaults ?? {};
  return {
    priority: table(policy.priority, ({ priority }) => idOf(names.priority, priority)),
    offer: table(policy.self_service, ({ offer }) => (offer === 'none' ? -1 : idOf(names.offer, offer))),
    routing: table(policy.routing, ({ team, overflow = [] }) => ({
      team: idOf(names.team, team),
      overflow: overflow.map((one) => ({ after: must(readDuration(one.after)), team: idOf(names.team, one.team) })),
    })),
    firstResponse: promises('first_response'),
    resolution: promises('resolution'),
    clock: table(policy.promises, (row) => (row.clock === undefined ? undefined : hoursOf(policy, row.clock))),
    pause: table(policy.promises, (row) => (row.pause_while === undefined ? undefined : pauses(row.pause_while))),
    defaultClock: hoursOf(policy, clock),
    defaultPause: pauses(pause_while),
    unresolved: table(policy.escalation, ({ event, team, tier }) =>
      event !== 'unresolved' ? undefined : team === undefined ? tier : idOf(names.team, team),
    ),
    mix: compileMix(scope),
    ...compileBehaviour(scope),
  };
}
