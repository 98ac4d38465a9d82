import { say, word } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import type { Policy } from '../../schema/index.ts';
import { titleIn } from '../../schema/values/index.ts';
import type { Title } from '../../schema/values/index.ts';
import type { CallNames } from './say-decision.ts';

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
    const known = own(reserved, name) ?? own(ours[thing], name);
    if (known !== undefined || language === 'en') return known ?? word(name);
    const title = own(titled[thing], name)?.title;
    return title === undefined ? word(name) : titleIn(title, name, language, languages[0]);
  };
}

/** Words of the language, which no name of the user's can be. */
const reserved: Readonly<Record<string, Text>> = { none: say`none`, customer: say`customer` };

const ours: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  give: { credit: say`credit`, refund: say`refund`, coupon: say`coupon`, replacement: say`replacement`, gesture: say`gesture` },
  pause_while: { waiting_for_customer: say`waiting for customer`, waiting_for_approval: say`waiting for approval` },
};

function own<T>(things: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return things && Object.hasOwn(things, name) ? things[name] : undefined;
}
