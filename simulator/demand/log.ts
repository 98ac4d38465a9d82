import { localOf } from '../../schema/calendar/index.ts';
import type { EpochSeconds, Zone } from '../../schema/calendar/index.ts';
import type { Finding } from '../../schema/index.ts';
import { enumerated, say, together } from '../../schema/said/index.ts';
import type { Reason } from '../../schema/values/index.ts';
import { closest, quoted, readMoment, whyNotMoment, whyUnseen, writeMoment } from '../../schema/values/index.ts';
import { Csv, instantNamed } from '../model/index.ts';
import { Growing } from './growing.ts';

/** A fact that a log's column may give, and how its texts become values (-1: no such value). */
export interface LogFact {
  readonly fact: number;
  readonly name: string;
  /** The names it can be; undefined: it is a number. */
  readonly names: readonly string[] | undefined;
  readonly valueOf: (text: string) => number;
  /** Why a number that is read is none of this fact's. */
  readonly whyNot: (text: string) => Reason | undefined;
  /** ... and exact numbers (NaN: none), where those are asked for. */
  readonly exactly: ((text: string) => number) | undefined;
}

/** A log as it stands in its file: one entry a row, in order of arrival. */
export interface Log {
  readonly arrives: Float64Array;
  readonly columns: readonly { readonly fact: number; readonly values: Int16Array }[];
  /** Of the facts that are to be known exactly: NaN where the row says nothing. */
  readonly numbers: readonly { readonly fact: number; readonly values: Float64Array }[];
  readonly work: Float64Array | undefined;
  /** The column `customer`: whose ticket each row is. */
  readonly customers: readonly string[] | undefined;
  /** The column `ticket`: what the log calls its rows. */
  readonly ids: readonly string[] | undefined;
}

/** What a log may say beside facts: whose row it is, by which number it is told again, and how long it was worked on. */
const ofTicket = ['ticket', 'customer', 'work'];
/** What else happened, which a run brings forth anew. */
const happened = ['queued', 'answered', 'wait', 'outcome', 'team', 'agent', 'rating'];
/** Seconds of one visit's work at most: above it is a slip of units or of columns. */
const longestWork = 10_000_000;

/** Reads a log: a CSV with a column `arrives` and any facts by their names. An empty field says nothing; of the facts `needed` none may be empty. */
export function readLog(
  file: string,
  text: string,
  facts: readonly LogFact[],
  needed: ReadonlySet<number>,
  zone: Zone,
): { log: Log; findings: Finding[] } {
  const csv = new Csv(file, text, { required: ['arrives'], optional: [...facts.map(({ name }) => name), ...ofTicket], unused: happened });
  tellUnused(csv, file);
  const missing = csv.legible ? facts.filter(({ fact, name }) => needed.has(fact) && csv.column(name) < 0) : [];
  for (const { name } of missing) {
    const message = say`the column ${quoted(name)} is missing, and it decides something`;
    csv.faultOfFile('csv-missing-column', message, say`add it, or a table ${quoted(name)} to \`mix\``);
  }
  const arrivesColumn = csv.column('arrives');
  const workColumn = csv.column('work');
  const idColumn = csv.column('ticket');
  const customerColumn = csv.column('customer');
  const given = facts
    .filter(({ name }) => csv.column(name) >= 0)
    .map((fact) => ({ ...fact, column: csv.column(fact.name), values: new Growing<'Int16Array'>(Int16Array) }));
  const arrives = new Growing<'Float64Array'>(Float64Array);
  const work = new Growing<'Float64Array'>(Float64Array);
  const numbers = given.flatMap(({ fact, column, exactly }) =>
    exactly ? [{ fact, column, exactly, values: new Growing<'Float64Array'>(Float64Array) }] : [],
  );
  const ids: string[] = [];
  const met = new Set<string>();
  const customers: string[] = [];
  let before: EpochSeconds | undefined;
  while (csv.next()) {
    arrives.push((before = readArrival(csv, arrivesColumn, zone, before)));
    for (const fact of given) fact.values.push(readFact(csv, fact.column, fact, needed.has(fact.fact)));
    for (const { column, exactly, values } of numbers) values.push(exactly(csv.text(column)));
    if (workColumn >= 0) work.push(readWork(csv, workColumn));
    if (idColumn >= 0) ids.push(readId(csv, idColumn, met));
    if (customerColumn >= 0) customers.push(csv.text(customerColumn));
  }
  const log = {
    arrives: arrives.whole(),
    columns: given.map(({ fact, values }) => ({ fact, values: values.whole() })),
    numbers: numbers.map(({ fact, values }) => ({ fact, values: values.whole() })),
    customers: customerColumn < 0 ? undefined : customers,
    work: workColumn < 0 ? undefined : work.whole(),
    ids: idColumn < 0 ? undefined : ids,
  };
  return { log, findings: csv.findings };
}

function tellUnused(csv: Csv, file: string): void {
  const unused = happened.filter((name) => csv.column(name) >= 0).map(quoted);
  if (unused.length === 0) return;
  const [of, these] = [quoted(file), together(unused)];
  const message =
    unused.length > 1
      ? say`of ${of} the columns ${these} are not used: a run replays arrivals, facts, \`work\`, \`customer\` and \`ticket\``
      : say`of ${of} the column ${these} is not used: a run replays arrivals, facts, \`work\`, \`customer\` and \`ticket\``;
  csv.faultOfFile('csv-column-not-used', message, undefined, 'note');
}

function readArrival(csv: Csv, column: number, zone: Zone, before = -Infinity): EpochSeconds {
  const text = csv.text(column);
  const moment = readMoment(text);
  if (!moment) {
    const { message, hint } = whyNotMoment(text);
    csv.fault(column, 'csv-bad-date', message, hint);
    return before;
  }
  const at = instantNamed(moment, zone, before);
  if (moment.offset === undefined && localOf(zone, at) !== moment.local) return readSkipped(csv, column, zone, at, before);
  if (at >= before) return at;
  csv.fault(
    column,
    'csv-rows-out-of-order',
    say`this row arrives at ${quoted(text)}, before the row above it`,
    say`sort the file by \`arrives\``,
  );
  return before;
}

/**
 * No clock of the zone shows the row's time: it fell into the hour that is left out in spring. Mostly the log is in another zone's time. All of that hour is
 * read as its end, the moment `at` or earlier: rows in order stay so.
 */
function readSkipped(csv: Csv, column: number, zone: Zone, at: EpochSeconds, before: number): EpochSeconds {
  const turn = zone.starts.findLast((start) => start <= at)!;
  csv.warn(
    column,
    'csv-skipped-time',
    say`no clock in ${quoted(zone.name)} shows ${quoted(csv.text(column))}: it is read as ${quoted(writeMoment({ local: localOf(zone, turn) }))}`,
    say`if the log is in the time of another zone, say which: \`2026-12-03T17:30Z\`, \`2026-12-03T17:30+03:00\``,
  );
  return Math.max(turn, before);
}

function readFact(csv: Csv, column: number, { name, names, valueOf, whyNot }: LogFact, needed: boolean): number {
  const text = csv.text(column);
  if (text === '') {
    const message = say`this row gives no ${quoted(name)}, and it decides something`;
    if (needed) csv.fault(column, 'csv-unknown-name', message, say`fill it in, or add a table ${quoted(name)} to \`mix\``);
    return -1;
  }
  const value = valueOf(text);
  const between = value >= 0 ? whyNot(text) : undefined;
  if (between) csv.fault(column, 'csv-bad-number', between.message, between.hint);
  if (value >= 0) return value;
  const unseen = whyUnseen(text);
  if (unseen) csv.fault(column, names ? 'csv-unknown-name' : 'csv-bad-number', unseen.message, unseen.hint);
  else if (names) {
    const near = closest(text, names);
    const hint = near ? say`did you mean \`${near}\`?` : say`it can be ${enumerated(names.slice(0, 12).map(quoted))}`;
    csv.fault(column, 'csv-unknown-name', say`no \`${name}\` is called ${quoted(text)}`, hint);
  } else {
    csv.fault(
      column,
      'csv-bad-number',
      say`${quoted(text)} is not a value of \`${name}\``,
      say`write digits only, without a sign for thousands`,
    );
  }
  return -1;
}

function readId(csv: Csv, column: number, met: Set<string>): string {
  const id = csv.text(column);
  if (id !== '' && met.has(id)) {
    const message = say`the ticket ${quoted(id)} stands in a row above too, and each row is replayed as a ticket of its own`;
    csv.warn(column, 'csv-duplicate-ticket', message, say`leave one row for each ticket, the one of its arrival`);
  }
  met.add(id);
  return id;
}

function readWork(csv: Csv, column: number): number {
  const text = csv.text(column);
  if (text === '') return NaN;
  const seconds = /^\d{1,8}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
  if (seconds <= longestWork) return seconds;
  csv.fault(column, 'csv-bad-number', say`${quoted(text)} is not a number of seconds`, say`work is from 0 to ${longestWork} seconds`);
  return NaN;
}
