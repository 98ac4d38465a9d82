import type { Finding } from '../../schema/index.ts';
import { counted, say } from '../../schema/said/index.ts';
import { quoted } from '../../schema/values/index.ts';
import { mostOrdinals } from '../model/index.ts';
import type { ExactNumber, LogSource, LogWeeks, Span } from '../model/index.ts';
import { aboutFile } from './about-file.ts';
import { alignDates, alignStart, alignWeekdays } from './align.ts';
import type { Placed } from './align.ts';
import { readLog } from './log.ts';
import type { Log, LogFact } from './log.ts';
import { weeksOf } from './weeks-of.ts';

/**
 * What a demand entry with a `file` says. `facts`: values for all its tickets, -1: not said; `otherwise`: values where neither it nor the log gives
 * one, -1: the mix does.
 */
export interface LogEntry {
  readonly file: string;
  /** How its days are laid on the run; `weeks`: drawn anew by replication; `start`: all have come before it. */
  readonly align: 'dates' | 'weekday' | 'weeks' | 'start';
  readonly volume: number;
  readonly facts: Int16Array;
  readonly otherwise: readonly number[];
  /** What it says exactly of some facts. */
  readonly numbers: readonly ExactNumber[];
  /** Facts that the log must give. */
  readonly needed: ReadonlySet<number>;
}

const nothing: Placed = { at: new Float64Array(), row: new Int32Array(), repetition: new Int32Array() };

/** A log laid onto the run. What the entry says of a fact beats the log's column. */
export function logSource(
  entry: LogEntry,
  text: string,
  facts: readonly LogFact[],
  span: Span,
): { source: LogSource; findings: Finding[] } {
  const { log, findings } = readLog(entry.file, text, facts, entry.needed, span.zone);
  const usable = !findings.some(({ severity }) => severity === 'error');
  const weeks = usable && entry.align === 'weeks' ? weeksOf(log, span) : undefined;
  const laid = usable ? lay(entry, log, span) : nothing;
  const rows = log.arrives.length;
  const repetitions = weeks?.number ?? laid?.repetition ?? new Int32Array();
  const ordinals = rows * (1 + repetitions.reduce((most, one) => Math.max(most, one), 0));
  const tooMany = !laid || ordinals * Math.ceil(entry.volume) > mostOrdinals;
  if (usable) findings.push(...aboutPlacing(entry, log, tooMany ? undefined : laid, weeks, span));
  const placed = laid ?? nothing;
  const columns = log.columns.filter(({ fact }) => entry.facts[fact] === -1);
  const varies = new Set(columns.map(({ fact }) => fact));
  const source: LogSource = {
    kind: 'log',
    arrives: placed.at,
    facts: entry.facts.map((value, fact) => (value >= 0 || varies.has(fact) ? value : entry.otherwise[fact]!)),
    columns: columns.map(({ fact, values }) => ({
      fact,
      values: valuesOf(values, weeks ? undefined : placed.row, entry.otherwise[fact]!),
    })),
    ordinal: placed.row.map((row, i) => row + placed.repetition[i]! * rows),
    ordinals,
    volume: entry.volume,
    weeks,
    ids: log.ids,
    customers: log.customers,
    before: rowsBefore(entry, log, span),
    numbers: entry.numbers.map((number) => ({ ...number, byRow: varies.has(number.fact) ? columnOf(log, number.fact) : undefined })),
    work: weeks ? log.work : log.work && Float64Array.from(placed.row, (row) => log.work![row]!),
  };
  return { source, findings };
}

/** Rows that came before the run; where days are laid anew, nobody knows. */
function rowsBefore({ align }: LogEntry, { arrives }: Log, { origin }: Span): number {
  if (align === 'start') return arrives.length;
  return align === 'dates' ? arrives.filter((at) => at < origin).length : 0;
}

function columnOf({ numbers }: Log, of: number): Float64Array | undefined {
  return numbers.find(({ fact }) => fact === of)?.values;
}

function lay({ align }: LogEntry, log: Log, span: Span): Placed | undefined {
  if (align === 'weeks') return nothing;
  return align === 'start' ? alignStart(log, span) : align === 'dates' ? alignDates(log, span) : alignWeekdays(log, span);
}

/** Of these rows; of all where they are left out. */
function valuesOf(values: Int16Array, rows: Int32Array | undefined, otherwise: number): Int16Array {
  const known = (value: number): number => (value >= 0 ? value : otherwise);
  return rows ? Int16Array.from(rows, (row) => known(values[row]!)) : values.map(known);
}

function aboutPlacing(entry: LogEntry, log: Log, placed: Placed | undefined, weeks: LogWeeks | undefined, { from, to }: Span): Finding[] {
  const rows = log.arrives.length;
  if (rows === 0) return [aboutFile(entry.file, 'csv-empty', 'error', say`this log has a header and no rows`)];
  if (!placed) {
    const message = say`a period so long repeats this log of ${counted(rows, 'row')} more often than tickets can be told apart`;
    const hint = entry.volume > 1 ? say`shorten the period, or lower \`volume\`` : say`shorten the period or its warm-up`;
    return [aboutFile(entry.file, 'csv-too-large', 'error', message, hint)];
  }
  if (weeks) {
    const whole = weeks.first.length - 1;
    if (whole > 1) return [];
    const message =
      whole === 1
        ? say`this log holds one whole week from the weekday on which the period begins, and \`resample: weeks\` draws one of several`
        : say`this log holds no whole week from the weekday on which the period begins, and \`resample: weeks\` draws one of several`;
    return [aboutFile(entry.file, 'csv-too-few-weeks', 'error', message, say`give a longer log, or leave \`resample\` out`)];
  }
  if (entry.align === 'start') {
    const later = placed.at.filter((at) => at > 0).length;
    if (later === 0) return [];
    const message = say`of these tickets ${later} arrive after the simulation starts, and a backlog is what is open by then`;
    return [aboutFile(entry.file, 'csv-not-open-yet', 'error', message, say`take them out: who comes later stands under \`demand\``)];
  }
  if (placed.at.some((at) => at >= from && at < to)) return entry.align === 'dates' ? outside(entry.file, placed.at.length, rows) : [];
  const hint =
    entry.align === 'dates' ? say`\`align: weekday\` lays its days onto the period by weekday` : say`give a log of at least a week`;
  return [aboutFile(entry.file, 'csv-no-arrivals-in-period', 'warning', say`no arrival of this log falls into the period`, hint)];
}

function outside(file: string, within: number, rows: number): Finding[] {
  if (within === rows) return [];
  const [of, all] = [quoted(file), counted(rows, 'row')];
  const message =
    within === 1
      ? say`of the ${all} of ${of} only one falls into the run (warm-up, period and follow-up), and the others are not replayed`
      : say`of the ${all} of ${of} only ${within} fall into the run (warm-up, period and follow-up), and the others are not replayed`;
  return [aboutFile(file, 'csv-rows-outside-run', 'note', message)];
}
