import { word } from '../../schema/said/index.ts';
import type { Language } from '../../schema/said/index.ts';
import type { Policy } from '../../schema/index.ts';
import { titleIn } from '../../schema/values/index.ts';
import type { Title } from '../../schema/values/index.ts';
import { languageWord, sayAgent } from '../story/index.ts';
import type { CallNames } from '../story/index.ts';

type Titled = { readonly title?: Title | undefined };

/**
 * How a policy's names are called in a language: in English as they are written, which reads as words do; in another language by their titles there.
 * What has no title is called as it is written.
 */
export function callNames(policy: Policy, language: Language): CallNames {
  const { facts, segments, topics, channels, priorities, offers, teams, tiers, calendars, workflows = [], languages = ['en'] } = policy;
  const titled: Readonly<Record<string, Readonly<Record<string, Titled>> | undefined>> = {
    ...{ fact: facts, segment: segments, topic: topics, channel: channels, came_by: channels, priority: priorities, offer: offers },
    ...{ team: teams, tier: tiers, clock: calendars, approval: tiers, notify: teams, consult: teams },
    workflow: Object.fromEntries(workflows.flatMap((row) => (row.name === undefined ? [] : [[row.name, row]]))),
  };
  return (thing, name) => {
    const known = languageWord(thing, name);
    if (known !== undefined || language === 'en') return known ?? word(name);
    const titleOf = (section: string, key: string): string | undefined => {
      const title = own(titled[section], key)?.title;
      return title === undefined ? undefined : titleIn(title, key, language, languages[0]);
    };
    return (thing === 'agent' ? sayAgent(name, (team) => titleOf('team', team) ?? word(team)) : titleOf(thing, name)) ?? word(name);
  };
}

function own<T>(things: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return things && Object.hasOwn(things, name) ? things[name] : undefined;
}
