import type { Box } from '../../schema/tables/index.ts';
import { writeDuration, writeShare } from '../../schema/values/index.ts';
import { raised } from '../model/index.ts';
import type { Compensation, EventRules, Row } from '../model/index.ts';
import type { CommonSpace } from './common-space.ts';
import { allNamed, named } from './plain-words.ts';
import type { Plan, PlannedRow, Step } from './plan.ts';

/** One thing that an event decides, and how each side decides it. */
export interface EventPlans {
  readonly event: string;
  readonly thing: string;
  readonly plans: readonly [Plan, Plan];
}

/** What becomes of a ticket at each event, and by which workflow work on it goes: whatever its team, priority and offer then are, if both sides know them. */
export function eventPlans(space: CommonSpace): EventPlans[] {
  const rules = space.sides.map(({ book }) => book.rules.events);
  const nameOf = ({ event, after }: EventRules): string => (after === undefined ? event : `${event} after ${named(writeDuration(after))}`);
  const events = [...new Set(rules.flat().map(nameOf))];
  const both = (step: (side: 0 | 1) => Step): readonly [Plan, Plan] => {
    const plan = (side: 0 | 1): Plan => ({ side, steps: [step(side)], outcome: (said) => String(said.at(-1)) });
    return [plan(0), plan(1)];
  };
  const atEvents = events.flatMap((event) => {
    const at = (side: 0 | 1): EventRules | undefined => rules[side]!.find((one) => nameOf(one) === event);
    return [
      { event, thing: 'team', plans: both((side) => teamStep(space, side, at(side)?.to ?? [])) },
      { event, thing: 'priority', plans: both((side) => priorityStep(space, side, at(side)?.priority ?? [])) },
      { event, thing: 'notify', plans: both((side) => plain(at(side)?.notify, namesOf, 'nobody')) },
      { event, thing: 'consult', plans: both((side) => plain(at(side)?.consult, namesOf, 'nobody')) },
      { event, thing: 'give', plans: both((side) => plain(at(side)?.give, (gives) => compensationWords(space, side, gives), 'nothing')) },
      {
        event,
        thing: 'ask',
        plans: both((side) => plain(at(side)?.ask, (share) => (share === 0 ? 'nobody' : named(writeShare(share))), 'nobody')),
      },
    ];
  });
  return [...atEvents, { event: '', thing: 'workflow', plans: both((side) => workflowStep(space, side)) }];
}

const anything: Box = { sides: [] };
const stays = 'it stays';

function plain<Says>(rows: readonly Row<Says>[] | undefined, words: (says: Says) => string, otherwise: string): Step {
  const said = (rows ?? []).map(({ boxes, says }) => ({ boxes, says: words(says) }));
  return { rows: [...said, { boxes: [anything], says: otherwise }] };
}

const namesOf = (names: readonly string[]): string => allNamed(names.toSorted()) || 'nobody';

/** Each row for each team that can have the ticket: who gets it then. `up` goes to the first of the team's that takes it. */
function teamStep(space: CommonSpace, side: 0 | 1, rows: EventRules['to']): Step {
  const { teams, names, factAt } = space.sides[side].book;
  const held = (team: number): Box => only(space, side, factAt.team, team);
  const spread = rows.flatMap(({ boxes, says }): PlannedRow[] => {
    if (says === 'stay') return [{ boxes, says: stays }];
    if (typeof says === 'number') {
      const another = { boxes, says: named(names.team[says]!) };
      return [{ boxes: both(boxes, [held(says)]), says: stays }, another];
    }
    const ups = teams.flatMap(({ up }, team) =>
      up.map((to) => ({
        boxes: both(both(boxes, [held(team)]), teams[to]!.takes.length ? teams[to]!.takes : [anything]),
        says: to === team ? stays : named(names.team[to]!),
      })),
    );
    return [...ups, { boxes, says: stays }];
  });
  return { rows: [...spread, { boxes: [anything], says: stays }] };
}

/** Each row for each priority that the ticket can have: the one that it gets. */
function priorityStep(space: CommonSpace, side: 0 | 1, rows: EventRules['priority']): Step {
  const { priorities, names, factAt } = space.sides[side].book;
  const spread = rows.flatMap(({ boxes, says }): PlannedRow[] => {
    if (says !== 'raise')
      return [
        { boxes: both(boxes, [only(space, side, factAt.priority, says)]), says: stays },
        { boxes, says: named(names.priority[says]!) },
      ];
    const raises = names.priority.map((_, from) => {
      const to = raised(priorities, from);
      return { boxes: both(boxes, [only(space, side, factAt.priority, from)]), says: to === from ? stays : named(names.priority[to]!) };
    });
    return [...raises, { boxes, says: stays }];
  });
  return { rows: [...spread, { boxes: [anything], says: stays }] };
}

/** A workflow is its steps; its name only tells it. */
function workflowStep(space: CommonSpace, side: 0 | 1): Step {
  const { book, policy } = space.sides[side];
  const words = (position: number): string => {
    const { steps } = policy.workflows![position]!;
    return steps.map((step) => named(typeof step === 'string' ? step : Object.values(step).join(' / '))).join(', then ') || 'nothing';
  };
  const rows = book.rules.workflows.map(({ boxes, position }) => ({ boxes, says: words(position) }));
  return { rows: [...rows, { boxes: [anything], says: 'nothing' }] };
}

function compensationWords({ sides }: CommonSpace, side: 0 | 1, { give, amount, approval }: Compensation): string {
  if (give === 'none') return 'nothing';
  const { book, space } = sides[side];
  const most = typeof amount === 'object' && amount.atMost < Infinity ? `, at most ${named(amount.atMost)}` : '';
  const worth =
    amount === undefined
      ? ''
      : typeof amount === 'number'
        ? ` of ${named(amount)}`
        : ` of ${named(writeShare(amount.share))} of ${named(space.facts[amount.of]!.name)}${most}`;
  return `${named(give)}${worth}${approval < 0 ? '' : `, approved by ${named(book.names.tier[approval]!)}`}`;
}

/** What lies in any of the one and any of the other. */
function both(boxes: readonly Box[], others: readonly Box[]): Box[] {
  return boxes.flatMap(({ sides }) => others.map((other) => ({ sides: [...sides, ...other.sides] })));
}

function only({ sides }: CommonSpace, side: 0 | 1, fact: number, value: number): Box {
  if (fact < 0) return anything;
  return { sides: [{ fact, accepts: Uint8Array.from(sides[side].space.facts[fact]!.values, (_, i) => (i === value ? 1 : 0)) }] };
}
