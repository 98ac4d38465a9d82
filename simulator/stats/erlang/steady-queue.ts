/** One queue in its steady state: Poisson arrivals, exponential handle times, first come first served. */
export interface SteadyQueue {
  /** Arrivals a second. */
  readonly arrivalRate: number;
  /** Mean, in seconds. */
  readonly handleTime: number;
  /** A whole number, 1 or more. */
  readonly agents: number;
  /** The T of the service levels, in seconds. */
  readonly within: number;
}

/** What the formulas say of it. Shares are in [0, 1], times in seconds. */
export interface SteadyState {
  /** Share of arrivals that find no agent free. */
  readonly waits: number;
  readonly abandonmentRate: number;
  /** Mean wait of all, abandoned or not. */
  readonly waitingTime: number;
  /** Mean wait of the answered. */
  readonly asa: number;
  readonly queueLength: number;
  readonly occupancy: number;
  /** Answered within T of: all offered; all answered; all offered but those who abandoned within T. Last: any wait of at most T, however it ended. */
  readonly serviceLevel: {
    readonly ofOffered: number;
    readonly ofAnswered: number;
    readonly lessShortAbandons: number;
    readonly anyWait: number;
  };
}

/** The state of a queue in which nobody ever waits. */
export function nobodyWaits(occupancy: number): SteadyState {
  const serviceLevel = { ofOffered: 1, ofAnswered: 1, lessShortAbandons: 1, anyWait: 1 };
  return { waits: 0, abandonmentRate: 0, waitingTime: 0, asa: 0, queueLength: 0, occupancy, serviceLevel };
}

/** Throws where the formulas do not hold. */
export function requireAgents({ agents }: SteadyQueue): void {
  if (!Number.isInteger(agents) || agents < 1) throw new RangeError(`agents are a whole number, 1 or more, not ${agents}`);
}
