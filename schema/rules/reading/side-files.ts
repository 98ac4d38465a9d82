import type { Document } from '../../document.ts';
import type { Context } from '../context.ts';
import { piecesAt } from './places.ts';
import type { Path } from './places.ts';

/** A file that a document names. */
export interface SideFile {
  readonly document: Document<unknown>;
  readonly path: Path;
  readonly name: string;
}

const named = [
  ...['demand.*.file', 'demand.*.profile', 'start.backlog.*.file', 'start.backlog.*.age.file', 'staffing.*.*.file'],
  ...['staffing.*.*.shrinkage.time.file', 'behaviour.*.*.time.file', 'behaviour.*.*.summary.file', 'behaviour.*.*.reading.file'],
];

/** Side files that the scenario names. */
export function sideFiles({ scenario }: Context): SideFile[] {
  return scenario ? named.flatMap((pattern) => filesAt(scenario, pattern)) : [];
}

/** The policies that the scenario and the cases use. */
export function usedPolicies({ scenario, cases }: Context): SideFile[] {
  return [scenario, cases].flatMap((document) => (document ? filesAt(document, 'uses') : []));
}

function filesAt(document: Document<unknown>, pattern: string): SideFile[] {
  return piecesAt(document.value, pattern).flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ document, path, name: value }] : [],
  );
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
