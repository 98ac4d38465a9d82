import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Cases } from '../generated/cases.ts';
import { say } from '../said/index.ts';
import { suggest } from '../suggest.ts';
import { isMap, mapOf, promised, readNumber, setFacts, showNumber } from '../tables/index.ts';
import type { NumberType } from '../tables/index.ts';
import type { Reason } from '../values/index.ts';
import { quoted, readMoment, readShare, whyNotMoment, whyNotShare } from '../values/index.ts';
import type { Context } from './context.ts';
import { report } from './reading/report.ts';
import { piecesAt, valueAt } from './reading/places.ts';
import type { Path, Piece } from './reading/places.ts';
import { stageOfFact } from './reading/stages.ts';

const atArrival = ['priority', 'offer', 'team', 'tier', ...promised, 'clock', 'workflow'];
const onEvent = ['give', 'amount', 'approval', 'ask', 'team', 'tier', 'priority', 'notify', 'consult'];
/** What only a row can be asked for, since `expect` has no word for what it decides. */
const byRowOnly = ['overflow', 'pause_while', 'warn_at'];
const gifts = ['refund', 'credit', 'coupon', 'replacement', 'gesture', 'none'];

/** What cases and single tickets get wrong beyond names and types of values: told under the codes of the shape. */
export function caseFaults({ policy, cases, words }: Context): Finding[] {
  if (!policy || !cases) return [];
  const told = (path: Path, part: 'key' | 'value', { code, message, hint }: Reason): Finding =>
    report({ code, severity: 'error' }, cases, path, part, message, { hint });
  return [
    ...piecesAt(cases.value, 'tests.*.given.*').flatMap((piece) => inGiven(piece, words, hasEvent(cases, piece), told)),
    ...piecesAt(cases.value, 'tests.*.expect.*').flatMap((piece) => inExpect(piece, hasEvent(cases, piece), told)),
    ...piecesAt(cases.value, 'tests.*').flatMap(({ path, value }) => strayAfter(path, mapOf(value), told)),
  ];
}

type Told = (path: Path, part: 'key' | 'value', reason: Reason) => Finding;

function hasEvent(cases: Document<Cases>, { path }: Piece): boolean {
  return valueAt(cases.value, [...path.slice(0, 2), 'event']) !== undefined;
}

function inGiven({ path, value }: Piece, words: Context['words'], event: boolean, told: Told): Finding[] {
  const fact = String(path.at(-1));
  const one = quoted(fact);
  if (!event && stageOfFact(words, fact) === 'event')
    return [
      told(path, 'key', {
        code: 'fact-too-early',
        message: say`${one} is not known yet when a ticket arrives`,
        hint: say`it goes with an \`event\``,
      }),
    ];
  if (Array.isArray(value) && !(setFacts as readonly string[]).includes(fact))
    return [
      told(path, 'value', { code: 'wrong-type', message: say`${one} is one value, and this is a list`, hint: say`write one of them` }),
    ];
  const own = mapOf(mapOf(words.facts)[fact]);
  const type = own['type'] as NumberType;
  const number = readNumber(type, value);
  if (number === undefined || isMap(value)) return [];
  return (['at_least', 'at_most'] as const).flatMap((bound) => {
    const limit = readNumber(type, own[bound]);
    if (limit === undefined || (bound === 'at_least' ? number >= limit : number <= limit)) return [];
    const least = `\`${showNumber(type, limit)}\``;
    const message =
      bound === 'at_least'
        ? say`${one} is at least ${least}, and this is ${quoted(value)}`
        : say`${one} is at most ${least}, and this is ${quoted(value)}`;
    return [told(path, 'value', { code: codeOf[type], message, hint: say`see the bounds of the fact under \`facts\`` })];
  });
}

const codeOf: Readonly<Record<NumberType, string>> = {
  money: 'bad-money',
  number: 'bad-number',
  share: 'bad-share',
  duration: 'bad-duration',
};

function inExpect({ path, value }: Piece, event: boolean, told: Told): Finding[] {
  const thing = String(path.at(-1));
  const known = event ? onEvent : atArrival;
  if (thing === 'row') {
    const rows = [...known, ...(event ? [] : byRowOnly)];
    return Object.keys(mapOf(value))
      .filter((key) => !rows.includes(key))
      .map((key) =>
        told([...path, key], 'key', {
          code: 'unknown-key',
          message: event ? say`no row decides ${quoted(key)} on an event` : say`no row decides ${quoted(key)} when a ticket arrives`,
          hint: suggest(key, rows, say`what rows decide`)!,
        }),
      );
  }
  if (!known.includes(thing))
    return [
      told(path, 'key', {
        code: 'unknown-key',
        message: event
          ? say`${quoted(thing)} is decided when a ticket arrives, and this case has an \`event\``
          : say`${quoted(thing)} is decided on an event, and this case has none`,
        hint: event ? say`make it a case of its own without \`event\`` : say`say which: \`event: breach\``,
      }),
    ];
  const wrong = typeof value === 'string' && value !== 'none' ? whyNot(thing, value) : undefined;
  return wrong ? [told(path, 'value', wrong)] : [];
}

function whyNot(thing: string, value: string): Reason | undefined {
  if ((promised as readonly string[]).includes(thing)) return readMoment(value) ? undefined : whyNotMoment(value);
  if (thing === 'ask') return readShare(value) === undefined ? whyNotShare(value) : undefined;
  if (thing !== 'give' || gifts.includes(value)) return undefined;
  return { code: 'not-one-of', message: say`\`give\` cannot be ${quoted(value)}`, hint: suggest(value, gifts, say`it is one of`)! };
}

/** `after` belongs to waiting and aging. */
function strayAfter(path: Path, { event, after }: { readonly event?: unknown; readonly after?: unknown }, told: Told): Finding[] {
  if (after === undefined || event === 'waiting' || event === 'aging') return [];
  const message =
    typeof event === 'string'
      ? say`\`after\` goes with \`waiting\` and \`aging\`, not with \`event: ${event}\``
      : say`\`after\` goes with \`waiting\` and \`aging\``;
  return [told([...path, 'after'], 'key', { code: 'unknown-key', message, hint: say`take \`after\` out` })];
}
