import type { Bilingual } from '../kpi/index.ts';
import type { Column } from './columns/column.ts';
import { ofActivities } from './columns/of-activities.ts';
import { ofEventLog } from './columns/of-event-log.ts';
import { ofTicketLog } from './columns/of-ticket-log.ts';
import { ofVisitLog } from './columns/of-visit-log.ts';

/** What a log that `mizan simulate` writes means, column by column. */
export interface LogExplanation {
  /** As `mizan explain` calls it, and the option that writes it. */
  readonly code: string;
  readonly option: string;
  readonly sentence: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** What it calls what happens. */
  readonly activities?: Readonly<Record<string, Bilingual>>;
}

export const explanationsOfLogs: readonly LogExplanation[] = [
  { code: 'log', option: '--log', sentence: 'a row for each ticket, when it has ended', columns: ofTicketLog },
  { code: 'log-visits', option: '--log-visits', sentence: 'a row for each wait at a team and the work after it', columns: ofVisitLog },
  {
    code: 'events',
    option: '--events',
    sentence: 'a row for whatever happens to a ticket, as process mining reads it',
    columns: ofEventLog,
    activities: ofActivities,
  },
];

/** What is to be known of all three. */
export const aboutLogs =
  'Logs are of the first replication, and hold the tickets that no figure counts too (`cohort`). Moments are local time of the policy with its offset, to the millisecond; lengths of time are seconds. The files are CSV in UTF-8, with commas between columns and a point in numbers: where a spreadsheet is set to something else, import them (Data, From Text/CSV) and say so there. Where names are not in English letters they begin with a byte order mark, by which spreadsheets read them right (in Python: `utf-8-sig`). A text that a spreadsheet would run as a formula has an apostrophe before it.';
