import type { TimeLaw, ValueLaw } from '../../schema/index.ts';
import { readDuration, readPercentage } from '../../schema/values/index.ts';
import { compileLaws, lengthBiased, meanOf } from '../random/index.ts';
import type { Law, Laws } from '../random/index.ts';
import type { Id } from './model.ts';
import { readRecordedTimes } from './recorded-times.ts';
import { must } from './checked.ts';
import type { SideFiles } from './side-files.ts';

/** No law: nothing is drawn. */
export const noLaw: Id = -1;

/** The laws that a model draws from, each once however often it is written. */
export class LawBook {
  readonly #files: SideFiles;
  readonly #ids = new Map<string, Id>();
  readonly #laws: Law[] = [];

  constructor(files: SideFiles) {
    this.#files = files;
  }

  /** Id of a distribution of times or values; -1 where none is written, or its file cannot be read. */
  id(written: TimeLaw | ValueLaw | undefined): Id {
    if (written === undefined) return noLaw;
    const key = JSON.stringify(written);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const law = this.#read(written);
    const id = law ? this.#laws.push(law) - 1 : noLaw;
    this.#ids.set(key, id);
    return id;
  }

  /** Id of the law of those lengths that are met under way (`lengthBiased`); of no law there is none. */
  underWay(id: Id): Id {
    const key = `under way ${id}`;
    const known = this.#ids.get(key) ?? (id < 0 ? id : this.#laws.push(lengthBiased(this.#laws[id]!)) - 1);
    this.#ids.set(key, known);
    return known;
  }

  /** Whether the law leaves something to chance. */
  varies(id: Id): boolean {
    const law = this.#laws[id];
    return law !== undefined && law.kind !== 'constant' && !('sd' in law && law.sd === 0);
  }

  /** The mean of what the law draws; 0 of no law. */
  mean(id: Id): number {
    const law = this.#laws[id];
    return law ? meanOf(law) : 0;
  }

  compiled(): Laws {
    return compileLaws(this.#laws);
  }

  #read(written: TimeLaw | ValueLaw): Law | undefined {
    if (typeof written !== 'object') return { kind: 'constant', value: quantity(written) };
    if ('file' in written) {
      const path = must(written.file);
      return this.#files.read(path, (text) => readRecordedTimes(path, text))?.law;
    }
    const mean = quantity(must(written.mean));
    if (written.sd === undefined) return { kind: 'exponential', mean };
    return { kind: written.shape ?? 'lognormal', mean, sd: quantity(written.sd) };
  }
}

/** A duration in seconds, a share, or a plain number. */
function quantity(written: string | number): number {
  return typeof written === 'number' ? written : must(readDuration(written) ?? readPercentage(written));
}
