import type { Seconds } from './rulebook.ts';

/**
 * How a customer comes to rate a ticket from 1 to 5: latent = base - wait ln(1 + waited / expected) - transfers, reopens and breaches, each times its
 * number, + compensation + chance; the rating is one more than the number of `cuts` that it reaches. (semantics.md, 7)
 */
export interface Satisfaction {
  readonly base: number;
  readonly expected: Seconds;
  readonly wait: number;
  readonly transfers: number;
  readonly reopens: number;
  readonly breaches: number;
  readonly compensation: number;
  /** Four, rising. */
  readonly cuts: readonly number[];
}

/** Which customers stay for a month: log-odds = base + satisfaction x (rating - 3) - breaches x promises broken. (semantics.md, 7) */
export interface Retention {
  readonly base: number;
  readonly satisfaction: number;
  readonly breaches: number;
}
