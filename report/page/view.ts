import type { Result } from '../../schema/index.ts';
import type { State } from './state.ts';
import type { Names } from './words/names.ts';
import type { Numbers } from './words/numbers.ts';
import type { Words } from './words/words.ts';

/** What every part of the page is drawn from. */
export interface View {
  readonly result: Result;
  readonly words: Words;
  readonly numbers: Numbers;
  readonly names: Names;
  readonly state: State;
  /** Changes what the reader chose, and the address with it; the part that asks draws itself anew. */
  readonly choose: (change: Partial<State>) => void;
}
