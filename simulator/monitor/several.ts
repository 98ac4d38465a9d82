import type { Monitor } from '../life/index.ts';
import { Silent } from './silent.ts';

/** Monitors that are all told the same, in order. */
export function several(monitors: readonly Monitor[]): Monitor {
  const all = Object.getOwnPropertyNames(Silent.prototype as object).filter((name) => name !== 'constructor') as (keyof Monitor)[];
  const tell = (name: keyof Monitor) => {
    return (...about: unknown[]): void => {
      for (const monitor of monitors) (monitor[name] as (...about: unknown[]) => void)(...about);
    };
  };
  return Object.fromEntries(all.map((name) => [name, tell(name)])) as unknown as Monitor;
}
