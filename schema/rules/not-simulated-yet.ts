import type { Finding } from '../finding.ts';
import { enumerated, inEnglish, say } from '../said/index.ts';
import type { Context } from './context.ts';
import { factTooEarly } from './fact-too-early.ts';
import { factsOfEvents } from './reading/facts-of-events.ts';
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
  check: (context) => once(facts(context)),
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

/** Conditions in what is simulated, on facts that are not known there. What can never be known there is told of as an error. */
function facts(context: Context): Finding[] {
  const early = new Set(factTooEarly.check(context).map(({ file, path }) => `${file}\n${path.join('/')}`));
  return context.uses
    .filter(({ kind, part, document, path }) => kind === 'fact' && part === 'key' && !early.has(`${document.file}\n${path.join('/')}`))
    .flatMap(({ document, path, name }) => {
      if (path[0] !== 'behaviour' || !factsOfEvents.includes(name)) return [];
      const message = say`\`${name}\` is not simulated yet in \`${path[1]!}\`: this condition does not hold`;
      return [report(notSimulatedYet, document, path, 'key', message)];
    });
}
