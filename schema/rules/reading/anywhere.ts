import type { Box } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { possibleAt, ticketIn } from './possible.ts';

/**
 * Whether a ticket could be within one of `boxes` and outside `covers`, with whatever team and whatever has happened to it. If not, no walk finds one:
 * asked first, for a walk costs a thousand questions.
 */
export function couldBe(context: Context, boxes: readonly Box[], covers: readonly Box[]): boolean {
  return ticketIn(context.space, possibleAt(context, 'priority').slice(0, 1), boxes, covers) !== undefined;
}
