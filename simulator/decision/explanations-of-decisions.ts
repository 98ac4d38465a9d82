import type { Explanation } from '../../schema/index.ts';

/** What can be wrong with a single ticket that is to be decided. */
export const explanationsOfDecisions: readonly Explanation[] = [
  {
    code: 'fact-missing',
    severity: 'error',
    sentence: 'a decision depends on a fact that the ticket does not give',
    avoid: "mizan decide policy.yaml --ticket '{ topic: refunds, channel: email }'",
    prefer: "mizan decide policy.yaml --ticket '{ topic: refunds, channel: email, segment: vip }'",
    why: 'A decision stands without a fact if every value that it can have leads to the same. Here it does not, and nobody should guess. A `default` of the fact would fill it.',
  },
  {
    code: 'facts-disagree',
    severity: 'error',
    sentence: 'two facts of a ticket cannot both be true',
    avoid: 'topic: legal      # whose grade is hard\ngrade: easy',
    prefer: 'topic: legal',
    why: 'A grade follows from the topic, a tier from the team, open calendars from the moment of arrival: it is enough to give these.',
  },
  {
    code: 'never-happens',
    severity: 'warning',
    sentence: 'the policy says that there is no such ticket',
    avoid: 'channel: phone                # whose hours are office\narrives: 2026-12-04T22:30',
    prefer: 'channel: email                # where who calls at night is led\ncame_by: phone\narrives: 2026-12-04T22:30',
    why: 'It is decided as if there were one, but no row need have been written for it: `never` rules it out, or its channel is closed then.',
  },
  {
    code: 'not-decided',
    severity: 'error',
    sentence: 'no row decides what must be decided, or it cannot be told in time whether one does',
    avoid: "mizan decide policy.yaml --ticket '{ channel: email }'",
    prefer: "mizan decide policy.yaml --ticket '{ channel: email, segment: vip, topic: refunds, order_total: 900 }'",
    why: 'Of a ticket that cannot be, no row need speak. Of one that says very little, there can be too many ways to go through: give more of its facts.',
  },
];
