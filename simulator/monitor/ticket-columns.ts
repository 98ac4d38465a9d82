import type { Tallies } from '../life/index.ts';

/** What is counted of tickets by class, promises apart. Outcomes stand by the number of their state. */
export const ticketColumns = [
  ...['selfSolved', 'solved', 'closedUnsolved', 'gaveUp', 'turnedAway'],
  ...['notified', 'informed', 'consulted'],
  ...['arrived', 'open', 'unanswered', 'responded', 'reached', 'responseTime', 'resolutionTime', 'oneTouch', 'closed', 'closedTime'],
  ...['reopened', 'reopenedUnsolved', 'escalated', 'transfers', 'escalatedLong', 'escalatedUndecided'],
  ...['surveyed', 'answered', 'rated', 'content', 'ratings'],
  ...['openTime', 'openAge', 'openAtEnd', 'cameToQueue', 'beforeQueue'],
] as const satisfies readonly (keyof Tallies['ticket'])[];
