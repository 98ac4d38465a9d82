// made by schema/generate.ts

export type Statistic = "mean" | "share" | "total" | "p50" | "p90" | "p99";
/**
 * Lowest and highest level that the interval allows; twice the same where it lies within one band.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Levels = [number, number];

/**
 * What `mizan simulate` found, whole: the one thing that passes between simulator and report. Seconds are numbers, shares lie in [0, 1], money is in `currency`. It holds no path, no date of its making and no number of workers: same files, seed and version give the same bytes.
 */
export interface Result {
  schemaVersion: 1;
  title: Text;
  policyTitle: Text;
  /**
   * The policy's languages; the first is the language of plain texts.
   *
   * Items: language tag
   */
  languages: string[];
  /**
   * ISO 4217 code
   */
  currency: string;
  /**
   * IANA name of the policy's time zone
   */
  timeZone: string;
  provenance: Provenance;
  inputs: Inputs;
  window: Window;
  replications: Replications;
  /**
   * Worst of the objectives': missed, else inconclusive, else met; `none` without objectives.
   */
  verdict: "met" | "missed" | "inconclusive" | "none";
  /**
   * @maxItems 10000
   */
  objectives: Objective[];
  /**
   * @maxItems 500000
   */
  kpis: KpiRow[];
  /**
   * @maxItems 10000
   */
  series: Series[];
  /**
   * @maxItems 10000
   */
  distributions: Distribution[];
  checks: Check[];
  /**
   * Formulas of queueing theory beside the simulated teams, each with what it assumes. Left out by earlier versions.
   */
  theory?: Theory[];
  scorecard?: Scorecard;
  lostTime?: LostTime;
  /**
   * What the policy's incentives are likely to cost. Left out: it has none.
   *
   * @maxItems 1000
   */
  incentives?: JudgedIncentive[];
  /**
   * @maxItems 1000
   */
  notes: Note[];
}
/**
 * A text by language tag.
 */
export interface Text {
  [k: string]: string;
}
/**
 * Where the numbers come from.
 */
export interface Provenance {
  files: ProvenanceFile[];
  /**
   * seed of all draws
   */
  seed: number;
  /**
   * of Mizan
   */
  version: string;
  /**
   * version of the time-zone database that the zone tables were made from
   */
  timeZoneData: string;
}
export interface ProvenanceFile {
  /**
   * file name relative to the scenario
   */
  name: string;
  /**
   * of its bytes
   */
  sha256: string;
}
/**
 * What the simulation was compiled from: enough to run it again, anywhere, to the same numbers.
 */
export interface Inputs {
  /**
   * The checked policy as JSON.
   */
  policy: {
    [k: string]: unknown;
  };
  /**
   * The checked scenario as JSON.
   */
  scenario: {
    [k: string]: unknown;
  };
  /**
   * Texts of the side files by the path that the scenario writes.
   */
  files: {
    [k: string]: string;
  };
  /**
   * Offset tables of the time zones: no time-zone database is needed to run again.
   */
  zones: {
    [k: string]: ZoneTable;
  };
}
/**
 * From `starts[i]` (epoch seconds) on, local time is UTC + `offsets[i]` seconds.
 */
export interface ZoneTable {
  /**
   * IANA name
   */
  name: string;
  starts: number[];
  offsets: number[];
}
/**
 * The time that the numbers are about.
 */
export interface Window {
  /**
   * run's start, epoch seconds: other times count from it
   */
  origin: number;
  /**
   * seconds from the run's start: end of the warm-up
   */
  from: number;
  /**
   * end of the window
   */
  to: number;
  /**
   * end of the follow-up
   */
  end: number;
  /**
   * local date of `from`
   */
  firstDate: string;
  /**
   * local date of the window's last day
   */
  lastDate: string;
}
export interface Replications {
  /**
   * how many
   */
  run: number;
  /**
   * how many were asked for, at most: `run` is less where it stopped early; left out in results of older versions
   */
  asked?: number;
  /**
   * why there are no more
   */
  stopped: "as told" | "nothing left to chance" | "precise enough" | "at most" | "interrupted" | "no room for more";
  precision?: Precision;
}
/**
 * What the scenario's `until` asked to know, and how well it is known. Left out: no precision was asked for.
 */
export interface Precision {
  /**
   * KPI id
   */
  kpi: string;
  statistic: Statistic;
  /**
   * service level: seconds
   */
  within?: number;
  where: Where;
  unit: "seconds" | "share" | "count" | "money";
  /**
   * it rests on coefficients that the scenario assumes and nobody has measured; left out: it does not
   */
  assumed?: true;
  /**
   * half-width asked for: of a share, or as a part of the value
   */
  asked: number;
  /**
   * whether half-widths are parts of the value
   */
  relative: boolean;
  /**
   * distance from the value to the farther end of its interval, in the same terms; null: there is no interval
   */
  reached: number | null;
  /**
   * no look before so many replications
   */
  atLeast: number;
  /**
   * no more replications than these
   */
  atMost: number;
}
/**
 * Tickets a row is about: names by dimension. Empty: all. Promises kept: `promise` is the kind (first_response, resolution), `row` the row of `promises`. `clock`: the calendar on which times are counted, where an objective names one.
 */
export interface Where {
  [k: string]: string;
}
/**
 * What the policy wants of a KPI, and what came out.
 */
export interface Objective {
  /**
   * KPI id
   */
  kpi: string;
  statistic: Statistic;
  /**
   * service level: seconds
   */
  within?: number;
  /**
   * promise_kept: row of `promises`; its kind is `where.promise`
   */
  promise?: string;
  /**
   * Condition in the policy's own words.
   */
  where: {};
  bound: "at_least" | "at_most" | "above" | "below";
  /**
   * in the KPI's unit
   */
  target: number;
  title?: Text;
  goal?: Text;
  verdict: "met" | "missed" | "inconclusive";
  value: number | null;
  interval: Interval | null;
  /**
   * Share of replications that meet the target.
   */
  shareMet: number | null;
  in?: InShare;
  unit: "seconds" | "share" | "count" | "money";
  /**
   * it rests on coefficients that the scenario assumes and nobody has measured; left out: it does not
   */
  assumed?: true;
  /**
   * observations
   */
  n: number;
}
/**
 * How sure the value is: it holds the true value with this confidence.
 */
export interface Interval {
  low: number;
  high: number;
  /**
   * confidence, 0.95
   */
  level: number;
}
/**
 * Where the policy wants the target met in a share of periods: each replication is one period, and the verdict rests on their share, not on the mean.
 */
export interface InShare {
  /**
   * share of periods wanted
   */
  share: number;
  /**
   * replications that meet the target for certain
   */
  met: number;
  /**
   * replications with something to measure
   */
  of: number;
  /**
   * replications whose own verdict hangs on what the run's end left open; the interval allows for either
   */
  undecided: number;
  /**
   * exact binomial interval (Clopper and Pearson) of the share that meets it
   */
  interval: Interval | null;
  /**
   * inconclusive: replications in all that would settle it as met if none beyond those run missed; null: no number up to the most that can be run
   */
  enough: number | null;
}
/**
 * One figure.
 */
export interface KpiRow {
  /**
   * KPI id
   */
  kpi: string;
  statistic: Statistic;
  /**
   * service level: seconds
   */
  within?: number;
  where: Where;
  unit: "seconds" | "share" | "count" | "money";
  /**
   * it rests on coefficients that the scenario assumes and nobody has measured; left out: it does not
   */
  assumed?: true;
  /**
   * null: nothing to measure; why stands in `note`.
   */
  value: number | null;
  /**
   * null: no interval can be given; why stands in `note`, or nothing was left to chance.
   */
  interval: Interval | null;
  /**
   * 5th and 95th percentile over replications: how different weeks will be. null below 19 replications, which have none.
   */
  spread: [number, number] | null;
  /**
   * Where an objective is about this very row: the share of replications that meet its target (all of them, where there are several). Left out: it has none.
   */
  shareMet?: number | null;
  /**
   * Sum over replications of what the value's numerator counts; null: quantiles, which are no ratio, or nothing to measure.
   */
  numerator?: number | null;
  /**
   * Sum over replications of what the value's denominator counts; null as for the numerator.
   */
  denominator?: number | null;
  /**
   * Numerator and denominator of each replication; quantiles: the replication's own quantile (where tickets still open leave it unreached, the longest time seen, which it is above) and its number of observations.
   */
  byReplication: [number, number][];
  /**
   * observations over all replications
   */
  n: number;
  /**
   * code of what to know: nothing-to-measure, too-few, one-replication, undecided, open-tickets
   */
  note?: string;
}
/**
 * A figure by half hour of the window, mean over replications: contacts, or (staffed, occupied) agents. `staffed` counts those who work beyond their shift, so that occupied / staffed is the occupancy.
 */
export interface Series {
  kpi: "arrivals" | "answered" | "abandoned" | "staffed" | "occupied";
  where: Where;
  /**
   * seconds from the run's start
   */
  from: number;
  /**
   * seconds
   */
  step: number;
  values: number[];
}
/**
 * How many observations lie from `edges[i]` up to `edges[i + 1]`, all replications together; where the two are equal, how many are just that. The last counts all that are longer too.
 */
export interface Distribution {
  kpi: "waiting_time";
  where: Where;
  edges: number[];
  counts: number[];
}
/**
 * What the run verified about itself.
 */
export interface Check {
  id: "conservation" | "queue_length";
  passed: boolean;
  detail: Text1;
}
/**
 * A text by language tag.
 */
export interface Text1 {
  [k: string]: string;
}
/**
 * What a formula says of a team's queue, beside what was simulated. It takes what was measured in the simulation, each spell as if it went on for ever (SIPP). It is approximate: no check that a run must pass.
 */
export interface Theory {
  team: string;
  /**
   * nobody can wait, everybody waits, or customers give up
   */
  formula: "erlang_b" | "erlang_c" | "erlang_a";
  /**
   * Whether all that is essential to the formula holds. If not, no figure stands here.
   */
  close: boolean;
  assumptions: TheoryAssumption[];
  inputs: TheoryInputs;
  figures: TheoryFigure[];
}
export interface TheoryAssumption {
  id:
    | "live_only"
    | "own_agents"
    | "no_help"
    | "one_at_a_time"
    | "in_order"
    | "room"
    | "somebody_there"
    | "keeps_up"
    | "enough"
    | "work"
    | "patience"
    | "arrivals"
    | "steady_load"
    | "steady_agents";
  /**
   * false: without it the formula is an approximation
   */
  essential: boolean;
  holds: boolean;
  detail: Text2;
}
/**
 * A text by language tag.
 */
export interface Text2 {
  [k: string]: string;
}
/**
 * What the formula is given, measured over all replications.
 */
export interface TheoryInputs {
  /**
   * in a replication
   */
  contacts: number;
  /**
   * mean seconds, after-contact work included
   */
  handleTime: number;
  /**
   * coefficient of variation of handling times; the formulas assume 1
   */
  variation: number;
  /**
   * mean number, while there are any
   */
  agents: number;
  /**
   * mean seconds: time waited by all over the number who gave up
   */
  patience?: number;
  /**
   * Half hours in a row that chance alone may tell apart, with their contacts in a replication and the mean number of agents.
   */
  spells: TheorySpell[];
}
export interface TheorySpell {
  /**
   * seconds from the run's start
   */
  from: number;
  to: number;
  contacts: number;
  agents: number;
}
export interface TheoryFigure {
  kpi: "waiting_time" | "asa" | "service_level" | "abandonment_rate" | "turned_away_rate" | "occupancy";
  /**
   * service level: seconds
   */
  within?: number;
  unit: "seconds" | "share";
  simulated: number;
  interval: Interval | null;
  theory: number;
  /**
   * They differ by more than twice the interval's half-width, and by more than 5 % and a second, or by more than 2 points of a share.
   */
  apart: boolean;
}
/**
 * Levels of service from 1 (unacceptable) to 5 (excellent), the most important dimension first. Left out by earlier versions.
 */
export interface Scorecard {
  dimensions: ScorecardRow[];
  remarks: Text[];
  /**
   * How levels are set where the table of levels leaves room.
   */
  rules: Text[];
}
export interface ScorecardRow {
  id: "response_times" | "resolution_times" | "quality" | "accessibility" | "self_service" | "proactivity" | "delight";
  title: Text;
  /**
   * it rests on figures that the scenario assumes
   */
  assumed?: true;
  /**
   * null: not judged; why stands in `because`.
   */
  levels: Levels | null;
  because?: Text;
  /**
   * What the levels rest on, the weakest first.
   */
  evidence: ScorecardEvidence[];
  next?: ScorecardNext;
}
export interface ScorecardEvidence {
  figure?: ScorecardFigure;
  says: Text3;
  levels: Levels;
}
/**
 * One of `kpis`. Left out: it is what the policy says.
 */
export interface ScorecardFigure {
  /**
   * KPI id
   */
  kpi: string;
  statistic: Statistic;
  where: Where;
  unit: "seconds" | "share" | "count" | "money";
  value: number;
  interval: Interval | null;
}
/**
 * A text by language tag.
 */
export interface Text3 {
  [k: string]: string;
}
/**
 * One level up: what it asks for, and what helps.
 */
export interface ScorecardNext {
  asks: ScorecardAsk[];
  how: Text;
}
export interface ScorecardAsk {
  where: Where;
  says: Text;
}
/**
 * Where the time of broken promises and abandoned contacts went, in the first replication: there is no interval. Each instant belongs to one part.
 */
export interface LostTime {
  rows: LostRow[];
  worst: LostTicket[];
  /**
   * the lives of the worst, each once
   */
  lives?: LostLife[];
}
export interface LostRow {
  /**
   * the kind that was broken; left out: contacts that were abandoned
   */
  promise?: "first_response" | "next_response" | "update" | "resolution";
  /**
   * row of `promises`
   */
  row?: string;
  count: number;
  parts: LostPart[];
  /**
   * seconds by hour of the week, from Monday 00:00 of the policy's time zone
   */
  hours: number[];
}
export interface LostPart {
  part:
    | "before_queue"
    | "closed"
    | "queue"
    | "callback"
    | "approval"
    | "work"
    | "laid_aside"
    | "hand_over"
    | "customer"
    | "away"
    | "solved";
  seconds: number;
  teams: LostTeam[];
}
export interface LostTeam {
  /**
   * team that had the ticket, or was asked to approve; left out: none
   */
  team?: string;
  seconds: number;
}
export interface LostTicket {
  /**
   * the kind that was broken; left out: contacts that were abandoned
   */
  promise?: "first_response" | "next_response" | "update" | "resolution";
  /**
   * row of `promises`
   */
  row?: string;
  /**
   * its number in the first replication: `--trace '#17'` tells its life
   */
  ticket: number;
  /**
   * seconds beyond the due time; of an abandoned contact, seconds until it was given up
   */
  late: number;
  pieces: LostPiece[];
}
export interface LostPiece {
  part:
    | "before_queue"
    | "closed"
    | "queue"
    | "callback"
    | "approval"
    | "work"
    | "laid_aside"
    | "hand_over"
    | "customer"
    | "away"
    | "solved";
  /**
   * team that had the ticket, or was asked to approve; left out: none
   */
  team?: string;
  /**
   * seconds from the run's start
   */
  from: number;
  to: number;
}
export interface LostLife {
  ticket: number;
  /**
   * from its arrival, as `--trace` tells them; times are seconds from the run's start, names the policy's
   */
  moments: LifeMoment[];
}
export interface LifeMoment {
  at: number;
  /**
   * `left_out`: so many moments of a long life are not kept
   */
  what:
    | "arrives"
    | "turned_away"
    | "entered_menu"
    | "left_menu"
    | "tried_self_service"
    | "declined_self_service"
    | "self_service_failed"
    | "queued"
    | "offered"
    | "moved"
    | "gave_up"
    | "called_back"
    | "retried"
    | "started"
    | "laid_aside"
    | "handed_back"
    | "taken_up"
    | "finished"
    | "handed_over"
    | "warned"
    | "breached"
    | "reprioritised"
    | "gave"
    | "withheld"
    | "approval_asked"
    | "decided"
    | "notified"
    | "consulted"
    | "surveyed"
    | "paused"
    | "resumed"
    | "solved"
    | "reopened"
    | "ended"
    | "open"
    | "left_out";
  /**
   * the promise, priority, agent, event, team, channel, offer, state, rating or number that the moment is about
   */
  about?: string;
  channel?: string;
  give?: string;
  amount?: number;
  /**
   * when it arrived or was solved, if that is not then
   */
  since?: number;
  /**
   * rows that decided it: what for, and where they stand in the policy, from 0
   */
  rows?: LifeRow[];
  /**
   * of the arrival: the ticket's number
   */
  ticket?: number;
  /**
   * ... what its log calls it
   */
  id?: string;
  /**
   * ... what is known of it
   */
  facts?: {
    [k: string]: string;
  };
  /**
   * ... when its promises are due
   */
  due?: {
    [k: string]: number;
  };
  /**
   * of the end: what became of its promises
   */
  verdicts?: {
    [k: string]: string;
  };
}
export interface LifeRow {
  thing: string;
  section: string;
  position: number;
  name: string;
}
/**
 * An incentive of the policy, how often it would be earned and what it would cost each time; assumed, for one simulated period stands for the one that is judged.
 */
export interface JudgedIncentive {
  title?: Text;
  /**
   * KPI id
   */
  kpi: string;
  statistic: Statistic;
  /**
   * service level: seconds
   */
  within?: number;
  /**
   * Condition in the policy's own words.
   */
  where: {};
  bounds: IncentiveBound[];
  unit: "seconds" | "share" | "count" | "money";
  each: "week" | "month" | "quarter" | "year";
  per: "team" | "agent";
  /**
   * An amount in the policy's currency, or in words.
   */
  reward: number | Text;
  teams: IncentiveTeam[];
  /**
   * Of all teams.
   */
  cost: number | null;
  assumed: true;
}
export interface IncentiveBound {
  bound: "at_least" | "at_most" | "above" | "below";
  /**
   * in the KPI's unit
   */
  target: number;
}
export interface IncentiveTeam {
  team: string;
  /**
   * Share of replications in which the team earns it; null: nothing to measure.
   */
  share: number | null;
  /**
   * replications with something to measure
   */
  of: number;
  /**
   * 1, or the team's agents where each of them gains
   */
  gainers: number;
  /**
   * Expected, each time that it is judged; null: a reward in words, or nothing to measure.
   */
  cost: number | null;
}
/**
 * What the reader must know: constructs not simulated yet, numbers a short period touches, rows of the log left out.
 */
export interface Note {
  /**
   * finding or note code
   */
  code: string;
  message: Text;
}
