import type { Tallies } from '../life/index.ts';

/** What is counted of tickets by class. Outcomes stand by the number of their state, verdicts by their own. */
export const ticketColumns = [
  ...['selfSolved', 'solved', 'closedUnsolved', 'gaveUp', 'turnedAway'],
  ...['firstUndecided', 'firstKept', 'firstBroken', 'firstLeftOut'],
  ...['resolutionUndecided', 'resolutionKept', 'resolutionBroken', 'resolutionLeftOut'],
  ...[
    'nextUndecided',
    'nextKept',
    'nextBroken',
    'updateUndecided',
    'updateKept',
    'updateBroken',
    'notified',
    'informed',
    'consulted',
    'given',
    'withheld',
  ],
  ...['arrived', 'open', 'unanswered', 'responded', 'reached', 'responseTime', 'resolutionTime', 'oneTouch', 'closed', 'closedTime'],
  ...['reopened', 'reopenedUnsolved', 'escalated', 'transfers', 'escalatedLong', 'escalatedUndecided'],
  ...['surveyed', 'answered', 'rated', 'content', 'ratings'],
  ...['openTime', 'openAge', 'openAtEnd', 'cameToQueue', 'beforeQueue'],
] as const satisfies readonly (keyof Tallies['ticket'])[];
