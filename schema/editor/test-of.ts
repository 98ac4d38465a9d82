import { namedBy } from '../rules/reading/name-uses.ts';
import { mapOf, orderedFacts } from '../tables/index.ts';
import { listing, naming } from './naming.ts';
import type { OwnWords } from './own-words.ts';
import type { Schema } from './schema.ts';

/** The keywords for a value of a fact; undefined where it is a number, a duration or a share, or where the policy has no names for it. */
export function valuesOf(words: OwnWords, fact: string): Schema | undefined {
  const named = namedBy(words.policy, fact);
  if (named) return naming(words, { ...named, of: fact });
  const isYesNo = mapOf(mapOf(words.policy.facts)[fact])['type'] === 'yes_no';
  return isYesNo ? listing(words, new Map([...'yes no'.split(' ')].map((word) => [word, '']))) : undefined;
}

/**
 * What a condition may ask of a fact that has names: one of them, a list of them, or `{ not: ... }` and bounds. In the shape that editors complete: no
 * alternatives between objects, and what is neither is told in our words. Undefined where the fact has none. `general`: the test of any fact.
 */
export function testOf(words: OwnWords, fact: string, general: Schema, { title, description }: Schema): Schema | undefined {
  const values = valuesOf(words, fact);
  if (!values) return undefined;
  const said = (one: Schema): Schema => ({ title: one.title!, description: one.description! });
  const nameOrMore: Schema = {
    anyOf: [
      { title: title!, ...values },
      { title: '-', type: ['array', 'object'], errorMessage: values.errorMessage! },
    ],
    items: values,
    minItems: 1,
  };
  const { not, ...bounds } = general.properties!;
  const filled = Object.entries(bounds).map(([key, bound]): [string, Schema] => [key, { ...said(bound), ...values }]);
  return {
    ...said({ title, description } as Schema),
    ...nameOrMore,
    minProperties: 1,
    properties: {
      not: { ...said(not!), ...nameOrMore },
      ...((orderedFacts as readonly string[]).includes(fact) ? Object.fromEntries(filled) : {}),
    },
    additionalProperties: false,
  };
}
