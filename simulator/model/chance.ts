import type { LawBook } from './law-book.ts';
import type { Opening, Rules, Source } from './model.ts';
import type { Agents } from './agents.ts';

/** Whether anything is left to chance. `rates`: customers rate tickets. It may say yes of a table that no ticket meets, never no where a draw can change something. */
export function leavesChance(
  rules: Rules,
  demand: readonly Source[],
  backlog: readonly Opening[],
  agents: Agents,
  laws: LawBook,
  rates: boolean,
): boolean {
  const sources = [...demand, ...backlog.map(({ source }) => source)];
  const open = (share: number): boolean => share > 0 && share < 1;
  const anyLaw = (ids: readonly number[]): boolean => ids.some((id) => laws.varies(id));
  const again =
    rules.outcome.some(({ says }) => says.solved < 1) ||
    rules.reopening.some(({ says }) => says.share > 0) ||
    rules.asking.some(({ says }) => says > 0);
  const drawnWork = again || sources.some((source) => source.kind === 'rate' || !source.work || source.work.some(Number.isNaN));
  const asked = rules.events.flatMap(({ ask }) => ask.map(({ says }) => says));
  return (
    rates ||
    (rules.answering.length > 0 && asked.some(open)) ||
    (asked.some((share) => share > 0) && rules.answering.some(({ says }) => open(says))) ||
    sources.some((source) =>
      source.kind === 'rate' ? source.perSecond.some((rate) => rate > 0) : source.weeks || ![0, 1].includes(source.volume),
    ) ||
    rules.mix.some(({ fact, rows }) =>
      rows.some(({ says }) => leftToMix(sources, fact) && ('law' in says ? laws.varies(says.law) : says.cumulative.some(open))),
    ) ||
    rules.selfService.some(({ says }) => open(says.tries) || open(says.solves) || laws.varies(says.time)) ||
    rules.outcome.some(({ says }) => open(says.solved) || open(says.needsCustomer)) ||
    (drawnWork && anyLaw(rules.handling.map(({ says }) => says))) ||
    anyLaw(rules.wrapUp.map(({ says }) => says)) ||
    [...rules.menu.map(({ says }) => says.leaves), ...rules.patience.map(({ says }) => says.leavesAtOnce)].some(open) ||
    [...rules.retries, ...rules.reopening].some(({ says }) => open(says.share)) ||
    [...rules.callbacks, ...rules.asking].some(({ says }) => open(says)) ||
    anyLaw([...rules.menu, ...rules.patience, ...rules.retries, ...rules.reopening].map(({ says }) => says.time)) ||
    anyLaw(rules.replies.map(({ says }) => says.time)) ||
    anyLaw(rules.handover.flatMap(({ says }) => [says.summary, says.reading])) ||
    (rules.events.some(({ give }) => give.length > 0) && anyLaw(rules.approval.map(({ says }) => says))) ||
    anyLaw(backlog.map(({ age }) => age)) ||
    agents.shrinkage.some(open) ||
    agents.noShow.some(open)
  );
}

/** Whether the mix gives the fact of some ticket. */
function leftToMix(sources: readonly Source[], fact: number): boolean {
  return sources.some((source) => {
    if (source.facts[fact]! >= 0) return false;
    const column = source.kind === 'log' ? source.columns.find((one) => one.fact === fact) : undefined;
    return !column || column.values.includes(-1);
  });
}
