import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { Outputs } from './outputs.ts';

/**
 * Writes texts by their names into a folder, which is made if need be: all of them, or none where one is there already.
 * @returns the paths of what is there already; none: all is written.
 * @throws FileFault where something cannot be written; then nothing is.
 */
export function writeNewFiles(folder: string, texts: ReadonlyMap<string, string>): string[] {
  makeFolder(folder);
  const files = [...texts].map(([name, text]) => ({ path: join(folder, name), text }));
  const there = files.map(({ path }) => path).filter((path) => lstatSync(path, { throwIfNoEntry: false }));
  if (there.length > 0) return there;
  const outputs = new Outputs([]);
  try {
    for (const { path, text } of files) outputs.open(path)!.write(text);
    outputs.keep();
  } finally {
    outputs.drop();
  }
  return [];
}
