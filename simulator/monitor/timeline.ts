import { none, Part } from '../life/index.ts';
import type { LostPiece } from '../life/index.ts';
import { withApprovals } from './awaited.ts';
import type { Awaited } from './awaited.ts';
import type { Duty } from './duty.ts';

/** Beside a mark of waiting: who else may take the ticket. `nobodyElse`: from now on its team alone; `asBefore`; else a team more, by number. */
export const nobodyElse = -1;
export const asBefore = -2;

/** Numbers that make a mark: when, the part that begins, the team, and what goes with it. */
const width = 4;

/** One ticket's life in parts: a mark where one begins, cut into pieces when somebody asks. */
export class Timeline {
  readonly #marks: number[] = [];
  readonly #approvals: Awaited[] = [];

  /** Now another ticket's. */
  clear(): void {
    this.#marks.length = 0;
    this.#approvals.length = 0;
  }

  /** @param beside of work seconds of reading with which it begins; of waiting see above; else nothing */
  mark(at: number, part: number, team: number, beside = 0): void {
    this.#marks.push(at, part, team, beside);
  }

  /** A team is asked for an approval; whoever hears that it is given writes it in. */
  awaits(at: number, team: number): Awaited {
    const awaited = { team, from: at, to: Infinity };
    this.#approvals.push(awaited);
    return awaited;
  }

  /** Stretches of time from `from` to `until` (not beyond now) that follow on each other without a gap; each longer than nothing. */
  pieces(from: number, until: number, duty: Duty): LostPiece[] {
    const marks = this.#marks;
    const pieces: LostPiece[] = [];
    const add = (begins: number, ends: number, part: number, team: number): void => {
      const [first, last] = [Math.max(from, begins), Math.min(until, ends)];
      if (first < last) pieces.push({ from: first, to: last, part, team });
    };
    let takers: number[] = [];
    let reading = 0;
    for (let i = 0; i < marks.length; i += width) {
      const [at, part, team, beside] = [marks[i]!, marks[i + 1]!, marks[i + 2]!, marks[i + 3]!];
      const ends = marks[i + width] ?? Infinity;
      if (part === Part.queue || part === Part.callback) {
        if (beside === nobodyElse) takers = [team];
        else if (beside !== asBefore) takers = [...takers, beside];
        const end = Math.min(ends, until);
        for (const { from, to, open } of duty.cut(at, end, takers)) add(from, to, open ? part : Part.closed, team);
      } else if (part === Part.work) {
        reading += beside;
        // What is read of the summary comes first, and goes on where the work was interrupted.
        const read = Math.min(reading, Math.min(ends, until) - at);
        if (read > 0) add(at, at + read, Part.handOver, team);
        add(at + Math.max(0, read), ends, part, team);
        reading -= Math.max(0, read);
      } else {
        if (part === Part.handOver) reading = 0;
        add(at, ends, part, part === Part.beforeQueue || part === Part.away || part === Part.solved ? none : team);
      }
    }
    return this.#approvals.length === 0 ? pieces : pieces.flatMap((piece) => withApprovals(piece, this.#approvals, duty));
  }
}
