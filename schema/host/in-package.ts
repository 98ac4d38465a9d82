import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A file of Mizan's package, by its way in it: from the source tree and from what is built alike. */
export function inPackage(path: string): URL {
  return new URL(path, pathToFileURL(createRequire(import.meta.url).resolve('mizan/package.json')));
}
