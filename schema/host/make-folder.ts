import { mkdirSync } from 'node:fs';
import { say } from '../said/index.ts';
import { FileFault } from './file-fault.ts';

/**
 * Makes a folder, and those above it; nothing happens where it is there.
 * @throws FileFault where it cannot be made.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new FileFault(
      code === 'EEXIST' || code === 'ENOTDIR' ? say`\`${folder}\` is not a folder` : say`the folder \`${folder}\` cannot be made: ${code}`,
    );
  }
}
