import type { Model } from '../model/index.ts';

/** Whether any customer can be asked how it went, and answer. */
export function asksCustomers({ rules }: Model): boolean {
  return rules.answering.length > 0 && rules.events.some(({ ask }) => ask.some(({ says }) => says > 0));
}
