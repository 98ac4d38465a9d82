import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';

/**
 * An agent is his group and his number in it (`care 12`), and most groups bear the name of their team: by the team's title. Undefined: no team of that
 * name has one.
 */
export function sayAgent(name: string, titleOf: (team: string) => Text | undefined): Text | undefined {
  const [, group, number] = /^(.*) (\d+)$/.exec(name) ?? [];
  const title = group === undefined ? undefined : titleOf(group);
  return title && say`agent ${number!} of ${title}`;
}
