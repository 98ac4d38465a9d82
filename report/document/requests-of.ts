import type { Condition, Test, When } from '../../schema/index.ts';
import { orderedFacts, promised } from '../../schema/tables/index.ts';
import type { Kind, Scribe } from './scribe.ts';
import type { Bound, Clause, Event, Promised } from './words/words.ts';

/**
 * The requests that a condition is about, as a phrase: "requests from Valued customers about Refunds". Left out: all of them.
 * Customers are not told of teams.
 *
 * @param event of the condition's row, where it is one of an event.
 */
export function requestsOf(scribe: Scribe, when: When | undefined, event?: Event): string {
  const conditions = (Array.isArray(when) ? when : when === undefined ? [] : [when]).map((condition) => clauses(scribe, condition));
  return conditions.length === 0 ? scribe.words.phrases.all : scribe.words.phrases.requests(conditions, event);
}

const kinds: Readonly<Record<string, Kind>> = {
  segment: 'segments',
  topic: 'topics',
  channel: 'channels',
  came_by: 'channels',
  priority: 'priorities',
  offer: 'offers',
  team: 'teams',
  tier: 'tiers',
  arrived: 'calendars',
  now: 'calendars',
};
const boundKeys: readonly Bound[] = ['at_least', 'above', 'at_most', 'below'];

function clauses(scribe: Scribe, condition: Condition): Clause[] {
  return Object.entries(condition).map(([fact, test]) => clause(scribe, fact, test));
}

function clause(scribe: Scribe, fact: string, test: Test): Clause {
  const own = Object.hasOwn(scribe.policy.facts ?? {}, fact) ? scribe.title('facts', fact) : undefined;
  if (fact === 'team' && !scribe.isInternal) return { fact, not: false, said: '' };
  if (typeof test !== 'object' || Array.isArray(test)) return { fact, own, not: false, said: anyOf(scribe, fact, test) };
  if (test.not === undefined) {
    const bounds = boundKeys.flatMap((bound) => (test[bound] === undefined ? [] : [bounded(scribe, fact, bound, test[bound])]));
    return { fact, own, not: false, said: scribe.list(bounds) };
  }
  // Of the promise that an event is about "not this one" is one of the others.
  const others = promised.filter((name) => ![test.not].flat().includes(name));
  if (fact === 'promise' && others.length > 0) return { fact, not: false, said: anyOf(scribe, fact, others) };
  return { fact, own, not: true, said: anyOf(scribe, fact, test.not) };
}

function anyOf(scribe: Scribe, fact: string, values: string | number | readonly (string | number)[]): string {
  return scribe.list(
    [values].flat().map((value) => said(scribe, fact, value)),
    'or',
  );
}

function bounded(scribe: Scribe, fact: string, bound: Bound, value: string | number): string {
  const { values } = scribe.words;
  const after = bound === 'above' || bound === 'below';
  return (orderedFacts as readonly string[]).includes(fact)
    ? values.order(fact as 'grade', bound, said(scribe, fact, value))
    : values.bound(bound, said(scribe, fact, value, after));
}

/** A value of a fact as people read it. */
function said(scribe: Scribe, fact: string, value: string | number, after = false): string {
  const { values, sections } = scribe.words;
  const type = scribe.policy.facts?.[fact]?.type;
  if (type === 'money') return scribe.money(Number(value));
  if (type === 'share') return scribe.share(String(value));
  if (type === 'duration' || fact === 'waited' || fact === 'age') return scribe.duration(String(value), after);
  if (typeof value === 'number') return scribe.number(value);
  if (fact === 'promise' || fact === 'breached') return sections.promises.kind[value as Promised];
  if (fact === 'language') return new Intl.DisplayNames(values.locale, { type: 'language' }).of(value) ?? value;
  const kind = Object.hasOwn(kinds, fact) ? kinds[fact] : undefined;
  if (kind && value !== 'none') {
    const title = kind === 'calendars' ? scribe.calendar(value) : scribe.title(kind, value);
    return values.needsQuotes(fact, title) ? values.quoted(title) : title;
  }
  return Object.hasOwn(values.own, value) ? values.own[value]! : scribe.name(value);
}
