export { exitCode } from './exit-code.ts';
export type { Io, Writer } from './io.ts';
export { shellWord } from './shell-word.ts';
