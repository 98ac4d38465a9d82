import type { Policy } from '../../schema/index.ts';
import type { Id } from './model.ts';

/** Id of a name; throws where there is none: check has seen to that. */
export function idOf(names: readonly string[], name: string): Id {
  const id = names.indexOf(name);
  if (id < 0) throw new Error(`unchecked name: ${name}`);
  return id;
}

/** Id of a calendar: 0 is `always`, the others as the policy declares them. */
export function hoursOf(policy: Policy, name: string | undefined): Id {
  return name === undefined || name === 'always' ? 0 : idOf(Object.keys(policy.calendars ?? {}), name) + 1;
}

/** What a reader of checked text must give. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a value that check lets pass cannot be read');
  return value;
}

/** How a row is called: its name, or its position from 1. */
export function rowName(row: { readonly name?: string }, position: number): string {
  return row.name ?? String(position + 1);
}

/** The policy's time zone where it names none. */
export const defaultZone = 'UTC';
