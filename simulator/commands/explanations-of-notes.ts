/** What a note in a result, or beside one of its figures, means. */
export interface NoteExplanation {
  readonly code: string;
  /** What it says, in one lower-case sentence. */
  readonly sentence: string;
  /** What it means for the figures, and what can be done. */
  readonly why: string;
}

const one = (code: string, sentence: string, why: string): NoteExplanation => ({ code, sentence, why });

/** Notes on a result as a whole first, then those beside a figure. */
export const explanationsOfNotes: readonly NoteExplanation[] = [
  one(
    'conditional-on-log',
    'arrivals are replayed from a log as they came',
    'Intervals and the range of runs hold what is drawn (work, patience, absences), not how many come and when: every replication meets the same arrivals. For weeks that differ in their arrivals, give a rate (`count`, `each`) instead of the log.',
  ),
  one(
    'no-room-for-more',
    'fewer replications were played than asked for, because there was no room for more',
    'What each replication counts is held until the result is made, in a gigabyte at the most. The figures are whole, and as sure as their intervals say; the command ends with 3, as where it is stopped. Ask for fewer replications, or for a precision (`until`), which mostly takes fewer; a shorter period or fewer facts that rows tell apart make each smaller.',
  ),
  one(
    'resampled-weeks',
    'each replication takes whole weeks of a log, drawn by chance',
    'So intervals and the range of runs hold how weeks differ from each other: of a few weeks only what these few show. Several logs are drawn from independently of each other.',
  ),
  one(
    'volume',
    'more or fewer tickets are simulated than `demand` says',
    'The tickets at `100%` are among those at every larger volume, so that runs of two volumes differ by what is added and by nothing else. The policy meets the same customers either way.',
  ),
  one(
    'open-at-start',
    'tickets are open when the simulation starts',
    "They stand in their teams' queues, the oldest first: their age and their promises count from when they came, their time in the queue and their patience from the start. They take agents' time and are part of the backlog, but no ticket or contact of the period.",
  ),
  one(
    'replies-are-contacts',
    "a customer's reply to an open ticket counts as a contact",
    'It stands in the queue of the team that has the ticket, if need be until that team opens, and its wait is counted under the channel that serves it: a reply to a closed line comes by its other way in. So the mean wait by telephone can be minutes where callers are answered in seconds: read the median, the service level and the first response time beside it.',
  ),
  one(
    'tries-are-contacts',
    'customers who gave up or were turned away may try again, and each try counts as a contact',
    'A caller who gives up twice and is answered at the third try makes three contacts, of which two gave up; his ticket is answered, and its first response counts from the first try. So contacts are more than tickets, and the abandonment rate is higher than the part of customers who never get through: that is the part of tickets that gave up.',
  ),
  one(
    'callbacks-wait',
    'customers who take a callback count as waiting until they are called',
    'They keep their places, give up no more and hold no line. A callback that comes after half an hour counts as a wait of half an hour, though the customer was on the line only until the offer: the service level looks the same as without callbacks, the abandonment rate better.',
  ),
  one(
    'assumed',
    'figures of satisfaction and retention rest on coefficients that the scenario assumes',
    'A rating follows from how long a customer waited for an answer, hand-overs, reopenings, broken promises, a compensation, and chance; whether he stays a month, from the rating and the promises broken. How much each counts is said in `behaviour.satisfaction` and `behaviour.retention`, or built in; no study gives it. So a policy that does better by them treats its customers better, but neither the level nor the size of the difference is a forecast. Fit the coefficients to your own ratings before you rely on them.',
  ),
  one(
    'customers-counted',
    'retention counts customers where a log names them, and else takes each ticket for one',
    'The retention rate is (customers at the end - acquired) / customers at the start. A simulation sees customers only through their tickets, so it is about those whose tickets of the period ended. Where a log has a column `customer`, each counts once: he was a customer at the start if he has a ticket in the warm-up, among what is open at the start, or in a log that is replayed by its dates and began earlier; else he is new and left out. Drawn tickets, and those without a name, each stand for a customer of their own who was one before: a customer who comes twice counts twice.',
  ),
  one(
    'compensation-withheld',
    'a cap on compensation is spent, so customers do not get what a row gives',
    'A row of `compensation` gives something, and a cap of `limits.compensation` is spent: then the customer gets what is left of it, or nothing, and `compensation_withheld` says how much is missing. A cap that is spent early makes the cost look small while the promise to customers is not held: raise it, narrow the rows, or let somebody decide (`then: approve`). Gifts of the warm-up count against it; what was given before the simulation starts is not known.',
  ),
  one(
    'not-approved',
    'gifts still waited for an approval when the run stopped',
    'They stand in the queue of the team that is to approve them. Either the run stopped while that team was about to, and a longer `follow_up` shows them given, or it does not keep up, and customers wait for what they were promised: give it more people, let tiers give more alone (`may_give`), or raise the cap that asks for an approval. They count in the cap, and neither as given nor as withheld.',
  ),
  one(
    'nothing-left-to-chance',
    'nothing in the scenario is drawn, so one replication says all',
    'Each further replication would be the same to the last digit. There is no interval because there is nothing to be unsure of, given these inputs.',
  ),
  one(
    'open-tickets',
    'some tickets were still open when the run stopped',
    'Of their times it is only known that they are longer. Quantiles count them so; a mean is over those that ended, and is too small by what is missing: where more than one in twenty is open, no objective about it is met. A longer `follow_up` closes them, unless a team cannot keep up.',
  ),
  one(
    'undecided',
    'some promises had not fallen due, some waits not ended, or open escalations were not yet 30 days old, when the run stopped',
    'They count neither way, and an objective that they could turn stays inconclusive. A longer `follow_up` decides them.',
  ),
  one(
    'apart-from-theory',
    'simulation and formula are far apart for a team, although all that the formula assumes holds',
    'Where a team is as Erlang assumes (live contacts, agents of its own, first come first served, exponential times), his formula is right and the simulation must find the same but for chance. Here they differ by more than twice the half-width of the interval, and by more than 5% and a second, or by more than 2 points. Look at the team under "Beside the formula" in the report; where nothing explains it, the simulator has an error: please report it.',
  ),
  one(
    'nothing-to-measure',
    'no observation counts towards the figure',
    'No such ticket came in the period, or nobody was on duty. An objective about it stays inconclusive.',
  ),
  one(
    'too-few',
    'a quantile has too few observations to mean anything',
    'Beyond a quantile there must be ten observations at least: a 90th percentile needs 100, a 99th needs 1,000. More replications bring them.',
  ),
  one(
    'one-replication',
    'there is one replication, so nothing tells how sure a value is',
    'An interval comes from how replications differ. Leave `--replications` out, or ask for 10 or more.',
  ),
];
