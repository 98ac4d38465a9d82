import { readFile } from 'node:fs/promises';
import type { Result } from '../../schema/index.ts';
import { template, writeReport } from '../index.ts';

/** The report of `result` as the text of one HTML file. Throws where the page has not been built: it ships with the command. */
export async function reportPage(result: Result): Promise<string> {
  return writeReport(result, await readFile(template(), 'utf8'));
}
