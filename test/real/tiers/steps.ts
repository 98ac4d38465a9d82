import type { Case } from './log.ts';

/** A station of a case: a team's queue, or a tier that took it at once (`team` undefined: nobody waited). */
export interface Step {
  readonly tier: number;
  readonly team: string | undefined;
  readonly queued: number;
  readonly accepted: number;
  /** When it was queued for another team, taken by another tier or first completed. */
  left: number;
}

/** The way of a case through teams. A change of team while nobody has accepted begins the wait anew; what is never accepted is no station. */
export function stepsOf(events: Case): Step[] {
  const steps: Step[] = [];
  let queued: Case[number] | undefined;
  const enter = (step: Omit<Step, 'left'>, from: number): void => {
    const last = steps.at(-1);
    if (last) last.left = Math.min(last.left, from);
    steps.push({ ...step, left: events.at(-1)!.at });
  };
  for (const event of events) {
    const { at, status, tier, team } = event;
    const last = steps.at(-1);
    if (status === 'Queued') {
      if (last) last.left = Math.min(last.left, at);
      if (queued?.tier !== tier || queued.team !== team) queued = event;
    } else if (status === 'Accepted' && queued) {
      enter({ tier: queued.tier, team: queued.team, queued: queued.at, accepted: at }, queued.at);
      queued = undefined;
    } else {
      queued = undefined;
      if (last?.tier !== tier) enter({ tier, team: undefined, queued: at, accepted: at }, at);
      if (status === 'Completed') steps.at(-1)!.left = Math.min(steps.at(-1)!.left, at);
    }
  }
  return steps;
}
