import { isOpen, nextOpening } from '../../schema/calendar/index.ts';
import type { Channel, Id, Model, Seconds } from './model.ts';

/**
 * The channel that serves a contact that comes by a channel: itself, or where it is closed its other way in; -1: refused.
 * @param open whether a calendar is open at that moment: 1, else 0.
 */
export function wayIn(channels: readonly Channel[], channel: Id, open: { at(hours: Id): number }): Id {
  let at = channel;
  for (let steps = 0; steps <= channels.length; steps++) {
    const { hours, whenClosed } = channels[at]!;
    if (open.at(hours) === 1 || whenClosed === 'keep') return at;
    if (whenClosed === 'refuse') return -1;
    at = whenClosed;
  }
  return -1;
}

/** When a contact that would come by a channel at a moment is taken in: then, or where it is refused when the channel opens next; Infinity: not any more. */
export function takenInAt({ channels, hours }: Pick<Model, 'channels' | 'hours'>, channel: Id, at: Seconds): Seconds {
  const open = { at: (id: Id) => (isOpen(hours[id]!, at) ? 1 : 0) };
  return wayIn(channels, channel, open) < 0 ? nextOpening(hours[channels[channel]!.hours]!, at) : at;
}
