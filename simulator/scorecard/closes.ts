import type { Policy } from '../../schema/index.ts';

type Channel = NonNullable<Policy['channels']>[string];

/** Whether a channel is closed at any time. */
export function closes({ hours = 'always' }: Channel): boolean {
  return hours !== 'always';
}
