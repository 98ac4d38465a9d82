import type { OpenHours } from '../../schema/calendar/index.ts';
import type { Policy, Scenario } from '../../schema/index.ts';
import type { FactSpace } from '../../schema/tables/index.ts';
import type { LawBook } from './law-book.ts';
import type { Model } from './model.ts';
import type { SideFiles } from './side-files.ts';
import type { Span } from './span.ts';

/** What each part of compiling reads: the two documents and what their words stand for. */
export interface Scope {
  readonly policy: Policy;
  readonly scenario: Scenario;
  readonly space: FactSpace;
  readonly names: Model['names'];
  readonly span: Span;
  readonly hours: readonly OpenHours[];
  readonly laws: LawBook;
  readonly files: SideFiles;
}
