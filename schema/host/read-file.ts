import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { say } from '../said/index.ts';
import type { Said, Text } from '../said/index.ts';

/** The bytes of a file, or why there are none: in a sentence, with how the file is called. */
export type FileRead =
  { readonly bytes: Uint8Array } | { readonly why: 'missing' | 'unreadable' | 'too-large'; readonly told: (file: Text) => Said };

/**
 * Reads a regular file of at most `largest` bytes. Folders, devices, pipes and sockets are refused before a byte is read: size is
 * checked while reading, because some files say 0 (`/proc`) or grow.
 */
export function readFile(path: string, largest: number): FileRead {
  let handle: number;
  try {
    const odd = refusalOf(statSync(path));
    if (odd) return odd;
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return refusal(error);
  }
  try {
    const stat = fstatSync(handle);
    const odd = refusalOf(stat);
    if (odd) return odd;
    const { size } = stat;
    const parts: Uint8Array[] = [];
    let read = 0;
    for (;;) {
      if (Math.max(read, size) > largest)
        return { why: 'too-large', told: (file) => say`${file} is larger than ${Math.round(largest / 1e6)} MB` };
      const part = new Uint8Array(Math.max(size - read, 65536));
      const got = readSync(handle, part);
      if (got === 0) break;
      parts.push(part.subarray(0, got));
      read += got;
    }
    return { bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts) };
  } catch (error) {
    return refusal(error);
  } finally {
    closeSync(handle);
  }
}

function refusalOf(stat: Stats): FileRead | undefined {
  if (stat.isFile()) return undefined;
  return { why: 'unreadable', told: stat.isDirectory() ? (file) => say`${file} is a folder` : (file) => say`${file} is not a plain file` };
}

function refusal(error: unknown): FileRead {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { why: 'missing', told: (file) => say`${file} is not there` };
  if (code === 'EACCES' || code === 'EPERM') return { why: 'unreadable', told: (file) => say`${file} may not be read by you` };
  if (code === 'ELOOP') return { why: 'unreadable', told: (file) => say`${file} is a link that leads to itself` };
  if (code === 'ENAMETOOLONG') return { why: 'missing', told: (file) => say`${file} has a name that is too long` };
  return { why: 'unreadable', told: (file) => say`${file} cannot be read (${code ?? String(error)})` };
}
