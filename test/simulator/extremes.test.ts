import { expect, test } from 'vitest';
import { only, trace } from './traces.ts';

const outcome = (shares: string, more: string) => `{ handling: [{ time: 0s }], outcome: [{ shares: { ${shares}: 100% } }], ${more} }`;

test('replies that take no time go round a thousand times at one instant, and not for ever', () => {
  const behaviour = outcome('needs_customer', 'replies: [{ time: 0s }]');
  const lines = trace({ tickets: [{ at: 0 }], scenario: { behaviour } });
  expect(only(lines, 'finished')).toHaveLength(1000);
  expect(lines.at(-1)).toBe('0 ended 1 closed_unsolved');
});

test('a logged ticket that nobody ever solves, with work that takes no time, ends at the limit of touches', () => {
  const lines = trace({
    tickets: [{ at: 0, work: 0 }],
    policy: { limits: '{ touches: 1000 }', escalation: '[{ event: unresolved, team: care }]' },
    scenario: { behaviour: outcome('unresolved', 'handover: [{ summary: 0s, reading: 0s }]') },
  });
  expect(lines.at(-1)).toBe('0 ended 1 closed_unsolved');
});
