import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { mapOf, promised } from '../tables/index.ts';
import type { Context } from './context.ts';
import { clockOfDays } from './days-on-clock.ts';
import { dueOf } from './reading/due-of.ts';
import { hoursFor } from './reading/hours-for.ts';
import type { CompiledHours } from './reading/hours-of.ts';
import { once } from './reading/once.ts';
import { isEmpty, meet } from './reading/possible.ts';
import type { PromiseMade } from './reading/promises.ts';
import { promisesMade } from './reading/promises.ts';
import { listed, report } from './reading/report.ts';
import { tellMoment } from './reading/tell-moment.ts';
import { ticketsAt } from './reading/tickets-at.ts';
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

/** The first moment at which a ticket comes by the channel and its promise runs out before the channel opens again. */
function brokenBy(context: Context, promise: PromiseMade, channel: Channel): Finding[] {
  const { space } = context;
  // A caller is answered before the line closes; what he asks for may be left over.
  if (!channel.keeps && promise.kind !== 'resolution' && promise.kind !== 'update') return [];
  const boxes = space
    .boxes({ channel: channel.name })
    .flatMap((box) => promise.row.boxes.map((row) => meet(box, row)))
    .filter((box) => !isEmpty(box));
  if (boxes.length === 0) return [];
  const { within, clocks } = promise;
  const { hours, keeps } = channel;
  const compiled = hoursFor(context, [hours, ...clocks]);
  if (!compiled) return [];
  const covers = promise.before.flatMap((row) => row.boxes);
  const comes = ticketsAt(context, compiled, boxes, covers);
  for (const { at, opens } of overWhileClosed(context, { within, clocks, hours, keeps })) {
    const ticket = comes(keeps ? at : at - 1);
    if (ticket) return [told(context, promise, channel, compiled, at, opens, ticket)];
  }
  return [];
}

type Counted = Pick<PromiseMade, 'within' | 'clocks'> & Pick<Channel, 'hours' | 'keeps'>;

/** Every moment from which such a promise is over before the channel opens, and when that is: many rows promise the same. */
const overWhileClosed = once((context: Context, { within, clocks, hours, keeps }: Counted): readonly { at: number; opens: number }[] => {
  const compiled = hoursFor(context, [hours, ...clocks]);
  const own = compiled?.hours.get(hours);
  if (!compiled || !own) return [];
  const over: { at: number; opens: number }[] = [];
  const tables = clocks.map((name) => compiled.hours.get(name)!);
  const changes = keeps ? compiled.turns : [];
  let next = 0;
  for (let i = 0; i + 1 < own.starts.length; i++) {
    const [closes, opens] = [own.ends[i]!, own.starts[i + 1]!];
    if (closes < compiled.since) continue;
    while (next < changes.length && changes[next]! <= closes) next++;
    const moments = [closes];
    for (; next < changes.length && changes[next]! < opens; next++) moments.push(changes[next]!);
    // Of several clocks the most patient counts.
    for (const at of moments) if (tables.every((table) => dueOf(within, table, at) < opens)) over.push({ at, opens });
  }
  return over;
});

function told(
  context: Context,
  promise: PromiseMade,
  channel: Channel,
  hours: CompiledHours,
  at: number,
  opens: number,
  witness: Readonly<Record<string, string>>,
): Finding {
  const [moment, opening, clocks] = [tellMoment(hours, at), tellMoment(hours, opens), listed(promise.clocks)];
  const message = channel.keeps
    ? say`who comes by \`${channel.name}\` on ${moment}, while it is closed, cannot be served within \`${promise.text}\`: the clock (${clocks}) runs on until it opens, ${opening}`
    : say`what comes by \`${channel.name}\` on ${moment}, just before it closes, is solved at once or not within \`${promise.text}\`: the clock (${clocks}) runs on until it opens, ${opening}`;
  const severity = channel.keeps ? 'warning' : 'note';
  const hint = say`count it on \`${channel.hours}\` (\`clock: ${channel.hours}\`), or promise a longer time`;
  return report({ code: closedLongerThanPromise.code, severity }, context.policy!, promise.path, 'value', message, { hint, witness });
}
