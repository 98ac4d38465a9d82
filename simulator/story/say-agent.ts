import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';

/** An agent is his group and his number in it (`care 12`), and most groups bear the name of their team: by what that is called. Undefined: it is no such name. */
export function sayAgent(name: string, call: (team: string) => Text): Text | undefined {
  const [, group, number] = /^(.*) (\d+)$/.exec(name) ?? [];
  return group === undefined ? undefined : say`agent ${number!} of ${call(group)}`;
}
