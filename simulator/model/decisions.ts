import type { Terms } from '../life/index.ts';
import type { Id, Seconds } from './model.ts';

/** Everything that is decided of classes and of visits, as columns. They grow: read them from their field each time. */
export class Decisions {
  // By class: what is decided at arrival.
  priority = new Int16Array(0);
  /** Wait credit of the priority. */
  credit = new Float64Array(0);
  /** Of one step of a menu: the law of its time, the share who hang up. */
  menuTime = new Int16Array(0);
  menuLeaves = new Float64Array(0);
  offer = new Int16Array(0);
  team = new Int16Array(0);
  /** Shares who try the offer, and whom it helps; the law of its time (-1: no time). */
  tries = new Float64Array(0);
  solves = new Float64Array(0);
  selfServiceTime = new Int16Array(0);
  /** What is promised. */
  readonly terms: Terms[] = [];
  /** Further teams that are offered a waiting ticket, by time. */
  readonly overflow: (readonly { readonly after: Seconds; readonly team: Id }[])[] = [];

  // By visit: a class at a team. Laws: -1 where nothing is drawn.
  handling = new Int16Array(0);
  /** What part of the handling a workflow leaves. */
  effort = new Float64Array(0);
  wrapUp = new Int16Array(0);
  patience = new Int16Array(0);
  /** Share who leave at once when nobody is free. */
  leavesAtOnce = new Float64Array(0);
  /** Share who try again, the law of the time until then, 1: with the patience of the last try. */
  retries = new Float64Array(0);
  retryTime = new Int16Array(0);
  keepsPatience = new Uint8Array(0);
  /** Share who take the offer of a callback. */
  callbacks = new Float64Array(0);
  /** Share of the solved that come back, the law of the time until then. */
  reopens = new Float64Array(0);
  reopenTime = new Int16Array(0);
  /** Shares of the outcome, cumulative: below `solved` solved, below `needsCustomer` that, unresolved above. */
  solved = new Float64Array(0);
  needsCustomer = new Float64Array(0);
  reply = new Int16Array(0);
  closeAfter = new Float64Array(0);
  summary = new Int16Array(0);
  reading = new Int16Array(0);
  /** Of an approval by the team. */
  approval = new Int16Array(0);
  /** Share who ask for someone higher. */
  asks = new Float64Array(0);
  /** Share who answer a survey. */
  answers = new Float64Array(0);
  /** Number of the model's `stretches`; -1: work beside others takes no longer. */
  stretch = new Int16Array(0);
  /** Where the visit goes when it was not resolved, if that is the same at every moment. */
  protected escalatesTo = new Int16Array(0);
  /** 1: the visit's columns are filled. */
  protected decided = new Uint8Array(0);

  protected growClasses(): void {
    const room = Math.max(64, this.priority.length * 2);
    this.priority = wider(this.priority, room);
    this.credit = wider(this.credit, room);
    this.menuTime = wider(this.menuTime, room);
    this.menuLeaves = wider(this.menuLeaves, room);
    this.offer = wider(this.offer, room);
    this.team = wider(this.team, room);
    this.tries = wider(this.tries, room);
    this.solves = wider(this.solves, room);
    this.selfServiceTime = wider(this.selfServiceTime, room);
  }

  protected growVisits(visit: number): void {
    const room = Math.max(64, this.handling.length * 2, visit + 1);
    this.handling = wider(this.handling, room);
    this.effort = wider(this.effort, room);
    this.wrapUp = wider(this.wrapUp, room);
    this.patience = wider(this.patience, room);
    this.leavesAtOnce = wider(this.leavesAtOnce, room);
    this.retries = wider(this.retries, room);
    this.retryTime = wider(this.retryTime, room);
    this.keepsPatience = wider(this.keepsPatience, room);
    this.callbacks = wider(this.callbacks, room);
    this.reopens = wider(this.reopens, room);
    this.reopenTime = wider(this.reopenTime, room);
    this.solved = wider(this.solved, room);
    this.needsCustomer = wider(this.needsCustomer, room);
    this.reply = wider(this.reply, room);
    this.closeAfter = wider(this.closeAfter, room);
    this.summary = wider(this.summary, room);
    this.reading = wider(this.reading, room);
    this.approval = wider(this.approval, room);
    this.asks = wider(this.asks, room);
    this.answers = wider(this.answers, room);
    this.stretch = wider(this.stretch, room);
    this.escalatesTo = wider(this.escalatesTo, room);
    this.decided = wider(this.decided, room);
  }
}

function wider<Column extends Float64Array | Int16Array | Uint8Array>(column: Column, room: number): Column {
  const grown = new (column.constructor as new (length: number) => Column)(room);
  grown.set(column);
  return grown;
}
