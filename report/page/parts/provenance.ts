import { longDate } from '../dates.ts';
import { h, isolate, type Child } from '../dom.ts';
import type { View } from '../view.ts';
import { copyText } from './save.ts';
import { isPartial } from '../simulator.ts';
import { section } from './section.ts';

/** Where the numbers come from, and the command that makes them again. */
export function provenance(view: View): HTMLElement {
  const { result, words, numbers, names } = view;
  const says = words.provenance;
  const { files, seed, version, timeZoneData } = result.provenance;
  const { firstDate, lastDate, from, to, end } = result.window;
  const { run, stopped } = result.replications;
  const length = (seconds: number) => isolate(numbers.value(seconds, 'seconds'));
  const entries: readonly (readonly [string, Child])[] = [
    [says.scenario, isolate(names.text(result.title))],
    [says.policy, isolate(names.text(result.policyTitle))],
    [says.window, isolate(words.period(longDate(words, firstDate), longDate(words, lastDate)))],
    [says.warmUp, length(from)],
    [says.followUp, length(end - to)],
    [says.zone, isolate(result.timeZone)],
    [says.seed, isolate(String(seed))],
    [says.replications, `${isolate(numbers.whole(run))} (${says.stopped[stopped] ?? stopped})`],
    [says.version, isolate(version)],
    [says.zoneData, isolate(timeZoneData)],
    [says.format, isolate(String(result.schemaVersion))],
  ];
  const command = commandOf(view);
  return section(
    'provenance',
    says.title,
    says.lead,
    h(
      'dl',
      {},
      entries.map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value))),
    ),
    h('h3', {}, says.files),
    h(
      'ul',
      { class: 'files' },
      files.map(({ name, sha256 }) =>
        h('li', {}, h('bdi', { class: 'file' }, name), h('code', { dir: 'ltr' }, h('span', { class: 'unseen' }, `${says.hash} `), sha256)),
      ),
    ),
    h('h3', {}, says.command),
    h('p', { class: 'quiet' }, says.commandLead),
    h(
      'div',
      { class: 'command' },
      h('code', { dir: 'ltr' }, command),
      h(
        'button',
        {
          type: 'button',
          onclick: () => void copyText(command),
          'aria-label': `${words.copyText}: ${says.command}`,
        },
        words.copyText,
      ),
    ),
  );
}

function commandOf({ result }: View): string {
  const { files, seed } = result.provenance;
  const scenario = (files.find(({ name }) => /\.scenario\.ya?ml$/.test(name)) ?? files[0])?.name ?? 'scenario.yaml';
  const { run, stopped, precision } = result.replications;
  // Where it ran until a precision it does so again, unless something else ended it.
  const times = precision && !isPartial(stopped) ? '' : ` --replications ${run}`;
  return `mizan simulate ${quoted(scenario)} --seed ${seed}${times} --report report.html`;
}

/** As a POSIX shell reads it back. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
