import { relative, resolve, sep } from 'node:path';
import type { Explanation, Finding } from '../../../schema/index.ts';
import { say } from '../../../schema/said/index.ts';
import type { Language, Text } from '../../../schema/said/index.ts';

/** What `mizan check` found, for whoever writes it down. */
export interface CheckReport {
  readonly version: string;
  /** The language in which sentences are told, and what says them in it. */
  readonly language: Language;
  readonly speak: (text: Text) => string;
  /** The day that counts as today, `2026-11-28`. */
  readonly today?: string | undefined;
  /** Every file that was read or asked for, in that order. */
  readonly files: readonly CheckedFile[];
  /** File by file, down each; silenced ones too. */
  readonly findings: readonly Finding[];
  /** Whether it makes `check` fail: an error, and with `--strict` a warning. */
  readonly fails: (finding: Finding) => boolean;
  readonly explanations: readonly Explanation[];
}

export interface CheckedFile {
  /** As findings call it. */
  readonly path: string;
  /** Undefined where it could not be read. */
  readonly text?: string | undefined;
}

/** A file as tools look for it: from the folder in which the command was called, with `/` on every system. */
export function fromHere(path: string): string {
  return relative('.', resolve(path)).split(sep).join('/') || '.';
}

/** A sentence, and below it what to do about it. */
export function withHint(speak: (text: Text) => string, message: Text, hint: Text | undefined): string {
  return hint === undefined ? speak(message) : `${speak(message)}\n${speak(say`hint:`)} ${speak(hint)}`;
}
