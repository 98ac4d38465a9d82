import type { Bands } from './bands.ts';
import type { Evidence, Subject } from './dimension.ts';
import { figurePart } from './figure-part.ts';

/** A channel whose slowest tenth waits as one of a lower level would: a mean hides the slow hours. It decides nothing; undefined: there is none such. */
export function slowTail(subject: Subject, bands: Bands, channel: string): Evidence | undefined {
  const mean = figurePart(subject, bands, channel);
  const tail = figurePart(subject, { ...bands, statistic: 'p90' }, channel);
  if (!mean || !tail || tail.levels[1] >= mean.levels[0]) return undefined;
  const level = [...new Set(tail.levels)];
  return {
    figure: tail.figure!,
    levels: tail.levels,
    says: {
      en: `one in ten waits longer: by itself level ${level.join(' or ')}`,
      ar: `واحد من كل عشرة ينتظر أطول من ذلك: وهذا وحده مستوى ${level.join(' أو ')}`,
    },
  };
}
