import type { Case, Document, Policy } from '../../schema/index.ts';
import { titleIn, writeDuration } from '../../schema/values/index.ts';
import type { Decision, HandOver, Later, Occasion } from '../decision/index.ts';
import type { Colors } from './colours.ts';
import { placed } from './placed.ts';
import { sayBecause, sayValue } from './say-decision.ts';
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
export function showDecisions({ policy, given, occasion, decisions, later, path }: Decided, paint: Colors): string {
  const { policy: name, title, languages = ['en'] } = policy.value;
  const facts = Object.entries(given).map(([fact, value]) => [`  ${fact}`, [value].flat().map(String).join(', ')]);
  const lines = [
    paint.bold(titleIn(title, name, 'en', languages[0])),
    '',
    ...(facts.length > 0 ? table([start, start], facts) : ['  a ticket of which nothing is said']),
    '',
    paint.bold(occasion ? headOf(occasion) : 'When it arrives'),
    ...rowsOf(decisions, policy, paint),
    ...(path.length > 0 ? ['', paint.bold('If no team can solve it'), `  ${pathOf(path)}`] : []),
    ...later
      .filter(({ decisions: all }) => all.some((one) => isTold(one, all)))
      .flatMap((one) => ['', paint.bold(headOf(one)), ...rowsOf(one.decisions, policy, paint)]),
  ];
  return `${lines.join('\n')}\n`;
}

const start = { align: 'start' } as const;

function rowsOf(decisions: readonly Decision[], policy: Document<Policy>, paint: Colors): string[] {
  const tier = decisions.find(({ thing }) => thing === 'tier')?.value as string | undefined;
  const rows = decisions
    .filter((one) => isTold(one, decisions))
    .map((decision): string[] => {
      const { thing, value, because, rows: by, beside } = decision;
      const where = placed(policy, [...by, ...beside]).map(({ row, file, line }) => `${row} (${file}:${line})`);
      const more = thing === 'team' && value !== 'none' && tier !== undefined && because === undefined ? ` (${tier})` : '';
      return [
        `  ${words[thing] ?? thing}`,
        because === undefined ? said(thing, value) + more : sayBecause(thing, because),
        where.join(', '),
      ];
    });
  if (rows.length === 0) return ['  nothing changes'];
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

const words: Readonly<Record<string, string>> = {
  ...{ priority: 'Priority', offer: 'Self-service', team: 'Team', tier: 'Tier', overflow: 'Also offered to' },
  ...{ first_response: 'First response', next_response: 'Next response', update: 'Update', resolution: 'Resolution' },
  ...{ pause_while: 'Clock stands still', workflow: 'Workflow' },
  ...{ give: 'Given', amount: 'Amount', approval: 'Approved by', ask: 'Asked how it went', notify: 'Told', consult: 'Asked for advice' },
};

function said(thing: string, value: unknown): string {
  if (thing === 'pause_while') return (value as readonly string[]).join(', ').replaceAll('_', ' ');
  if (thing === 'team' && value === 'none') return 'stays where it is';
  if (thing === 'approval' && value === 'none') return 'nobody needs to';
  if (thing === 'approval' && value === 'nobody') return 'no tier may give so much';
  return sayValue(thing, value);
}

function pathOf(path: readonly HandOver[]): string {
  const steps = path.map(({ to }) => (to.because === undefined ? String(to.value) : `(${sayBecause('team', to.because)})`));
  return [path[0]!.from, ...steps].join(' → ');
}

function headOf({
  event,
  after,
  promise,
}: {
  readonly event: string;
  readonly after: number | undefined;
  readonly promise?: string | undefined;
}): string {
  const time = after === undefined ? '' : writeDuration(after);
  const of = promise === undefined ? 'a promise' : `the promise of ${/^[aeiou]/.test(promise) ? 'an' : 'a'} ${promise.replace('_', ' ')}`;
  const heads: Readonly<Record<string, string>> = {
    unresolved: 'If the team cannot solve it',
    asked: 'If the customer asks for someone higher',
    warning: `If ${of} is about to be broken`,
    breach: `If ${of} is broken`,
    waiting: `If nobody has taken it from the queue after ${time}`,
    aging: `If it is not solved ${time} after it arrived`,
    reopened: 'If it is reopened',
    escalation_closed: 'When an escalation of it is closed',
    closed: 'When it is closed',
  };
  return heads[event] ?? event;
}
