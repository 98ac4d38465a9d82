import { expect } from 'vitest';
import { yaml } from '../../support/one-queue.ts';
import { count, modelOf, replay, total } from '../../support/simulation.ts';

/** A small world in which nothing is left to chance; a trace replaces the parts that it is about. Sections are YAML texts, times minutes after 09:00. */
export interface World {
  /** Policy sections that differ from the plain ones. */
  readonly policy?: Readonly<Record<string, string>>;
  /** Scenario sections likewise. */
  readonly scenario?: Readonly<Record<string, string>>;
  /** Tickets: minutes after 09:00 of Monday, 5 January 2026, and their further columns. */
  readonly tickets: readonly Readonly<Record<string, string | number>>[];
  readonly files?: Readonly<Record<string, string>>;
}

const nine = 9 * 60;

const plainPolicy = {
  policy: 'trace',
  time_zone: 'UTC',
  currency: 'EUR',
  calendars: '{ day: { open: { mon-fri: 09:00-17:00 } } }',
  segments: '{ vip: {}, standard: {} }',
  topics: '{ easy: { grade: easy }, hard: { grade: hard } }',
  channels: '{ phone: { mode: live }, email: { mode: deferred } }',
  priorities: '{ high: { rank: 1 }, normal: { rank: 2 } }',
  tiers: '{ front: { level: 1 }, back: { level: 2 } }',
  teams: '{ care: { tier: front, up: [experts] }, experts: { tier: back } }',
  priority: '[{ when: { segment: vip }, priority: high }, { priority: normal }]',
  routing: '[{ team: care }]',
  promises: '[{ first_response: none, resolution: none }]',
};

const plainScenario = {
  scenario: 'trace',
  uses: 'policy.yaml',
  period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 5d }',
  replications: '1',
  demand: '[{ file: tickets.csv, align: dates }]',
  behaviour: '{ handling: [{ time: 10m }] }',
  staffing: '{ care: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
};

/** Everything that happened, a line each: minutes after 09:00, what, the ticket's number, and the team, the end, or what it is about. */
export function trace(world: World): string[] {
  return replay(worldModel(world)).events.map(({ at, what, ticket, team, state, about }) => {
    const minutes = Math.round((at / 60 - nine) * 1e6) / 1e6;
    if (about !== undefined) return [minutes, what, ticket, about, ...(state === undefined ? [] : [state])].join(' ');
    if (what === 'ended' || what === 'open') return `${minutes} ${what} ${ticket} ${state}`;
    return what === 'arrived' ? `${minutes} ${what} ${ticket}` : `${minutes} ${what} ${ticket} ${team}`;
  });
}

/** The lines about these happenings only. */
export function only(lines: readonly string[], ...what: string[]): string[] {
  return lines.filter((line) => what.includes(line.split(' ')[1]!));
}

export function worldModel({ policy, scenario, tickets, files }: World): ReturnType<typeof modelOf> {
  const columns = [...new Set(['arrives', 'channel', 'topic', 'segment', ...tickets.flatMap((ticket) => Object.keys(ticket))])].filter(
    (name) => name !== 'at',
  );
  const rows = tickets.map((ticket) => {
    const row: Record<string, string | number> = {
      channel: 'phone',
      topic: 'easy',
      segment: 'standard',
      ...ticket,
      arrives: clock(Number(ticket['at'])),
    };
    return columns.map((name) => row[name] ?? '').join(',');
  });
  return modelOf({
    policy: yaml({ ...plainPolicy, ...policy }),
    scenario: yaml({ ...plainScenario, ...scenario }),
    files: { 'tickets.csv': [columns.join(','), ...rows].join('\n') + '\n', ...files },
  });
}

/** A moment as the log writes it, from minutes after 09:00. */
function clock(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 5) + (nine + minutes) * 60_000).toISOString().slice(0, 19);
}

/**
 * Hand traces: worlds in which nothing is left to chance, with the moments that were worked out on paper. Each mechanism is then switched off:
 * the trace must break, or it proves nothing. Times are minutes after 09:00 of a Monday; one agent a team, ten minutes of work, unless it says so.
 */
export function expectTrace(world: World, off: World, what: readonly string[], expected: readonly string[]): void {
  expect(only(trace(world), ...what)).toEqual(expected);
  expect(only(trace(off), ...what)).not.toEqual(expected);
}

/** Contacts that were served by a channel, whatever channel their ticket came by. */
export function offeredBy(world: World, channel: string): number {
  const model = worldModel(world);
  const { classes, contact } = count(model);
  const number = model.names.channel.indexOf(channel);
  return total(contact.offered.filter((_, row) => classes.facts[row * model.facts.length + model.factAt.channel] === number));
}
