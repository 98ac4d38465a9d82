// made by schema/generate.ts

/**
 * A name of yours: letters of any script, digits and `_`, a letter first, at most 40 characters. Not one of ours: always, none, up, stay, raise, keep, refuse, customer, yes, no.
 */
export type Name = string;
/**
 * What people read: a plain text (in the first of `languages`), or one text for each language.
 */
export type Text = string | Record<string, string>;
/**
 * A language by its code: `ar`, `en`, `fr`.
 */
export type Language = string;
/**
 * A length of time with its unit: s seconds, m minutes, h hours, d days, w weeks, the larger first. ISO 8601 (`PT4H`) is read too.
 */
export type Duration = string;
/**
 * A part of all, from `0%` to `100%`.
 */
export type Share = string;
/**
 * A factor in percent; may be more than `100%`.
 */
export type Percentage = string;
/**
 * An amount in the policy's `currency`, as a plain number without a thousands sign.
 */
export type Money = number;
/**
 * A day of the Gregorian calendar, as year-month-day; in the years 1900 to 2200.
 */
export type CalendarDate = string;
/**
 * `yes` or `no`.
 */
export type YesNo = "yes" | "no";
/**
 * A path, relative to the folder of this file and within it.
 */
export type FilePath = string;
/**
 * The name of one of the policy's `calendars`, or `always`.
 */
export type CalendarName = string;
/**
 * A time zone by its IANA name.
 */
export type TimeZone = string;
/**
 * A bound with its unit: a share (`80%`), a duration (`8h`), or a plain number (money, a count).
 */
export type Bound = string | number;
/**
 * What a fact must be: a value; a list (any of them); or a map: `{ not: ... }`, `{ at_least: 100 }`, `{ above: 500 }`, `{ at_most: 10% }`, `{ below: 4h }`, or a lower with an upper bound together.
 */
export type Test =
  | string
  | number
  | (string | number)[]
  | {
      /**
       * None of these: a value or a list of values. Stands alone.
       */
      not?: string | number | (string | number)[];
      /**
       * More than this. Not together with `at_least`.
       */
      above?: TestBound;
      /**
       * This or more; of ordered names this or higher. Not together with `above`.
       */
      at_least?: TestBound;
      /**
       * Less than this. Not together with `at_most`.
       */
      below?: TestBound;
      /**
       * This or less; of ordered names this or lower. Not together with `below`.
       */
      at_most?: TestBound;
    };
/**
 * A number, an amount, a duration, a share, or the name of a priority, tier or grade.
 */
export type TestBound = string | number;
/**
 * Facts and what each must be; all of them must hold. Facts of your own stand beside ours.
 */
export type Condition = Record<string, Test>;
/**
 * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
 */
export type When = Condition | Condition[];
/**
 * The name of one of the policy's `channels`.
 */
export type ChannelName = string;
/**
 * The name of one of the policy's `teams`.
 */
export type TeamName = string;
/**
 * A key performance indicator by its name; `mizan explain` says what each means.
 */
export type KpiName = string;
/**
 * The name of a fact, ours or yours.
 */
export type FactName = string;
/**
 * A length of time with its unit; the seconds may have decimals.
 */
export type TimeLength = string;
/**
 * How long it takes: always the same (`4m`), `{ mean }` (exponential), `{ mean, sd }` (lognormal), `{ mean, sd, shape }`, or `{ file }` (drawn from observed times).
 */
export type TimeLaw =
  | string
  | {
      /**
       * The mean. Not together with `file`.
       */
      mean?: TimeLength;
      /**
       * The standard deviation. Left out: exponential, whose standard deviation is its mean.
       */
      sd?: TimeLength;
      /**
       * The shape of the distribution; goes with `sd`. Left out: lognormal.
       */
      shape?: "lognormal" | "gamma" | "normal";
      /**
       * A CSV with a column `seconds` and, optionally, `weight`; drawn as they are. Stands alone.
       */
      file?: FilePath;
    };
/**
 * What a fact of money, number, share or duration is: a value, `{ mean }` (exponential), `{ mean, sd }` (lognormal), or `{ mean, sd, shape }`; cut at the fact's own bounds.
 */
export type ValueLaw =
  | string
  | number
  | {
      /**
       * The mean.
       */
      mean: Bound;
      /**
       * The standard deviation. Left out: exponential.
       */
      sd?: Bound;
      /**
       * The shape of the distribution; goes with `sd`. Left out: lognormal.
       */
      shape?: "lognormal" | "gamma" | "normal";
    };
/**
 * A share for each value; they add up to 100%.
 */
export type Shares = Record<string, Share>;
/**
 * A value of the fact: a name, or `yes` and `no`.
 */
export type ShareKey = string;
/**
 * Rows read from the top: the first that holds says how often each value comes. Where none holds: the fact's `default`.
 */
export type MixTable = MixRow[];
/**
 * A list of shifts.
 */
export type ShiftList = Shift[];
/**
 * A day or a range of days; a range may run over the week's end (`sat-thu`).
 */
export type Days = string;
/**
 * From when to when: `09:00-18:00`.
 */
export type TimeRange = string;

/**
 * What the world does, and how long to simulate it: how many customers come, how long work takes, who is there.
 */
export interface Scenario {
  /**
   * The name of this scenario. The key says that this file is a scenario.
   */
  scenario: Name;
  /**
   * The version of this file format. Left out: 1.
   */
  format?: 1;
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The policy that it belongs to.
   */
  uses: FilePath;
  /**
   * The time that is simulated and measured.
   */
  period: {
    /**
     * The first day that is measured, from its start.
     */
    from: CalendarDate;
    /**
     * The last day that is measured, to its end.
     */
    to: CalendarDate;
    /**
     * Simulated before `from` and not measured, so that the queues are not empty. Left out: none.
     */
    warm_up?: Duration;
    /**
     * How long after `to` the measured tickets are still followed. Left out: the longest promise and 7 days.
     */
    follow_up?: Duration;
  };
  /**
   * What is open when the simulation starts, with its warm-up if there is one. Left out: nothing.
   */
  start?: {
    /**
     * Open tickets: counted, or listed in a file. Left out: none.
     */
    backlog?: BacklogItem[];
  };
  /**
   * How many times the period is simulated: a whole number, or as many as a precision needs: `{ at_least, at_most, until }`. Left out: 30.
   */
  replications?:
    | number
    | {
        /**
         * No fewer than this; what is known is looked at after 30, 40, 50 ... replications, never before this many. Left out: 30.
         */
        at_least?: number;
        /**
         * No more than this, however unsure it still is. Left out: 200, or `at_least` where that is more.
         */
        at_most?: number;
        /**
         * Stops at the first look at which this KPI is known so exactly; `--replications` overrides it. Left out: runs `at_least`.
         */
        until?: {
          /**
           * What is measured.
           */
          kpi: KpiName;
          /**
           * The wait that a service level counts against. Goes with `service_level` and its other definitions (`service_level_offered`, `service_level_answered`, `service_level_any_wait`), and only with them.
           */
          within?: Duration;
          /**
           * Which number of the KPI: mean, share, total, p50 (half are below), p90, p99. Left out: the KPI's own (a mean of times, a share of rates, a total of costs).
           */
          statistic?: "mean" | "share" | "total" | "p50" | "p90" | "p99";
          /**
           * Counts only these tickets. Left out: all of them.
           */
          where?: Condition;
          /**
           * Distance from the value to the farther end of its 95 % interval: `1pt` (one percentage point, for shares) or `1%` (of the value).
           */
          half_width: string;
        };
      };
  /**
   * Starts the chance: the same seed gives the same numbers. Left out: 1.
   */
  seed?: number;
  /**
   * Where tickets come from; sources add up. Each is a log (`file`) or a rate (`count` with `each`).
   */
  demand: Source[];
  /**
   * Makes all demand larger or smaller: `120%` is 1.2 times as many, and those of `100%` are among them. Left out: 100%.
   */
  volume?: Percentage;
  /**
   * A table for each fact that a source does not give, by the name of the fact; the first row that holds decides. Left out: the facts are as their sources and defaults say.
   */
  mix?: Record<string, MixTable>;
  /**
   * What customers and agents do: a table for each kind of behaviour, read from the top. A table left out: that does not happen.
   */
  behaviour: {
    /**
     * Each step of a channel's menu. Left out: it takes no time.
     */
    menu?: MenuRow[];
    /**
     * Who tries what is offered, and how it ends. Left out: nobody tries.
     */
    self_service?: SelfServiceBehaviour[];
    /**
     * How long an agent works on a visit, without after-contact work. A log's `work` replaces the draw. Left out: only where a log gives all work.
     */
    handling?: TimeRow[];
    /**
     * After-contact work. Left out: none.
     */
    wrap_up?: TimeRow[];
    /**
     * How much longer each contact takes when an agent holds several at once. Left out: not longer.
     */
    concurrency?: ConcurrencyRow[];
    /**
     * How each visit ends, one draw; the shares add up to 100%. Left out: solved.
     */
    outcome?: OutcomeRow[];
    /**
     * How long the customer takes to reply where a visit needs the customer. Left out: only where no visit does.
     */
    replies?: ReplyRow[];
    /**
     * Who asks for someone higher, at each visit. Left out: nobody.
     */
    asking?: ShareRow[];
    /**
     * How long a customer waits before giving up, in live channels. Left out: nobody gives up.
     */
    patience?: PatienceRow[];
    /**
     * Who tries again after giving up, and after which time. Left out: nobody.
     */
    retries?: RetryRow[];
    /**
     * Who accepts the offer of a callback. Left out: nobody.
     */
    callbacks?: ShareRow[];
    /**
     * Which solved tickets come back, and after which time. Left out: none.
     */
    reopening?: ReopeningRow[];
    /**
     * What handing a ticket over costs. Left out: nothing.
     */
    handover?: HandoverRow[];
    /**
     * Work of the tier that approves. Left out: none.
     */
    approval?: TimeRow[];
    /**
     * What a workflow saves of the handling time. Left out: nothing.
     */
    workflows?: WorkflowSaving[];
    /**
     * Who answers a survey. Left out: nobody.
     */
    answering?: ShareRow[];
    /**
     * How ratings 1 to 5 come about (assumed): base - wait x ln(1 + wait / expected) - transfers, reopens and breaches, each times its number, + compensation + chance (logistic), cut into five, as the ticket stands when its customer is asked. Left out: not measured.
     */
    satisfaction?: {
      /**
       * Where a ticket without trouble stands. Left out: 1.5.
       */
      base?: number;
      /**
       * The wait that customers expect. Left out: 1m.
       */
      expected?: Duration;
      /**
       * Cost of waiting from arrival to the first answer by a person, for each unit of ln(1 + wait / expected). Left out: 0.2 (assumed).
       */
      wait?: number;
      /**
       * Cost of each hand-over. Left out: 0.4 (assumed).
       */
      transfers?: number;
      /**
       * Cost of each reopening. Left out: 0.8 (assumed).
       */
      reopens?: number;
      /**
       * Cost of each kind of promise broken by then. Left out: 0.6 (assumed).
       */
      breaches?: number;
      /**
       * Gain, once, if anything has been given for the ticket. Left out: 0.5 (assumed).
       */
      compensation?: number;
      /**
       * The four points between the five ratings, rising. Left out: -2, -1, 0, 1.5 (assumed).
       */
      cuts?: number[];
    };
    /**
     * Which customers stay, a month at a time (logistic, assumed). A log's column `customer` says whose a ticket is; without it each ticket is taken for a customer of its own. Left out: not measured.
     */
    retention?: {
      /**
       * The log-odds of staying a month of a customer who rates 3 and to whom every promise was kept. Left out: 3, which is 95 % (assumed).
       */
      base?: number;
      /**
       * What each point of rating above 3 adds, and each below takes. Left out: 0.4 (assumed).
       */
      satisfaction?: number;
      /**
       * What each kind of promise broken takes. Left out: 0.3 (assumed).
       */
      breaches?: number;
    };
  };
  /**
   * Who is there: a list of shifts for each group of agents. A group named as a team serves that team; one that serves several says so by `serves`.
   */
  staffing: Record<string, ShiftList>;
  /**
   * Limits of a team's queue, by the name of the team. Left out: none.
   */
  queues?: Record<string, Queue>;
}
/**
 * Either `shares` or a `value`.
 */
export interface MixRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * How often each value comes; adds up to 100%. Not together with `value`.
   */
  shares?: Shares;
  /**
   * The value, or how it is distributed. Not together with `shares`.
   */
  value?: ValueLaw;
}
/**
 * A log (`file`, `align`, `resample`) or a rate (`count`, `each`, `profile`, `varies`, `per`, `across`).
 */
export interface Source {
  /**
   * What people read about this source. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A log: a CSV with a column `arrives`. Any facts, `work`, `customer` and `ticket` in it are used, what else happened is not. Not together with `count`.
   */
  file?: FilePath;
  /**
   * How the log's days are laid on the period: `dates` as logged, or by `weekday`. Goes with `file`. Left out: dates.
   */
  align?: "dates" | "weekday";
  /**
   * Whether each replication draws whole `weeks` of the log anew (each begins on the weekday of `from`, whatever `align` says), or `none`. Goes with `file`. Left out: none.
   */
  resample?: "none" | "weeks";
  /**
   * The channel by which they come. Left out: as the log or `mix` says.
   */
  channel?: ChannelName;
  /**
   * The segment of all of them. Left out: as the log or `mix` says.
   */
  segment?: string;
  /**
   * The topic of all of them. Left out: as the log or `mix` says.
   */
  topic?: string;
  /**
   * The language of all of them. Left out: as the log or `mix` says.
   */
  language?: Language;
  /**
   * How many come in each `each`, on average. Goes with `each`; not together with `file`.
   */
  count?: number;
  /**
   * The time in which `count` come. Goes with `count`. A month is a twelfth of 365.25 days.
   */
  each?: "hour" | "day" | "week" | "month";
  /**
   * When they come: a CSV with header `day,time,weight` (day sun..sat, or a date, which then differs from its weekday; time HH:MM, the start of an interval that lasts until the next row of that day or 24:00; weights are relative). `count` is that of an ordinary week, or, where the profile has dates alone, of their average. Goes with `count`. Left out: evenly.
   */
  profile?: FilePath;
  /**
   * How much the level differs from one `per` to the next: its coefficient of variation (Poisson-gamma). Goes with `count`. Left out: 0%, plain Poisson.
   */
  varies?: Percentage;
  /**
   * How long one level lasts: a `day`, or a `week` counted from `from`. Goes with `varies`. Left out: day.
   */
  per?: "day" | "week";
  /**
   * Whether the sources of one `channel` or of `all` share the level. Goes with `varies`. Left out: channel.
   */
  across?: "channel" | "all";
}
/**
 * Open tickets at the start: counted (`count`) or listed (`file`).
 */
export interface BacklogItem {
  /**
   * What people read about these tickets. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A log of the open tickets: a CSV with a column `arrives` and any facts. Not together with `count`.
   */
  file?: FilePath;
  /**
   * How many are open. Not together with `file`.
   */
  count?: number;
  /**
   * The channel by which they came. Left out: as `mix` says.
   */
  channel?: ChannelName;
  /**
   * The segment of all of them. Left out: as `mix` says.
   */
  segment?: string;
  /**
   * The topic of all of them. Left out: as `mix` says.
   */
  topic?: string;
  /**
   * The language of all of them. Left out: as `mix` says.
   */
  language?: Language;
  /**
   * The team that has them. Left out: as `routing` says.
   */
  team?: TeamName;
  /**
   * How long before the start they arrived, 400 days at the most. Goes with `count`. Left out: at the start itself.
   */
  age?: TimeLaw;
}
/**
 * How long it takes.
 */
export interface TimeRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * How long it takes: always the same (`4m`), `{ mean }` (exponential), `{ mean, sd }` (lognormal), `{ mean, sd, shape }`, or `{ file }` (drawn from observed times).
   */
  time: TimeLaw;
}
/**
 * Which part.
 */
export interface ShareRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The part of all.
   */
  share: Share;
}
/**
 * Each step of a menu.
 */
export interface MenuRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * How long one step takes.
   */
  time: TimeLaw;
  /**
   * The part that hangs up at each step. Left out: 0%.
   */
  leaves?: Share;
}
/**
 * Who tries it, and how it ends.
 */
export interface SelfServiceBehaviour {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The part that tries it. Left out: 100%.
   */
  tries?: Share;
  /**
   * The part of those whose ticket it solves.
   */
  solves: Share;
  /**
   * How long it takes, solved or not. Left out: no time.
   */
  time?: TimeLaw;
}
/**
 * Either `stretch` or `linear`.
 */
export interface ConcurrencyRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * How long work takes with 1, 2, 3, ... at once; the last holds for more. Not together with `linear`.
   */
  stretch?: Percentage[];
  /**
   * How much each further contact adds; `100%` shares the agent's attention fully. Not together with `stretch`.
   */
  linear?: Percentage;
}
/**
 * How a visit ends.
 */
export interface OutcomeRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The three shares add up to 100%; one left out is 0%.
   */
  shares: {
    /**
     * The ticket is solved. Left out: 0%.
     */
    solved?: Share;
    /**
     * The customer must reply first. Left out: 0%.
     */
    needs_customer?: Share;
    /**
     * This team cannot solve it; the escalation table decides. Left out: 0%.
     */
    unresolved?: Share;
  };
}
/**
 * How long a customer takes to reply.
 */
export interface ReplyRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * Until the reply.
   */
  time: TimeLaw;
  /**
   * No reply by then: counts as solved. Left out: waits for ever.
   */
  close_after?: Duration;
}
/**
 * How long a customer waits.
 */
export interface PatienceRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The part that leaves at once when nobody is free. Left out: 0%.
   */
  leaves_at_once?: Share;
  /**
   * How long the others wait before they give up.
   */
  time: TimeLaw;
}
/**
 * Who tries again after giving up.
 */
export interface RetryRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The part that tries again.
   */
  share: Share;
  /**
   * After which time.
   */
  time: TimeLaw;
  /**
   * Whether the same patience holds again. Left out: no, it is drawn anew.
   */
  keeps_patience?: YesNo;
}
/**
 * Which solved tickets come back.
 */
export interface ReopeningRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The part that comes back.
   */
  share: Share;
  /**
   * After which time.
   */
  time: TimeLaw;
}
/**
 * What handing over costs.
 */
export interface HandoverRow {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * Added to the giver's work. Left out: nothing.
   */
  summary?: TimeLaw;
  /**
   * Added to the taker's work. Left out: nothing.
   */
  reading?: TimeLaw;
}
/**
 * What a workflow saves.
 */
export interface WorkflowSaving {
  /**
   * What people read about this row. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The part of the handling time that is saved.
   */
  saves: Share;
}
/**
 * Agents on duty: by `days` and `shift`, by `hours` of a calendar, or by a roster `file`.
 */
export interface Shift {
  /**
   * What people read about this shift. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * Days or ranges of days. Goes with `shift`. Left out: every day.
   */
  days?: string | Days[];
  /**
   * From when to when. Goes with `agents`. Not together with `hours`.
   */
  shift?: TimeRange;
  /**
   * On duty whenever this calendar is open. Goes with `agents`. Not together with `days` and `shift`.
   */
  hours?: CalendarName;
  /**
   * A roster: a CSV with columns agent, from, to (moments). Not together with `days`, `shift`, `hours`, `agents`.
   */
  file?: FilePath;
  /**
   * How many agents are scheduled. Where the number falls, work begun is finished, and whoever finishes first leaves. Goes with `shift` or `hours`. Not together with `file`.
   */
  agents?: number;
  /**
   * The teams whose queues this shift serves, in order; teams in one inner list are equals, as if they had one queue. Left out: the team named as the group, or where there is none what the group's first shift says that says it.
   */
  serves?: TeamName[][];
  /**
   * Breaks of every agent of this shift. Left out: none.
   */
  breaks?: Break[];
  /**
   * The share of scheduled time that agents are away, beside breaks and no-shows: a share, or `{ share, time }`. They are away in spells. Left out: 0%.
   */
  shrinkage?:
    | string
    | {
        /**
         * The part of time that they are away.
         */
        share: Share;
        /**
         * How long one spell of absence lasts. Left out: exponential with mean 30m.
         */
        time?: TimeLaw;
      };
  /**
   * The share of shifts for which an agent does not come at all. Left out: 0%.
   */
  no_show?: Share;
  /**
   * What one agent costs for each scheduled hour. Left out: nothing.
   */
  per_hour?: Money;
  /**
   * What each contact costs that they work on, once, however often they take it up. Left out: nothing.
   */
  per_contact?: Money;
}
/**
 * A break of every agent of a shift.
 */
export interface Break {
  /**
   * When it starts.
   */
  at: string;
  /**
   * How long it lasts.
   */
  lasts: Duration;
}
/**
 * Limits of a queue.
 */
export interface Queue {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * How many live contacts there can be at once, waiting and in work. Left out: no limit.
   */
  lines?: number;
  /**
   * How many live contacts may wait. Left out: no limit.
   */
  at_most?: number;
  /**
   * What becomes of a live contact that finds it full: `refuse`, or the name of a deferred channel, as which it then waits for the same team; its facts and promises stay. Left out: refuse.
   */
  when_full?: string;
}
