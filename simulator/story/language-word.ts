import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';

/** A word of the language, which no name of the user's can be; undefined: it is a name. */
export function languageWord(thing: string, name: string): Text | undefined {
  return own(reserved, name) ?? own(words[thing], name);
}

const reserved: Readonly<Record<string, Text>> = { none: say`none`, customer: say`customer`, yes: say`yes`, no: say`no` };

const words: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  fact: {
    ...{
      channel: say`channel`,
      came_by: say`came by`,
      topic: say`topic`,
      segment: say`segment`,
      arrived: say`arrived`,
      language: say`language`,
    },
    ...{ priority: say`priority`, grade: say`grade`, offer: say`offer`, team: say`team`, tier: say`tier` },
  },
  give: { credit: say`credit`, refund: say`refund`, coupon: say`coupon`, replacement: say`replacement`, gesture: say`gesture` },
  grade: { easy: say`easy`, normal: say`normal`, hard: say`hard` },
  event: {
    ...{
      unresolved: say`unresolved`,
      asked: say`asked`,
      warning: say`warning`,
      breach: say`breach`,
      waiting: say`waiting`,
      aging: say`aging`,
    },
    ...{ reopened: say`reopened`, escalation_closed: say`escalation closed`, closed: say`closed` },
  },
  pause_while: { waiting_for_customer: say`waiting for customer`, waiting_for_approval: say`waiting for approval` },
};

function own<T>(things: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return things && Object.hasOwn(things, name) ? things[name] : undefined;
}
