import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPackage } from './in-package.ts';

/** The texts of a folder of Mizan's package by their names, in the order of these. */
export function readPackageFolder(path: string): Map<string, string> {
  const names = readdirSync(inPackage(path)).sort();
  return new Map(names.map((name) => [name, readFileSync(inPackage(join(path, name)), 'utf8')]));
}
