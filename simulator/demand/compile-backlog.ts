import { counted, say } from '../../schema/said/index.ts';
import { backlogLimits } from '../model/index.ts';
import type { Opening, Scope } from '../model/index.ts';
import { aboutFile } from './about-file.ts';
import type { EntryFacts } from './entry-facts.ts';
import { logSource } from './log-source.ts';
import type { LogEntry } from './log-source.ts';
import { nobody } from './nobody.ts';

/** What is open when the run starts, item by item. An item that cannot be read comes to nothing and leaves its findings. */
export function compileBacklog(scope: Scope, facts: EntryFacts): Opening[] {
  const { scenario, names, span, files, laws } = scope;
  const numbers = facts.numbers();
  return (scenario.start?.backlog ?? []).map((item): Opening => {
    const given = facts.given(item);
    const team = item.team === undefined ? -1 : names.team.indexOf(item.team);
    const { file } = item;
    if (file === undefined) return { source: nobody(facts.known(given), numbers), count: item.count ?? 0, age: laws.id(item.age), team };
    const log: LogEntry = {
      file,
      align: 'start',
      volume: 1,
      facts: given,
      otherwise: facts.otherwise,
      needed: facts.needed(given),
      numbers,
    };
    const source = files.read(file, (text) => logSource(log, text, facts.inLogs, span))?.source ?? nobody(given);
    const count = source.kind === 'log' ? source.arrives.length : 0;
    if (count > backlogLimits.tickets) {
      const message = say`this file lists ${counted(count, 'ticket')}, and ${backlogLimits.tickets} open ones are simulated at the most`;
      files.findings.push(aboutFile(file, 'csv-too-large', 'error', message));
    }
    return { source, count, age: -1, team };
  });
}
