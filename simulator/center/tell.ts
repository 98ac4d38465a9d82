import type { DecidedRows, Gift, Monitor, Ticket } from '../life/index.ts';

/** Passes each fact on to the recorder and to a watcher. Where nobody watches, the recorder is told at first hand: that is most of all runs. */
export class Tell implements Monitor {
  readonly #recorder: Monitor;
  readonly #watcher: Monitor;

  constructor(recorder: Monitor, watcher: Monitor) {
    this.#recorder = recorder;
    this.#watcher = watcher;
  }

  arrived(ticket: Ticket): void {
    this.#recorder.arrived(ticket);
    this.#watcher.arrived(ticket);
  }
  refused(ticket: Ticket, team: number): void {
    this.#recorder.refused(ticket, team);
    this.#watcher.refused(ticket, team);
  }
  leftMenu(ticket: Ticket): void {
    this.#recorder.leftMenu(ticket);
    this.#watcher.leftMenu(ticket);
  }
  enteredMenu(ticket: Ticket): void {
    this.#recorder.enteredMenu(ticket);
    this.#watcher.enteredMenu(ticket);
  }
  triedSelfService(ticket: Ticket): void {
    this.#recorder.triedSelfService(ticket);
    this.#watcher.triedSelfService(ticket);
  }
  declinedSelfService(ticket: Ticket): void {
    this.#recorder.declinedSelfService(ticket);
    this.#watcher.declinedSelfService(ticket);
  }
  selfServiceFailed(ticket: Ticket): void {
    this.#recorder.selfServiceFailed(ticket);
    this.#watcher.selfServiceFailed(ticket);
  }
  queued(ticket: Ticket): void {
    this.#recorder.queued(ticket);
    this.#watcher.queued(ticket);
  }
  offered(ticket: Ticket, team: number): void {
    this.#recorder.offered(ticket, team);
    this.#watcher.offered(ticket, team);
  }
  calledBack(ticket: Ticket): void {
    this.#recorder.calledBack(ticket);
    this.#watcher.calledBack(ticket);
  }
  started(ticket: Ticket, group: number): void {
    this.#recorder.started(ticket, group);
    this.#watcher.started(ticket, group);
  }
  laidAside(ticket: Ticket): void {
    this.#recorder.laidAside(ticket);
    this.#watcher.laidAside(ticket);
  }
  handedBack(ticket: Ticket): void {
    this.#recorder.handedBack(ticket);
    this.#watcher.handedBack(ticket);
  }
  takenUp(ticket: Ticket, group: number): void {
    this.#recorder.takenUp(ticket, group);
    this.#watcher.takenUp(ticket, group);
  }
  finished(ticket: Ticket, group: number): void {
    this.#recorder.finished(ticket, group);
    this.#watcher.finished(ticket, group);
  }
  handled(ticket: Ticket): void {
    this.#recorder.handled(ticket);
    this.#watcher.handled(ticket);
  }
  abandoned(ticket: Ticket): void {
    this.#recorder.abandoned(ticket);
    this.#watcher.abandoned(ticket);
  }
  retried(ticket: Ticket): void {
    this.#recorder.retried(ticket);
    this.#watcher.retried(ticket);
  }
  leftQueue(ticket: Ticket): void {
    this.#recorder.leftQueue(ticket);
    this.#watcher.leftQueue(ticket);
  }
  joinedQueue(ticket: Ticket): void {
    this.#recorder.joinedQueue(ticket);
    this.#watcher.joinedQueue(ticket);
  }
  warned(ticket: Ticket, promise: number): void {
    this.#recorder.warned(ticket, promise);
    this.#watcher.warned(ticket, promise);
  }
  breached(ticket: Ticket, promise: number): void {
    this.#recorder.breached(ticket, promise);
    this.#watcher.breached(ticket, promise);
  }
  judged(ticket: Ticket, promise: number): void {
    this.#recorder.judged(ticket, promise);
    this.#watcher.judged(ticket, promise);
  }
  decided(ticket: Ticket, event: string, rows: DecidedRows): void {
    this.#recorder.decided?.(ticket, event, rows);
    this.#watcher.decided?.(ticket, event, rows);
  }
  reprioritised(ticket: Ticket): void {
    this.#recorder.reprioritised(ticket);
    this.#watcher.reprioritised(ticket);
  }
  notified(ticket: Ticket, team: number): void {
    this.#recorder.notified(ticket, team);
    this.#watcher.notified(ticket, team);
  }
  consulted(ticket: Ticket, team: number): void {
    this.#recorder.consulted(ticket, team);
    this.#watcher.consulted(ticket, team);
  }
  surveyed(ticket: Ticket): void {
    this.#recorder.surveyed(ticket);
    this.#watcher.surveyed(ticket);
  }
  gave(ticket: Ticket, gift: Gift): void {
    this.#recorder.gave(ticket, gift);
    this.#watcher.gave(ticket, gift);
  }
  withheld(ticket: Ticket, gift: Gift): void {
    this.#recorder.withheld(ticket, gift);
    this.#watcher.withheld(ticket, gift);
  }
  restored(ticket: Ticket, gift: Gift): void {
    this.#recorder.restored(ticket, gift);
    this.#watcher.restored(ticket, gift);
  }
  askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void {
    this.#recorder.askedApproval(ticket, errand, gift);
    this.#watcher.askedApproval(ticket, errand, gift);
  }
  handedOver(ticket: Ticket): void {
    this.#recorder.handedOver(ticket);
    this.#watcher.handedOver(ticket);
  }
  paused(ticket: Ticket): void {
    this.#recorder.paused(ticket);
    this.#watcher.paused(ticket);
  }
  resumed(ticket: Ticket): void {
    this.#recorder.resumed(ticket);
    this.#watcher.resumed(ticket);
  }
  solved(ticket: Ticket): void {
    this.#recorder.solved(ticket);
    this.#watcher.solved(ticket);
  }
  reopened(ticket: Ticket): void {
    this.#recorder.reopened(ticket);
    this.#watcher.reopened(ticket);
  }
  ended(ticket: Ticket): void {
    this.#recorder.ended(ticket);
    this.#watcher.ended(ticket);
  }
  staffed(group: number, change: number): void {
    this.#recorder.staffed(group, change);
    this.#watcher.staffed(group, change);
  }
  occupied(group: number, change: number): void {
    this.#recorder.occupied(group, change);
    this.#watcher.occupied(group, change);
  }
  held(group: number, channel: number, change: number): void {
    this.#recorder.held(group, channel, change);
    this.#watcher.held(group, channel, change);
  }
  overran(group: number, change: number): void {
    this.#recorder.overran(group, change);
    this.#watcher.overran(group, change);
  }
  stopped(): void {
    this.#recorder.stopped();
    this.#watcher.stopped();
  }
}
