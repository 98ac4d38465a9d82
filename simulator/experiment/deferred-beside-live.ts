import type { Result } from '../../schema/index.ts';

/**
 * The deferred channels among `channels`, where live ones are among them too: a figure over them all mixes seconds with hours, and its reader must know.
 * Empty: it does not.
 */
export function deferredBesideLive({ inputs }: Pick<Result, 'inputs'>, channels: readonly string[]): string[] {
  const declared = (inputs.policy['channels'] ?? {}) as Readonly<Record<string, { readonly mode?: unknown } | undefined>>;
  const deferred = channels.filter((name) => Object.hasOwn(declared, name) && declared[name]?.mode === 'deferred');
  return deferred.length < channels.length ? deferred : [];
}
