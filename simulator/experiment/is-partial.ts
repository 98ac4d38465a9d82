import type { Replications } from '../../schema/index.ts';

/** Whether fewer replications were played than a verdict was asked of: the user stopped, or there was no room for more. */
export function isPartial(stopped: Replications['stopped']): boolean {
  return stopped === 'interrupted' || stopped === 'no room for more';
}
