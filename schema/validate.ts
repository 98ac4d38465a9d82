import type { ErrorObject, ValidateFunction } from 'ajv';
import { validate as validateCases } from './generated/cases.validate.ts';
import { validate as validatePolicy } from './generated/policy.validate.ts';
import { validate as validateScenario } from './generated/scenario.validate.ts';
import { inEnglish } from './said/index.ts';
import { shapeFault } from './shape-fault.ts';
import type { ShapeFault } from './shape-fault.ts';
import type { Path } from './source.ts';

const validators = { policy: validatePolicy, scenario: validateScenario, cases: validateCases } as unknown as Record<
  Kind,
  ValidateFunction
>;

export type Kind = 'policy' | 'scenario' | 'cases';

/** Faults that are told of one file; who has more has not written one of ours. */
const mostFaults = 500;

/**
 * Whether a value has the shape that its schema says; all faults, one for each flaw: of several that the validator finds at one place, the first
 * of type, then of text. `flawed` and `doubtful` are the places (paths as JSON) where something was said already.
 */
export function validate(kind: Kind, value: unknown, flawed: ReadonlySet<string>, doubtful: ReadonlySet<string>): ShapeFault[] {
  const check = validators[kind];
  if (check(value)) return [];
  const said = new Set<string>(flawed);
  const faults: ShapeFault[] = [];
  for (const error of [...(check.errors ?? [])].sort((a, b) => rank(a) - rank(b))) {
    if (faults.length >= mostFaults) break;
    const [path, here] = pathOf(error.instancePath, value);
    const aboutKey = !Object.is(here, error.data);
    if (aboutKey && error.keyword !== 'propertyNames') continue;
    if (error.keyword === 'required' && doubtful.has(JSON.stringify(path))) continue;
    const fault = shapeFault(error, path);
    const place = JSON.stringify(fault.path) + (error.keyword === 'required' ? inEnglish(fault.message) : '');
    if (said.has(place)) continue;
    said.add(place);
    faults.push(fault);
  }
  return faults;
}

function rank(error: ErrorObject): number {
  return error.keyword === 'type' ? 0 : error.keyword === 'additionalProperties' ? 1 : 2;
}

/** A JSON pointer as a path (positions in lists as numbers), and what stands there. */
function pathOf(pointer: string, value: unknown): [path: Path, value: unknown] {
  const path: (string | number)[] = [];
  let here = value;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(here) ? Number(key) : key);
    here = (here as Record<string, unknown> | undefined)?.[key];
  }
  return [path, here];
}
