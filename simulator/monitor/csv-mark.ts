import type { Model } from '../model/index.ts';

/**
 * What a CSV log of the model begins with: a byte order mark where a name in it has other letters than English ones, since spreadsheets take a text without
 * the mark for another alphabet; else nothing, since not every program expects one.
 */
export function csvMark({ names, sources, backlog }: Model): string {
  const ids = [...sources, ...backlog.map(({ source }) => source)].flatMap((source) => (source.kind === 'log' ? [source.ids ?? []] : []));
  return [...Object.values(names), ...ids].some((texts) => texts.some((text) => /\P{ASCII}/u.test(text))) ? '\uFEFF' : '';
}
