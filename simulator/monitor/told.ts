import { outcomeNames, promiseNames, surveyNames } from '../life/index.ts';
import type { Happening, LifeEntry } from '../life/index.ts';
import type { Model } from '../model/index.ts';

/** What is told of a moment in a life beside its time: one for all moments that are alike. */
export type Told = Omit<LifeEntry, 'at'>;

/** What is told of many tickets, by the number of what it is about. */
export function toldOften({ names, redecides }: Model, agents: readonly string[]) {
  const { channel, offer, priority, team } = names;
  // By the row that makes the promise, too, which is told where it may be another one than at the arrival.
  const promised = (what: Happening): Told[][] =>
    promiseNames.map((thing) =>
      names.promise.map((name, position) => ({
        ...{ what, about: thing },
        ...(redecides ? { rows: [{ thing, section: 'promises', position, name }] } : {}),
      })),
    );
  return {
    enteredMenu: { what: 'entered_menu' } satisfies Told,
    leftMenu: { what: 'left_menu' } satisfies Told,
    triedSelfService: about('tried_self_service', offer),
    declinedSelfService: about('declined_self_service', offer),
    selfServiceFailed: about('self_service_failed', offer),
    queued: about('queued', team),
    offered: about('offered', team),
    moved: about('moved', team),
    gaveUp: { what: 'gave_up' } satisfies Told,
    calledBack: { what: 'called_back' } satisfies Told,
    retried: about('retried', channel),
    started: about('started', agents),
    laidAside: { what: 'laid_aside' } satisfies Told,
    handedBack: about('handed_back', team),
    takenUp: about('taken_up', agents),
    finished: about('finished', outcomeNames),
    handedOver: about('handed_over', team),
    warned: promised('warned'),
    breached: promised('breached'),
    reprioritised: about('reprioritised', priority),
    notified: about('notified', team),
    notifiedCustomer: { what: 'notified', about: 'customer' } satisfies Told,
    consulted: about('consulted', team),
    surveyed: about('surveyed', surveyNames),
    rated: about('surveyed', ['0', '1', '2', '3', '4', '5']),
    paused: { what: 'paused' } satisfies Told,
    resumed: about('resumed', channel),
    reopened: { what: 'reopened' } satisfies Told,
  };
}

function about(what: Happening, names: readonly string[]): Told[] {
  return names.map((name) => ({ what, about: name }));
}
