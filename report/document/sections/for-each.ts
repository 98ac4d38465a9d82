import type { Text, When } from '../../../schema/index.ts';
import type { Item } from '../content.ts';
import { requestsOf } from '../requests-of.ts';
import type { Audience, Scribe } from '../scribe.ts';
import type { Event } from '../words/words.ts';

interface Row {
  readonly title?: Text;
  readonly audience?: Audience;
  readonly when?: When;
  readonly event?: Event;
}

/** The rows of a table as lines: for which requests, and what `says` tells of them. `rest` is what a last row without a condition is about. */
export function forEach<R extends Row>(
  scribe: Scribe,
  rows: readonly R[] | undefined,
  says: (row: R) => string,
  rest = scribe.words.phrases.others,
): Item[] {
  const shown = scribe.shown(rows);
  const { sections } = scribe.words;
  return shown.map((row, i) => {
    return { lead: scribe.rowTitle(row), text: sections.sentence(sections.for(whom(scribe, row, shown.slice(0, i), rest), says(row))) };
  });
}

/** The requests that a row is about; without a condition all of them, or, below rows that have one, the `rest`. */
export function whom(scribe: Scribe, { when, event }: Row, above: readonly Row[], rest: string): string {
  return when === undefined && above.some((row) => row.when !== undefined) ? rest : requestsOf(scribe, when, event);
}
