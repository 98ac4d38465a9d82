import { say } from '../said/index.ts';
import { report } from './reading/report.ts';
import { keyOf, longestWay, toldWay, walk } from './reading/walk.ts';
import type { Rule } from './rule.ts';

/** Most cycles that are told: where there are more, these are mended first. */
const most = 5;

/** A ticket can be handed round between teams, the same hand-over again and again. */
export const handOverCycle: Rule = {
  code: 'hand-over-cycle',
  severity: 'warning',
  sentence: 'a ticket can be sent round between teams without end',
  avoid:
    'escalation:\n  - { event: unresolved, when: { team: care }, team: payments }\n  - { event: unresolved, when: { team: payments }, team: care }',
  prefer:
    'escalation:\n  - { event: unresolved, when: { team: care }, team: payments }\n  - { event: unresolved, when: { team: payments }, tier: up }',
  why: 'Each hand-over costs two teams work, and the customer tells the story again. Only the cap on transfers ends such a round, with the ticket unsolved.',
  check: (context) => {
    const { policy } = context;
    // Where teams never lead round, nothing needs to be walked.
    if (!policy || longestWay(context) < Infinity) return [];
    const { ways, circles, complete } = walk(context);
    const seen = new Set<string>();
    const found = circles.flatMap((way) => {
      const again = way.handOvers.at(-1)!;
      const first = way.handOvers.findIndex(({ from, to }) => from === again.from && to === again.to);
      const round = way.handOvers.slice(first, -1);
      const teams = round
        .map(({ from }) => from)
        .sort()
        .join(' ');
      if (seen.has(teams) || seen.size >= most) return [];
      seen.add(teams);
      const back = round.at(-1)!;
      const witness = way.course.ticketIn(way.region, way.start);
      const message = say`a ticket can be sent round: ${toldWay(context, { start: again.from, handOvers: round })}, and so on`;
      const hint = say`let one of these rows keep the ticket or lead further up, or ask how often it was handed over (\`transfers\`)`;
      return [report(handOverCycle, policy, [...back.row.path, ...keyOf(back.row)], 'value', message, { hint, witness })];
    });
    if (complete || found.length || !ways.length) return found;
    const message = say`\`escalation\` is too intricate to tell whether a ticket can be sent round between teams: not decided`;
    return [report(handOverCycle, policy, ['escalation'], 'key', message)];
  },
};
