import { enumerated, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { promised } from '../../schema/tables/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import { sayDuration, writeShare } from '../../schema/values/index.ts';
import type { Promise, Row } from '../model/index.ts';
import type { CommonSpace } from './common-space.ts';
import { allNamed, named } from './plain-words.ts';
import type { Plan, PlannedRow, Step } from './plan.ts';

/** What a ticket gets at arrival, thing by thing: how each side decides it. A promise is its time with the clock, pauses and warning that go with it. */
export function arrivalPlans(space: CommonSpace): { thing: Text; plans: readonly [Plan, Plan] }[] {
  const { sides } = space;
  const both = (make: (side: 0 | 1) => Omit<Plan, 'side'>): readonly [Plan, Plan] => {
    const made = ([0, 1] as const).map((side) => ({ ...make(side), side }));
    const asked = made.map(({ steps }, side) => asksFor(space, side as 0 | 1, steps));
    // A table that decides what nobody asks for is left out, on both sides.
    const kept = made[0]!.steps.map(
      (step, i, all) => i === all.length - 1 || step.fact === undefined || asked.some((by) => by(step.fact!, i)),
    );
    return made.map((plan) => ({ ...plan, steps: plan.steps.filter((_, i) => kept[i]) })) as unknown as readonly [Plan, Plan];
  };
  const last = (said: readonly unknown[]): Text => said.at(-1) as Text;
  const promises = promised.map((kind) => ({
    thing: promiseNames[kind],
    plans: both((side) => promisePlan(space, side, kind)),
  }));
  return [
    ...(sides.some(({ book }) => book.priorities.length > 1)
      ? [{ thing: say`priority`, plans: both((side) => ({ steps: [told(priorityStep(space, side))], outcome: last })) }]
      : []),
    { thing: say`offer`, plans: both((side) => ({ steps: [priorityStep(space, side), told(offerStep(space, side))], outcome: last })) },
    { thing: say`team`, plans: both((side) => ({ steps: [...beforeRouting(space, side), teamStep(space, side)], outcome: last })) },
    { thing: say`overflow`, plans: both((side) => ({ steps: [...beforeRouting(space, side), overflowStep(space, side)], outcome: last })) },
    ...promises,
  ];
}

const anything: Box = { sides: [] };
const noRow = say`no row speaks`;
const promiseNames = {
  first_response: say`first response`,
  next_response: say`next response`,
  update: say`update`,
  resolution: say`resolution`,
};

/** The rows as they stand, and one that holds where none of them does. */
function stepOf<Says>(rows: readonly Row<Says>[], says: (says: Says) => unknown, otherwise: unknown): Step {
  return { rows: [...rows.map((row) => ({ boxes: row.boxes, says: says(row.says) })), { boxes: [anything], says: otherwise }] };
}

function priorityStep(space: CommonSpace, side: 0 | 1): Step & { words: (value: number) => Text } {
  const { rules, priorities, names } = space.sides[side].book;
  const rows: PlannedRow[] = rules.priority.map(({ boxes, says }) => ({ boxes, says: null, decides: says }));
  // Where no priorities are told apart every ticket has the one there is.
  const all =
    priorities.length === 1 ? [{ boxes: [anything], says: null, decides: 0 }] : [...rows, { boxes: [anything], says: null, decides: -1 }];
  return { fact: 'priority', rows: all, words: (value) => (value < 0 ? noRow : named(names.priority[value] ?? 'normal')) };
}

function offerStep(space: CommonSpace, side: 0 | 1): Step & { words: (value: number) => Text } {
  const { rules, names } = space.sides[side].book;
  const rows = rules.offer.map(({ boxes, says }) => ({ boxes, says: null, decides: says + 1 }));
  return {
    fact: 'offer',
    rows: [...rows, { boxes: [anything], says: null, decides: 0 }],
    words: (value) => (value === 0 ? say`nothing` : named(names.offer[value - 1]!)),
  };
}

/** The step, for whom it is the thing itself: its rows say what they decide. */
function told({ rows, words }: Step & { words: (value: number) => Text }): Step {
  return { rows: rows.map((row) => ({ ...row, says: words(row.decides!) })) };
}

function beforeRouting(space: CommonSpace, side: 0 | 1): Step[] {
  return [priorityStep(space, side), offerStep(space, side)];
}

function teamStep(space: CommonSpace, side: 0 | 1): Step {
  const { rules, names } = space.sides[side].book;
  return stepOf(rules.routing, ({ team }) => named(names.team[team]!), noRow);
}

function overflowStep(space: CommonSpace, side: 0 | 1): Step {
  const { rules, names } = space.sides[side].book;
  const words = (overflow: readonly { after: number; team: number }[]): Text =>
    enumerated(overflow.map(({ after, team }) => say`${named(names.team[team]!)} after \`${sayDuration(after)}\``)) || say`nobody`;
  return stepOf(rules.routing, ({ overflow }) => words(overflow), say`nobody`);
}

function promisePlan(
  space: CommonSpace,
  side: 0 | 1,
  kind: 'first_response' | 'next_response' | 'update' | 'resolution',
): Omit<Plan, 'side'> {
  const { book, policy } = space.sides[side];
  const { rules } = book;
  const targets = {
    first_response: rules.firstResponse,
    next_response: rules.nextResponse,
    update: rules.update,
    resolution: rules.resolution,
  };
  const clocks = ['always', ...Object.keys(policy.calendars ?? {})];
  const clock = (id: number): string => clocks[id]!;
  const target = (promise: Promise): Target | null =>
    promise === 'none'
      ? null
      : {
          within: promise.within,
          businessDays: promise.businessDays,
          clock: promise.clock < 0 ? '' : clock(promise.clock),
          share: promise.share === undefined ? '' : writeShare(promise.share),
        };
  const pauses = (states: readonly string[]): string => states.toSorted().join(', ');
  const warning = (part: number | undefined): string => (part === undefined ? '' : writeShare(part));
  return {
    steps: [
      ...beforeRouting(space, side),
      stepOf(targets[kind], target, null),
      stepOf(rules.clock, clock, clock(rules.defaultClock)),
      stepOf(rules.pause, pauses, pauses(rules.defaultPause)),
      stepOf(rules.warnAt, warning, warning(rules.defaultWarnAt)),
    ],
    outcome: (said) => promiseWords(said.slice(-4) as unknown as PromiseSaid),
  };
}

interface Target {
  readonly within: number;
  readonly businessDays: number;
  readonly clock: string;
  readonly share: string;
}

type PromiseSaid = readonly [target: Target | null, clock: string, pauses: string, warning: string];

function promiseWords([target, clock, pauses, warning]: PromiseSaid): Text {
  if (!target) return say`none`;
  const on = target.clock || clock;
  const within = target.businessDays > 0 ? say`${target.businessDays}bd` : sayDuration(target.within, on);
  return enumerated([
    say`\`${within}\` on ${named(on)}`,
    ...(target.share ? [say`for ${named(target.share)}`] : []),
    ...(pauses ? [say`paused while ${allNamed(pauses.split(', '))}`] : []),
    ...(warning ? [say`warning at ${named(warning)}`] : []),
  ]);
}

/** Whether a step after `at`, or what cannot be under a side, asks for a fact. */
function asksFor({ sides }: CommonSpace, side: 0 | 1, steps: readonly Step[]): (fact: 'priority' | 'offer', at: number) => boolean {
  const { space, beyond } = sides[side];
  const asks = (boxes: readonly Box[], name: string): boolean => boxes.some((box) => box.sides.some(({ fact }) => fact === space.at(name)));
  return (fact, at) => asks([...steps.slice(at + 1).flatMap(({ rows }) => rows.flatMap(({ boxes }) => boxes)), ...beyond], fact);
}
