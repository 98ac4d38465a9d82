import type { Box } from '../../tables/index.ts';
import { isMap, listOf, mapOf, mentionsOf } from '../../tables/index.ts';
import { readPromisedDuration } from '../../values/index.ts';
import type { Context } from '../context.ts';
import { once } from './once.ts';
import type { Path } from './places.ts';
import { knownAt, stageOfFact } from './stages.ts';

/** A row, as far as one thing is decided by it. */
export interface DecisionRow {
  readonly path: Path;
  /** Its name, or its table and position: `rest`, `promises/3`. */
  readonly label: string;
  readonly says: Readonly<Record<string, unknown>>;
  /** What it asks, in facts that follow from no other. */
  readonly boxes: readonly Box[];
  /** Whether it asks only for what exists and is known by then; rows that do not are left out of the analysis. */
  readonly sound: boolean;
}

/** The rows of a table that speak of one thing, in order: the first that holds decides it. */
export interface DecisionTable {
  /** Section of the policy. */
  readonly section: string;
  /** The key that says what is decided: `priority`, `first_response`. */
  readonly thing: string;
  /** The event that it belongs to, where it does. */
  readonly event: string | undefined;
  readonly rows: readonly DecisionRow[];
}

const things: Readonly<Record<string, readonly (readonly string[])[]>> = {
  priority: [['priority']],
  self_service: [['offer']],
  routing: [['team']],
  promises: [['first_response'], ['next_response'], ['update'], ['resolution'], ['clock'], ['pause_while'], ['warn_at']],
  workflows: [['steps']],
  escalation: [['team', 'tier'], ['priority'], ['notify'], ['consult']],
  compensation: [['give']],
  surveys: [['ask']],
};

/** Each thing that a policy's tables decide, as a table of its own. The rows of one event (and one `after`) are a table of their own too. */
export function decisionTables(context: Context): DecisionTable[] {
  return Object.entries(things).flatMap(([section, decided]) => {
    const rows = rowsOf(context, section);
    const occasions = new Set(rows.map(occasion));
    return decided.flatMap((keys) =>
      [...occasions].map((one) => ({
        section,
        thing: keys[0]!,
        event: eventOf(rows.find((row) => occasion(row) === one)),
        rows: rows.filter((row) => occasion(row) === one && keys.some((key) => row.says[key] !== undefined)),
      })),
    );
  });
}

/** The table that decides a thing at arrival. */
export function tableFor(context: Context, section: string, thing: string): DecisionTable {
  return { section, thing, event: undefined, rows: rowsOf(context, section).filter(({ says }) => says[thing] !== undefined) };
}

/** What a row decides of a thing, with what goes together with it, as a text: rows whose texts are equal decide the same. */
export function conclusionOf({ says }: DecisionRow, thing: string): string {
  return JSON.stringify((goesTogether[thing] ?? [thing]).map((key) => meant(says[key])));
}

const goesTogether: Readonly<Record<string, readonly string[]>> = {
  team: ['team', 'tier', 'overflow'],
  give: ['give', 'amount', 'approval'],
};

/** A value without its spelling: the order of keys, `60s` for `1m`, a promise that is only a duration. */
function meant(value: unknown): unknown {
  if (typeof value === 'string') {
    const duration = readPromisedDuration(value);
    return duration ? ['within', duration] : value;
  }
  if (Array.isArray(value)) return value.map(meant);
  if (!isMap(value)) return value;
  const keys = Object.keys(value).sort();
  return keys.length === 1 && keys[0] === 'within' ? meant(value['within']) : keys.map((key) => [key, meant(value[key])]);
}

function eventOf(row: DecisionRow | undefined): string | undefined {
  const event = row?.says['event'];
  return typeof event === 'string' ? event : undefined;
}

/** All rows of an event table, whatever they decide. */
export function eventRows(context: Context, section: string): readonly DecisionRow[] {
  return rowsOf(context, section);
}

const occasion = ({ says }: DecisionRow): string => JSON.stringify([says['event'], says['after']]);

const rowsOf = once((context: Context, section: string): readonly DecisionRow[] => {
  const { space, words } = context;
  const table = mapOf(words)[section];
  return (Array.isArray(table) ? listOf(table) : []).filter(isMap).map((says, i) => {
    const when = says['when'];
    const path = [section, i];
    const { stages } = knownAt(path);
    return {
      path,
      label: typeof says['name'] === 'string' ? says['name'] : `${section}/${i + 1}`,
      says,
      boxes: space.boxes(when).map((box) => space.ground(box)),
      sound: space.knows(when) && mentionsOf(when).every(({ fact }) => stages.includes(stageOfFact(words, fact))),
    };
  });
});
