import type { Language } from '../../schema/said/index.ts';
import type { ReadInputs } from './read-inputs.ts';

/** The language that is asked for; `policy`: the policy's own, if Mizan speaks it. */
export type AskedLanguage = Language | 'policy';

/** The language to speak in (left out: English). The policy's own is the first of its `languages`: Arabic if that is `ar`, else English. */
export function languageOf(asked: AskedLanguage = 'en', { policy, read }: Pick<ReadInputs, 'policy' | 'read'>): Language {
  if (asked !== 'policy') return asked;
  return (policy ? policy.value.languages?.[0] : firstWritten(read)) === 'ar' ? 'ar' : 'en';
}

/** The first language that a file writes, of a policy with too many faults to be read. */
function firstWritten(read: ReadInputs['read']): string | undefined {
  return read.map(({ text }) => /^languages:(?:\s|#.*|[[-])*([a-z]+)/m.exec(text)?.[1]).find((language) => language !== undefined);
}
