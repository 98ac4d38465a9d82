import type { Policy } from '../../schema/index.ts';
import { closes } from './closes.ts';

/** What policies call social media, as parts of a channel's name. */
const networks = [
  'social',
  'twitter',
  'facebook',
  'instagram',
  'tiktok',
  'snapchat',
  'linkedin',
  'تويتر',
  'فيسبوك',
  'انستغرام',
  'إنستغرام',
  'تواصل_اجتماعي',
];

export type ChannelKind = 'live' | 'social' | 'written';

/** Each of the policy's channels, with the kind by which its first responses are judged: what a live one keeps while it is closed is answered later, as on social media. */
export function channelKinds({ channels = {} }: Policy): [name: string, kind: ChannelKind][] {
  return Object.entries(channels).map(([name, channel]) => {
    if (channel.mode === 'live') return [name, channel.when_closed === 'keep' && closes(channel) ? 'social' : 'live'];
    const words = name.toLowerCase();
    return [name, words === 'x' || networks.some((network) => words.includes(network)) ? 'social' : 'written'];
  });
}
