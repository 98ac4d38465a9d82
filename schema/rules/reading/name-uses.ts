import type { Document } from '../../document.ts';
import type { PolicyWords } from '../../tables/index.ts';
import { conditionsAt, isMap, mapOf } from '../../tables/index.ts';
import type { NameKind } from './names.ts';
import type { Path, Piece } from './places.ts';
import { constantsAt, piecesAt, testsAt, valueAt } from './places.ts';

/** A place where a name is used. */
export interface NameUse {
  readonly document: Document<unknown>;
  readonly kind: NameKind;
  /** For values the fact, for rows the table. */
  readonly of?: string;
  readonly name: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
  /** Words of the language that may stand here instead. */
  readonly also: readonly string[];
}

type Pattern = readonly [at: string, kind: NameKind, ...also: string[]];

/** Where names stand as values (patterns of `piecesAt`). A condition's names are found by `conditionsAt`. */
export const namesAt: Readonly<Record<Document<unknown>['kind'], readonly Pattern[]>> = {
  policy: [
    ['defaults.clock', 'calendar', 'always'],
    ['channels.*.hours', 'calendar', 'always'],
    ['channels.*.when_closed', 'channel', 'keep', 'refuse'],
    ['channels.*.gives_way_to.*', 'channel'],
    ['teams.*.tier', 'tier'],
    ['teams.*.up.*', 'team'],
    ['priority.*.priority', 'priority'],
    ['self_service.*.offer', 'offer', 'none'],
    ['routing.*.team', 'team'],
    ['routing.*.overflow.*.team', 'team'],
    ['promises.*.clock', 'calendar', 'always'],
    ['promises.*.*.clock', 'calendar', 'always'],
    ['escalation.*.team', 'team'],
    ['escalation.*.priority', 'priority', 'raise'],
    ['escalation.*.notify.*', 'team', 'customer'],
    ['escalation.*.consult.*', 'team'],
    ['compensation.*.approval', 'tier'],
    ['compensation.*.amount.of', 'fact'],
    ['objectives.*.kpi', 'kpi'],
    ['objectives.*.clock', 'calendar', 'always'],
    ['incentives.*.kpi', 'kpi'],
    ...[
      'priority',
      'self_service',
      'routing',
      'promises',
      'escalation',
      'compensation',
      'surveys',
      'workflows',
      'objectives',
      'incentives',
      'standards',
    ].map((table): Pattern => [`${table}.*.goal`, 'goal']),
  ],
  scenario: [
    ['replications.until.kpi', 'kpi'],
    ...['demand', 'start.backlog'].flatMap((list): Pattern[] => [
      [`${list}.*.channel`, 'channel'],
      [`${list}.*.segment`, 'segment'],
      [`${list}.*.topic`, 'topic'],
      [`${list}.*.language`, 'language'],
    ]),
    ['start.backlog.*.team', 'team'],
    ['staffing.*.*.serves.*.*', 'team'],
    ['staffing.*.*.hours', 'calendar', 'always'],
    ['queues.*.when_full', 'channel', 'refuse'],
  ],
  cases: [
    ['tests.*.expect.priority', 'priority', 'raise'],
    ['tests.*.expect.offer', 'offer', 'none'],
    ['tests.*.expect.team', 'team', 'none'],
    ['tests.*.expect.tier', 'tier', 'up', 'stay'],
    ['tests.*.expect.clock', 'calendar', 'always'],
    ['tests.*.expect.approval', 'tier', 'none'],
    ['tests.*.expect.notify.*', 'team', 'customer'],
    ['tests.*.expect.consult.*', 'team'],
  ],
};

/** Every place of a document where a name of the policy's is used. */
export function nameUses(document: Document<unknown>, policy: PolicyWords): NameUse[] {
  const found: NameUse[] = [];
  const use = (kind: NameKind, { path, value }: Piece, part: 'key' | 'value', also: readonly string[] = [], of?: string): void => {
    const name = part === 'key' ? path.at(-1) : value;
    if (typeof name === 'string') found.push({ document, kind, name, path, part, also, ...(of === undefined ? {} : { of }) });
  };
  const useFact = (piece: Piece): void => {
    const fact = String(piece.path.at(-1));
    const named = namedBy(policy, fact);
    if (named) for (const constant of constantsAt(piece.value, piece.path)) use(named.kind, constant, 'value', named.also, fact);
  };

  for (const [pattern, kind, ...also] of namesAt[document.kind]) {
    for (const piece of piecesAt(document.value, pattern)) use(kind, piece, 'value', also);
  }
  for (const test of conditionsAt(document.value).flatMap(testsAt)) {
    if (document.kind === 'cases' && test.path.at(-1) === 'arrives') continue;
    use('fact', test, 'key');
    useFact(test);
  }
  if (document.kind === 'scenario') {
    for (const table of piecesAt(document.value, 'mix.*')) {
      use('fact', table, 'key');
      const fact = String(table.path.at(-1));
      const named = namedBy(policy, fact);
      if (named)
        for (const share of piecesAt(document.value, 'mix.*.*.shares.*').filter((one) => one.path[1] === fact))
          use(named.kind, share, 'key', named.also, fact);
    }
    for (const group of piecesAt(document.value, 'staffing.*')) if (!servesOthers(group.value)) use('team', group, 'key');
    for (const queue of piecesAt(document.value, 'queues.*')) use('team', queue, 'key');
  }
  if (document.kind === 'cases') {
    for (const row of piecesAt(document.value, 'tests.*.expect.row.*')) {
      const thing = String(row.path.at(-1));
      const onEvent = valueAt(document.value, [...row.path.slice(0, 2), 'event']) !== undefined;
      const table = onEvent && eventThings.has(thing) ? 'escalation' : tableOf[thing];
      if (table) use('row', { ...row, value: String(row.value) }, 'value', ['none'], table);
    }
    for (const workflow of piecesAt(document.value, 'tests.*.expect.workflow')) use('row', workflow, 'value', ['none'], 'workflows');
  }
  return found;
}

/** The table that decides a thing. */
export const tableOf: Readonly<Record<string, string>> = {
  ...{ priority: 'priority', offer: 'self_service', team: 'routing', tier: 'routing', overflow: 'routing', workflow: 'workflows' },
  ...{ first_response: 'promises', next_response: 'promises', update: 'promises', resolution: 'promises' },
  ...{ clock: 'promises', pause_while: 'promises', warn_at: 'promises' },
  ...{ give: 'compensation', amount: 'compensation', approval: 'compensation', ask: 'surveys' },
};

/** Things that the escalation table decides at an event. */
export const eventThings: ReadonlySet<string> = new Set(['team', 'tier', 'priority', 'notify', 'consult']);

/** What the values of a fact are names of; undefined where they are numbers or yes and no. */
export function namedBy(policy: PolicyWords, fact: string): { kind: NameKind; also: readonly string[] } | undefined {
  const ours = kinds[fact];
  if (ours) return { kind: ours[0], also: ours.slice(1) };
  return mapOf(mapOf(policy.facts)[fact])['values'] === undefined ? undefined : { kind: 'value', also: [] };
}

const kinds: Readonly<Record<string, readonly [NameKind, ...string[]]>> = {
  segment: ['segment'],
  topic: ['topic'],
  grade: ['grade'],
  channel: ['channel'],
  came_by: ['channel', 'none'],
  language: ['language'],
  arrived: ['calendar', 'always'],
  now: ['calendar', 'always'],
  priority: ['priority'],
  offer: ['offer', 'none'],
  team: ['team'],
  tier: ['tier'],
  promise: ['promise'],
  breached: ['promise'],
};

/** Whether a group of agents says itself whose queues it serves. */
function servesOthers(shifts: unknown): boolean {
  return Array.isArray(shifts) && shifts.some((shift) => isMap(shift) && shift['serves'] !== undefined);
}
