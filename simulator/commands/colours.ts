import picocolors from 'picocolors';
import type { Io } from '../../schema/commands/index.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Painters of text; where the user wants no colour they leave it as it is. */
export function colours({ colour }: Pick<Io, 'colour'>): Colors {
  return picocolors.createColors(colour);
}
