import { mapOf } from '../../tables/index.ts';
import { readPromisedDuration, readShare } from '../../values/index.ts';
import type { PromisedDuration } from '../../values/index.ts';
import type { Context } from '../context.ts';
import type { DecisionRow } from './decision-tables.ts';
import { tableFor } from './decision-tables.ts';
import type { Path } from './places.ts';
import type { Question } from './question.ts';

/** A promise as it can be decided for tickets of one priority, or none: with the clock, and where it is asked for the part at which it warns. */
export interface Deciding {
  readonly text: string;
  /** Undefined: no such promise is made. */
  readonly within: PromisedDuration | undefined;
  readonly clock: string;
  readonly path: Path;
  /** Narrows a question to the tickets for which it is decided so. */
  applies(question: Question): void;
}

/** Every way in which a promise can be decided for tickets of this priority (a value of its fact). */
export function promisesUnder(context: Context, kind: string, priority: number): Deciding[] {
  const rows = rowsUnder(context, kind, priority);
  const none: Deciding = {
    text: 'none',
    within: undefined,
    clock: 'always',
    path: [],
    applies: (question) => decidedBy(question, rows, rows.length),
  };
  const made = rows.flatMap((row, i): Deciding[] => {
    const says = row.says[kind];
    const text = typeof says === 'string' ? says : mapOf(says)['within'];
    const within = typeof text === 'string' ? readPromisedDuration(text) : undefined;
    if (says === 'none') return [{ ...none, applies: (question) => decidedBy(question, rows, i) }];
    if (typeof text !== 'string' || !within) return [];
    const path = [...row.path, kind, ...(typeof says === 'string' ? [] : ['within'])];
    const own = mapOf(says)['clock'];
    const clocks = typeof own === 'string' ? [{ says: own, applies: () => undefined }] : valuesUnder(context, 'clock', priority, 'always');
    return clocks.map((clock) => ({
      text,
      within,
      clock: clock.says,
      path,
      applies: (question) => {
        decidedBy(question, rows, i);
        clock.applies(question);
      },
    }));
  });
  return [...made, none];
}

/** Every part of a promise's time at which it can warn. */
export function warningsUnder(context: Context, priority: number): { readonly share: number; applies: (question: Question) => void }[] {
  return valuesUnder(context, 'warn_at', priority, '').flatMap(({ says, applies }) => {
    const share = readShare(says);
    return share === undefined ? [] : [{ share, applies }];
  });
}

/** What the rows, and then the defaults, can say of how promises are counted. */
function valuesUnder(
  context: Context,
  thing: string,
  priority: number,
  otherwise: string,
): { readonly says: string; applies: (question: Question) => void }[] {
  const rows = rowsUnder(context, thing, priority);
  const fallback = mapOf(mapOf(context.words)['defaults'])[thing];
  const said = [...rows.map(({ says }) => says[thing]), fallback ?? otherwise];
  return said.flatMap((says, i) =>
    typeof says === 'string' ? [{ says, applies: (question: Question) => decidedBy(question, rows, i) }] : [],
  );
}

/** The first row that holds is the one at this position; behind the last, none holds. */
function decidedBy(question: Question, rows: readonly DecisionRow[], position: number): void {
  const row = rows[position];
  if (row) question.anyOf(row.boxes);
  question.exclude(...rows.slice(0, position).flatMap(({ boxes }) => boxes));
}

/** The rows of the promises table as tickets of one priority meet them. */
function rowsUnder(context: Context, thing: string, priority: number): DecisionRow[] {
  const fact = context.space.at('priority');
  const rows = tableFor(context, 'promises', thing).rows.filter(({ sound }) => sound);
  return rows.map((row) => ({
    ...row,
    boxes: row.boxes
      .filter(({ sides }) => sides.every((side) => side.fact !== fact || side.accepts[priority] === 1))
      .map(({ sides }) => ({ sides: sides.filter((side) => side.fact !== fact) })),
  }));
}
