import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { mapOf, mentionsOf } from '../tables/index.ts';
import { readDuration, readShare, writeShare } from '../values/index.ts';
import type { Context } from './context.ts';
import { piecesAt } from './reading/places.ts';
import type { Piece } from './reading/places.ts';
import { meet, possibleAt, ticketIn } from './reading/possible.ts';
import { promisesMade } from './reading/promises.ts';
import type { PromiseMade } from './reading/promises.ts';
import { lineOf, listed, report } from './reading/report.ts';
import type { Rule } from './rule.ts';
import { knownAt, stageOfFact } from './reading/stages.ts';

/** An objective for the same tickets and the same promise as a promise with a share, with another share. */
export const objectiveAgainstPromise: Rule = {
  code: 'objective-against-promise',
  severity: 'warning',
  sentence: 'an objective asks for another share than the promises that it is about',
  avoid: 'promises:\n  - resolution: { within: 2d, share: 90% }\nobjectives:\n  - { kpi: promise_kept, at_least: 95% }',
  prefer: 'promises:\n  - resolution: { within: 2d, share: 95% }',
  why: 'A promise with a share is an objective already. With two targets for the same tickets the report says met and missed at once, and nobody knows which of them you stand by.',
  check: (context) => piecesAt(context.policy?.value, 'objectives.*').flatMap((piece) => against(context, piece)),
};

/** What is told of one objective: nothing, where it lies among the shares that the promises state. */
function against(context: Context, { path, value }: Piece): Finding[] {
  const policy = context.policy!;
  const objective = mapOf(value);
  const target = targetOf(objective);
  if (target === undefined) return [];
  const stated = promisesAbout(context, objective);
  const shares = stated.map(({ row, kind }) => readShare(String(mapOf(row.says[kind])['share'])));
  const known = shares.filter((share) => share !== undefined);
  // A promise without a share states none: there the objective has the word.
  if (known.length === 0 || known.length < shares.length) return [];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (target.share >= least && target.share <= most) return [];
  const rows = [...new Map(stated.map(({ row }) => [row.label, row])).values()];
  const share = least === most ? quotedShare(least) : say`from ${quotedShare(least)} to ${quotedShare(most)}`;
  const asked = target.key === 'at_most' ? say`at most ${quotedShare(1 - target.share)} broken` : quotedShare(target.share);
  const labels = listed(
    rows.map(({ label }) => label),
    4,
  );
  const promises = rows.length === 1 ? say`${labels} (line ${lineOf(policy, rows[0]!.path)})` : labels;
  const message = say`this asks for ${asked}, and the promises about the same tickets, ${promises}, state ${share}`;
  const hint = say`a promise with a share is an objective already: write the share there, and take this one out`;
  return [report(objectiveAgainstPromise, policy, [...path, target.key], 'value', message, { hint })];
}

const quotedShare = (share: number): string => `\`${writeShare(share)}\``;

/** The share of promises kept, or of calls answered in time, that an objective asks for. */
function targetOf({ kpi, at_least: least, at_most: most }: Readonly<Record<string, unknown>>): { key: string; share: number } | undefined {
  const kept = kpi === 'promise_kept' || kpi === 'service_level' ? readShare(String(least)) : undefined;
  if (kept !== undefined) return { key: 'at_least', share: kept };
  const broken = kpi === 'breach_rate' ? readShare(String(most)) : undefined;
  return broken === undefined ? undefined : { key: 'at_most', share: 1 - broken };
}

/** The promises that the objective's tickets are made. A service level is about first responses within its own time, and speaks of a mix where there are others. */
function promisesAbout(context: Context, { kpi, within, where }: Readonly<Record<string, unknown>>): PromiseMade[] {
  const { space, words } = context;
  const { stages } = knownAt(['promises']);
  if (!space.knows(where) || mentionsOf(where).some(({ fact }) => !stages.includes(stageOfFact(words, fact)))) return [];
  const asked = space.boxes(where).map((box) => space.ground(box));
  const kinds = kpi === 'service_level' ? ['first_response'] : ['first_response', 'resolution'];
  const met = kinds.flatMap((kind) =>
    promisesMade(context, kind).filter(({ row, before }) => {
      const both = asked.flatMap((box) => row.boxes.map((its) => meet(box, its)));
      const covers = before.flatMap(({ boxes }) => boxes);
      return ticketIn(space, possibleAt(context, 'promises'), both, covers) !== undefined;
    }),
  );
  const seconds = typeof within === 'string' ? readDuration(within) : undefined;
  const isOther = ({ within: promised }: PromiseMade): boolean => !('seconds' in promised) || promised.seconds !== seconds;
  return kpi === 'service_level' && met.some(isOther) ? [] : met;
}
