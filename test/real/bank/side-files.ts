import { survival } from '../../../simulator/stats/index.ts';
import { daySeconds, localTime } from './calls.ts';
import type { Call } from './calls.ts';

/** What is fitted looks at days 1 to 14 only. */
export const fitted = 14 * daySeconds;

/** Where a spell of duty ends, in its agent's last call: at its end, in its middle, or at its begin. */
export type SpellEnd = 'end' | 'middle' | 'begin';

/** The texts of the side files that `bank.scenario.yaml` names. */
export function sideFiles(calls: readonly Call[], gap: number, spellEnd: SpellEnd): Record<string, string> {
  const days = calls.filter(({ queued }) => queued < fitted);
  const topics = [...new Set(calls.map(({ topic }) => topic))];
  return {
    'calls.csv': csv(
      'arrives,topic,segment,work',
      calls.map((call) => [localTime(call.queued), call.topic, segment(call), call.work ?? '']),
    ),
    'roster.csv': csv(
      'agent,from,to',
      roster(calls, gap, spellEnd).map(({ agent, from, to }) => [agent, localTime(from), localTime(to)]),
    ),
    'work.csv': csv(
      'seconds',
      days.filter(({ work }) => work !== undefined).map(({ work }) => [work!]),
    ),
    ...Object.fromEntries(topics.map((topic) => [`patience-${topic}.csv`, patience(days.filter((call) => call.topic === topic))])),
  };
}

export interface Spell {
  readonly agent: string;
  readonly from: number;
  readonly to: number;
}

/**
 * When each agent was there to take calls, from his own calls: a gap of more than `gap` seconds ends a spell. In Mizan an agent takes nothing
 * after the end of his duty, and finishes what he has begun. So an agent whose last call is seen left the duty at a moment somewhere within
 * it: its middle is taken. Its end would give him the rest of one call more in each of thousands of spells, its begin would take a call away.
 */
export function roster(calls: readonly Call[], gap: number, spellEnd: SpellEnd): Spell[] {
  const spells: Spell[] = [];
  const seen = calls.filter(({ agent, begun, work }) => agent !== '' && begun !== undefined && work !== undefined);
  for (const agent of new Set(seen.map((call) => call.agent))) {
    const own = seen.filter((call) => call.agent === agent);
    const served = own.map(({ begun, work }) => ({ begun: begun!, ended: begun! + work! })).sort((a, b) => a.begun - b.begun);
    let from = served[0]!.begun;
    let last = served[0]!;
    const close = () => {
      const to = { end: last.ended, middle: Math.round((last.begun + last.ended) / 2), begin: last.begun }[spellEnd];
      spells.push({ agent, from, to: Math.max(to, from + 1) });
    };
    for (const call of served.slice(1)) {
      if (call.begun - last.ended > gap) {
        close();
        from = call.begun;
      }
      last = call.ended >= last.ended ? call : { begun: call.begun, ended: last.ended };
    }
    close();
  }
  return spells;
}

/** Patience of callers of a topic: those who were answered would have waited longer (Kaplan and Meier 1958). Who outwaits the longest wait seen is taken to give up then (Efron 1967). */
function patience(calls: readonly Call[]): string {
  const { time, surviving } = survival(
    calls.map(({ wait }) => wait),
    calls.map(({ answered }) => !answered),
  );
  const left = surviving.at(-1) ?? 1;
  const rows: [number, string][] = Array.from(time, (at, i) => [at, ((surviving[i - 1] ?? 1) - surviving[i]!).toFixed(9)]);
  if (left > 1e-9) rows.push([Math.max(...calls.map(({ wait }) => wait)), left.toFixed(9)]);
  return csv('seconds,weight', rows);
}

function segment({ priority, wait }: Call): string {
  if (wait === 0) return '';
  return priority === 2 ? 'preferred' : 'regular';
}

function csv(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows.map((row) => row.join(','))].join('\n') + '\n';
}
