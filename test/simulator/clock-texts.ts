import type { Texts } from '../support/simulation.ts';
import type { Case } from '../validate/cases.ts';

type Intervals = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** The opening hours and pauses of a case of the business clock. */
interface Clock {
  readonly timezone: string;
  readonly hours: Intervals;
  readonly holidays: readonly string[];
  /** Taken out of the hours of a date. */
  readonly breaks: Intervals;
  /** Instead of the hours of a date. */
  readonly shifts: Intervals;
  readonly pauses_utc: readonly (readonly [string, string])[];
}

/**
 * One e-mail that arrives at `start` (epoch seconds) and is promised a resolution within `promised` seconds of the case's hours; it stays in work for ever. Where
 * the case has a pause, the work first ends when that begins, the customer replies when it ends, and the clock stands still in between. It is warned of when
 * half the time is over.
 */
export function clockTexts({ model }: Case, start: number, promised: number): Texts {
  const { timezone, hours, holidays, breaks, shifts, pauses_utc: pauses } = model as unknown as Clock;
  const [pause] = pauses.map(([from, to]) => ({ from: epoch(from), to: epoch(to) }));
  const date = localDate(timezone, start);
  const dated = [
    ...Object.entries(breaks).map(([on, cut]) => [on, without(hours[weekday(on)] ?? [], cut)] as const),
    ...Object.entries(shifts),
  ];
  return {
    policy: `
policy: clock
time_zone: ${timezone}
currency: EUR
defaults: { clock: open, pause_while: [waiting_for_customer], warn_at: 50% }
calendars:
  open:
    open: ${week(hours)}
    closed: [${holidays.join(', ')}]
    except: [${dated.map(([on, open]) => `{ from: ${on}, to: ${on}, open: ${week({ [weekday(on)]: open })} }`).join(', ')}]
channels: { email: { mode: deferred } }
topics: { any: {} }
priorities: { normal: { rank: 1 } }
tiers: { front: { level: 1 } }
teams: { care: { tier: front } }
priority: [{ priority: normal }]
routing: [{ team: care }]
promises: [{ first_response: none, resolution: ${promised}s }]
escalation: [{ event: warning, notify: [care] }, { event: breach, notify: [care] }]
`,
    scenario: `
scenario: clock
uses: policy.yaml
period: { from: ${date}, to: ${date}, follow_up: 40d }
demand: [{ file: tickets.csv, align: dates }]
behaviour:
  handling: [{ time: 100d }]
  outcome: [{ shares: { needs_customer: 100% } }]
  replies: [{ time: ${pause ? pause.to - pause.from : 0}s }]
staffing: { care: [{ hours: always, agents: 1 }] }
`,
    files: {
      'tickets.csv': `arrives,channel,topic,work\n${new Date(start * 1000).toISOString()},email,any,${pause ? pause.from - start : ''}\n`,
    },
  };
}

/** Epoch seconds of a moment as the cases write it. */
export function epoch(utc: string): number {
  return Date.parse(utc) / 1000;
}

function localDate(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at * 1000);
}

function weekday(date: string): string {
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(`${date}T00:00Z`).getUTCDay()]!;
}

function week(hours: Intervals): string {
  const days = Object.entries(hours).filter(([, intervals]) => intervals.length > 0);
  return `{ ${days.map(([day, intervals]) => `${day}: [${intervals.map(([from, to]) => `${from}-${to}`).join(', ')}]`).join(', ')} }`;
}

/** What is left of a day's hours outside its breaks; times compare as texts. */
function without(open: readonly (readonly [string, string])[], breaks: readonly (readonly [string, string])[]): [string, string][] {
  return breaks.reduce<[string, string][]>(
    (left, [from, to]) =>
      left.flatMap(([begins, ends]): [string, string][] =>
        (
          [
            [begins, from < ends ? from : ends],
            [to > begins ? to : begins, ends],
          ] as [string, string][]
        ).filter(([x, y]) => x < y),
      ),
    open.map(([from, to]) => [from, to]),
  );
}
