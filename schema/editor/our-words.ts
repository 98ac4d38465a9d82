import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';

/** Words of the language that may stand where a name of the policy's does, and what they mean there. */
export const ourWords: Readonly<Record<string, Said>> = {
  always: say`day and night, every day`,
  none: say`deliberately nothing`,
  keep: say`the contact is kept, and answered when it opens`,
  refuse: say`the contact is turned away`,
  up: say`the next tier up`,
  stay: say`it stays where it is`,
  raise: say`one rank more urgent`,
  customer: say`the customer`,
};

/** What is wrong with a key such as `topic:returns`. */
export const spaceMissing = say`a space is missing after the colon: \`topic: returns\``;
