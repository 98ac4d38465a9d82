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
 * A path, relative to the folder of this file and within it.
 */
export type FilePath = string;
/**
 * A length of time with its unit: s seconds, m minutes, h hours, d days, w weeks, the larger first. ISO 8601 (`PT4H`) is read too.
 */
export type Duration = string;
/**
 * The name of a fact, ours or yours.
 */
export type FactName = string;
/**
 * What the fact is: a name, a number, a duration, a share, `yes` or `no`; a list where the fact is a set.
 */
export type GivenValue = string | number | (string | number)[];

/**
 * Examples of decisions: this ticket must be decided so.
 */
export interface Cases {
  /**
   * The name of these cases, usually that of the policy. The key says that this file holds cases.
   */
  cases: Name;
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
   * The policy that is tested.
   */
  uses: FilePath;
  /**
   * The examples.
   */
  tests: Case[];
}
/**
 * One example.
 */
export interface Case {
  /**
   * What the example shows, in words; unique.
   */
  name: string;
  /**
   * A remark for whoever reads the file; it changes nothing.
   */
  note?: string;
  /**
   * The ticket: facts by their names, and `arrives`.
   */
  given: Record<string, GivenValue>;
  /**
   * When this row is asked: `unresolved` the team could not solve it, `asked` the customer asks for someone higher, `warning` and `breach` of a promise, `waiting` in a queue for `after`, `aging` since arrival for `after`, `reopened`, `escalation_closed`, `closed`. Left out: the decisions at arrival are tested.
   */
  event?:
    "unresolved" | "asked" | "warning" | "breach" | "waiting" | "aging" | "reopened" | "escalation_closed" | "closed";
  /**
   * How long it has been waiting or aging. Goes with `waiting` and `aging`, and only with them.
   */
  after?: Duration;
  /**
   * What must be decided; what is left out is not tested.
   */
  expect: {
    /**
     * Its priority. Left out: not tested.
     */
    priority?: string;
    /**
     * The self-service offered, or `none`. Left out: not tested.
     */
    offer?: string;
    /**
     * The team that gets it. Left out: not tested.
     */
    team?: string;
    /**
     * The tier of that team. Left out: not tested.
     */
    tier?: string;
    /**
     * When the first response is due, or `none`. Left out: not tested.
     */
    first_response?: string;
    /**
     * When the next response is due, or `none`. Left out: not tested.
     */
    next_response?: string;
    /**
     * When the next update is due, or `none`. Left out: not tested.
     */
    update?: string;
    /**
     * When the resolution is due, or `none`. Left out: not tested.
     */
    resolution?: string;
    /**
     * The calendar of its promises. Left out: not tested.
     */
    clock?: string;
    /**
     * What is given, or `none`. Left out: not tested.
     */
    give?: string;
    /**
     * How much is given. Left out: not tested.
     */
    amount?: number;
    /**
     * The tier that approves, or `none`. Left out: not tested.
     */
    approval?: string;
    /**
     * Who is told. Left out: not tested.
     */
    notify?: string[];
    /**
     * Who is asked. Left out: not tested.
     */
    consult?: string[];
    /**
     * The part that is asked, or `none`. Left out: not tested.
     */
    ask?: string;
    /**
     * The workflow, or `none`. Left out: not tested.
     */
    workflow?: string;
    /**
     * Which row decides, by what it decides: the row's name, or its position. Left out: not tested.
     */
    row?: Record<string, string | number>;
  };
}
