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

  incentives: {
    title: 'Incentives',
    lead: 'How often each team would earn them, and what that would cost each time. Assumed: one simulated period stands for the whole time that is judged.',
    team: 'Team',
    earned: 'Earned in',
    cost: 'Expected cost',
    wants: (figure, bounds) => `${figure}: ${bounds.join(' and ')}`,
    reward: (reward, per, each) => `${reward} for ${per === 'team' ? 'the team' : 'each agent'}, judged each ${each}`,
    all: (each) => `All teams, each ${each}`,
  },
};
