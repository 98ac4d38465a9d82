/** Teams that are offered more than all who could serve them can do. */
export interface Shortage {
  readonly teams: readonly number[];
  readonly groups: readonly number[];
  readonly offered: number;
  readonly onDuty: number;
}

/** Less than this is rounding. */
const nothing = 1e-6;

/**
 * Which teams cannot get all of their work done, however it is shared out: the cut of a greatest flow from work to agents, so that teams that share
 * agents are told together, and each by itself what is a matter of its own.
 *
 * @param offered work by team. @param onDuty what each group can do. @param serves groups that can take work of each team.
 */
export function shortages(offered: ArrayLike<number>, onDuty: ArrayLike<number>, serves: readonly (readonly number[])[]): Shortage[] {
  const left = Float64Array.from(offered);
  const free = Float64Array.from(onDuty);
  const flow = serves.map((groups) => new Map(groups.map((group) => [group, 0])));
  const give = (team: number, group: number, amount: number): void => {
    flow[team]!.set(group, flow[team]!.get(group)! + amount);
  };
  serves.forEach((groups, team) => {
    for (const group of groups) {
      const amount = Math.min(left[team]!, free[group]!);
      give(team, group, amount);
      left[team]! -= amount;
      free[group]! -= amount;
    }
  });
  for (let team = 0; team < serves.length; team++) while (left[team]! > nothing && passOn(team)) continue;

  const cut = new Set(serves.flatMap((_, team) => (left[team]! > nothing ? [...reached(team).teams.keys()] : [])));
  return apart([...cut].sort((x, y) => x - y)).map((teams) => {
    const groups = [...new Set(teams.flatMap((team) => serves[team]!))].sort((x, y) => x - y);
    const sum = (of: ArrayLike<number>, which: readonly number[]): number => which.reduce((all, i) => all + of[i]!, 0);
    return { teams, groups, offered: sum(offered, teams), onDuty: sum(onDuty, groups) };
  });

  /** Moves work of others to agents who are free, to make room for this team's. */
  function passOn(from: number): boolean {
    const { teams, free: end } = reached(from);
    if (end === undefined) return false;
    const way: [team: number, group: number, back: number | undefined][] = [];
    for (let group: number | undefined = end.group, team = end.team; group !== undefined;) {
      const before: { team: number; group: number } | undefined = teams.get(team);
      way.push([team, group, before?.group]);
      group = before?.group;
      team = before?.team ?? team;
    }
    const room = way.map(([team, , back]) => (back === undefined ? left[from]! : flow[team]!.get(back)!));
    const amount = Math.min(free[end.group]!, ...room);
    if (amount <= nothing / 1000) return false;
    for (const [team, group, back] of way) {
      give(team, group, amount);
      if (back !== undefined) give(team, back, -amount);
    }
    left[from]! -= amount;
    free[end.group]! -= amount;
    return true;
  }

  /** Teams whose work could be moved for this one's: each by the team and group through which it is reached; and the first group that is free. */
  function reached(from: number) {
    const teams = new Map<number, { team: number; group: number } | undefined>([[from, undefined]]);
    const seen = new Set<number>();
    for (const team of teams.keys())
      for (const group of serves[team]!) {
        if (seen.has(group)) continue;
        seen.add(group);
        if (free[group]! > nothing) return { teams, free: { team, group } };
        for (let other = 0; other < serves.length; other++)
          if (!teams.has(other) && (flow[other]!.get(group) ?? 0) > nothing) teams.set(other, { team, group });
      }
    return { teams, free: undefined };
  }

  /** The teams, those together that share agents. */
  function apart(teams: readonly number[]): number[][] {
    const parts: { teams: number[]; groups: Set<number> }[] = [];
    for (const team of teams) {
      const together = parts.filter(({ groups }) => serves[team]!.some((group) => groups.has(group)));
      for (const one of together) parts.splice(parts.indexOf(one), 1);
      parts.push({
        teams: [...together.flatMap((one) => one.teams), team].sort((x, y) => x - y),
        groups: new Set([...together.flatMap((one) => [...one.groups]), ...serves[team]!]),
      });
    }
    return parts.map((one) => one.teams);
  }
}
