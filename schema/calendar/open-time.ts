import { lastAtOrBefore } from './open-hours.ts';
import type { OpenHours } from './open-hours.ts';

/** Whether `hours` are open at the moment `at`: an opening holds its start and not its end. */
export function isOpen(hours: OpenHours, at: number): boolean {
  const i = lastAtOrBefore(hours.starts, at);
  return i >= 0 && at < hours.ends[i]!;
}

/** Seconds of opening from `a` to `b`; negative where `b` is before `a`. */
export function openBetween(hours: OpenHours, a: number, b: number): number {
  return openUntil(hours, b) - openUntil(hours, a);
}

/**
 * The first moment, `at` or later, by which `seconds` of opening have passed since `at`: a deadline. One that equals a closing time stays there.
 * Infinity where the table holds too little opening.
 */
export function addOpen(hours: OpenHours, at: number, seconds: number): number {
  if (seconds <= 0) return at;
  const { starts, ends, openBefore } = hours;
  const now = lastAtOrBefore(starts, at);
  // Most deadlines fall within the opening in which they begin; this spares them the way over totals and its rounding.
  if (now >= 0 && at + seconds <= ends[now]!) return at + seconds;
  const target = openUntil(hours, at) + seconds;
  let low = now;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (openBefore[middle]! < target) low = middle;
    else high = middle;
  }
  if (low < 0) return Infinity;
  const due = starts[low]! + (target - openBefore[low]!);
  return due <= ends[low]! ? due : Infinity;
}

/** `at` where open, else the next opening; Infinity where the table has none. */
export function nextOpening(hours: OpenHours, at: number): number {
  const i = lastAtOrBefore(hours.starts, at);
  if (i >= 0 && at < hours.ends[i]!) return at;
  return i + 1 < hours.starts.length ? hours.starts[i + 1]! : Infinity;
}

/** The first moment after `at` at which they open or close; Infinity where they do neither any more. */
export function nextChange(hours: OpenHours, at: number): number {
  const i = lastAtOrBefore(hours.starts, at);
  if (i >= 0 && at < hours.ends[i]!) return hours.ends[i]!;
  return i + 1 < hours.starts.length ? hours.starts[i + 1]! : Infinity;
}

/** Seconds of opening from the table's start to `at`. */
function openUntil(hours: OpenHours, at: number): number {
  const i = lastAtOrBefore(hours.starts, at);
  return i < 0 ? 0 : hours.openBefore[i]! + Math.min(at, hours.ends[i]!) - hours.starts[i]!;
}
