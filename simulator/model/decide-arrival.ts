import { firstRow } from './first-row.ts';
import type { Id, Overflow, Promise, Row, Rulebook } from './rulebook.ts';

/** What is decided of a ticket when it arrives, each thing by its own row; undefined: no row speaks (of a thing that the ticket brings, none is asked). */
export interface ArrivalRows {
  readonly priority: Row<Id> | undefined;
  readonly offer: Row<Id> | undefined;
  readonly team: Row<{ readonly team: Id; readonly overflow: readonly Overflow[] }> | undefined;
  readonly first_response: Row<Promise> | undefined;
  readonly next_response: Row<Promise> | undefined;
  readonly update: Row<Promise> | undefined;
  readonly resolution: Row<Promise> | undefined;
  readonly clock: Row<Id> | undefined;
  readonly pause_while: Row<readonly string[]> | undefined;
  readonly warn_at: Row<number> | undefined;
  readonly workflow: Row<string> | undefined;
}

/**
 * Decides a ticket at its arrival: priority, self-service, promises, routing, workflow, each table seeing what stands before it. `vector` holds the facts
 * that are known (-1: not known) and gets those that are decided: grade, priority, offer, team, tier. A fact that it brings already stays as it is, and
 * the table is not asked. Where a table leaves a gap, its fact stays -1. The one place that decides at arrival.
 */
export function decideArrival({ rules, factAt, gradeOfTopic, priorities, teams }: Rulebook, vector: Int16Array): ArrivalRows {
  const set = (fact: number, value: number): void => {
    if (fact >= 0) vector[fact] = value;
  };
  const brings = (fact: number): boolean => fact >= 0 && vector[fact]! >= 0;

  if (factAt.topic >= 0) set(factAt.grade, brings(factAt.topic) ? gradeOfTopic[vector[factAt.topic]!]! : -1);
  const priority = brings(factAt.priority) ? undefined : firstRow(rules.priority, vector);
  if (!brings(factAt.priority)) set(factAt.priority, priorities.length === 1 ? 0 : (priority?.says ?? -1));
  const offer = brings(factAt.offer) ? undefined : firstRow(rules.offer, vector);
  if (!brings(factAt.offer)) set(factAt.offer, (offer?.says ?? -1) + 1);
  const promises = {
    first_response: firstRow(rules.firstResponse, vector),
    next_response: firstRow(rules.nextResponse, vector),
    update: firstRow(rules.update, vector),
    resolution: firstRow(rules.resolution, vector),
    clock: firstRow(rules.clock, vector),
    pause_while: firstRow(rules.pause, vector),
    warn_at: firstRow(rules.warnAt, vector),
  };
  const team = brings(factAt.team) ? undefined : firstRow(rules.routing, vector);
  if (team) set(factAt.team, team.says.team);
  set(factAt.tier, brings(factAt.team) ? teams[vector[factAt.team]!]!.tier : -1);
  return { priority, offer, team, ...promises, workflow: firstRow(rules.workflows, vector) };
}
