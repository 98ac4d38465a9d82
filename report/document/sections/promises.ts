import type { PromiseRow, PromiseTarget } from '../../../schema/index.ts';
import type { Block, Section, Term } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import type { Promised } from '../words/words.ts';
import { whom } from './for-each.ts';
import { urgency } from './priorities.ts';
import { promised } from '../../../schema/tables/index.ts';

/** What customers may expect, case by case, and how its times are counted. */
export function promises(scribe: Scribe): Section | undefined {
  const rows = scribe.shown(scribe.policy.promises);
  if (rows.length === 0) return undefined;
  const { promises: words } = scribe.words.sections;
  const anyPriority = /"priority":/.test(JSON.stringify(rows.map(({ when }) => when)));
  return {
    id: 'promises',
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.order },
      ...howCounted(scribe, rows).map((text) => ({ kind: 'paragraph', text }) as const),
      ...rows.map((row, i) => promiseCase(scribe, row, rows.slice(0, i))),
      ...(anyPriority && !scribe.isInternal ? urgency(scribe) : []),
    ],
  };
}

function howCounted(scribe: Scribe, rows: readonly PromiseRow[]): string[] {
  const { clock = 'always', pause_while: pause, warn_at: warnAt, when_raised: whenRaised = 'keep' } = scribe.policy.defaults ?? {};
  const { promises: words } = scribe.words.sections;
  const states = pausing(scribe, pause);
  return [
    clock === 'always' ? words.clockAlways : words.clock(scribe.calendar(clock)),
    ...(states === undefined ? [] : [words.pause(states)]),
    ...(rows.some((row) => promised.some((kind) => /bd$/.test(within(row[kind]) ?? ''))) ? [words.businessDay] : []),
    ...(scribe.isInternal ? [...(warnAt === undefined ? [] : [words.warning(scribe.share(warnAt))]), words.whenRaised[whenRaised]] : []),
  ];
}

/** What a row promises. */
function promiseCase(scribe: Scribe, row: PromiseRow, before: readonly PromiseRow[]): Block {
  const { sections, phrases } = scribe.words;
  const { promises: words, sentence } = sections;
  const requests = whom(scribe, row, before, phrases.rest);
  const title = scribe.rowTitle(row);
  const made = promised.flatMap((kind): Term[] =>
    row[kind] === undefined ? [] : [[words.kind[kind], sentence(target(scribe, kind, row[kind]))]],
  );
  const counted: Term[] = [
    ...(row.clock === undefined ? [] : [[words.clockTerm, sentence(countedIn(scribe, row.clock))] as const]),
    ...(row.pause_while === undefined ? [] : [[words.pauseTerm, sentence(pausing(scribe, row.pause_while) ?? words.noPause)] as const]),
    ...(row.warn_at !== undefined && scribe.isInternal ? [[words.warningTerm, words.warning(scribe.share(row.warn_at))] as const] : []),
  ];
  const blocks: Block[] = [{ kind: 'terms', entries: [...made, ...counted] }];
  if (title !== undefined) blocks.unshift({ kind: 'paragraph', text: words.holdsFor(requests) });
  if (made.length === 0) blocks.push({ kind: 'paragraph', text: words.restBelow });
  return { kind: 'part', title: title ?? sentence(requests).replace(/\.$/, ''), blocks };
}

function target(scribe: Scribe, kind: Promised, promise: PromiseTarget): string {
  const { promises: words } = scribe.words.sections;
  const time = within(promise);
  if (time === undefined) return words.none;
  const said = kind === 'update' ? scribe.every(time) : words.within(scribe.promised(time));
  if (typeof promise === 'string') return said;
  const counted = promise.clock === undefined ? [] : [countedIn(scribe, promise.clock)];
  const share = promise.share === undefined ? [] : [words.share(scribe.share(promise.share))];
  return [said, ...counted, ...share].join(scribe.words.sections.comma);
}

/** The time of a promise; none where it is `none`. */
function within(promise: PromiseTarget | undefined): string | undefined {
  const time = typeof promise === 'object' ? promise.within : promise;
  return time === 'none' ? undefined : time;
}

function countedIn(scribe: Scribe, clock: string): string {
  const { promises: words } = scribe.words.sections;
  return clock === 'always' ? words.countedAlways : words.countedIn(scribe.calendar(clock));
}

function pausing(scribe: Scribe, states: PromiseRow['pause_while']): string | undefined {
  const { state } = scribe.words.sections.promises;
  const names = [states ?? []].flat().filter((name): name is keyof typeof state => Object.hasOwn(state, name));
  return names.length > 0
    ? scribe.list(
        names.map((name) => state[name]),
        'or',
      )
    : undefined;
}
