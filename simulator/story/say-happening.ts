import { counted, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { ToldEntry } from './as-told.ts';
import type { CallNames } from './call-names.ts';
import { sayThing } from './say-thing.ts';

/** How names and moments are written where a life is told. */
export interface Manner {
  readonly call: CallNames;
  /** A moment, in seconds from the run's start. */
  readonly when: (at: number) => Text;
  /** An amount in the policy's currency. */
  readonly money: (amount: number) => Text;
}

/** What happens to a ticket at one moment of its life, in words. */
export function sayHappening(entry: ToldEntry, { call, when, money }: Manner): Text {
  const { what, since } = entry;
  const said = sentences[what]({ ...entry, money, named: (thing, name) => call(thing, name ?? '') });
  return since === undefined ? said : say`${said} (at ${when(since)})`;
}

/** What became of a promise. */
export function sayVerdict(verdict: string): Text {
  return verdicts[verdict] ?? verdict;
}

interface Telling extends ToldEntry, Pick<Manner, 'money'> {
  readonly named: (thing: string, name: string | undefined) => Text;
}

const sentences: Readonly<Record<ToldEntry['what'], (of: Telling) => Text>> = {
  arrives: ({ channel, facts: { came_by: closed = 'none' } = {}, named }) =>
    closed === 'none'
      ? say`arrives by ${named('channel', channel)}`
      : say`comes by ${named('channel', closed)}, which is closed, and goes on by ${named('channel', channel)}`,
  turned_away: ({ about, channel, named }) =>
    about === undefined
      ? say`is turned away: ${named('channel', channel)} is closed`
      : say`is turned away: the queue of ${named('team', about)} is full`,
  entered_menu: () => say`hears the menu`,
  tried_self_service: ({ about, named }) => say`the customer is offered ${named('offer', about)}, and tries it`,
  declined_self_service: ({ about, named }) => say`the customer is offered ${named('offer', about)}, and does not try it`,
  self_service_failed: ({ about, named }) => say`${named('offer', about)} does not help: the customer goes on to a person`,
  left_menu: () => say`hangs up in the menu`,
  queued: ({ about, channel, named }) =>
    channel === undefined
      ? say`waits for ${named('team', about)}`
      : say`finds the queue of ${named('team', about)} full, goes on by ${named('channel', channel)} and waits`,
  offered: ({ about, named }) => say`is offered to ${named('team', about)} too`,
  moved: ({ about, named }) => say`waits for ${named('team', about)} now`,
  gave_up: () => say`gives up waiting`,
  called_back: () => say`takes the offer of a callback`,
  retried: ({ about, named }) => say`tries again, by ${named('channel', about)}`,
  started: ({ about, named }) => say`${named('agent', about)} begins to work on it`,
  calls_back: ({ about, named }) => say`${named('agent', about)} calls back`,
  laid_aside: () => say`is laid aside for a live contact`,
  handed_back: ({ about, named }) => say`goes back unfinished to the queue of ${named('team', about)}`,
  taken_up: ({ about, named }) => say`${named('agent', about)} goes on with it`,
  finished: ({ about = '' }) => outcomes[about] ?? about,
  handed_over: ({ about, named }) => say`is handed over to ${named('team', about)}`,
  warned: ({ about = '' }) => say`${sayThing(about)}: due soon`,
  breached: ({ about = '' }) => say`${sayThing(about)}: broken`,
  gave: ({ give, amount, named, money }) =>
    amount === undefined ? say`is given: ${named('give', give)}` : say`is given: ${named('give', give)}, ${money(amount)}`,
  withheld: ({ give, amount = 0, named, money }) => say`a cap is spent, so this is withheld: ${named('give', give)}, ${money(amount)}`,
  approval_asked: ({ about, give, amount, named, money }) =>
    amount === undefined
      ? say`${named('team', about)} is asked to approve: ${named('give', give)}`
      : say`${named('team', about)} is asked to approve: ${named('give', give)}, ${money(amount)}`,
  decided: ({ about, rows = [], named }) =>
    rows.length > 0
      ? say`the policy is asked (${named('event', about)})`
      : say`the policy is asked (${named('event', about)}): no row applies`,
  reprioritised: ({ about, named }) => say`its priority is now ${named('priority', about)}`,
  notified: ({ about, named }) => (about === 'customer' ? say`the customer is told` : say`${named('notify', about)} is told`),
  consulted: ({ about, named }) => say`${named('consult', about)} is asked for advice`,
  surveyed: ({ about = '' }) => surveys[about] ?? say`the customer is asked how it went, and gives ${about} of 5 (assumed)`,
  paused: () => say`waits for the customer`,
  resumed: ({ about, named }) => say`the customer replies, by ${named('channel', about)}`,
  solved: () => say`is taken for solved`,
  reopened: () => say`comes back`,
  ended: ({ about = '' }) => ends[about] ?? about,
  open: () => say`is still open when the run stops`,
  left_out: ({ about }) => counted(Number(about), 'moment of it is not kept', 'moments of it are not kept'),
};

const surveys: Readonly<Record<string, Text>> = {
  asked: say`the customer is asked how it went, and does not answer`,
  answered: say`the customer is asked how it went, and answers`,
};

const outcomes: Readonly<Record<string, Text>> = {
  solved: say`the work ends: solved`,
  needs_customer: say`the work ends with a question to the customer`,
  unresolved: say`the work ends: not solved`,
};

const ends: Readonly<Record<string, Text>> = {
  self_solved: say`is solved by self-service`,
  solved: say`is solved`,
  closed_unsolved: say`is closed without a solution`,
  gave_up: say`has given up`,
  turned_away: say`was turned away`,
};

const verdicts: Readonly<Record<string, Text>> = {
  kept: say`was kept`,
  broken: say`was broken`,
  left_out: say`nothing to judge: the customer left before it was due`,
  undecided: say`not decided yet`,
};
