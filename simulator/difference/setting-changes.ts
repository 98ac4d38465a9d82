import { enumerated, inEnglish, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { SettingWords } from './calendar-words.ts';
import type { Setting } from './settings-of.ts';

/** A setting that means something else now. `from` undefined: it is new; `to` undefined: it is gone. */
export interface SettingChange {
  /** What it is, the policy's words in backticks: team `care`. */
  readonly of: Text;
  /** What of it: `takes`; empty for the whole. */
  readonly what: Text;
  readonly from: Text | undefined;
  readonly to: Text | undefined;
}

/** What differs between the settings of two policies: what is gone, what is changed, what is new. */
export function settingChanges(before: readonly Setting[], after: readonly Setting[]): SettingChange[] {
  const [old, now] = [byName(before), byName(after)];
  const gone = [...old].filter(([name]) => !now.has(name));
  const changed = [...old].flatMap(([name, { of, words }]) => {
    const was = new Map(words.map(([what, says]) => [inEnglish(what), says]));
    return (now.get(name)?.words ?? []).flatMap(([what, to]) => {
      const from = was.get(inEnglish(what)) ?? say`nothing`;
      return inEnglish(from) === inEnglish(to) ? [] : [{ of, what, from, to }];
    });
  });
  const fresh = [...now].filter(([name]) => !old.has(name));
  return [
    ...gone.map(([, { of, words }]) => ({ of, what: '', from: summary(words), to: undefined })),
    ...changed,
    ...fresh.map(([, { of, words }]) => ({ of, what: '', from: undefined, to: summary(words) })),
  ];
}

/** By what they are, in English: the same for both policies. */
function byName(settings: readonly Setting[]): ReadonlyMap<string, Setting> {
  return new Map(settings.map((setting) => [inEnglish(setting.of), setting]));
}

/** What a thing says, without what it leaves out. */
function summary(words: SettingWords): Text {
  const told = words.filter(([, text]) => !['nothing', 'none', 'no', 'any', 'closed'].includes(inEnglish(text)));
  return enumerated(told.map(([what, text]) => say`${what} ${text}`));
}
