import type { LostRow, Theory } from '../../../schema/index.ts';

/** What the page says of what is concluded from the figures: levels of service, lost time, formulas beside them, incentives. */
export interface AssessedWords {
  readonly scorecard: {
    readonly title: string;
    readonly lead: string;
    /** What the five levels are called, the lowest first. */
    readonly levels: readonly [string, string, string, string, string];
    /** "3 of 5", or "3 or 4 of 5". */
    readonly of: (levels: readonly string[], most: string) => string;
    readonly assumed: string;
    readonly notJudged: string;
    readonly next: string;
    readonly helps: string;
    readonly rules: string;
  };

  readonly lost: {
    readonly title: string;
    readonly lead: string;
    /** Instead of all that, where one replication was run. */
    readonly oneRun: string;
    readonly part: Readonly<Record<LostRow['parts'][number]['part'], string>>;
    readonly abandoned: string;
    /** How many there are, and how long each took in the mean. */
    readonly count: (n: number, text: string, mean: string) => string;
    readonly hours: string;
    readonly worst: string;
    /** Where the whole life of any ticket is told. */
    readonly trace: string;
    /** How long after a ticket's arrival. */
    readonly after: (time: string) => string;
    /** Which was broken, the ticket's number, by how much it was late, or how long it waited where it was abandoned. */
    readonly ticket: (about: string, number: string, late: string, abandoned: boolean) => string;
  };

  readonly theory: {
    readonly title: string;
    readonly lead: string;
    readonly formula: Readonly<Record<Theory['formula'], string>>;
    /** Close, with all or not all that the formula assumes; apart, with a reason or without one. */
    readonly agree: string;
    readonly nearly: string;
    readonly apart: string;
    readonly alarm: string;
    readonly figure: string;
    readonly simulated: string;
    readonly difference: string;
    readonly far: string;
    readonly given: (what: string) => string;
    readonly contacts: (text: string) => string;
    readonly handleTime: (text: string) => string;
    readonly agents: (text: string) => string;
    readonly patience: (text: string) => string;
    readonly assumes: string;
    /** Heading of the teams beside which no formula stands. */
    readonly none: string;
  };

  readonly incentives: {
    readonly title: string;
    readonly lead: string;
    readonly team: string;
    readonly earned: string;
    /** In how many periods of those measured; and how sure that is. */
    readonly in: (weeks: boolean, met: string, of: string) => string;
    readonly sure: (level: string, range: string) => string;
    readonly cost: string;
    /** What an incentive wants: "Customer satisfaction: at least 90 %". */
    readonly wants: (figure: string, bounds: readonly string[]) => string;
    readonly reward: (reward: string, per: 'team' | 'agent', each: 'week' | 'month' | 'quarter' | 'year') => string;
    readonly all: (each: 'week' | 'month' | 'quarter' | 'year') => string;
  };
}
