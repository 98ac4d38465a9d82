import { eventThings, tableOf } from '../rules/reading/name-uses.ts';
import { mapOf, setFacts } from '../tables/index.ts';
import type { Wanted } from './naming.ts';
import { naming } from './naming.ts';
import type { OwnWords } from './own-words.ts';
import type { Schema } from './schema.ts';
import { valuesOf } from './test-of.ts';

/** The facts of a case's ticket and the rows that it expects, by what they decide. `facts`: what a condition may ask for. */
export function fillCases(root: Schema, words: OwnWords, facts: Readonly<Record<string, Schema>>): void {
  const { given, expect } = root.$defs!['Case']!.properties!;
  const byFact = Object.entries(facts).map(([fact, general]): [string, Schema] => [fact, givenOf(root, words, fact, general)]);
  Object.assign(given!, { properties: { ...given!.properties, ...Object.fromEntries(byFact) }, additionalProperties: false });
  delete given!.propertyNames;

  const { workflow, row } = expect!.properties!;
  Object.assign(workflow!, naming(words, { kind: 'row', of: 'workflows', also: ['none'] }));
  const general = row!.additionalProperties as Schema;
  const things = [...new Set([...Object.keys(tableOf), ...eventThings])];
  const byThing = things.map((thing): [string, Schema] => {
    const rows = naming(words, ...tablesOf(thing).map((of): Wanted => ({ kind: 'row', of, also: ['none'] })));
    return [thing, { ...words.under(thing, expect!.properties![thing]?.title ?? '', general), ...rows }];
  });
  Object.assign(row!, { properties: Object.fromEntries(byThing), additionalProperties: false });
  delete row!.propertyNames;
}

/** What a fact of the ticket may be. `general`: what a condition may ask of it. */
function givenOf(root: Schema, words: OwnWords, fact: string, { title, description }: Schema): Schema {
  const { GivenValue } = root.$defs!;
  const isOwn = Object.hasOwn(mapOf(words.policy.facts), fact);
  const bare = words.under(fact, words.title('fact', fact), GivenValue!);
  const given = isOwn ? bare : { ...bare, title: title!, description: description! };
  const values = valuesOf(words, fact);
  if (!values) return given;
  const said = { title: given.title!, description: given.description! };
  const isSet = (setFacts as readonly string[]).includes(fact);
  return isSet ? { ...said, type: ['array', 'string'], items: { type: 'string', ...values } } : { ...said, type: 'string', ...values };
}

/** The tables with rows that decide a thing: at arrival, at an event, or at either. */
function tablesOf(thing: string): string[] {
  return [tableOf[thing], eventThings.has(thing) ? 'escalation' : undefined].filter((table) => table !== undefined);
}
