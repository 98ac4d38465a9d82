import type { LostTime } from '../../schema/index.ts';
import { none, partNames, promiseNames } from '../life/index.ts';
import type { LostPiece, LostRow, LostTicket, Tallies } from '../life/index.ts';
import { weekHours } from '../model/index.ts';
import type { Model } from '../model/index.ts';

/** Whether the first of so many replications says where the time of broken promises and abandoned contacts went: one alone is run to be quick. */
export function saysWhatWasLost({ chance }: Model, replications: number): boolean {
  return replications > 1 || !chance;
}

/** Where the time went in the first replication, in the policy's names; undefined: it was not asked, or nothing was lost. (monitor/LOST-TIME.md) */
export function lostTimeOf(tallies: readonly Tallies[], model: Model): LostTime | undefined {
  const lost = tallies[0]?.lost;
  // An experiment that was stopped after its first replication is run again as one of a single replication.
  if (!lost || lost.rows.length === 0 || !saysWhatWasLost(model, tallies.length)) return undefined;
  return { rows: lost.rows.map((row) => rowOf(row, model)), worst: lost.worst.map((one) => ticketOf(one, model)), lives: lost.lives };
}

function rowOf({ promise, row, count, byTeam, byHour }: LostRow, model: Model): LostTime['rows'][number] {
  const width = model.teams.length + 1;
  const parts = partNames.flatMap((part, number) => {
    const teams = Array.from({ length: width }, (_, team) => ({
      ...teamOf(team - 1, model),
      seconds: Math.round(byTeam[number * width + team]!),
    })).filter(({ seconds }) => seconds > 0);
    return teams.length > 0 ? [{ part, seconds: teams.reduce((sum, { seconds }) => sum + seconds, 0), teams }] : [];
  });
  const hours = Array.from({ length: weekHours }, (_, hour) =>
    Math.round(partNames.reduce((sum, _, part) => sum + byHour[part * weekHours + hour]!, 0)),
  );
  return { ...promised(promise, row, model), count, parts, hours };
}

function ticketOf({ promise, row, ticket, late, pieces }: LostTicket, model: Model): LostTime['worst'][number] {
  return {
    ...promised(promise, row, model),
    ticket,
    late: Math.round(late),
    pieces: joined(pieces).map(({ from, to, part, team }) => ({
      part: partNames[part]!,
      ...teamOf(team, model),
      from: round(from),
      to: round(to),
    })),
  };
}

/** Pieces that follow on each other with the same part and team as one. */
function joined(pieces: readonly LostPiece[]): LostPiece[] {
  const joint: LostPiece[] = [];
  for (const piece of pieces) {
    const last = joint.at(-1);
    if (last?.part === piece.part && last.team === piece.team) joint[joint.length - 1] = { ...last, to: piece.to };
    else joint.push(piece);
  }
  return joint;
}

function promised(promise: number, row: number, { names }: Model): Pick<LostTime['rows'][number], 'promise' | 'row'> {
  return promise === none ? {} : { promise: promiseNames[promise]!, row: names.promise[row] ?? '' };
}

function teamOf(team: number, { names }: Model): { readonly team?: string } {
  return team < 0 ? {} : { team: names.team[team]! };
}

/** To the tenth of a second. */
function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
