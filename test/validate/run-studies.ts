import { inlineMore } from '../../simulator/host/inline-more.ts';
import { studies } from './studies.ts';
import type { Effort, Finding } from './study.ts';
import { tried } from './study.ts';

/** A study's name, and what it found. */
export type Found = readonly [id: string, findings: readonly Finding[]];

/** The process of some studies: the effort and their names come as arguments, what each found goes to the parent. */
inlineMore();
const [, , effort, ...ids] = process.argv;
for (const id of ids) {
  const study = studies().find((one) => one.id === id);
  if (!study) throw new Error(`no study is called ${id}`);
  process.send!([id, tried(study, effort as Effort)] satisfies Found);
}
