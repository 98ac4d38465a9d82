import type { Settings } from './settings-of.ts';

/** A setting that means something else now. `from` undefined: it is new; `to` undefined: it is gone. */
export interface SettingChange {
  /** What it is, the policy's words in backticks: team `care`. */
  readonly of: string;
  /** What of it: `takes`; empty for the whole. */
  readonly what: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What differs between the settings of two policies: what is gone, what is changed, what is new. */
export function settingChanges(before: Settings, after: Settings): SettingChange[] {
  const gone = [...before.keys()].filter((of) => !after.has(of));
  const changed = [...before].flatMap(([of, words]) => {
    const now = after.get(of);
    return Object.entries(now ?? {}).flatMap(([what, to]) =>
      words[what] === to ? [] : [{ of, what, from: words[what] ?? 'nothing', to }],
    );
  });
  const fresh = [...after.keys()].filter((of) => !before.has(of));
  return [
    ...gone.map((of) => ({ of, what: '', from: summary(before.get(of)!), to: undefined })),
    ...changed,
    ...fresh.map((of) => ({ of, what: '', from: undefined, to: summary(after.get(of)!) })),
  ];
}

/** What a thing says, without what it leaves out. */
function summary(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .filter(([, text]) => !['nothing', 'none', 'no', 'any', 'closed'].includes(text))
    .map(([what, text]) => `${what} ${text}`)
    .join(', ');
}
