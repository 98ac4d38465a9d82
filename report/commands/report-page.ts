import { readFile } from 'node:fs/promises';
import type { Result } from '../../schema/index.ts';
import { inPackage } from '../../schema/host/index.ts';
import { writeReport } from '../index.ts';

/**
 * Gets the page ready; what it gives makes the report of a result as the text of one HTML file. Throws where the page has not been built: it ships
 * with the command, and a long run finds that out before it begins.
 */
export async function reportPage(): Promise<(result: Result) => string> {
  const page = await readFile(inPackage('dist/report/page/index.html'), 'utf8');
  return (result) => writeReport(result, page);
}
