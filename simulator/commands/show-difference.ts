import { enumerated, say, word } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { tellNotCompared, tellRegion, tellTicket } from '../difference/index.ts';
import { speaking } from '../host/index.ts';
import { asLines } from './as-lines.ts';
import type { Colors } from './colours.ts';
import type { Compared } from './compared.ts';
import { isolated } from './isolated.ts';
import { demandOf, headOfChange, settingChange, settingHead, shareOf, summaryOf } from './say-change.ts';

/** A difference for the terminal: decisions first, each with the tickets that it is about, then settings. */
export function showDifference({ difference, shares }: Compared, paint: Colors, language: Language = 'en'): string {
  const { settings, decisions, undecided, space } = difference;
  const speak = speaking(language);
  const tell = (text: Text): string => isolated(speak(text));
  const arrow = (from: Text, to: Text): Text => say`${paint.red(speak(from))} → ${paint.green(speak(to))}`;
  const decided = decisions.flatMap((change, i) => {
    const [head, became, share] = [paint.bold(speak(headOfChange(change))), arrow(change.from, change.to), shareOf(i, shares, change)];
    return [
      tell(share === undefined ? say`${head}: ${became}` : say`${head}: ${became} (${share})`),
      ...change.regions.flatMap((region, at) => [
        `  ${tell(tellRegion(space, region))}`,
        paint.dim(`    ${tell(say`such as ${exampleOf(tellTicket(space, change.tickets[at]!, region))}`)}`),
      ]),
      ...(change.more ? [`  ${tell(say`and further tickets`)}`] : []),
      '',
    ];
  });
  const set = settings.map((one) => tell(say`${paint.bold(speak(settingHead(one)))}: ${settingChange(one, arrow)}`));
  const lines = [
    ...decided,
    ...set,
    ...(set.length > 0 ? [''] : []),
    ...tellNotCompared(space).map((one) => tell(say`not compared: ${one}`)),
    ...undecided.map((thing) => tell(say`not decided, since it is too intricate: ${thing}`)),
    tell(summaryOf(difference)),
    ...(shares ? [tell(demandOf(shares))] : []),
  ];
  return asLines(lines, language);
}

/** A ticket in a line: `segment: vip, topic: legal`. */
function exampleOf(ticket: Readonly<Record<string, string>>): Text {
  return enumerated(Object.entries(ticket).map(([fact, value]) => word(`${fact}: ${value}`)));
}
