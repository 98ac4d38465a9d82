import type { Finding } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { writeDuration } from '../../schema/values/index.ts';
import type { Decision, MissingFact } from '../decision/index.ts';
import { placed } from './placed.ts';
import type { Decided } from './show-decisions.ts';

/**
 * What was decided, for other programs. `decisions`: by the words of `expect` in cases, each with `value`, `rows` (and `beside`: rows that had their say, as
 * the clock of a promise), or with `missing` facts in place of a value. `later`: the same for each event that the policy speaks of.
 */
export function decisionsAsJson(
  { policy, given, occasion, decisions, later, path }: Decided,
  findings: readonly Finding[],
  speak: (text: Text) => string,
): string {
  const told = (all: readonly Decision[]): Record<string, unknown> =>
    Object.fromEntries(
      all
        .filter(({ thing }) => thing !== 'raise')
        .map(({ thing, value, rows, beside, because }) => [
          thing,
          {
            ...(because === undefined ? { value: value ?? null } : typeof because === 'object' ? plain(because) : { undecided: because }),
            rows: placed(policy, rows),
            ...(beside.length > 0 ? { beside: placed(policy, beside) } : {}),
          },
        ]),
    );
  const written = {
    policy: policy.value.policy,
    ticket: given,
    ...occasionAsJson(occasion),
    decisions: told(decisions),
    ...(occasion
      ? {}
      : {
          escalation_path: path.map(({ from, to }) => ({ from, ...(told([to])['team'] as object) })),
          later: later.map((one) => ({
            ...occasionAsJson(one),
            ...(one.promise === undefined ? {} : { promise: one.promise }),
            decisions: told(one.decisions),
          })),
        }),
    // A ticket is checked as cases that hold it alone; its paths are told from its own root.
    findings: findings.map(({ message, hint, ...one }) => ({
      ...one,
      path: one.path.slice(3),
      message: speak(message),
      ...(hint === undefined ? {} : { hint: speak(hint) }),
    })),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** The values of numbers are told in words (`under 1000`): in English, as all that programs may look for. */
function plain({ missing }: { readonly missing: readonly MissingFact[] }): object {
  const value = (one: MissingFact['examples'][number]): object => ({ ...one, value: inEnglish(one.value) });
  return { missing: missing.map(({ fact, examples }) => ({ fact, examples: examples.map(value) })) };
}

function occasionAsJson(occasion: { readonly event: string; readonly after: number | undefined } | undefined): Record<string, string> {
  if (!occasion) return {};
  return { event: occasion.event, ...(occasion.after === undefined ? {} : { after: writeDuration(occasion.after) }) };
}
