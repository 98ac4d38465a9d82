import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lived } from './lived.ts';
import { wholeWorld } from './whole-world.ts';

type Path = readonly (string | number)[];
type Node = { readonly [key: string]: unknown } | readonly unknown[];

/** Maps from names that other sections use. */
const named = new Set(['calendars', 'segments', 'topics', 'channels', 'offers', 'priorities', 'tiers', 'teams']);

/** What has to stand: keys without which a row says nothing, and last rows. */
const mustStand = new Set([
  ...[
    'policy',
    'scenario',
    'uses',
    'from',
    'to',
    'mode',
    'rank',
    'level',
    'event',
    'after',
    'within',
    'open',
    'grade',
    'name',
    'offer',
    'give',
    'per',
    'type',
    'default',
  ],
  ...['count', 'channel', 'file', 'solves', 'saves', 'share', 'shares', 'value', 'time', 'hours', 'shift', 'at', 'lasts', 'serves'],
  ...[
    'priority.priority',
    'priority.2',
    'routing.team',
    'overflow.team',
    'routing.3',
    'handling.1',
    'outcome.1',
    'replies.0',
    'second.0',
    'surveys.ask',
    'total.0',
    'amount.of',
    'compensation.at_most',
    'incentives.kpi',
    'incentives.at_least',
    'incentives.reward',
    'mix.total',
    'size.0',
  ],
]);

/** What says how something is read or measured, not what happens; and what says here what holds anyway. */
const noMechanism = new Set([
  'time_zone',
  'currency',
  'replications',
  'seed',
  'when',
  'steps',
  'chat.when_closed',
  'partner.tier',
  'second.tier',
  'experts.tier',
  'total.at_most',
  'incentives.each',
]);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Whether a set names a place: by its last key, or by that and the key before it, whatever the row. */
function names(set: ReadonlySet<string>, place: Path): boolean {
  const [last, row, table] = [...place].reverse().map(String);
  return [last, `${row}.${last}`, `${table}.${last}`].some((name) => set.has(name!));
}

/** The innermost places of a section that can be left out. */
function switchesIn(value: unknown, at: Path): Path[] {
  if (!isNode(value) || names(new Set(['when', 'shares']), at) || isTime(value)) return names(mustStand, at) || isItem(at) ? [] : [at];
  const inner = Object.keys(value).flatMap((key) =>
    switchesIn((value as Record<string, unknown>)[key], [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return inner.length > 0 || names(mustStand, at) || named.has(String(at.at(-2))) || named.has(String(at.at(-1))) ? inner : [at];
}

/** Whether a place is that of one of several words. */
const isItem = (at: Path): boolean => typeof at.at(-1) === 'number';

const isTime = (value: Node): boolean => 'mean' in value;

/** A section without what stands at a place. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.flatMap((one: unknown, i) => (i !== key ? [one] : rest.length > 0 ? [without(one, rest)] : []));
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, one]) =>
      name !== key ? [[name, one]] : rest.length > 0 ? [[name, without(one, rest)]] : [],
    ),
  );
}

/**
 * Switching a mechanism off breaks what happens: each key that can be left out of a world with everything in it moves a figure or a moment. And that
 * the world has everything in it the schemas say.
 */
const kinds = ['policy', 'scenario'] as const;
const lives = lived(wholeWorld);

/** Every key of the world that could be left out, but for those that say nothing of a mechanism. */
const switches = kinds.flatMap((kind) =>
  switchesIn(wholeWorld[kind], [])
    .filter((place) => !names(noMechanism, place))
    .map((place) => ({ kind, place, name: `${kind}: ${place.join('.')}` })),
);

test.each(switches)('$name matters', ({ kind, place }) => {
  const changed = { ...wholeWorld, [kind]: without(wholeWorld[kind], place) as object };
  const { figures, moments } = lived(changed);
  expect(figures === lives.figures && moments() === lives.moments()).toBe(false);
});

/** A JSON Schema, as far as it says which keys there are. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

/** Sections that say what happens, and keys in them that do not. */
const living = {
  policy: [
    'defaults',
    'channels',
    'priorities',
    'tiers',
    'teams',
    'self_service',
    'routing',
    'promises',
    'workflows',
    'escalation',
    'compensation',
    'surveys',
    'limits',
  ],
  scenario: ['period', 'start', 'demand', 'volume', 'mix', 'behaviour', 'staffing', 'queues'],
};
const forPeople = new Set(['title', 'note', 'name', 'goal', 'audience', 'outsourced', 'language', 'when', 'share']);

/** Other ways to say what the world says: demand-log.test.ts and backlog.test.ts are about them. */
const elsewhere = ['demand.*.align', 'start.backlog.*.file'];

/** Every key that a schema knows within these sections; `*` for a name or a row. */
function knownKeys(file: string, sections: readonly string[]): string[] {
  const root = JSON.parse(readFileSync(new URL(`../../../schema/${file}.schema.json`, import.meta.url), 'utf8')) as Schema;
  const keysIn = (written: Schema, at: string): string[] => {
    const { properties = {}, additionalProperties, items } = { ...root.$defs?.[written.$ref?.split('/').at(-1) ?? ''], ...written };
    if ('mean' in properties || /\.(when|shares|takes|value)$/.test(at)) return [];
    const own = Object.entries(properties).filter(([key]) => !forPeople.has(key));
    return [
      ...own.flatMap(([key, schema]) => [`${at}.${key}`, ...keysIn(schema, `${at}.${key}`)]),
      ...[additionalProperties, items].flatMap((schema) => (isSchema(schema) ? keysIn(schema, `${at}.*`) : [])),
    ];
  };
  return sections.flatMap((section) => keysIn(root.properties![section]!, section));
}

const isSchema = (written: Schema | boolean | undefined): written is Schema => typeof written === 'object';

/** Whether a key stands somewhere in the world. */
function stands(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (!isNode(value)) return false;
  if (key === '*') return Object.values(value).some((one) => stands(one, rest));
  return key in value && stands((value as Record<string, unknown>)[key], rest);
}

test.each(kinds)('every key of a %s that says what happens stands in the world', (kind) => {
  const missing = knownKeys(kind, living[kind]).filter((key) => !elsewhere.includes(key) && !stands(wholeWorld[kind], key.split('.')));
  expect(missing).toEqual([]);
});
