import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import type { Words } from '../tables/index.ts';
import { mapOf } from '../tables/index.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A live channel that closes and says nothing of where its customers can turn then. */
export const closedChannelNoWayIn: Rule = {
  code: 'closed-channel-no-way-in',
  severity: 'warning',
  sentence: 'a live channel closes and leaves its customers no way in',
  avoid: 'channels:\n  phone: { mode: live, hours: office }',
  prefer: 'channels:\n  phone: { mode: live, hours: office, when_closed: email }\n  email: { mode: deferred }',
  why: 'Who calls at night is turned away and may not come back. If that is meant, `when_closed: refuse` says so.',
  check: ({ policy, words }) => {
    const channels = mapOf(words.channels);
    return Object.keys(channels).flatMap((name) => {
      const message = policy ? deadEnd(channels, name) : undefined;
      if (!message || !policy) return [];
      const hint = say`add \`when_closed:\` with another channel, \`keep\` (answered later) or \`refuse\``;
      return [report(closedChannelNoWayIn, policy, ['channels', name], 'key', message, { hint })];
    });
  },
};

/** Why a contact that finds the channel closed ends nowhere; undefined if it gets in, or is refused on purpose. */
function deadEnd(channels: Words, name: string): Said | undefined {
  if (mapOf(channels[name])['mode'] !== 'live' || !closes(channels, name)) return undefined;
  const hours = String(mapOf(channels[name])['hours']);
  const met = [name];
  for (;;) {
    const leads = mapOf(channels[met.at(-1)!])['when_closed'];
    if (leads === undefined)
      return met.length === 1 ? say`\`${name}\` is closed outside \`${hours}\`, and says no other way in` : undefined;
    if (typeof leads !== 'string' || !Object.hasOwn(channels, leads) || !closes(channels, leads)) return undefined;
    if (met.includes(leads))
      return say`\`${name}\` is closed outside \`${hours}\`, and its other way in, \`${met[1] ?? leads}\`, leads back to it`;
    met.push(leads);
  }
}

function closes(channels: Words, name: string): boolean {
  const hours = mapOf(channels[name])['hours'];
  return typeof hours === 'string' && hours !== 'always';
}
