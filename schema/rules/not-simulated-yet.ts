import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import { enumerated, inEnglish, say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { kpiWords } from '../values/index.ts';
import type { Context } from './context.ts';
import { factTooEarly } from './fact-too-early.ts';
import { factsOfEvents, notSimulated, simulatedKpis } from './reading/not-simulated.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** What the language can say and the simulator does not act on yet: said once for each construct, never silently left out. */
export const notSimulatedYet: Rule = {
  code: 'not-simulated-yet',
  severity: 'note',
  sentence: 'the simulator does not act on this yet',
  avoid: 'behaviour:\n  handling:\n    - { when: { waited: { above: 5m } }, time: 2m }\n    - { time: 5m }',
  prefer: '# left out, or kept, knowing that the numbers do not show it',
  why: 'The file is right and the policy document shows it; only the simulated numbers are as if it were not there.',
  check: (context) => {
    const { policy, scenario } = context;
    return once([
      ...(policy ? [...constructs(policy), ...unmeasured(policy)] : []),
      ...(scenario ? constructs(scenario) : []),
      ...facts(context),
    ]);
  },
};

/** A construct that stands in several places is noted at the first, which names the others' lines. */
function once(notes: readonly Finding[]): Finding[] {
  const byConstruct = new Map<string, Finding[]>();
  for (const one of notes) {
    const key = `${one.file}\n${inEnglish(one.message)}`;
    byConstruct.set(key, [...(byConstruct.get(key) ?? []), one]);
  }
  return [...byConstruct.values()].map((all) => {
    const [first, ...others] = all.sort((x, y) => x.start.line - y.start.line || x.start.column - y.start.column);
    const lines = [...new Set(others.map(({ start }) => start.line))].filter((line) => line !== first!.start.line);
    return lines.length ? { ...first!, message: say`${first!.message} (so in line ${enumerated(lines.slice(0, 6).map(String))})` } : first!;
  });
}

function constructs(document: Document<unknown>): Finding[] {
  return notSimulated[document.kind].flatMap(({ at, instead }) =>
    piecesAt(document.value, at).map(({ path }) => note(document, path, 'key', say`\`${path.at(-1)!}\` is not simulated yet: ${instead}`)),
  );
}

function unmeasured(policy: Document<unknown>): Finding[] {
  return piecesAt(policy.value, 'objectives.*.kpi')
    .filter(({ value }) => typeof value === 'string' && Object.hasOwn(kpiWords, value) && !simulatedKpis.includes(value))
    .map(({ path, value }) =>
      note(policy, path, 'value', say`the KPI \`${String(value)}\` is not measured yet: the objective is not judged`),
    );
}

/** Conditions in what is simulated, on facts that are not known there. What can never be known there is told of as an error. */
function facts(context: Context): Finding[] {
  const early = new Set(factTooEarly.check(context).map(({ file, path }) => `${file}\n${path.join('/')}`));
  return context.uses
    .filter(({ kind, part, document, path }) => kind === 'fact' && part === 'key' && !early.has(`${document.file}\n${path.join('/')}`))
    .flatMap(({ document, path, name }) => {
      if (path[0] !== 'behaviour' || !factsOfEvents.includes(name)) return [];
      return [note(document, path, 'key', say`\`${name}\` is not simulated yet in \`${path[1]!}\`: this condition does not hold`)];
    });
}

function note(document: Document<unknown>, path: readonly (string | number)[], part: 'key' | 'value', message: Said): Finding {
  return report(notSimulatedYet, document, path, part, message);
}
