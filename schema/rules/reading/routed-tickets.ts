import type { Context } from '../context.ts';
import { tableFor } from './decision-tables.ts';
import { Question } from './question.ts';
import { barred, factsAsked, valueSide } from './what-changes.ts';

/** The question for a ticket that routing gives to a team (empty: to any), with what is decided before; `priority`: one of this priority (-1: of any). */
export function routedTickets(context: Context, team: string, priority: number): Question {
  const { space } = context;
  const question = new Question(space.facts.map(({ values }) => values.length));
  question.exclude(...barred(context, 'at arrival'));
  for (const [section, thing] of [
    ['priority', 'priority'],
    ['self_service', 'offer'],
  ] as const) {
    const fact = space.at(thing);
    const rows = tableFor(context, section, thing).rows.filter(({ sound }) => sound);
    if (fact < 0 || !factsAsked(context).has(thing) || (!rows.length && thing === 'priority')) continue;
    const says = rows.map((row) => space.valueOf(fact, String(row.says[thing])));
    question.decide(rows, says, fact, thing === 'offer' ? 0 : -1);
  }
  if (priority >= 0) question.require(valueSide(context, 'priority', priority));
  const fact = space.at('team');
  const routing = tableFor(context, 'routing', 'team').rows.filter(({ sound }) => sound);
  question.decide(
    routing,
    routing.map(({ says }) => space.valueOf(fact, String(says['team']))),
    fact,
  );
  if (team !== '') question.require(valueSide(context, 'team', space.valueOf(fact, team)));
  return question;
}
