import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Policy } from '../../schema/index.ts';
import { arrivalPlans } from './arrival-plans.ts';
import { commonSpace } from './common-space.ts';
import type { CommonSpace } from './common-space.ts';
import { eventPlans } from './event-plans.ts';
import { findChanges } from './find-changes.ts';
import type { FoundChange } from './find-changes.ts';
import { settingChanges } from './setting-changes.ts';
import type { SettingChange } from './setting-changes.ts';
import { settingsOf } from './settings-of.ts';
import { sidesOf } from './side.ts';
import { inTellingOrder } from './tell-change.ts';

/** A decision of some tickets that is another one now. */
export interface DecisionChange extends FoundChange {
  /** The event at which it is made: `at breach`; undefined: when a ticket arrives, or for the workflow when work starts. */
  readonly event: Text | undefined;
  /** What is decided: `priority`, `team`, `first response`. */
  readonly thing: Text;
}

/** What two policies mean differently. Texts hold the policies' words in backticks. */
export interface Difference {
  readonly settings: readonly SettingChange[];
  readonly decisions: readonly DecisionChange[];
  /** What was too intricate to be decided: `team`, `give at breach`. */
  readonly undecided: readonly Text[];
  /** The facts in which the changes' regions are told. */
  readonly space: CommonSpace;
}

/**
 * What changes in meaning from one checked policy to another:
 *
 *     policies -> settings -> what is gone, changed, new
 *              -> one common space of facts -> how each side decides each thing -> tickets that are decided differently
 */
export function comparePolicies(old: Policy, now: Policy): Difference {
  const space = commonSpace(sidesOf(old, now));
  const order = inTellingOrder(space.facts).reverse();
  const undecided: Text[] = [];
  const things = [...arrivalPlans(space).map((one) => ({ ...one, event: undefined })), ...eventPlans(space)];
  const decisions = things.flatMap(({ event, thing, plans }) => {
    const found = findChanges(space, plans, order);
    if (found.undecided > 0) undecided.push(event === undefined ? thing : say`${thing} ${event}`);
    return found.changes.map((change) => ({ event, thing, ...change }));
  });
  return { settings: settingChanges(settingsOf(space.sides[0], now), settingsOf(space.sides[1], old)), decisions, undecided, space };
}
