import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { sayDuration } from '../../schema/values/index.ts';

/** What happens to a ticket, and to which promise of it. */
interface Happens {
  readonly event: string;
  readonly after: number | undefined;
  readonly promise?: string | undefined;
}

/** The heading of what an event leads to: `If the promise of a resolution is broken`. */
export function headOf({ event, after = 0, promise }: Happens): Text {
  const of = (promise === undefined ? undefined : promises[promise]) ?? say`a promise`;
  const heads: Readonly<Record<string, Text>> = {
    unresolved: say`If the team cannot solve it`,
    asked: say`If the customer asks for someone higher`,
    warning: say`If ${of} is about to be broken`,
    breach: say`If ${of} is broken`,
    waiting: say`If nobody has taken it from the queue after ${sayDuration(after)}`,
    aging: say`If it is not solved ${sayDuration(after)} after it arrived`,
    reopened: say`If it is reopened`,
    escalation_closed: say`When an escalation of it is closed`,
    closed: say`When it is closed`,
  };
  return heads[event] ?? event;
}

const promises: Readonly<Record<string, Text>> = {
  first_response: say`the promise of a first response`,
  next_response: say`the promise of a next response`,
  update: say`the promise of an update`,
  resolution: say`the promise of a resolution`,
};
