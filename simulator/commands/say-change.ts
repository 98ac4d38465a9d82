import { counted, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { DecisionChange, DemandShares, Difference, SettingChange } from '../difference/index.ts';

/** What is decided: `priority`, `at breach: team`. */
export function headOfChange({ event, thing }: DecisionChange): Text {
  return event === undefined ? thing : say`${event}: ${thing}`;
}

/** What of which setting: `team `care`, takes`. */
export function settingHead({ of, what }: SettingChange): Text {
  return what === '' ? of : say`${of}, ${what}`;
}

/** What became of a setting, `changed` showing what it was and what it is. */
export function settingChange({ from, to }: SettingChange, changed: (from: Text, to: Text) => Text): Text {
  if (from === undefined) return to === undefined || to === '' ? say`new` : say`new, ${to}`;
  if (to === undefined) return from === '' ? say`gone` : say`gone, it had ${from}`;
  return changed(from, to);
}

/** How much of the demand one decision is about; nothing where none is counted. */
export function shareOf(i: number, shares: DemandShares | undefined, { event }: DecisionChange): Text | undefined {
  if (!shares) return undefined;
  const share = percent(shares.ofDecisions[i]!);
  return event === undefined ? say`${share} of tickets` : say`up to ${share} of tickets`;
}

/** How much of the demand is decided differently in all, and how that is counted. */
export function demandOf({ tickets, atArrival, unclear }: DemandShares): Text {
  const [all, share] = [tickets === 0 ? say`no tickets` : counted(tickets, 'ticket'), percent(atArrival)];
  return unclear > 0
    ? say`of ${all} of the scenario's period (its first replication) ${share} get something else when they arrive; of ${percent(unclear)} it is not known`
    : say`of ${all} of the scenario's period (its first replication) ${share} get something else when they arrive`;
}

/** How many changes there are. */
export function summaryOf({ settings, decisions, undecided }: Difference): Text {
  if (decisions.length + settings.length === 0)
    return undecided.length > 0 ? say`no difference found, but not all is decided` : say`both mean the same`;
  const [decided, set] = [counted(decisions.length, 'decision'), counted(settings.length, 'setting')];
  if (decisions.length === 0) return say`no decisions and ${set} changed`;
  return settings.length === 0 ? say`${decided} and no settings changed` : say`${decided} and ${set} changed`;
}

/** A share that is there is never shown as none. */
function percent(share: number): Text {
  return share > 0 && share < 0.001 ? say`under ${'0.1 %'}` : `${Number((share * 100).toFixed(1))} %`;
}
