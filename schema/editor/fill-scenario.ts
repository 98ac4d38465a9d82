import { namesOf } from '../rules/reading/names.ts';
import { mapOf } from '../tables/index.ts';
import type { OwnWords } from './own-words.ts';
import type { Schema } from './schema.ts';
import { resolved } from './schemas-at.ts';
import { valuesOf } from './test-of.ts';

/** Facts of ours that a ticket can come with. */
const drawn = ['segment', 'topic', 'channel', 'language'];

/** The keys of a scenario that are names of the policy's: facts and their values in `mix`, teams in `staffing` and `queues`. */
export function fillScenario(root: Schema, words: OwnWords): void {
  const { mix, staffing, queues } = root.properties!;
  const tables = [...drawn, ...Object.keys(mapOf(words.policy.facts))].map((fact): [string, Schema] => [fact, mixOf(root, words, fact)]);
  Object.assign(mix!, { properties: Object.fromEntries(tables), additionalProperties: false });
  delete mix!.propertyNames;

  const byTeam = ({ additionalProperties }: Schema): Record<string, Schema> => {
    const general = { description: resolved(root, additionalProperties as Schema).description!, ...(additionalProperties as Schema) };
    return Object.fromEntries(namesOf(words.policy, 'team').map((team) => [team, words.under(team, words.title('team', team), general)]));
  };
  // A group of agents may have a name of its own, a queue not.
  staffing!.properties = byTeam(staffing!);
  queues!.properties = byTeam(queues!);
  if (Object.keys(queues!.properties).length > 0) queues!.additionalProperties = false;
}

/** The table of one fact: shares of its values, where it has names for them. */
function mixOf(root: Schema, words: OwnWords, fact: string): Schema {
  const { MixTable, MixRow, Shares } = root.$defs!;
  const table = words.under(fact, words.title('fact', fact), MixTable!);
  const values = valuesOf(words, fact);
  if (!values) return table;
  const share = resolved(root, Shares!.additionalProperties as Schema);
  const byValue = values.enum!.map((name, i): [string, Schema] => [
    String(name),
    words.under(String(name), values.enumDescriptions![i]!, share),
  ]);
  const { title, description } = MixRow!.properties!['shares']!;
  const shares = {
    title,
    description,
    type: 'object',
    minProperties: 1,
    properties: Object.fromEntries(byValue),
    additionalProperties: false,
  };
  return { ...table, items: { ...MixRow, properties: { ...MixRow!.properties, shares: shares as Schema } } };
}
