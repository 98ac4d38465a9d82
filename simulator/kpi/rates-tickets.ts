import type { Model } from '../model/index.ts';
import { asksCustomers } from './asks-customers.ts';

/** Whether any customer can be asked how it went, answer, and rate. */
export function ratesTickets(model: Model): boolean {
  return model.satisfaction !== undefined && asksCustomers(model);
}
