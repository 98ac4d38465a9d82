import { inlineMore } from '../../simulator/host/inline-more.ts';
import { studies } from './studies.ts';
import type { Effort } from './study.ts';
import { tried } from './study.ts';

/** The process of one study: its name comes as the argument, what it found goes to the parent. */
inlineMore();
const [, , id, effort] = process.argv;
const study = studies().find((one) => one.id === id);
if (!study) throw new Error(`no study is called ${id}`);
process.send!(tried(study, effort as Effort));
