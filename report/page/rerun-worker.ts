import type { Result } from '../../schema/index.ts';
import { compareFigures, type Comparison } from './compare-figures.ts';
import { inline, rerun } from './simulator.ts';

/** What the thread says: how far it is, and when it has ended the comparison, or why there is none. */
export type Answer = Comparison | { readonly done: number; readonly of: number } | { readonly message: string };

/** Gets a result, runs its unchanged inputs again and compares. The simulator here is the one that the command uses, bundled. */
addEventListener('message', ({ data }: MessageEvent<Result>) => {
  const onProgress = (done: number, of: number) => postMessage({ done, of } satisfies Answer);
  rerun(data, inline(), { onProgress }).then(
    // Through JSON, as the result came to the page: -0 and the like are spelled the same.
    (again) => postMessage(compareFigures(data, JSON.parse(JSON.stringify(again)) as Result) satisfies Answer),
    (error: unknown) => postMessage({ message: error instanceof Error ? error.message : String(error) } satisfies Answer),
  );
});
