export { FileFault } from './file-fault.ts';
export { inPackage } from './in-package.ts';
export { insideFolder } from './inside-folder.ts';
export { Outputs } from './outputs.ts';
export { readFile } from './read-file.ts';
export type { FileRead } from './read-file.ts';
export { readPackageFolder } from './read-package-folder.ts';
export { WholeFile } from './whole-file.ts';
export { writeNewFiles } from './write-new-files.ts';
