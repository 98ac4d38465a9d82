import { promised } from '../../tables/index.ts';
import { kpiWords } from '../../values/index.ts';

/** Keys of one map that exclude each other. */
export interface Excluding {
  readonly at: string;
  readonly keys: readonly [string, string];
}

/** What a map must have, if its key `given` stands there (or, with `says`, says one of these): at least one of `needs`. */
export interface Needing {
  readonly at: string;
  readonly given?: string;
  readonly says?: readonly string[];
  readonly needs: readonly string[];
}

type Kind = 'policy' | 'scenario' | 'cases';

const laws = ['behaviour.*.*.time', 'behaviour.*.*.summary', 'behaviour.*.*.reading', 'staffing.*.*.shrinkage.time', 'start.backlog.*.age'];
const bounded = ['objectives.*', 'incentives.*'];
const events = ['escalation.*', 'compensation.*', 'surveys.*'];

/** KPIs that count against a wait, which `within` states. */
export const countWithin: readonly string[] = Object.keys(kpiWords).filter((kpi) => kpiWords[kpi]!.within);

/** Pairs of keys that cannot both decide. */
export const excluding: Readonly<Record<Kind, readonly Excluding[]>> = {
  policy: [
    { at: 'escalation.*', keys: ['team', 'tier'] },
    { at: 'facts.*', keys: ['type', 'values'] },
    ...bounded.flatMap((at): Excluding[] => [
      { at, keys: ['at_least', 'above'] },
      { at, keys: ['at_most', 'below'] },
    ]),
  ],
  scenario: [
    { at: 'demand.*', keys: ['file', 'count'] },
    { at: 'start.backlog.*', keys: ['file', 'count'] },
    { at: 'mix.*.*', keys: ['shares', 'value'] },
    { at: 'behaviour.concurrency.*', keys: ['stretch', 'linear'] },
    ...laws.map((at): Excluding => ({ at, keys: ['mean', 'file'] })),
    ...['shift', 'days'].map((key): Excluding => ({ at: 'staffing.*.*', keys: ['hours', key] })),
    ...['shift', 'days', 'hours', 'agents'].map((key): Excluding => ({ at: 'staffing.*.*', keys: ['file', key] })),
  ],
  cases: [],
};

/** Keys of a test within a condition that cannot stand together. */
export const excludingTests: readonly (readonly [string, string])[] = [
  ['at_least', 'above'],
  ['at_most', 'below'],
  ...['at_least', 'above', 'at_most', 'below'].map((bound) => ['not', bound] as const),
];

/** What cannot stand alone, or cannot be left out. */
export const needing: Readonly<Record<Kind, readonly Needing[]>> = {
  policy: [
    { at: 'facts.*', needs: ['type', 'values'] },
    ...events.flatMap((at): Needing[] => [
      { at, given: 'event', says: ['waiting', 'aging'], needs: ['after'] },
      { at, given: 'after', needs: ['event'] },
    ]),
    { at: 'escalation.*', needs: ['team', 'tier', 'priority', 'notify', 'consult'] },
    { at: 'promises.*', needs: [...promised, 'clock', 'pause_while', 'warn_at'] },
    ...bounded.flatMap((at): Needing[] => [
      { at, needs: ['at_least', 'at_most', 'above', 'below'] },
      { at, given: 'kpi', says: countWithin, needs: ['within'] },
    ]),
  ],
  scenario: [
    { at: 'demand.*', needs: ['file', 'count'] },
    { at: 'demand.*', given: 'count', needs: ['each'] },
    ...['each', 'profile', 'varies'].map((given): Needing => ({ at: 'demand.*', given, needs: ['count'] })),
    ...['align', 'resample'].map((given): Needing => ({ at: 'demand.*', given, needs: ['file'] })),
    ...['per', 'across'].map((given): Needing => ({ at: 'demand.*', given, needs: ['varies'] })),
    { at: 'start.backlog.*', needs: ['file', 'count'] },
    { at: 'start.backlog.*', given: 'age', needs: ['count'] },
    { at: 'mix.*.*', needs: ['shares', 'value'] },
    { at: 'behaviour.concurrency.*', needs: ['stretch', 'linear'] },
    ...laws.flatMap((at): Needing[] => [
      { at, needs: ['mean', 'file'] },
      { at, given: 'sd', needs: ['mean'] },
      { at, given: 'shape', needs: ['sd'] },
    ]),
    { at: 'staffing.*.*', needs: ['agents', 'file'] },
    { at: 'staffing.*.*', given: 'agents', needs: ['shift', 'hours'] },
    { at: 'staffing.*.*', given: 'days', needs: ['shift'] },
  ],
  cases: [{ at: 'tests.*', given: 'event', says: ['waiting', 'aging'], needs: ['after'] }],
};
