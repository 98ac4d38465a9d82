import { addBusinessDays, addOpen, dayOf, daySeconds, isOpen, localOf, timeOfDay, weekdayOfDay } from '../calendar/index.ts';
import type { OpenHours } from '../calendar/index.ts';
import type { Finding } from '../finding.ts';
import { mapOf, promised } from '../tables/index.ts';
import { readDate, writeDate, writeTime } from '../values/index.ts';
import type { Context } from './context.ts';
import { clockOfDays } from './days-on-clock.ts';
import { hoursOf } from './reading/hours-of.ts';
import type { CompiledHours } from './reading/hours-of.ts';
import type { PromiseMade } from './reading/promises.ts';
import { promisesMade } from './reading/promises.ts';
import { meet, possibleAt, ticketIn } from './reading/possible.ts';
import { once } from './reading/once.ts';
import { listed, report } from './reading/report.ts';
import { concreteTicket } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** A promise whose clock runs on while the channel is closed, for longer than the promise: who comes then cannot be served in time. */
export const closedLongerThanPromise: Rule = {
  code: 'closed-longer-than-promise',
  severity: 'warning',
  sentence: 'a promise runs out while the channel is closed',
  avoid:
    'channels:\n  whatsapp: { mode: live, hours: office, when_closed: keep }\npromises:\n  - { when: { channel: whatsapp }, first_response: { within: 1h, clock: always } }',
  prefer: 'promises:\n  - { when: { channel: whatsapp }, first_response: { within: 1h, clock: office } }',
  why: 'Nobody answers while the channel is closed, and the clock that counts the promise runs on: it is broken before anyone could have kept it, night after night. As a note it is told of a promise that only a ticket which is not solved at once breaks so, such as a call just before closing.',
  check: (context) => {
    const { policy, words } = context;
    if (!policy) return [];
    const channels = Object.entries(mapOf(words.channels)).flatMap(([name, says]) => {
      const { mode, hours, when_closed: leads } = mapOf(says);
      if (typeof hours !== 'string' || hours === 'always') return [];
      return [{ name, hours, keeps: leads === 'keep' || (mode !== 'live' && leads === undefined) }];
    });
    return promised.flatMap((kind) =>
      promisesMade(context, kind)
        .filter((promise) => clockOfDays(promise) === undefined)
        .flatMap((promise) => {
          const found = channels.flatMap((channel) => brokenBy(context, promise, channel));
          return found.sort((x, y) => Number(x.severity === 'note') - Number(y.severity === 'note')).slice(0, 1);
        }),
    );
  },
};

interface Channel {
  readonly name: string;
  readonly hours: string;
  /** Whether it takes tickets while it is closed, to be answered later. */
  readonly keeps: boolean;
}

/** Calendars compiled once for all promises. */
const compiledFor = once((context: Context, names: string) => hoursOf(context.words, [], JSON.parse(names) as string[]));

/** The first moment at which a ticket comes by the channel and its promise runs out before the channel opens again. */
function brokenBy(context: Context, promise: PromiseMade, channel: Channel): Finding[] {
  const { space } = context;
  // A caller is answered before the line closes; what he asks for may be left over.
  if (!channel.keeps && promise.kind !== 'resolution' && promise.kind !== 'update') return [];
  const asked = space.facts.flatMap(({ name }) => (name.startsWith('arrived.') ? [name.slice('arrived.'.length)] : []));
  const compiled = compiledFor(context, JSON.stringify([...new Set([channel.hours, ...promise.clocks, ...asked])]));
  const own = compiled?.hours.get(channel.hours);
  if (!compiled || !own) return [];
  const clocks = promise.clocks.map((name) => compiled.hours.get(name)!);
  const calendars = asked.map((name) => compiled.hours.get(name)!);
  const changes = channel.keeps ? [...new Set(calendars.flatMap(({ starts, ends }) => [...starts, ...ends]))].sort((x, y) => x - y) : [];
  const comes = ticketsAt(context, promise, channel, asked);
  const effective = readDate(String(mapOf(context.words)['effective']));
  const since = effective === undefined ? 0 : effective * daySeconds - compiled.origin;
  let next = 0;
  for (let i = 0; i + 1 < own.starts.length; i++) {
    const [closes, opens] = [own.ends[i]!, own.starts[i + 1]!];
    if (closes < since) continue;
    while (next < changes.length && changes[next]! <= closes) next++;
    const moments = [closes];
    for (; next < changes.length && changes[next]! < opens; next++) moments.push(changes[next]!);
    for (const at of moments) {
      if (!(dueOf(promise, clocks, at) < opens)) continue;
      const ticket = comes(calendars.map((hours) => isOpen(hours, channel.keeps ? at : at - 1)));
      if (ticket) return [told(context, promise, channel, compiled, at, opens, ticket)];
    }
  }
  return [];
}

/** When the promise runs out, counted from a moment; of several clocks the most patient counts. */
function dueOf({ within }: PromiseMade, clocks: readonly OpenHours[], at: number): number {
  return Math.max(
    ...clocks.map((hours) => ('seconds' in within ? addOpen(hours, at, within.seconds) : addBusinessDays(hours, at, within.businessDays))),
  );
}

/** Whether a ticket of this promise comes by the channel while just these calendars are open; searched once for each combination. */
function ticketsAt(context: Context, promise: PromiseMade, channel: Channel, asked: readonly string[]) {
  const { space } = context;
  const known = new Map<string, Readonly<Record<string, string>> | undefined>();
  return (open: readonly boolean[]): Readonly<Record<string, string>> | undefined => {
    const key = open.join();
    if (known.has(key)) return known.get(key);
    const sides = asked.map((name, i) => ({ fact: space.at(`arrived.${name}`), accepts: Uint8Array.from(open[i] ? [0, 1] : [1, 0]) }));
    const then = space.boxes({ channel: channel.name }).flatMap((box) => promise.row.boxes.map((row) => meet(box, row, { sides })));
    const covers = promise.before.flatMap(({ boxes }) => boxes);
    const found = ticketIn(space, possibleAt(context, 'promises'), then, covers);
    const ticket = found && found !== 'not decided' ? concreteTicket(context, space, found.region, 'promises') : undefined;
    known.set(key, ticket);
    return ticket;
  };
}

function told(
  context: Context,
  promise: PromiseMade,
  channel: Channel,
  { origin, zone }: CompiledHours,
  at: number,
  opens: number,
  witness: Readonly<Record<string, string>>,
): Finding {
  const moment = (seconds: number): string => {
    const local = localOf(zone, origin + seconds);
    return `${weekdays[weekdayOfDay(dayOf(local))]!} ${writeDate(dayOf(local))} ${writeTime(timeOfDay(local))}`;
  };
  const counted = `the clock (${listed(promise.clocks)}) runs on until it opens, ${moment(opens)}`;
  const when = `by \`${channel.name}\` on ${moment(at)}`;
  const message = channel.keeps
    ? `who comes ${when}, while it is closed, cannot be served within \`${promise.text}\`: ${counted}`
    : `what comes ${when}, just before it closes, is solved at once or not within \`${promise.text}\`: ${counted}`;
  const severity = channel.keeps ? 'warning' : 'note';
  const hint = `count it on \`${channel.hours}\` (\`clock: ${channel.hours}\`), or promise a longer time`;
  return report({ code: closedLongerThanPromise.code, severity }, context.policy!, promise.path, 'value', message, { hint, witness });
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
