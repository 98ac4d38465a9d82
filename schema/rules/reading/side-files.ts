import type { Document } from '../../document.ts';
import type { Context } from '../context.ts';
import { piecesAt } from './places.ts';
import type { Path } from './places.ts';

/** A file as a document names it, and where. */
export interface NamedFile {
  readonly path: Path;
  readonly name: string;
}

export interface SideFile extends NamedFile {
  readonly document: Document<unknown>;
}

/** Where a scenario names side files. */
const places = [
  ...['demand.*.file', 'demand.*.profile', 'start.backlog.*.file', 'start.backlog.*.age.file', 'staffing.*.*.file'],
  ...['staffing.*.*.shrinkage.time.file', 'behaviour.*.*.time.file', 'behaviour.*.*.summary.file', 'behaviour.*.*.reading.file'],
];

/** Every side file that a scenario names. */
export function namedFiles(scenario: unknown): NamedFile[] {
  return places.flatMap((pattern) => filesAt(scenario, pattern));
}

/** The same, of the scenario that is checked. */
export function sideFiles({ scenario }: Context): SideFile[] {
  return scenario ? namedFiles(scenario.value).map((file) => ({ document: scenario, ...file })) : [];
}

/** The policies that the scenario and the cases use. */
export function usedPolicies({ scenario, cases }: Context): SideFile[] {
  return [scenario, cases].flatMap((document) => (document ? filesAt(document.value, 'uses').map((file) => ({ document, ...file })) : []));
}

function filesAt(document: unknown, pattern: string): NamedFile[] {
  return piecesAt(document, pattern).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, name: value }] : []));
}

/** Whether a path is absolute, an address, or leads out of the folder that it is relative to. */
export function leavesFolder(path: string): boolean {
  if (/^([\\/~]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)) return true;
  let depth = 0;
  for (const step of path.split(/[\\/]/)) {
    depth += step === '..' ? -1 : step === '' || step === '.' ? 0 : 1;
    if (depth < 0) return true;
  }
  return false;
}
