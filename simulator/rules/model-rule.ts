import type { Document, Explanation, Finding, Scenario } from '../../schema/index.ts';
import type { Model } from '../model/index.ts';
import type { Capacity } from './capacity.ts';

/** What rules about a model read. */
export interface ModelContext {
  readonly model: Model;
  readonly scenario: Document<Scenario>;
  readonly capacity: Capacity;
}

/** One kind of fault that only the compiled model shows: what `explain` says of it, and how it is found. */
export interface ModelRule extends Explanation {
  check(context: ModelContext): Finding[];
}
