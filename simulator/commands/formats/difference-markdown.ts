import { tellNotCompared, tellRegion, tellTicket } from '../../difference/index.ts';
import type { Compared } from '../compared.ts';
import { demandOf, exampleOf, headOf, settingHead, shareOf, summaryOf } from '../show-difference.ts';

/** A difference as Markdown, fit for a pull request: the policies' own words stand in code spans, where no sign of theirs means anything. */
export function differenceMarkdown({ difference, old, now, shares }: Compared): string {
  const { settings, decisions, undecided, space } = difference;
  const decided = decisions.flatMap((change, at) => [
    `- **${headOf(change)}**: ${change.from} → ${change.to}${shareOf(at, shares, change)}`,
    ...change.regions.flatMap((region, i) => [
      `  - ${tellRegion(space, region)}`,
      `    <br>such as ${code(exampleOf(tellTicket(space, change.tickets[i]!, region)))}`,
    ]),
    ...(change.more ? ['  - and further tickets'] : []),
  ]);
  const set = settings.map((one) => {
    const head = `- **${settingHead(one)}**`;
    if (one.from === undefined) return `${head}: new${one.to ? `, ${one.to}` : ''}`;
    return one.to === undefined ? `${head}: gone${one.from ? `, it had ${one.from}` : ''}` : `${head}: ${one.from} → ${one.to}`;
  });
  const beside = [
    ...tellNotCompared(space).map((one) => `- not compared: ${one}`),
    ...undecided.map((thing) => `- not decided, since it is too intricate: ${thing}`),
  ];
  const sections = [
    [`### ${code(old)} → ${code(now)}: ${summaryOf(difference)}`],
    ...(shares ? [[demandOf(shares)]] : []),
    ...(decided.length ? [['#### Decided differently', '', ...decided]] : []),
    ...(set.length ? [['#### Settings', '', ...set]] : []),
    ...(beside.length ? [['#### Beside', '', ...beside]] : []),
  ];
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** Text in which nothing is markup. */
function code(text: string): string {
  return `\`${text.replace(/\s+/gu, ' ').replaceAll('`', "'")}\``;
}
