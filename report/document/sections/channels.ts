import type { Channel } from '../../../schema/index.ts';
import type { Section } from '../content.ts';
import { requestsOf } from '../requests-of.ts';
import type { Scribe } from '../scribe.ts';

/** The ways to reach the company: how each works, when, and what becomes of who comes outside its hours. */
export function channels(scribe: Scribe): Section {
  const items = Object.entries(scribe.policy.channels).map(([name, channel]) => ({
    lead: scribe.title('channels', name),
    text: [...about(scribe, channel), ...notFor(scribe, name)].join(' '),
  }));
  return { id: 'channels', title: scribe.words.sections.channels.title, blocks: [{ kind: 'list', items }] };
}

function about(scribe: Scribe, channel: Channel): string[] {
  const { mode, hours, menu, callback_after: callback, at_once: atOnce, gives_way_to: givesWay } = channel;
  const words = scribe.words.sections.channels;
  const open = hours === undefined || hours === 'always';
  return [
    words.mode[mode],
    ...(open ? [words.openAlways] : [words.open(scribe.calendar(hours)), whenClosed(scribe, channel)]),
    ...(menu ? [words.menu(menu)] : []),
    ...(callback === undefined ? [] : [words.callback(scribe.duration(callback))]),
    ...(scribe.isInternal && atOnce !== undefined ? [words.atOnce(atOnce)] : []),
    ...(scribe.isInternal && givesWay?.length
      ? [
          words.givesWay(
            scribe.list(
              givesWay.map((name) => scribe.title('channels', name)),
              'or',
            ),
          ),
        ]
      : []),
  ];
}

function whenClosed(scribe: Scribe, { mode, when_closed: way = mode === 'live' ? 'refuse' : 'keep' }: Channel): string {
  const { closed } = scribe.words.sections.channels;
  return way === 'keep' || way === 'refuse' ? closed[way] : closed.other(scribe.title('channels', way));
}

/** What `never` comes by this channel, as far as a customer knows it before anything is decided. */
function notFor(scribe: Scribe, name: string): string[] {
  return (scribe.policy.never ?? []).flatMap(({ channel, ...others }) => {
    const named = typeof channel === 'string' ? [channel] : Array.isArray(channel) ? channel : [];
    const known = Object.keys(others).every((fact) => !decided.includes(fact));
    if (!named.includes(name) || !known || Object.keys(others).length === 0) return [];
    return [scribe.words.sections.channels.notFor(requestsOf(scribe, others))];
  });
}

const decided: readonly string[] = ['came_by', 'priority', 'offer', 'team', 'tier'];
