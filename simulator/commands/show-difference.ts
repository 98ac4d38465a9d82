import { tellNotCompared, tellRegion, tellTicket } from '../difference/index.ts';
import type { DecisionChange, Difference, SettingChange } from '../difference/index.ts';
import type { Colors } from './colours.ts';
import { plural } from './show-findings.ts';

/** A difference for the terminal: decisions first, each with the tickets that it is about, then settings. */
export function showDifference(difference: Difference, _: unknown, paint: Colors): string {
  const { settings, decisions, undecided, space } = difference;
  const arrow = (from: string, to: string): string => `${paint.red(from)} → ${paint.green(to)}`;
  const decided = decisions.flatMap((change) => [
    `${paint.bold(headOf(change))}: ${arrow(change.from, change.to)}`,
    ...change.regions.flatMap((region, i) => [
      `  ${tellRegion(space, region)}`,
      paint.dim(`    such as ${exampleOf(tellTicket(space, change.tickets[i]!, region))}`),
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
  return [...lines, ...open, summaryOf(difference), ''].join('\n');
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

export function summaryOf({ settings, decisions, undecided }: Difference): string {
  const count = `${plural(decisions.length, 'decision')} and ${plural(settings.length, 'setting')} changed`;
  if (decisions.length + settings.length > 0) return count;
  return undecided.length > 0 ? 'no difference found, but not all is decided' : 'both mean the same';
}
