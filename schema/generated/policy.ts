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
 * The name of one of the policy's `goals`.
 */
export type GoalName = string;
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
 * The name of one of the policy's `priorities`.
 */
export type PriorityName = string;
/**
 * The name of one of the policy's `tiers`.
 */
export type TierName = string;
/**
 * The name of one of the policy's `offers`, or `none`.
 */
export type OfferName = string;
/**
 * A day or a range of days; a range may run over the week's end (`sat-thu`).
 */
export type Days = string;
/**
 * Opening hours by day (`fri`) or range of days (`sun-thu`). A day not named is closed.
 */
export type Week = Record<string, Hours>;
/**
 * From when to when, or a list of such; `24:00` ends a day, and `22:00-02:00` belongs to the day on which it starts.
 */
export type Hours = string | TimeRange[];
/**
 * From when to when: `09:00-18:00`.
 */
export type TimeRange = string;
/**
 * A date, or `{ from, to }`.
 */
export type ClosedDays =
  | string
  | {
      /**
       * What people read about these days. Left out: nothing is shown.
       */
      title?: Text;
      /**
       * A remark for whoever reads the file; it changes nothing.
       */
      note?: string;
      /**
       * The first closed day.
       */
      from: CalendarDate;
      /**
       * The last closed day.
       */
      to: CalendarDate;
    };
/**
 * A promise: a duration (`8h`, or business days: `2bd`), `{ within, share, clock }`, or `none`. With a share it is also an objective; without, breaches are only counted.
 */
export type PromiseTarget =
  | string
  | {
      /**
       * The time promised.
       */
      within: PromiseDuration;
      /**
       * The part of tickets that keep it: this makes it an objective. Left out: breaches are only counted.
       */
      share?: Share;
      /**
       * The calendar on which it is counted. Left out: the row's `clock`, or the policy's default.
       */
      clock?: CalendarName;
    };
/**
 * A length of time (`8h`), or business days (`2bd`: due at the last closing time of the 2nd open day after the day of arrival, which within a night shift is the day on which the shift began).
 */
export type PromiseDuration = string;

/**
 * What the company decides: its promises, who answers what, how a ticket escalates, and what it aims for.
 */
export interface Policy {
  /**
   * The name of this policy. The key says that this file is a policy.
   */
  policy: Name;
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
   * The languages you serve; the first is the language of plain texts. They are also the values of the fact `language`. Left out: English only.
   */
  languages?: Language[];
  /**
   * Your own version of this policy, in quotes if it looks like a number. Left out: none.
   */
  version?: string;
  /**
   * The day from which the policy holds. Left out: it holds already.
   */
  effective?: CalendarDate;
  /**
   * The day of its last review. Left out: never reviewed.
   */
  reviewed?: CalendarDate;
  /**
   * How often it is reviewed; an overdue review is a warning. Left out: no reviews are due.
   */
  review_every?: Duration;
  /**
   * Who answers for this policy. Left out: nobody is named.
   */
  owner?: Text;
  /**
   * Where the days and hours of this policy are. Left out: UTC.
   */
  time_zone?: TimeZone;
  /**
   * The currency of all amounts, by its ISO 4217 code; it says how many decimals an amount has. Left out: amounts have no sign and two decimals.
   */
  currency?: string;
  /**
   * What a row or a team need not repeat. Left out: each of its keys has the meaning of being left out.
   */
  defaults?: {
    /**
     * The calendar on which promises are counted. Left out: always.
     */
    clock?: CalendarName;
    /**
     * States in which the promises' clock stands still. Left out: none.
     */
    pause_while?: string | ("waiting_for_customer" | "waiting_for_approval")[];
    /**
     * At which part of a promise's time its warning is given. Left out: no warning.
     */
    warn_at?: Share;
    /**
     * What a raised priority does to promises already made: `keep` them, or `redecide` them from arrival (which can break one at once). Left out: keep.
     */
    when_raised?: "keep" | "redecide";
    /**
     * What a free agent takes from a queue. Live contacts come first, then the higher priority; among equals `most_urgent` takes who has waited longest in this queue, `oldest` the oldest ticket, `due_first` the one whose running promise is due first. A team may say its own. Left out: most_urgent.
     */
    pick?: "most_urgent" | "oldest" | "due_first";
  };
  /**
   * What the policy is for, by name. Rows, objectives and standards say which goal they serve. Left out: none.
   */
  goals?: Record<string, Goal>;
  /**
   * Opening hours, by name. `always` exists already. Left out: no others.
   */
  calendars?: Record<string, Calendar>;
  /**
   * Kinds of customers, by name. Left out: customers are not told apart.
   */
  segments?: Record<string, Segment>;
  /**
   * What tickets are about, by name. Left out: topics are not told apart.
   */
  topics?: Record<string, Topic>;
  /**
   * What else is known of a ticket at arrival, by name. A fact cannot take the name of one of ours. Left out: nothing else.
   */
  facts?: Record<string, Fact>;
  /**
   * The ways by which customers reach you, by name.
   */
  channels: Record<string, Channel>;
  /**
   * What cannot happen: no finding is about it. A list of conditions. Left out: everything can.
   */
  never?: Condition[];
  /**
   * Self-service that can be offered before a person, by name. Left out: none.
   */
  offers?: Record<string, Offer>;
  /**
   * How urgent a ticket can be, by name. Left out: all tickets are alike, and no `priority` table is needed.
   */
  priorities?: Record<string, Priority>;
  /**
   * Levels of support, by name. Left out: there are none, and nothing goes `up`.
   */
  tiers?: Record<string, Tier>;
  /**
   * Who answers, by name; each team has a queue. How many people it has is said in the scenario.
   */
  teams: Record<string, Team>;
  /**
   * Decides the priority of a ticket at arrival: the first row whose `when` holds. Every ticket needs one. Left out: only where there are no `priorities`.
   */
  priority?: PriorityRow[];
  /**
   * Decides which self-service is offered: the first row whose `when` holds. Left out, or no row holds: none is offered.
   */
  self_service?: SelfServiceRow[];
  /**
   * Decides which team a ticket goes to: the first row whose `when` holds. Every ticket needs one.
   */
  routing: RoutingRow[];
  /**
   * What the customer may expect. Each promise is made by the first row that holds and speaks of it; a row that leaves one out leaves it to the rows below; `none` makes none. Left out: nothing is promised.
   */
  promises?: PromiseRow[];
  /**
   * What happens to a ticket at an event: the first row of that event whose `when` holds. Left out, or no row holds: it stays.
   */
  escalation?: EscalationRow[];
  /**
   * What is given at an event: the first row of that event whose `when` holds. Left out, or no row holds: nothing.
   */
  compensation?: CompensationRow[];
  /**
   * Who is asked how it went. A ticket is asked once at the most. Left out, or no row holds: nobody is asked.
   */
  surveys?: SurveyRow[];
  /**
   * Steps that agents follow, chosen when work starts. Left out, or no row holds: none.
   */
  workflows?: WorkflowRow[];
  /**
   * Caps that hold whatever the tables say. Left out: each of its keys has the meaning of being left out.
   */
  limits?: {
    /**
     * How often a ticket may be handed over; overflow and consulting do not count. Left out: no cap.
     */
    transfers?: number;
    /**
     * How many visits (one wait and the work after it) a ticket may have in all. A visit that stays unresolved and cannot be handed over goes back to the same team until then; after that the ticket is closed unsolved. Left out: 10.
     */
    touches?: number;
    /**
     * The longest that an escalation may stay open. Left out: no limit.
     */
    escalation?: Duration;
    /**
     * Caps on what is given. Left out: none.
     */
    compensation?: CompensationLimit[];
  };
  /**
   * What the policy aims for, beside the promises with a share. Each is judged: met, missed or inconclusive. Left out: only promises with a share are.
   */
  objectives?: Objective[];
  /**
   * What a team or an agent gains by a good result. A result says how often it would be earned and what it would cost. Left out: nothing.
   */
  incentives?: Incentive[];
  /**
   * What is done beside answering, for the scorecard: closed lists, one for each dimension. Left out: none.
   */
  practices?: {
    /**
     * How replies are kept good. Left out: nothing is done for it.
     */
    quality?: ("templates" | "automation" | "trained_agents" | "quality_review" | "shared_history")[];
    /**
     * What customers can do themselves. Left out: nothing.
     */
    self_service?: ("faq" | "knowledge_base" | "order_tracking" | "returns" | "bot")[];
    /**
     * How you speak first. Left out: not at all.
     */
    proactivity?: ("issue_banner" | "chat_invitation" | "status_updates" | "anticipation")[];
    /**
     * What goes beyond the promise. Left out: nothing.
     */
    delight?: ("loyalty_programme" | "personal_touches" | "surprises")[];
  };
  /**
   * Rules of conduct in words, for the document. Left out: none.
   */
  standards?: Standard[];
}
/**
 * A goal.
 */
export interface Goal {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
}
/**
 * Opening hours. A day that is not named is closed.
 */
export interface Calendar {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * Where these hours are. Left out: the policy's `time_zone`.
   */
  time_zone?: TimeZone;
  /**
   * The hours of each day or range of days.
   */
  open: Week;
  /**
   * Days closed all day; they beat `except`. Dates, or `{ from, to }` with both days closed. Left out: none.
   */
  closed?: ClosedDays[];
  /**
   * Times of the year with other hours, for the whole week: a day not named is closed. Left out: none.
   */
  except?: Exception[];
}
/**
 * Other hours for a time of the year.
 */
export interface Exception {
  /**
   * What people read about this time. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The first day with these hours.
   */
  from: CalendarDate;
  /**
   * The last day with these hours.
   */
  to: CalendarDate;
  /**
   * The hours in this time; a day not named is closed.
   */
  open: Week;
}
/**
 * A kind of customer.
 */
export interface Segment {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
}
/**
 * What a ticket is about.
 */
export interface Topic {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * How hard such tickets are: easy, normal, hard. Left out: normal.
   */
  grade?: "easy" | "normal" | "hard";
}
/**
 * Something known of a ticket: either a `type` or a list of `values`.
 */
export interface Fact {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * money, number (a whole one), share (in steps of 0.01%), duration (in whole seconds), or yes_no. Not together with `values`, which lists the names it can be.
   */
  type?: "money" | "number" | "share" | "duration" | "yes_no";
  /**
   * The names that it can be. Not together with `type`.
   */
  values?: Name[];
  /**
   * The least that it can be. Left out: 0.
   */
  at_least?: Bound;
  /**
   * The most that it can be. Left out: no bound (a share: 100%).
   */
  at_most?: Bound;
  /**
   * What it is where a ticket does not say. Left out: unknown, and a decision that depends on it cannot be made.
   */
  default?: string | number;
}
/**
 * A way by which customers reach you.
 */
export interface Channel {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * `live`: the customer waits and may give up. `deferred`: the customer writes and comes back.
   */
  mode: "live" | "deferred";
  /**
   * When it is open. Left out: always.
   */
  hours?: CalendarName;
  /**
   * What becomes of a contact outside `hours`: the name of another channel, `keep` (answered later) or `refuse`. Left out: a live contact is refused, a deferred one kept.
   */
  when_closed?: string;
  /**
   * Steps of the menu before a person. Left out: none.
   */
  menu?: number;
  /**
   * After which wait a callback is offered. Left out: never.
   */
  callback_after?: Duration;
  /**
   * How many contacts of this channel one agent holds at the same time. Left out: 1.
   */
  at_once?: number;
  /**
   * Channels whose contacts interrupt work on this one. Left out: none.
   */
  gives_way_to?: ChannelName[];
}
/**
 * A self-service.
 */
export interface Offer {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
}
/**
 * A degree of urgency.
 */
export interface Priority {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * Its place: 1 is the most urgent. Ranks may be equal.
   */
  rank: number;
  /**
   * Placed in the queue as if it had waited so long already. Left out: no credit.
   */
  wait_credit?: Duration;
}
/**
 * A level of support.
 */
export interface Tier {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * Its height: 0 is self-service, 1 the front line.
   */
  level: number;
  /**
   * What it may give a customer alone; above that, the nearest tier up that may approves. Left out: nothing; where no tier has it, each may give all.
   */
  may_give?: Money;
}
/**
 * A team and its queue.
 */
export interface Team {
  /**
   * What people read instead of the name. Left out: the name, with spaces for `_`.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The tier that it belongs to. Left out: none.
   */
  tier?: TierName;
  /**
   * Which tickets it takes. Left out: everything.
   */
  takes?: When;
  /**
   * Whether its people are not your own. Left out: no.
   */
  outsourced?: YesNo;
  /**
   * Where `tier: up` goes: the first of these that takes the ticket. Left out: the only team of the next tier that takes it.
   */
  up?: TeamName[];
  /**
   * What a free agent takes from this queue: `most_urgent`, `oldest` or `due_first`. Left out: the policy's default.
   */
  pick?: "most_urgent" | "oldest" | "due_first";
}
/**
 * A row of the priority table.
 */
export interface PriorityRow {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (priority/3).
   */
  name?: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The priority that the ticket gets.
   */
  priority: PriorityName;
}
/**
 * A row of the self-service table.
 */
export interface SelfServiceRow {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (self_service/3).
   */
  name?: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * What is offered, or `none`.
   */
  offer: OfferName;
}
/**
 * A row of the routing table.
 */
export interface RoutingRow {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (routing/3).
   */
  name?: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * The team that gets the ticket.
   */
  team: TeamName;
  /**
   * Other teams that are offered it too after a wait. It stays in the first team's queue and goes under its name in every figure but those of agents. Left out: none.
   */
  overflow?: Overflow[];
}
/**
 * Another team that is offered a waiting ticket too.
 */
export interface Overflow {
  /**
   * After this wait in the queue.
   */
  after: Duration;
  /**
   * Offered to this team too.
   */
  team: TeamName;
}
/**
 * A row of the promises table: says one or several promises, or how they are counted.
 */
export interface PromiseRow {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (promises/3).
   */
  name?: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * Until a person first answers. Left out: the rows below decide.
   */
  first_response?: PromiseTarget;
  /**
   * Until each next message of the customer is answered. Left out: the rows below decide.
   */
  next_response?: PromiseTarget;
  /**
   * The customer hears of you at least so often. Left out: the rows below decide.
   */
  update?: PromiseTarget;
  /**
   * Until the ticket is solved. Left out: the rows below decide.
   */
  resolution?: PromiseTarget;
  /**
   * The calendar on which these promises are counted. Left out: the rows below, then the default.
   */
  clock?: CalendarName;
  /**
   * States in which the clock stands still. Left out: the rows below, then the default.
   */
  pause_while?: string | ("waiting_for_customer" | "waiting_for_approval")[];
  /**
   * At which part of the time the warning is given. Left out: the rows below, then the default.
   */
  warn_at?: Share;
}
/**
 * What happens to a ticket at an event.
 */
export interface EscalationRow {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (escalation/3).
   */
  name?: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * When this row is asked: `unresolved` the team could not solve it, `asked` the customer asks for someone higher, `warning` and `breach` of a promise, `waiting` in a queue for `after`, `aging` since arrival for `after`, `reopened`, `escalation_closed`, `closed`.
   */
  event:
    "unresolved" | "asked" | "warning" | "breach" | "waiting" | "aging" | "reopened" | "escalation_closed" | "closed";
  /**
   * How long it has been waiting or aging. Goes with `waiting` and `aging`, and only with them.
   */
  after?: Duration;
  /**
   * Handed over to this team. Not together with `tier`. Left out, and `tier` too: it stays.
   */
  team?: TeamName;
  /**
   * `up`: handed over to the next tier; `stay`: deliberately not. Not together with `team`. Left out, and `team` too: it stays.
   */
  tier?: "up" | "stay";
  /**
   * The priority that it gets, or `raise` (one rank). Left out: it keeps its own.
   */
  priority?: string;
  /**
   * Who is told: teams, `customer`. Left out: nobody.
   */
  notify?: string[];
  /**
   * Teams that are asked without handing over. Left out: nobody.
   */
  consult?: TeamName[];
}
/**
 * What is given at an event. `give`, `amount` and `approval` go together.
 */
export interface CompensationRow {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (compensation/3).
   */
  name?: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * When this row is asked: `unresolved` the team could not solve it, `asked` the customer asks for someone higher, `warning` and `breach` of a promise, `waiting` in a queue for `after`, `aging` since arrival for `after`, `reopened`, `escalation_closed`, `closed`.
   */
  event:
    "unresolved" | "asked" | "warning" | "breach" | "waiting" | "aging" | "reopened" | "escalation_closed" | "closed";
  /**
   * How long it has been waiting or aging. Goes with `waiting` and `aging`, and only with them.
   */
  after?: Duration;
  /**
   * What is given, or `none`.
   */
  give: "refund" | "credit" | "coupon" | "replacement" | "gesture" | "none";
  /**
   * How much: an amount, or `{ share, of, at_most }`. Goes with `give`. Left out: it costs nothing.
   */
  amount?:
    | number
    | {
        /**
         * Which part of the fact in `of`.
         */
        share: Percentage;
        /**
         * The fact of type money that it is a part of.
         */
        of: string;
        /**
         * No more than this. Left out: no bound.
         */
        at_most?: Money;
      };
  /**
   * The tier that must approve. Left out: the nearest tier that may give so much.
   */
  approval?: TierName;
}
/**
 * Who is asked how it went.
 */
export interface SurveyRow {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (surveys/3).
   */
  name?: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * When this row is asked: `unresolved` the team could not solve it, `asked` the customer asks for someone higher, `warning` and `breach` of a promise, `waiting` in a queue for `after`, `aging` since arrival for `after`, `reopened`, `escalation_closed`, `closed`.
   */
  event:
    "unresolved" | "asked" | "warning" | "breach" | "waiting" | "aging" | "reopened" | "escalation_closed" | "closed";
  /**
   * How long it has been waiting or aging. Goes with `waiting` and `aging`, and only with them.
   */
  after?: Duration;
  /**
   * The part of tickets that is asked, or `none`.
   */
  ask: string;
}
/**
 * Steps for some tickets.
 */
export interface WorkflowRow {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (workflows/3).
   */
  name: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * A condition (all of its facts must hold), or a list of conditions (any of them will do). Left out: always.
   */
  when?: When;
  /**
   * What to do, in order.
   */
  steps: Text[];
}
/**
 * A cap on what is given.
 */
export interface CompensationLimit {
  /**
   * What people read about this cap. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * Each ticket, each customer, or the whole policy.
   */
  per: "ticket" | "customer" | "policy";
  /**
   * The time that it counts over. Left out: all time.
   */
  each?: "day" | "week" | "month" | "quarter" | "year";
  /**
   * The most that is given.
   */
  at_most: Money;
  /**
   * Above it: `stop` giving, or `approve` (ask the next tier). Left out: stop.
   */
  then?: "stop" | "approve";
}
/**
 * A target for a KPI. Exactly one bound, or a lower with an upper one.
 */
export interface Objective {
  /**
   * Names the row, so that cases and findings can refer to it; unique in its table. Left out: its position counts (objectives/3).
   */
  name?: Name;
  /**
   * What people read instead of the row's name. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that this row serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
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
   * The calendar on which times are counted. Left out: always, day and night.
   */
  clock?: CalendarName;
  /**
   * Counts only these tickets. Left out: all of them.
   */
  where?: Condition;
  /**
   * This or more is good. Left out: no bound from below.
   */
  at_least?: Bound;
  /**
   * This or less is good. Left out: no bound from above.
   */
  at_most?: Bound;
  /**
   * More than this is good. Left out: no bound from below.
   */
  above?: Bound;
  /**
   * Less than this is good. Left out: no bound from above.
   */
  below?: Bound;
  /**
   * Wanted in this share of simulated periods (each replication is one), judged by the exact interval of the share that meets it: 95 % takes at least 72 replications. Left out: the mean over them is judged.
   */
  in?: Share;
}
/**
 * What is gained by a good result.
 */
export interface Incentive {
  /**
   * What people read about this incentive. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that it serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
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
   * This or more is good. Left out: no bound from below.
   */
  at_least?: Bound;
  /**
   * This or less is good. Left out: no bound from above.
   */
  at_most?: Bound;
  /**
   * More than this is good. Left out: no bound from below.
   */
  above?: Bound;
  /**
   * Less than this is good. Left out: no bound from above.
   */
  below?: Bound;
  /**
   * How often it is judged. Left out: each month.
   */
  each?: "week" | "month" | "quarter" | "year";
  /**
   * Who gains: each agent, or each team. Left out: team.
   */
  per?: "agent" | "team";
  /**
   * An amount, or a text.
   */
  reward: number | string;
}
/**
 * A rule of conduct in words.
 */
export interface Standard {
  /**
   * What people read above the text. Left out: nothing is shown.
   */
  title?: Text;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The goal that it serves. Left out: none.
   */
  goal?: GoalName;
  /**
   * Who may read this: `public` (customers too) or `internal`. Left out: public, where its section is shown to customers at all.
   */
  audience?: "public" | "internal";
  /**
   * The rule.
   */
  text: Text;
}
