import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { conditionsAt, isMap, mapOf, whyBetweenSteps } from '../tables/index.ts';
import type { NumberType } from '../tables/index.ts';
import type { KpiUnit, Reason } from '../values/index.ts';
import {
  kpiWords,
  quoted,
  readDuration,
  readMoney,
  readShare,
  whyNotDuration,
  whyNotMoney,
  whyNotNumber,
  whyNotShare,
  whyNotYesNo,
} from '../values/index.ts';
import type { Context } from './context.ts';
import { ourFacts } from './reading/names.ts';
import type { Piece } from './reading/places.ts';
import { constantsAt, piecesAt, testsAt } from './reading/places.ts';
import { report } from './reading/report.ts';

const boundKeys = ['above', 'at_least', 'below', 'at_most'];

/** Values that do not fit the fact or the KPI that they are compared with: told under the codes of the shape, which does not know facts. */
export function valueFaults({ policy, scenario, cases, words }: Context): Finding[] {
  if (!policy) return [];
  const currency = typeof words.currency === 'string' ? words.currency : undefined;
  const typeOf = (fact: string): string | undefined => ourTypes[fact] ?? (mapOf(mapOf(words.facts)[fact])['type'] as string | undefined);
  const why = (type: string | undefined, value: unknown): Reason | undefined => whyNot(type, value, currency);
  /** Facts are compared in whole steps; figures are not. */
  const whyNotIn = (fact: string, value: unknown): Reason | undefined => {
    const type = typeOf(fact);
    return why(type, value) ?? (isNumberType(type) ? whyBetweenSteps(type, value, currency) : undefined);
  };
  const told = (document: Document<unknown>, { path }: Piece, { code, message, hint }: Reason, part: 'key' | 'value' = 'value'): Finding =>
    report({ code, severity: 'error' }, document, path, part, message, { hint });

  const inTest = (document: Document<unknown>, test: Piece): Finding[] => {
    const fact = String(test.path.at(-1));
    const bound = isMap(test.value) ? boundKeys.find((key) => mapOf(test.value)[key] !== undefined) : undefined;
    if (bound !== undefined && !isOrdered(words, fact, typeOf(fact))) {
      const reason = {
        code: 'bad-bound',
        message: say`\`${fact}\` has no order, and \`${bound}\` asks for one`,
        hint: say`write a value or a list of values`,
      };
      return [told(document, test, reason, 'key')];
    }
    return constantsAt(test.value, test.path).flatMap((constant) => {
      const reason = whyNotIn(fact, constant.value);
      return reason ? [told(document, constant, reason)] : [];
    });
  };
  const inFacts = ['default', 'at_least', 'at_most'].flatMap((key) =>
    piecesAt(policy.value, `facts.*.${key}`).flatMap((piece) => {
      const reason = whyNotIn(String(piece.path[1]), piece.value);
      return reason ? [told(policy, piece, reason)] : [];
    }),
  );
  const inMix = [
    ...piecesAt(scenario?.value, 'mix.*.*.shares.*').map((piece) => ({
      piece: { path: piece.path, value: piece.path.at(-1) },
      part: 'key' as const,
    })),
    ...['value', 'value.mean', 'value.sd']
      .flatMap((at) => piecesAt(scenario?.value, `mix.*.*.${at}`))
      .filter(({ value }) => !isMap(value))
      .map((piece) => ({ piece, part: 'value' as const })),
  ].flatMap(({ piece, part }) => {
    const fact = String(piece.path[1]);
    // What is drawn around a mean is cut into steps afterwards.
    const reason = piece.path.at(-2) === 'value' ? why(typeOf(fact), piece.value) : whyNotIn(fact, piece.value);
    return reason ? [told(scenario!, piece, reason, part)] : [];
  });
  const inObjectives = ['objectives', 'incentives'].flatMap((list) =>
    boundKeys.flatMap((key) =>
      piecesAt(policy.value, `${list}.*.${key}`).flatMap((piece) => {
        const kpi = mapOf(piecesAt(policy.value, `${list}.*`)[Number(piece.path[1])]?.value)['kpi'];
        const unit = typeof kpi === 'string' && Object.hasOwn(kpiWords, kpi) ? kpiWords[kpi]!.unit : undefined;
        const reason = unit && why(typeOfUnit[unit], piece.value);
        return reason ? [told(policy, piece, reason)] : [];
      }),
    ),
  );
  const documents = [policy, scenario, cases].filter((document) => document !== undefined);
  const inTests = documents.flatMap((document) =>
    conditionsAt(document.value)
      .flatMap(testsAt)
      .flatMap((test) => inTest(document, test)),
  );
  return [...inTests, ...inFacts, ...inMix, ...inObjectives, ...factsNamedAsOurs(policy)];
}

/** Facts of the policy's own under a name that is ours in conditions, cases or logs. */
function factsNamedAsOurs(policy: Document<unknown>): Finding[] {
  return piecesAt(policy.value, 'facts.*')
    .filter(({ path }) => ourFacts.includes(String(path[1])) || columnsOfLogs.has(String(path[1])))
    .map(({ path }) => {
      const name = String(path[1]);
      const message = ourFacts.includes(name)
        ? say`\`${name}\` is the name of a fact of ours`
        : say`\`${name}\` is the name of a column of logs`;
      return report({ code: 'reserved-name', severity: 'error' }, policy, path, 'key', message, { hint: say`give your fact another name` });
    });
}

/** What a log may say beside facts. */
const columnsOfLogs: ReadonlySet<string> = new Set([
  'arrives',
  'ticket',
  'queued',
  'answered',
  'work',
  'wait',
  'outcome',
  'agent',
  'rating',
]);

const ourTypes: Readonly<Record<string, string>> = {
  ...{ waited: 'duration', age: 'duration' },
  ...{ transfers: 'number', touches: 'number', reopens: 'number', escalations: 'number' },
};

const typeOfUnit: Readonly<Record<KpiUnit, string>> = {
  share: 'share',
  seconds: 'duration',
  money: 'money',
  count: 'number',
  number: 'number',
};

function isNumberType(type: string | undefined): type is NumberType {
  return type === 'number' || type === 'money' || type === 'share' || type === 'duration';
}

function isOrdered(words: Context['words'], fact: string, type: string | undefined): boolean {
  const isOwn = Object.hasOwn(mapOf(words.facts), fact);
  if (type !== undefined) return type !== 'yes_no';
  return (
    !isOwn &&
    !['segment', 'topic', 'channel', 'came_by', 'language', 'arrived', 'offer', 'team', 'promise', 'breached', 'now'].includes(fact)
  );
}

/** Why a value is not of the type; undefined if it is, or if the type is not known. */
function whyNot(type: string | undefined, value: unknown, currency: string | undefined): Reason | undefined {
  const text = typeof value === 'string' ? value : '';
  if (type === 'yes_no') return text === 'yes' || text === 'no' ? undefined : whyNotYesNo(value);
  if (type === 'duration') return readDuration(text) === undefined ? whyNotDuration(value) : undefined;
  if (type === 'share') return readShare(text) === undefined ? whyNotShare(value) : undefined;
  if (type === 'number') return typeof value === 'number' ? undefined : whyNotNumber(value);
  if (type !== 'money') return undefined;
  if (typeof value !== 'number') return { ...whyNotMoney(value, currency), message: say`${quoted(value)} is not an amount` };
  return readMoney(value, currency) === undefined ? whyNotMoney(value, currency) : undefined;
}
