export { FileFault } from './file-fault.ts';
export { insideFolder } from './inside-folder.ts';
export { Outputs } from './outputs.ts';
export { readFile } from './read-file.ts';
export type { FileRead } from './read-file.ts';
export { WholeFile } from './whole-file.ts';
