import type { Case, Document, Policy } from '../../schema/index.ts';
import { enumerated, say, word } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { titleIn } from '../../schema/values/index.ts';
import type { Decision, HandOver, Later, Occasion } from '../decision/index.ts';
import { speaking } from '../host/index.ts';
import { sayThing } from '../story/index.ts';
import type { CallNames } from '../story/index.ts';
import { asLines } from './as-lines.ts';
import { callNames } from './call-names.ts';
import type { Colors } from './colours.ts';
import { headOf } from './head-of.ts';
import { isolated } from './isolated.ts';
import { placed } from './placed.ts';
import { sayBecause, sayValue } from './say-decision.ts';
import { sayRow } from './say-row.ts';
import { table } from './table.ts';

/** All that is decided of one ticket. */
export interface Decided {
  readonly policy: Document<Policy>;
  readonly given: Case['given'];
  /** What happened to it; undefined: it arrives. */
  readonly occasion: Occasion | undefined;
  readonly decisions: readonly Decision[];
  /** What events would lead to, and where it would go if nobody could solve it; only of a ticket that arrives. */
  readonly later: readonly Later[];
  readonly path: readonly HandOver[];
}

/** Decisions for the terminal: what is decided, and at the end of each line the row that decided it. */
export function showDecisions(decided: Decided, paint: Colors, language: Language = 'en'): string {
  const { policy, given, occasion, decisions, later, path } = decided;
  const { policy: name, title, languages = ['en'] } = policy.value;
  const telling = { policy, call: callNames(policy.value, language), tell: speaking(language), paint };
  const told = (text: Text): string => isolated(telling.tell(text));
  const facts = Object.entries(given).map(([fact, value]) => [word(fact), enumerated([value].flat().map((one) => word(String(one))))]);
  const lines = [
    paint.bold(isolated(titleIn(title, name, language, languages[0]))),
    '',
    ...(facts.length > 0
      ? table(
          [start, start],
          facts.map(([fact, value]) => [`  ${telling.tell(fact!)}`, telling.tell(value!)]),
        )
      : [`  ${told(say`a ticket of which nothing is said`)}`]),
    '',
    paint.bold(told(occasion ? headOf(occasion) : say`When it arrives`)),
    ...rowsOf(decisions, telling),
    ...(path.length > 0 ? ['', paint.bold(told(say`If no team can solve it`)), `  ${told(pathOf(path, telling.call))}`] : []),
    ...later
      .filter(({ decisions: all }) => all.some((one) => isTold(one, all)))
      .flatMap((one) => ['', paint.bold(told(headOf(one))), ...rowsOf(one.decisions, telling)]),
  ];
  return asLines(lines, language);
}

/** How it is told, and of which policy. */
interface Telling {
  readonly policy: Document<Policy>;
  readonly call: CallNames;
  readonly tell: (text: Text) => string;
  readonly paint: Colors;
}

const start = { align: 'start' } as const;

function rowsOf(decisions: readonly Decision[], { policy, call, tell, paint }: Telling): string[] {
  const tier = decisions.find(({ thing }) => thing === 'tier')?.value as string | undefined;
  const rows = decisions
    .filter((one) => isTold(one, decisions))
    .map((decision): string[] => {
      const { thing, value, because, rows: by, beside } = decision;
      const where = enumerated(placed(policy, [...by, ...beside]).map(sayRow));
      const withTier = thing === 'team' && value !== 'none' && tier !== undefined && because === undefined;
      const decided = because === undefined ? said(thing, value, call) : sayBecause(thing, because, call);
      const told = withTier ? say`${decided} (${call('tier', tier)})` : decided;
      return [`  ${tell(sayThing(thing))}`, tell(told), tell(where)];
    });
  if (rows.length === 0) return [`  ${isolated(tell(say`nothing changes`))}`];
  return table([start, start, { align: 'start', paint: paint.dim }], rows);
}

/** What is worth a line: not that nothing is decided, where that is the rule. */
function isTold({ thing, value, because, rows }: Decision, all: readonly Decision[]): boolean {
  if (beside.has(thing)) return false;
  if (because !== undefined) return thing !== 'priority' || all.find((one) => one.thing === 'raise')?.value !== 'no' || saysPriority(all);
  if (quiet.has(thing) && rows.length === 0) return false;
  return !(Array.isArray(value) && value.length === 0) && !(value === undefined && thing === 'amount');
}

/** Whether a row of the event speaks of the priority at all; if none does, it is as at arrival. */
function saysPriority(all: readonly Decision[]): boolean {
  return all.some(({ thing, rows }) => thing === 'raise' && rows.length > 0);
}

/** Told with something else, or not worth a line of their own. */
const beside: ReadonlySet<string> = new Set(['move', 'raise', 'tier', 'warn_at', 'clock']);

/** On an event the team and the priority stay, unless a row says otherwise; at arrival a row always does. */
const quiet: ReadonlySet<string> = new Set([
  ...['next_response', 'update', 'workflow', 'give', 'approval', 'ask', 'notify', 'consult'],
  ...['team', 'priority'],
]);

function said(thing: string, value: unknown, call: CallNames): Text {
  if (thing === 'team' && value === 'none') return say`stays where it is`;
  if (thing === 'approval' && value === 'none') return say`nobody needs to`;
  if (thing === 'approval' && value === 'nobody') return say`no tier may give so much`;
  return sayValue(thing, value, call);
}

function pathOf(path: readonly HandOver[], call: CallNames): Text {
  const steps = path.map(({ to }) =>
    to.because === undefined ? call('team', String(to.value)) : say`(${sayBecause('team', to.because, call)})`,
  );
  return [call('team', path[0]!.from), ...steps].reduce((way, step) => say`${way} → ${step}`);
}
