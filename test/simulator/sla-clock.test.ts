import { describe, expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import { localTime } from '../../simulator/model/index.ts';
import { Recorder, ticketColumns, TicketLog } from '../../simulator/monitor/index.ts';
import { modelOf, replay } from '../support/simulation.ts';
import type { Texts } from '../support/simulation.ts';
import { casesOf, there } from '../validate/cases.ts';
import { clockTexts, epoch } from './clock-texts.ts';

/** Cases that no text can say, why, and where they are answered. */
const twoPauses = {
  why: 'two pauses of different length: a reply takes as long whichever contact it is',
  where: 'test/schema/calendar/known.test.ts',
};
const notSaid: Readonly<Record<string, typeof twoPauses>> = {
  'sla-zammad-multi-pending-fr120': twoPauses,
  'sla-zammad-multi-pending-sol240': twoPauses,
};

test(`known answers of the business clock: ${there ? 'read' : 'NOT THERE (../shared is missing), nothing compared'}`, () => {
  if (there) expect(casesOf('sla_clock').length).toBeGreaterThanOrEqual(20);
});

describe('the business clock', () => {
  for (const one of casesOf('sla_clock')) {
    if (one.id in notSaid) continue;
    const { type, start_utc, target_minutes, from_utc, to_utc, timezone, local } = one.model as Record<string, string> & {
      readonly target_minutes: number;
    };
    test(one.id, () => {
      switch (type) {
        case 'business-hours deadline':
          expect(inFull(clockRow(clockTexts(one, epoch(start_utc!), target_minutes * 60)).due)).toBe(one.expect['due_local']);
          // A breach comes when it is due, and the warning at half the time of a promise twice as long.
          expect(comes(clockTexts(one, epoch(start_utc!), target_minutes * 60)).breached).toBe(one.expect['due_local']);
          expect(comes(clockTexts(one, epoch(start_utc!), target_minutes * 120)).warned).toBe(one.expect['due_local']);
          break;
        // So much time has passed when a promise of a second less is overdue, and one of a second more is not.
        case 'business time elapsed': {
          const elapsed = (one.expect['elapsed_business_minutes'] as number) * 60;
          const due = (promised: number): number => epoch(clockRow(clockTexts(one, epoch(from_utc!), promised)).due);
          if (elapsed > 0) expect(due(elapsed - 1)).toBeLessThan(epoch(to_utc!));
          expect(due(elapsed + 1)).toBeGreaterThan(epoch(to_utc!));
          break;
        }
        case 'local wall time to instant': {
          const empty = { ...one, model: { timezone, hours: {}, holidays: [], breaks: {}, shifts: {}, pauses_utc: [] } };
          const texts = clockTexts(empty, epoch(one.expect['utc'] as string), 60);
          const files = { 'tickets.csv': `arrives,channel,topic\n${local!},email,any\n` };
          expect(epoch(clockRow({ ...texts, files }).arrives)).toBe(epoch(one.expect['utc'] as string));
          break;
        }
        default:
          throw new Error(`nothing of ours is a ${type}`);
      }
    });
  }

  test('what the language cannot say is listed', () => {
    const table = Object.entries(notSaid).map(([id, { why, where }]) => ({ id, why, where }));
    console.table(table);
    if (there) for (const { id } of table) expect(casesOf('sla_clock').map((one) => one.id)).toContain(id);
  });
});

/** When the one ticket arrived and when its resolution is due, as the ticket log writes them. */
function clockRow(texts: Texts): { readonly arrives: string; readonly due: string } {
  const model = modelOf(texts);
  const center = new Center(model, 1, 0);
  const lines: string[] = [];
  center.run(
    new Recorder(center.life, model, center.decider, 0),
    new TicketLog(center.life, model, center.decider, 0, (line) => lines.push(line)),
  );
  const cells = lines[0]!.split(',');
  return { arrives: cells[ticketColumns.indexOf('arrives')]!, due: cells[ticketColumns.indexOf('resolution_due')]! };
}

/** When the one ticket's events come, in local time. */
function comes(texts: Texts): Partial<Record<'warned' | 'breached', string>> {
  const model = modelOf(texts);
  return Object.fromEntries(replay(model).events.map(({ at, what }) => [what, inFull(localTime(model, at))]));
}

/** A moment as the cases write it: with its seconds and offset, even where they are nothing, without parts of a second that are nothing. */
function inFull(moment: string): string {
  return moment
    .replace('.000', '')
    .replace(/T(\d\d:\d\d)(?=[Z+-]|$)/, 'T$1:00')
    .replace('Z', '+00:00');
}
