import type { Model, Scope } from '../model/index.ts';
import { compileBacklog } from './compile-backlog.ts';
import { compileSources } from './compile-sources.ts';
import { EntryFacts } from './entry-facts.ts';

/**
 * Who comes, and who is there already. `asked`: the facts that some table asks for, which each ticket must have; `shared`: those of which an amount is a
 * share, known exactly.
 */
export function compileDemand(scope: Scope, asked: ReadonlySet<number>, shared: ReadonlySet<number>): Pick<Model, 'sources' | 'backlog'> {
  const facts = new EntryFacts(scope, asked, shared);
  return { sources: compileSources(scope, facts), backlog: compileBacklog(scope, facts) };
}
