import { say } from '../../schema/said/index.ts';
import { witness } from '../../schema/tables/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import { isOpen, localTime } from '../model/index.ts';
import type { Doubt } from './doubt.ts';
import type { Service } from './service.ts';

interface Known {
  readonly values: Int16Array;
  readonly arrives: number | undefined;
  readonly within: Box;
  /** Whether a ticket like it can be, as far as the facts of the tables tell. */
  readonly possible: boolean;
}

/** Why there is no ticket like this: its channel is closed when it arrives, or `never` says so. */
export function neverHappens(service: Service, { values, arrives, within, possible }: Known): Doubt[] {
  const { policy, space } = service;
  const channel = space.facts[space.at('channel')]?.values[values[space.at('channel')] ?? -1];
  if (channel !== undefined && arrives !== undefined) {
    const closed = closedThen(service, channel, arrives);
    if (closed) return [closed];
  }
  if (possible) return [];
  const sizes = space.facts.map((fact) => fact.values.length);
  const ruledOut = (policy.never ?? []).find(
    (condition) =>
      witness(
        sizes,
        within,
        space.boxes(condition).map((box) => space.ground(box)),
      ) === undefined,
  );
  const fact = Object.keys([ruledOut ?? {}].flat()[0]!).find((name) => values[space.at(name)]! >= 0) ?? 'channel';
  const message = ruledOut
    ? say`the policy says in \`never\` that there is no such ticket`
    : say`no such ticket can come: its facts and the hours of its channel exclude each other`;
  return [{ code: 'never-happens', fact, message, hint: say`it is decided as if there were; look whether its facts are meant so` }];
}

function closedThen(service: Service, channel: string, arrives: number): Doubt | undefined {
  const { mode, hours = 'always', when_closed: leads } = service.policy.channels[channel]!;
  if (leads === 'keep' || (mode === 'deferred' && leads === undefined)) return undefined;
  const calendars = service.calendarsAt(arrives);
  if (isOpen(calendars.hours[service.clocks.indexOf(hours)]!, arrives - calendars.origin)) return undefined;
  const moment = localTime(calendars, arrives - calendars.origin);
  const told = { code: 'never-happens', fact: 'channel' } as const;
  if (leads === undefined || leads === 'refuse') {
    const message = say`\`${channel}\` is closed at ${moment}: who comes then is turned away`;
    return { ...told, message, hint: say`it is decided as if the channel were open` };
  }
  const message = say`\`${channel}\` is closed at ${moment}: who comes then is led to \`${leads}\``;
  return { ...told, message, hint: say`write ${`\`channel: ${leads}\``} and ${`\`came_by: ${channel}\``}` };
}
