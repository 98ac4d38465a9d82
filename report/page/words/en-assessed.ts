import type { AssessedWords } from './assessed-words.ts';

export const enAssessed: AssessedWords = {
  scorecard: {
    title: 'Levels of service',
    lead: 'Seven dimensions on five levels, the most important first. A level is that of the weakest part; there is none of the whole, which would hide the weak ones.',
    levels: ['unacceptable', 'below average', 'average', 'above average', 'excellent'],
    of: (levels, most) => `${levels.join(' or ')} of ${most}`,
    assumed: 'rests on assumed ratings',
    notJudged: 'Not judged',
    next: 'One level up',
    helps: 'What helps',
    rules: 'How levels are set',
  },

  lost: {
    title: 'Where the time went',
    lead: 'What the time of broken promises and abandoned contacts consists of, from the customer’s first word until the promise was met, or the contact given up. From the first replication alone, so there is no interval.',
    oneRun: 'A run of one replication is there to be quick and does not record where the time went: run two or more.',
    part: {
      before_queue: 'menu and self-service',
      closed: 'nobody on duty',
      queue: 'waiting for a team',
      callback: 'waiting to be called back',
      approval: 'waiting for an approval',
      work: 'work',
      laid_aside: 'laid aside for a call',
      hand_over: 'hand-over',
      customer: 'waiting for the customer',
      away: 'the customer away',
      solved: 'taken for solved',
    },
    abandoned: 'Abandoned contacts',
    count: (n, text, mean) => (n === 1 ? `${text} case of ${mean}` : `${text} cases, ${mean} in the mean`),
    hours: 'The hours of the week in which it passed',
    worst: 'The three worst tickets of each kind of promise, and of abandoned contacts',
    trace:
      'Each opens into its life, with the row of the policy behind every step. `mizan simulate SCENARIO --trace "#17"` tells that of any other, here of ticket #17.',
    after: (time) => `(after ${time})`,
    ticket: (about, number, late, abandoned) => `${about}: ticket ${number}, ${abandoned ? `given up after ${late}` : `late by ${late}`}`,
  },

  incentives: {
    title: 'Incentives',
    lead: 'How often each team would earn them, and what that would cost each time. Assumed: one simulated period stands for the whole time that is judged.',
    team: 'Team',
    earned: 'Earned in',
    in: (weeks, met, of) => `in ${met} of ${of} simulated ${weeks ? 'weeks' : 'periods'}`,
    sure: (level, range) => `; ${level} interval: ${range}`,
    cost: 'Expected cost',
    wants: (figure, bounds) => `${figure}: ${bounds.join(' and ')}`,
    reward: (reward, per, each) => `${reward} for ${per === 'team' ? 'the team' : 'each agent'}, judged each ${each}`,
    all: (each) => `All teams, each ${each}`,
  },
};
