import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep, win32 } from 'node:path';

/**
 * Where a path that a file names leads: the real place within `folder` (the folder of the naming file), `outside` if it is absolute or
 * climbs by `..`, `linked-out` if it follows a link out, `missing` if nothing is there. Whoever gets a scenario from a stranger may run it: it reads nothing else of his.
 */
export function insideFolder(folder: string, path: string): { readonly real: string } | 'outside' | 'linked-out' | 'missing' {
  if (path.includes('\0') || isAbsolute(path) || win32.isAbsolute(path) || /^[a-z]:/i.test(path)) return 'outside';
  if (path.split(/[\\/]/).includes('..')) return 'outside';
  let real: string;
  try {
    real = realpathSync(join(folder, path));
  } catch {
    return 'missing';
  }
  const way = relative(realpathSync(folder), real);
  return way === '..' || way.startsWith('..' + sep) || isAbsolute(way) ? 'linked-out' : { real };
}
