import { say } from '../../said/index.ts';
import type { Said } from '../../said/index.ts';
import type { PolicyWords, Stage } from '../../tables/index.ts';
import { mapOf } from '../../tables/index.ts';
import type { Path } from './places.ts';

const stageOf: Readonly<Record<string, Stage>> = {
  priority: 'priority',
  offer: 'self_service',
  ...{ team: 'routing', tier: 'routing' },
  ...{ promise: 'event', breached: 'event', now: 'event', waited: 'event', age: 'event' },
  ...{ transfers: 'event', touches: 'event', reopens: 'event', escalations: 'event' },
};

/** When a fact becomes known; the policy's own and all that are not named here are known at arrival. */
export function stageOfFact(policy: PolicyWords, fact: string): Stage {
  return Object.hasOwn(mapOf(policy.facts), fact) ? 'arrival' : (stageOf[fact] ?? 'arrival');
}

const arrival: readonly Stage[] = ['arrival'];
const prioritised: readonly Stage[] = ['arrival', 'priority'];
const offered: readonly Stage[] = ['arrival', 'priority', 'self_service'];
const routed: readonly Stage[] = ['arrival', 'priority', 'self_service', 'routing'];
const all: readonly Stage[] = [...routed, 'event'];

/** Facts of which stages are known where a condition stands, and what happens there. By the first keys of its path. */
const known: readonly (readonly [at: string, stages: readonly Stage[], when: Said])[] = [
  ['priority', arrival, say`the priority is decided`],
  ['self_service', prioritised, say`self-service is offered`],
  ['routing', offered, say`the team is decided`],
  ['promises', offered, say`promises are made`],
  ['teams', offered, say`it is asked whether a team takes the ticket`],
  ['never', offered, say`the ticket arrives`],
  ['mix', arrival, say`the ticket arrives`],
  ['behaviour/self_service', routed, say`self-service is tried`],
  ['behaviour/menu', routed, say`the menu is heard`],
  ['objectives', routed, say`tickets are counted`],
  ['incentives', routed, say`tickets are counted`],
  ['replications', routed, say`tickets are counted`],
];

/** What is known where the condition at `path` stands. */
export function knownAt(path: Path): { stages: readonly Stage[]; when: Said } {
  const place = `${path[0]}/${path[1]}`;
  const found = known.find(([at]) => at === path[0] || at === place);
  return found ? { stages: found[1], when: found[2] } : { stages: all, when: say`this happens` };
}
