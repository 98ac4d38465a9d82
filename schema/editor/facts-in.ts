import { namesOf } from '../rules/reading/names.ts';
import type { OwnWords } from './own-words.ts';
import type { Schema } from './schema.ts';
import { testOf } from './test-of.ts';

/** What a condition may ask for, by fact: ours as the general schema of policies lists them, then the policy's own by their titles. */
export function factsIn(words: OwnWords, { $defs }: Schema): Record<string, Schema> {
  const ours = $defs!['Condition']!.properties!;
  const general = $defs!['Test']!;
  const facts = namesOf(words.policy, 'fact').map((fact): [string, Schema] => {
    const known = ours[fact] ?? words.under(fact, words.title('fact', fact), general);
    return [fact, testOf(words, fact, general, known) ?? known];
  });
  return Object.fromEntries(facts);
}
