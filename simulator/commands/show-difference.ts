import { tellNotCompared, tellRegion, tellTicket } from '../difference/index.ts';
import type { DecisionChange, DemandShares, Difference, SettingChange } from '../difference/index.ts';
import type { Colors } from './colours.ts';
import type { Compared } from './compared.ts';
import { plural } from './show-findings.ts';

/** A difference for the terminal: decisions first, each with the tickets that it is about, then settings. */
export function showDifference({ difference, shares }: Compared, paint: Colors): string {
  const { settings, decisions, undecided, space } = difference;
  const arrow = (from: string, to: string): string => `${paint.red(from)} → ${paint.green(to)}`;
  const decided = decisions.flatMap((change, i) => [
    `${paint.bold(headOf(change))}: ${arrow(change.from, change.to)}${shareOf(i, shares, change)}`,
    ...change.regions.flatMap((region, at) => [
      `  ${tellRegion(space, region)}`,
      paint.dim(`    such as ${exampleOf(tellTicket(space, change.tickets[at]!, region))}`),
    ]),
    ...(change.more ? ['  and further tickets'] : []),
    '',
  ]);
  const set = settings.map((one) => {
    const head = paint.bold(settingHead(one));
    if (one.from === undefined) return `${head}: ${paint.green('new')}${one.to ? `, ${one.to}` : ''}`;
    return one.to === undefined
      ? `${head}: ${paint.red('gone')}${one.from ? `, it had ${one.from}` : ''}`
      : `${head}: ${arrow(one.from, one.to)}`;
  });
  const lines = [...decided, ...set, ...(set.length ? [''] : []), ...tellNotCompared(space).map((one) => `not compared: ${one}`)];
  const open = undecided.map((thing) => `not decided, since it is too intricate: ${thing}`);
  return [...lines, ...open, summaryOf(difference), ...(shares ? [demandOf(shares)] : []), ''].join('\n');
}

/** What is decided: `priority`, `at breach: team`. */
export function headOf({ event, thing }: DecisionChange): string {
  return event === undefined ? thing : `at ${event}: ${thing}`;
}

export function settingHead({ of, what }: SettingChange): string {
  return what ? `${of}, ${what}` : of;
}

/** A ticket in a line: `segment: vip, topic: legal`. */
export function exampleOf(ticket: Readonly<Record<string, string>>): string {
  return Object.entries(ticket)
    .map(([fact, value]) => `${fact}: ${value}`)
    .join(', ');
}

/** How much of the demand one decision is about; nothing where none is counted. */
export function shareOf(i: number, shares: DemandShares | undefined, { event }: DecisionChange): string {
  if (!shares) return '';
  return ` (${event === undefined ? '' : 'up to '}${percent(shares.ofDecisions[i]!)} of tickets)`;
}

/** How much of the demand is decided differently in all, and how that is counted. */
export function demandOf({ tickets, atArrival, unclear }: DemandShares): string {
  const open = unclear > 0 ? `; of ${percent(unclear)} it is not known` : '';
  return `of ${plural(tickets, 'ticket')} of the scenario's period (its first replication) ${percent(atArrival)} get something else when they arrive${open}`;
}

/** A share that is there is never shown as none. */
function percent(share: number): string {
  return share > 0 && share < 0.001 ? 'under 0.1 %' : `${Number((share * 100).toFixed(1))} %`;
}

export function summaryOf({ settings, decisions, undecided }: Difference): string {
  const count = `${plural(decisions.length, 'decision')} and ${plural(settings.length, 'setting')} changed`;
  if (decisions.length + settings.length > 0) return count;
  return undecided.length > 0 ? 'no difference found, but not all is decided' : 'both mean the same';
}
