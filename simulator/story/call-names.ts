import type { Text } from '../../schema/said/index.ts';

/** What a name is called where it stands for a thing that is decided or that something happens with; `clock`: of a calendar. */
export type CallNames = (thing: string, name: string) => Text;
