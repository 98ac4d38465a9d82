import type { Result } from '../../schema/generated/result.ts';
import { compareFigures, type Comparison } from './compare-figures.ts';
import { rerun } from './simulator.ts';

/** What the thread says when it has ended: the comparison, or why there is none. */
export type Answer = Comparison | { readonly message: string };

/** Gets a result, runs its unchanged inputs again and compares. The simulator here is the one that the command uses, bundled. */
addEventListener('message', ({ data }: MessageEvent<Result>) => {
  rerun(data).then(
    // Through JSON, as the result came to the page: -0 and the like are spelled the same.
    (again) => postMessage(compareFigures(data, JSON.parse(JSON.stringify(again)) as Result) satisfies Answer),
    (error: unknown) => postMessage({ message: error instanceof Error ? error.message : String(error) } satisfies Answer),
  );
});
