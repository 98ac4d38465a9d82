import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A file of Mizan's package by its path in it, whether it runs from the source tree or from the build. */
export function inPackage(path: string): URL {
  return new URL(path, pathToFileURL(createRequire(import.meta.url).resolve('mizan/package.json')));
}
