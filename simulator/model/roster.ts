import type { EpochSeconds, Zone } from '../../schema/calendar/index.ts';
import type { Finding } from '../../schema/index.ts';
import { counted, say } from '../../schema/said/index.ts';
import { whyNotMoment } from '../../schema/values/index.ts';
import { Csv } from './csv.ts';
import { staffingLimits } from './keys.ts';
import { readInstant } from './read-instant.ts';

/** Who was there and when: by agent, in order of first mention, spells in order that neither overlap nor touch. */
export type Roster = readonly { readonly agent: string; readonly spells: readonly (readonly [from: EpochSeconds, to: EpochSeconds])[] }[];

/** Reads a roster: a CSV with `agent,from,to`, in any order. Spells of one agent that overlap or touch become one. */
export function readRoster(file: string, text: string, zone: Zone): { roster: Roster; findings: Finding[] } {
  const csv = new Csv(file, text, { required: ['agent', 'from', 'to'], optional: [] });
  const [agentColumn, fromColumn, toColumn] = [csv.column('agent'), csv.column('from'), csv.column('to')];
  const spellsOf = new Map<string, [EpochSeconds, EpochSeconds][]>();
  const moment = (column: number): EpochSeconds => {
    const at = readInstant(csv.text(column), zone);
    if (at === undefined) csv.fault(column, 'csv-bad-date', whyNotMoment(csv.text(column)).message, whyNotMoment(csv.text(column)).hint);
    return at ?? NaN;
  };
  while (csv.next()) {
    const agent = csv.text(agentColumn);
    const [from, to] = [moment(fromColumn), moment(toColumn)];
    if (to <= from) csv.fault(toColumn, 'csv-bad-date', say`this spell ends before it begins`, say`\`to\` is after \`from\``);
    if (agent === '') csv.fault(agentColumn, 'csv-unknown-name', say`this row names no agent`);
    if (!(from < to)) continue;
    const spells = spellsOf.get(agent);
    if (spells) spells.push([from, to]);
    else spellsOf.set(agent, [[from, to]]);
  }
  if (csv.row === 0 && csv.findings.length === 0) csv.faultOfFile('csv-empty', say`this roster has a header and no rows`);
  if (spellsOf.size > staffingLimits.agents)
    csv.faultOfFile(
      'csv-too-large',
      say`this roster names ${counted(spellsOf.size, 'agent')}, ${staffingLimits.agents} are simulated at the most`,
    );
  return { roster: [...spellsOf].map(([agent, spells]) => ({ agent, spells: joined(spells) })), findings: csv.findings };
}

function joined(spells: [EpochSeconds, EpochSeconds][]): [EpochSeconds, EpochSeconds][] {
  const whole: [EpochSeconds, EpochSeconds][] = [];
  for (const [from, to] of spells.sort((x, y) => x[0] - y[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}
