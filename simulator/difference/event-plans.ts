import { inEnglish, say, word } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import { sayDuration, writeShare } from '../../schema/values/index.ts';
import { raised } from '../model/index.ts';
import type { Compensation, EventRules, Row } from '../model/index.ts';
import type { CommonSpace } from './common-space.ts';
import { allNamed, named } from './plain-words.ts';
import type { Plan, PlannedRow, Step } from './plan.ts';

/** One thing that an event decides, and how each side decides it. */
export interface EventPlans {
  /** `at breach`; undefined: when work starts. */
  readonly event: Text | undefined;
  readonly thing: Text;
  readonly plans: readonly [Plan, Plan];
}

/** What becomes of a ticket at each event, and by which workflow work on it goes: whatever its team, priority and offer then are, if both sides know them. */
export function eventPlans(space: CommonSpace): EventPlans[] {
  const rules = space.sides.map(({ book }) => book.rules.events);
  const events = new Map(rules.flat().map((one) => [inEnglish(eventWords(one)), eventWords(one)]));
  const both = (step: (side: 0 | 1) => Step): readonly [Plan, Plan] => {
    const plan = (side: 0 | 1): Plan => ({ side, steps: [step(side)], outcome: (said) => said.at(-1) as Text });
    return [plan(0), plan(1)];
  };
  const atEvents = [...events].flatMap(([name, event]) => {
    const at = (side: 0 | 1): EventRules | undefined => rules[side]!.find((one) => inEnglish(eventWords(one)) === name);
    return [
      { event, thing: say`team`, plans: both((side) => teamStep(space, side, at(side)?.to ?? [])) },
      { event, thing: say`priority`, plans: both((side) => priorityStep(space, side, at(side)?.priority ?? [])) },
      { event, thing: say`notify`, plans: both((side) => plain(at(side)?.notify, namesOf, say`nobody`)) },
      { event, thing: say`consult`, plans: both((side) => plain(at(side)?.consult, namesOf, say`nobody`)) },
      {
        event,
        thing: say`give`,
        plans: both((side) => plain(at(side)?.give, (gives) => compensationWords(space, side, gives), say`nothing`)),
      },
      {
        event,
        thing: say`ask`,
        plans: both((side) => plain(at(side)?.ask, (share) => (share === 0 ? say`nobody` : named(writeShare(share))), say`nobody`)),
      },
    ];
  });
  return [...atEvents, { event: undefined, thing: say`workflow`, plans: both((side) => workflowStep(space, side)) }];
}

function eventWords({ event, after }: EventRules): Text {
  const name = eventNames[event] ?? say`at ${word(event)}`;
  return after === undefined ? name : say`${name} after \`${sayDuration(after)}\``;
}

const eventNames: Readonly<Record<string, Text>> = {
  ...{ unresolved: say`at unresolved`, asked: say`at asked`, warning: say`at warning`, breach: say`at breach`, waiting: say`at waiting` },
  ...{ aging: say`at aging`, reopened: say`at reopened`, escalation_closed: say`at escalation_closed`, closed: say`at closed` },
};

const anything: Box = { sides: [] };
const stays = say`it stays`;

function plain<Says>(rows: readonly Row<Says>[] | undefined, words: (says: Says) => Text, otherwise: Text): Step {
  const said = (rows ?? []).map(({ boxes, says }) => ({ boxes, says: words(says) }));
  return { rows: [...said, { boxes: [anything], says: otherwise }] };
}

const namesOf = (names: readonly string[]): Text => allNamed(names.toSorted()) || say`nobody`;

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
  const words = (position: number): Text => {
    const steps = policy.workflows![position]!.steps.map((step): Text =>
      named(typeof step === 'string' ? step : Object.values(step).join(' / ')),
    );
    return steps.length === 0 ? say`nothing` : steps.reduce((all, step) => say`${all}, then ${step}`);
  };
  const rows = book.rules.workflows.map(({ boxes, position }) => ({ boxes, says: words(position) }));
  return { rows: [...rows, { boxes: [anything], says: say`nothing` }] };
}

function compensationWords({ sides }: CommonSpace, side: 0 | 1, { give, amount, approval }: Compensation): Text {
  if (give === 'none') return say`nothing`;
  const { book, space } = sides[side];
  const given = amount === undefined ? named(give) : worth(named(give), amount, space.facts);
  return approval < 0 ? given : say`${given}, approved by ${named(book.names.tier[approval]!)}`;
}

function worth(given: string, amount: NonNullable<Compensation['amount']>, facts: CommonSpace['facts']): Text {
  if (typeof amount === 'number') return say`${given} of \`${amount}\``;
  const [share, fact] = [named(writeShare(amount.share)), named(facts[amount.of]!.name)];
  return amount.atMost < Infinity
    ? say`${given} of ${share} of ${fact}, at most ${named(amount.atMost)}`
    : say`${given} of ${share} of ${fact}`;
}

/** What lies in any of the one and any of the other. */
function both(boxes: readonly Box[], others: readonly Box[]): Box[] {
  return boxes.flatMap(({ sides }) => others.map((other) => ({ sides: [...sides, ...other.sides] })));
}

function only({ sides }: CommonSpace, side: 0 | 1, fact: number, value: number): Box {
  if (fact < 0) return anything;
  return { sides: [{ fact, accepts: Uint8Array.from(sides[side].space.facts[fact]!.values, (_, i) => (i === value ? 1 : 0)) }] };
}
