import type { Document } from '../document.ts';
import { namesAt } from '../rules/reading/name-uses.ts';
import type { PolicyWords } from '../tables/index.ts';
import type { EditorWords } from './editor-words.ts';
import { fillCases } from './fill-cases.ts';
import { factsIn } from './facts-in.ts';
import { fillScenario } from './fill-scenario.ts';
import { naming } from './naming.ts';
import { spaceMissing } from './our-words.ts';
import { OwnWords } from './own-words.ts';
import type { Schema } from './schema.ts';
import { resolved, schemasAt } from './schemas-at.ts';
import { withHelp } from './with-help.ts';
import { withoutForeign } from './without-foreign.ts';

/**
 * The schema of one kind of file for the editor of one policy: the general schema, with the policy's own names wherever a name of its is expected,
 * each with the title that the policy gives it. `general`: the three schemas in the language. `policy`: its value, flawed or not: what is not
 * of the expected shape counts as absent, and where it has no names of a kind, the general schema stays.
 * But for names that are newer than the schema, it refuses nothing that `check` finds right.
 */
export function editorSchema(
  kind: Document<unknown>['kind'],
  general: Readonly<Record<Document<unknown>['kind'], Schema>>,
  policy: PolicyWords,
  spoken: EditorWords,
): Schema {
  const words = new OwnWords(policy, spoken);
  const root = JSON.parse(JSON.stringify(general[kind])) as Schema;
  delete root.$id;
  const own = [...fillValues(kind, root, words)];
  const facts = factsIn(words, general.policy);
  own.push(...fillConditions(root, words, facts));
  if (kind === 'scenario') fillScenario(root, words);
  if (kind === 'cases') fillCases(root, words, facts);

  const texts = words.names('language').map((name): [string, Schema] => [String(name), { title: String(name), type: 'string' }]);
  root.$defs!['Text']!.properties = Object.fromEntries(texts);
  withoutForeign(root, new Set(own));
  withHelp(root);
  return root;
}

/** Values that are names, wherever `check` takes them for names. Gives the places. */
function fillValues(kind: Document<unknown>['kind'], root: Schema, words: OwnWords): Schema[] {
  return namesAt[kind].flatMap(([pattern, of, ...also]) => {
    const keywords = naming(words, { kind: of, also });
    const places = keywords ? schemasAt(root, pattern) : [];
    for (const place of places) {
      const { title, description } = place;
      const { type } = resolved(root, place);
      for (const key of Object.keys(place)) delete place[key as keyof Schema];
      Object.assign(place, { title, description, type, ...keywords });
    }
    return places;
  });
}

/** Conditions: the facts that there are, each with its values. Gives the places. */
function fillConditions(root: Schema, { tell }: OwnWords, facts: Record<string, Schema>): Schema[] {
  const { Condition, When, Test } = root.$defs!;
  for (const test of [Test, ...Object.values(Test?.properties ?? {})]) delete test?.examples;
  const places = [Condition, When].filter((one) => one !== undefined);
  const propertyNames = { pattern: '^[^:]*$', patternErrorMessage: tell(spaceMissing) };
  for (const place of places) Object.assign(place, { propertyNames, properties: facts, additionalProperties: false });
  return places;
}
