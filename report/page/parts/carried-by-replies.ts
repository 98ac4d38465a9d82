import type { Result } from '../../../schema/index.ts';

/** Of `channels` the live ones, where replies to open tickets count too: a few that wait overnight are longer by far than any caller's wait. */
export function carriedByReplies({ inputs, notes }: Result, channels: readonly string[]): string[] {
  if (!notes.some(({ code }) => code === 'replies-are-contacts')) return [];
  const declared = (inputs.policy['channels'] ?? {}) as Readonly<Record<string, { readonly mode?: unknown } | undefined>>;
  return channels.filter((name) => Object.hasOwn(declared, name) && declared[name]?.mode !== 'deferred');
}
