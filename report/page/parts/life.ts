import type { LifeMoment } from '../../../schema/index.ts';
import { inLanguage } from '../../../schema/said/index.ts';
import type { Text } from '../../../schema/said/index.ts';
import story from '../../../simulator/arabic/story.json' with { type: 'json' };
import { h, isolate } from '../dom.ts';
import type { Child } from '../dom.ts';
import { moment } from '../moment.ts';
import { languageWord, rowTitleOf, sayAgent, tellLife, type ToldLife } from '../simulator.ts';
import type { View } from '../view.ts';

/** Names that are called as those of another dimension. */
const dimension: Readonly<Record<string, string>> = { notify: 'team', consult: 'team' };

/** The life of one ticket, moment by moment, with the rows of the policy behind it: the same that `--trace` tells. */
export function life(view: View, moments: readonly LifeMoment[]): HTMLElement[] {
  const { result, words, numbers, names } = view;
  const tell = (text: Text): string => inLanguage(text, words.lang, story);
  const call = (thing: string, name: string): Text =>
    languageWord(thing, name) ??
    (thing === 'agent' ? sayAgent(name, (team) => isolate(names.of('team', team))) : undefined) ??
    isolate(names.of(dimension[thing] ?? thing, name));
  const told = tellLife(moments, {
    call,
    when: (at) => isolate(moment(view, at)),
    money: (amount) => isolate(numbers.value(amount, 'money')),
  });
  const behind = (rows: ToldLife['moments'][number]['rows']): HTMLElement | null =>
    rows.length === 0
      ? null
      : h(
          'small',
          {},
          rows.map((row, i): Child[] => {
            const title = names.text(rowTitleOf(result, row));
            return [i > 0 ? words.comma : null, h('bdi', {}, title === '' ? h('code', {}, row.label) : title)];
          }),
        );
  const part = (heading: Text, tag: 'ul' | 'ol', lines: readonly Child[]): HTMLElement[] =>
    lines.length === 0
      ? []
      : [
          h('h4', {}, tell(heading)),
          h(
            tag,
            { class: 'story' },
            lines.map((line) => h('li', {}, line)),
          ),
        ];
  const known = told.known.map(([fact, value]) => `${names.dimension(fact)}: ${tell(call(fact, value))}`);
  return [
    ...part(told.headings.known, 'ul', known),
    ...part(
      told.headings.decided,
      'ul',
      told.decided.map(({ thing, value, rows }): Child[] => [`${tell(thing)}: ${tell(value)}`, behind(rows)]),
    ),
    ...part(
      told.headings.moments,
      'ol',
      told.moments.map(({ at, age, said, rows }): Child[] => [
        h('span', { class: 'when' }, moment(view, at)),
        ` ${tell(said)}`,
        age > 0
          ? h('span', { class: 'quiet' }, ` ${words.lost.after(isolate(numbers.value(age, 'seconds', { said: true, after: true })))}`)
          : null,
        behind(rows),
      ]),
    ),
    ...part(
      told.headings.promises,
      'ul',
      told.promises.map(({ promise, verdict }) => `${tell(promise)}: ${tell(verdict)}`),
    ),
  ];
}
