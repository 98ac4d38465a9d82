import { Part } from '../life/index.ts';
import type { LostPiece } from '../life/index.ts';
import type { Duty } from './duty.ts';

/** An approval that a ticket waits for: asked of a team, and given; Infinity: not yet. */
export interface Awaited {
  readonly team: number;
  readonly from: number;
  to: number;
}

/** Parts in which a ticket waits: while an approval is awaited too, that is what it waits for. */
const waiting: ReadonlySet<number> = new Set([Part.closed, Part.queue, Part.callback, Part.customer]);

/** A stretch of time cut where approvals are asked and given. Of several that are awaited, it waits for the one that was asked first. */
export function withApprovals(piece: LostPiece, approvals: readonly Awaited[], duty: Duty): LostPiece[] {
  if (!waiting.has(piece.part)) return [piece];
  const pieces: LostPiece[] = [];
  let at = piece.from;
  while (at < piece.to) {
    const now = at;
    const out = approvals.find(({ from, to }) => from <= now && now < to);
    const next = out?.to ?? Math.min(...approvals.map(({ from }) => (from > now ? from : Infinity)));
    const until = Math.min(piece.to, next);
    if (!out) pieces.push({ ...piece, from: at, to: until });
    else
      for (const { from, to, open } of duty.cut(at, until, [out.team]))
        pieces.push({ from, to, part: open ? Part.approval : Part.closed, team: out.team });
    at = until;
  }
  return pieces;
}
