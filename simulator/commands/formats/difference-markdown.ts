import { say } from '../../../schema/said/index.ts';
import type { Language, Text } from '../../../schema/said/index.ts';
import { tellNotCompared, tellRegion, tellTicket } from '../../difference/index.ts';
import { speaking } from '../../host/index.ts';
import type { Compared } from '../compared.ts';
import { demandOf, headOfChange, settingChange, settingHead, shareOf, summaryOf } from '../say-change.ts';

/**
 * A difference as Markdown, fit for a pull request: the policies' own words stand in code spans, where no sign of theirs means anything. A language
 * from the right stands in a block that code hosts show from the right.
 */
export function differenceMarkdown({ difference, old, now, shares }: Compared, language: Language = 'en'): string {
  const { settings, decisions, undecided, space } = difference;
  const tell = speaking(language);
  const arrow = (from: Text, to: Text): Text => say`${from} → ${to}`;
  const bold = (text: Text): string => `**${tell(text)}**`;
  const decided = decisions.flatMap((change, at) => {
    const [head, became, share] = [bold(headOfChange(change)), arrow(change.from, change.to), shareOf(at, shares, change)];
    return [
      `- ${tell(share === undefined ? say`${head}: ${became}` : say`${head}: ${became} (${share})`)}`,
      ...change.regions.flatMap((region, i) => [
        `  - ${tell(tellRegion(space, region))}`,
        `    <br>${tell(say`such as ${code(exampleOf(tellTicket(space, change.tickets[i]!, region)))}`)}`,
      ]),
      ...(change.more ? [`  - ${tell(say`and further tickets`)}`] : []),
    ];
  });
  const set = settings.map((one) => `- ${tell(say`${bold(settingHead(one))}: ${settingChange(one, arrow)}`)}`);
  const beside = [
    ...tellNotCompared(space).map((one) => `- ${tell(say`not compared: ${one}`)}`),
    ...undecided.map((thing) => `- ${tell(say`not decided, since it is too intricate: ${thing}`)}`),
  ];
  const sections = [
    [`### ${tell(say`${arrow(code(old), code(now))}: ${summaryOf(difference)}`)}`],
    ...(shares ? [[tell(demandOf(shares))]] : []),
    ...(decided.length ? [[`#### ${tell(say`Decided differently`)}`, '', ...decided]] : []),
    ...(set.length ? [[`#### ${tell(say`Settings`)}`, '', ...set]] : []),
    ...(beside.length ? [[`#### ${tell(say`Beside`)}`, '', ...beside]] : []),
  ];
  const page = language === 'ar' ? [['<div dir="rtl">'], ...sections, ['</div>']] : sections;
  return page.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** A ticket in a line: `segment: vip, topic: legal`. */
function exampleOf(ticket: Readonly<Record<string, string>>): string {
  return Object.entries(ticket)
    .map(([fact, value]) => `${fact}: ${value}`)
    .join(', ');
}

/** Text in which nothing is markup. */
function code(text: string): string {
  return `\`${text.replace(/\s+/gu, ' ').replaceAll('`', "'")}\``;
}
