import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cases, Document, Finding, Policy, Scenario } from '../../schema/index.ts';
import { parse } from '../../schema/parse.ts';
import { check } from '../../schema/rules/index.ts';

const good = join(dirname(fileURLToPath(import.meta.url)), 'good');

/** All findings in one file. The policy that it uses is looked for beside it, then among the good files, and must have none of its own. */
export function findingsIn(path: string): Finding[] {
  const { document, findings } = parse(path, readFileSync(path));
  if (!document) return findings;
  const beside = (name: string): string => [join(dirname(path), name), join(good, name)].find((place) => existsSync(place)) ?? '';
  const exists = (name: string): boolean => beside(name) !== '';
  if (document.kind === 'policy') return [...findings, ...check({ policy: document as Document<Policy>, exists })];
  const uses = beside((document.value as Scenario | Cases).uses);
  const policy = uses ? (parse(uses, readFileSync(uses)).document as Document<Policy>) : undefined;
  const own = document.kind === 'scenario' ? { scenario: document as Document<Scenario> } : { cases: document as Document<Cases> };
  return [...findings, ...check({ policy, ...own, exists }).filter(({ file }) => file === path)];
}
