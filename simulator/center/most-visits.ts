/**
 * Visits, and hand-overs, that a ticket has at the most, whatever the policy says: the limit of `limits.touches` itself. Replies or hand-overs that take
 * no time would else go round at one instant for ever.
 */
export const mostVisits = 1000;
