import { say, word } from '../../schema/said/index.ts';
import type { Language } from '../../schema/said/index.ts';
import type { Policy } from '../../schema/index.ts';
import { titleIn } from '../../schema/values/index.ts';
import type { Title } from '../../schema/values/index.ts';
import { languageWord } from '../story/index.ts';
import type { CallNames } from '../story/index.ts';

type Titled = { readonly title?: Title | undefined };

/**
 * How a policy's names are called in a language: in English as they are written, which reads as words do; in another language by their titles there.
 * What has no title is called as it is written.
 */
export function callNames(policy: Policy, language: Language): CallNames {
  const { channels, priorities, offers, teams, tiers, calendars, workflows = [], languages = ['en'] } = policy;
  const titled: Readonly<Record<string, Readonly<Record<string, Titled>> | undefined>> = {
    ...{
      channel: channels,
      priority: priorities,
      offer: offers,
      team: teams,
      tier: tiers,
      clock: calendars,
      approval: tiers,
      notify: teams,
      consult: teams,
    },
    workflow: Object.fromEntries(workflows.flatMap((row) => (row.name === undefined ? [] : [[row.name, row]]))),
  };
  return (thing, name) => {
    if (thing === 'event') return `\`${name}\``;
    const known = languageWord(thing, name);
    if (known !== undefined || language === 'en') return known ?? word(name);
    const title = own(titled[thing], name)?.title;
    if (title !== undefined) return titleIn(title, name, language, languages[0]);
    // An agent is his group and his number in it, and most groups bear the name of their team.
    const [, group = '', number = ''] = (thing === 'agent' && /^(.*) (\d+)$/.exec(name)) || [];
    const team = own(teams, group)?.title;
    return team === undefined ? word(name) : say`agent ${number} of ${titleIn(team, group, language, languages[0])}`;
  };
}

function own<T>(things: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return things && Object.hasOwn(things, name) ? things[name] : undefined;
}
