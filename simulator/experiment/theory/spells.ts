import type { Tallies } from '../../life/index.ts';
import { onDuty } from '../../model/index.ts';
import type { Id, Model } from '../../model/index.ts';
import { halfHour, intervalsIn } from '../../monitor/index.ts';

/** Half hours in a row that are alike: as many agents, and no more or fewer contacts than chance explains. Each is treated as if it went on for ever. */
export interface Spell {
  /** Seconds from the run's start. */
  readonly from: number;
  readonly to: number;
  /** In a replication: contacts that came, found room or not; mean number of agents there. */
  readonly contacts: number;
  readonly agents: number;
}

/** A spell that the next half hour may lengthen. */
type Growing = { -readonly [key in keyof Spell]: Spell[key] } & { halfHours: number };

/** Half hours whose agents differ by less are alike. */
const alikeAgents = 0.5;
/** Half hours whose contacts differ by fewer standard errors are alike. */
const alikeContacts = 3;

/**
 * Arrivals and agents of a team over the window. Half hour by half hour (SIPP, "stationary independent period by period": L. Green, P. Kolesar, J. Soares,
 * "Improving the SIPP approach for staffing service systems that have cyclic demands", 2001), but half hours that chance alone may tell apart go
 * together: a formula for heavy load, fed with few contacts, would take their scatter for rush hours.
 */
export function spellsOf(tallies: readonly Tallies[], model: Model, team: Id, groups: readonly Id[]): Spell[] {
  const { sources, window } = model;
  const intervals = intervalsIn(window.from, window.to, halfHour);
  const n = tallies.length;
  // A log brings the same contacts every time: all its replications are one look at them.
  const looks = sources.every(({ kind }) => kind === 'rate') ? n : 1;
  const mean = (column: (one: Tallies) => Float64Array): Float64Array => {
    const sum = new Float64Array(intervals);
    for (const one of tallies) {
      const figures = column(one);
      for (let i = 0; i < intervals; i++) sum[i]! += figures[team * intervals + i]!;
    }
    for (let i = 0; i < intervals; i++) sum[i]! /= n;
    return sum;
  };
  const queued = mean((one) => one.team.queued);
  const refused = mean((one) => one.team.refused);
  const duty = onDuty(model, groups, halfHour);
  const spells: Growing[] = [];
  let last: Growing | undefined;
  for (let i = 0; i < intervals; i++) {
    const from = window.from + i * halfHour;
    const to = Math.min(window.to, from + halfHour);
    const contacts = queued[i]! + refused[i]!;
    const agents = duty[i]! / (to - from);
    if (last && alike(last, contacts, agents, looks)) {
      const k = last.halfHours++;
      last.to = to;
      last.contacts += contacts;
      last.agents = (last.agents * k + agents) / (k + 1);
    } else spells.push((last = { from, to, contacts, agents, halfHours: 1 }));
  }
  return spells.map(({ from, to, contacts, agents }) => ({ from, to, contacts, agents: whole(agents) }));
}

function alike(spell: Growing, contacts: number, agents: number, looks: number): boolean {
  const k = spell.halfHours;
  const scatter = ((spell.contacts + contacts) / k) * looks;
  return (
    Math.abs(agents - spell.agents) < alikeAgents && Math.abs(contacts - spell.contacts / k) * looks <= alikeContacts * Math.sqrt(scatter)
  );
}

/** Rounds away what adding seconds has left. */
function whole(agents: number): number {
  const nearest = Math.round(agents);
  return Math.abs(agents - nearest) < 1e-6 ? nearest : agents;
}
