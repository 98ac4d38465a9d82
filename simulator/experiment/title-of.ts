import type { Result } from '../../schema/index.ts';
import { titleIn } from '../../schema/values/index.ts';
import type { Title } from '../../schema/values/index.ts';

/** Where a policy declares the names of a dimension. */
const sections: Readonly<Record<string, string>> = {
  channel: 'channels',
  came_by: 'channels',
  topic: 'topics',
  tier: 'tiers',
  team: 'teams',
  segment: 'segments',
  priority: 'priorities',
  offer: 'offers',
  arrived: 'calendars',
  now: 'calendars',
  clock: 'calendars',
  goal: 'goals',
  row: 'promises',
  fact: 'facts',
};

/**
 * What people read for what a result's policy calls `name` in a dimension (`row`: a row of `promises`): its title in `language`, else in the policy's
 * first, else in any. Undefined where the policy gives it none.
 */
export function titleOf(
  { inputs, languages }: Pick<Result, 'inputs' | 'languages'>,
  dimension: string,
  name: string,
  language: string,
): string | undefined {
  const section = Object.hasOwn(sections, dimension) ? inputs.policy[sections[dimension]!] : undefined;
  const declared = Array.isArray(section) ? (section as unknown[]).find((row) => property(row, 'name') === name) : property(section, name);
  const title = property(declared, 'title') as Title | undefined;
  const text: unknown = title && titleIn(title, '', language, languages[0]);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** The title of a row by its place in the policy; undefined: it has none. */
export function rowTitleOf(
  { inputs }: Pick<Result, 'inputs'>,
  { section, position }: { readonly section: string; readonly position: number },
): unknown {
  return property(property(property(inputs.policy, section), String(position)), 'title');
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}
