import type { Document } from './document.ts';
import type { Explanation } from './explanation.ts';
import { ofSilences } from './explanations/of-silences.ts';
import type { Finding, Place } from './finding.ts';
import { say } from './said/index.ts';
import type { Said } from './said/index.ts';
import type { Silence } from './silence.ts';
import { closest, quoted } from './values/index.ts';

/** What the silences of a run are held against. */
export interface Silencing {
  /** The documents that were read, whose comments count. */
  readonly documents: readonly Pick<Document<unknown>, 'silences'>[];
  /** Every code that there is. */
  readonly codes: readonly string[];
  /** The file that was asked for. Of a policy that it brings along, nothing is said of silences that hide nothing: checked alone, it may need them. */
  readonly given: string;
  /** Where a side file, which has no comments, is named: what is found in it is silenced there. */
  readonly named?: (file: string) => readonly { readonly file: string; readonly start: Place }[];
}

/**
 * The findings, those that a comment silences marked with its reason, and what is wrong with the silences themselves. Errors stay: a file that
 * cannot be used does not become usable. May be called again when more has been found.
 */
export function markSilenced(findings: readonly Finding[], { documents, codes, given, named = () => [] }: Silencing): Finding[] {
  const found = findings.filter(({ code }) => !ofSilences.some((one) => one.code === code));
  const silences = documents.flatMap((document) => document.silences);
  if (silences.length === 0) return found;
  const faulty = silences.flatMap((one) => faultOf(one, codes) ?? []);
  const sound = new Map<string, Silence>();
  const again: Silence[] = [];
  for (const one of silences) {
    if (faultOf(one, codes)) continue;
    const key = keyOf(one.file, one.line, one.code);
    if (sound.has(key)) again.push(one);
    else sound.set(key, one);
  }

  const met = new Set<Silence>();
  const wrong = new Map<Silence, Finding>();
  const marked = found.map((finding) => {
    const places = [finding, ...named(finding.file)];
    const by = places.map(({ file, start }) => sound.get(keyOf(file, start.line, finding.code))).find((one) => one !== undefined);
    if (!by) return finding;
    met.add(by);
    if (finding.severity !== 'error') return { ...finding, silenced: by.reason };
    const message = say`${quoted(by.code)} is an error here, and errors cannot be silenced`;
    wrong.set(by, about(by, 'silence-not-possible', message, say`put it right, and take this comment out`));
    return finding;
  });

  // As long as there are errors, not everything has been looked for.
  const isWhole = !found.some(({ severity }) => severity === 'error');
  const idle = [...[...sound.values()].filter((one) => !met.has(one)), ...again].filter(({ file }) => isWhole && file === given);
  return [...marked, ...faulty, ...wrong.values(), ...idle.map(unused)];
}

const keyOf = (file: string, line: number, code: string): string => JSON.stringify([file, line, code]);

function faultOf(one: Silence, codes: readonly string[]): Finding | undefined {
  const example = say`write \`# mizan-ignore ${one.code === '' ? 'CODE' : one.code}: why it is meant so\``;
  if (one.misspelt !== undefined)
    return about(one, 'silence-unknown-code', say`${quoted(one.misspelt)} silences nothing; did you mean \`mizan-ignore\`?`, example);
  if (one.code === '') return about(one, 'silence-unknown-code', say`this silence names no code`, example);
  if (ofSilences.some(({ code }) => code === one.code))
    return about(
      one,
      'silence-not-possible',
      say`${quoted(one.code)} is about silences, and cannot be silenced`,
      say`change or take out that silence`,
    );
  if (!codes.includes(one.code)) {
    const near = closest(one.code, codes);
    return about(
      one,
      'silence-unknown-code',
      near ? say`no finding is called ${quoted(one.code)}; did you mean \`${near}\`?` : say`no finding is called ${quoted(one.code)}`,
      say`\`mizan explain\` lists all codes; name one in each comment`,
    );
  }
  if (one.reason === '')
    return about(one, 'silence-without-reason', say`${quoted(one.code)} is silenced without a reason, so it is told`, example);
  return undefined;
}

const unused = (one: Silence): Finding => {
  const message =
    one.line === one.start.line
      ? say`there is no ${quoted(one.code)} on this line to be silenced`
      : say`there is no ${quoted(one.code)} on line ${one.line} to be silenced`;
  return about(one, 'silence-unused', message, say`take the comment out`);
};

function about({ file, start, end }: Silence, code: string, message: Said, hint: Said): Finding {
  const { severity } = ofSilences.find((one) => one.code === code) as Explanation;
  return { code, severity, file, start, end, path: [], message, hint };
}
