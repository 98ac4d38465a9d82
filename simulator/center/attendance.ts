import { Purpose } from '../life/index.ts';
import { draw } from '../random/index.ts';
import type { Run } from './run.ts';

/**
 * Who comes, and who is absent how long: drawn for each agent, whatever his work. Times absent and present alternate, and a spell of duty finds them
 * under way, so that the stated share is absent at every moment.
 */
export class Attendance {
  /** What `begin` has found: whether the agent is absent, and for how many seconds more it stays so. */
  absent = false;
  lasts = 0;
  readonly #run: Run;
  /** Times absent or present drawn so far, by agent. */
  readonly #drawn: Int32Array;

  constructor(run: Run) {
    this.#run = run;
    this.#drawn = new Int32Array(run.model.agents.count);
  }

  /** Whether an agent comes for the shift that the spell is a part of. */
  comes(agent: number, spell: number): boolean {
    const { draws, model } = this.#run;
    const { noShow, day, thing } = model.agents;
    if (noShow[spell] === 0) return true;
    draws.at(thing[agent]!, Purpose.noShow, day[spell]!);
    return draws.share(draws.a) >= noShow[spell]!;
  }

  /** What an agent's spell of duty finds him at. */
  begin(agent: number, spell: number): void {
    const { draws, model } = this.#run;
    const share = model.agents.shrinkage[spell]!;
    this.absent = false;
    this.lasts = Infinity;
    if (share === 0) return;
    this.#next(agent);
    // Below 1 it says two things: that he is absent, and (evenly spread) which part of that absence is still to come.
    const part = draws.share(draws.a) / share;
    this.absent = part < 1;
    if (share < 1) this.lasts = this.absent ? part * draw(model.laws, model.agents.underWay[spell]!, draws, draws.b) : this.#present(spell);
  }

  /** Seconds of an absence. Who is always absent does not return. */
  absence(agent: number, spell: number): number {
    const { draws, model } = this.#run;
    this.#next(agent);
    return model.agents.shrinkage[spell]! < 1 ? draw(model.laws, model.agents.absence[spell]!, draws, draws.b) : Infinity;
  }

  /** Seconds from one absence to the next. */
  presence(agent: number, spell: number): number {
    this.#next(agent);
    return this.#present(spell);
  }

  #present(spell: number): number {
    const { draws, model } = this.#run;
    const share = model.agents.shrinkage[spell]!;
    return draws.exponential(draws.b) * ((model.agents.meanAbsence[spell]! * (1 - share)) / share);
  }

  #next(agent: number): void {
    const { draws, model } = this.#run;
    draws.at(model.agents.thing[agent]!, Purpose.absence, this.#drawn[agent]!++);
  }
}
