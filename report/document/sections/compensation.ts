import type { CompensationRow } from '../../../schema/index.ts';
import type { Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { onEvents } from './on-events.ts';

/** What is given, when, and how much; who approves it is for the company's own people. */
export function compensation(scribe: Scribe): Section | undefined {
  const rows = scribe.shown(scribe.policy.compensation);
  if (rows.length === 0) return undefined;
  const { title, order } = scribe.words.sections.compensation;
  return { id: 'compensation', title, blocks: [{ kind: 'paragraph', text: order }, ...onEvents(scribe, rows, (row) => gift(scribe, row))] };
}

function gift(scribe: Scribe, { give, amount, approval }: CompensationRow): string {
  const { compensation: words } = scribe.words.sections;
  const given = words.give(give, worth(scribe, amount));
  return approval === undefined || !scribe.isInternal ? given : `${given} (${words.approval(scribe.title('tiers', approval))})`;
}

function worth(scribe: Scribe, amount: CompensationRow['amount']): string | undefined {
  const { compensation: words } = scribe.words.sections;
  if (amount === undefined) return undefined;
  if (typeof amount === 'number') return words.worth(scribe.money(amount));
  const most = amount.at_most === undefined ? undefined : scribe.money(amount.at_most);
  return words.part(scribe.share(amount.share), scribe.title('facts', amount.of), most);
}
