import type { View } from '../view.ts';

/** Whether the period is one week, so that replications are weeks. */
export function weekly({ result: { window: period } }: View): boolean {
  return Math.round((period.to - period.from) / 86400) === 7;
}
