import { Agenda } from './agenda.ts';
import { Approvals } from './approvals.ts';
import { Compensation } from './compensation.ts';
import { Endings } from './endings.ts';
import { Entrance } from './entrance.ts';
import { Escalation } from './escalation.ts';
import { Floor } from './floor.ts';
import { Journey } from './journey.ts';
import { Moves } from './moves.ts';
import { Occasions } from './occasions.ts';
import { Promises } from './promises.ts';
import { Retention } from './retention.ts';
import type { Run } from './run.ts';
import { Satisfaction } from './satisfaction.ts';
import { Surveys } from './surveys.ts';

/** The parts of a center, each with those that it needs: what events go to. */
export class Parts {
  readonly floor: Floor;
  readonly entrance: Entrance;
  readonly journey: Journey;
  readonly endings: Endings;
  readonly agenda: Agenda;
  readonly occasions: Occasions;
  readonly approvals: Approvals;
  readonly #run: Run;
  readonly #promises: Promises;

  constructor(run: Run) {
    const { retention, rules, satisfaction: assumed } = run.model;
    this.#run = run;
    this.agenda = new Agenda(run);
    const promises = new Promises(run, this.agenda);
    this.#promises = promises;
    this.floor = new Floor(run, promises, this.agenda);
    const moves = new Moves(run, this.floor, promises);
    this.approvals = new Approvals(run, this.floor, promises);
    const satisfaction = assumed && new Satisfaction(run, assumed);
    const surveys = rules.events.some(({ ask }) => ask.length > 0) ? [new Surveys(run, satisfaction)] : [];
    const gifts = rules.events.some(({ give }) => give.length > 0) ? [new Compensation(run, this.approvals)] : [];
    this.occasions = new Occasions(run, [...gifts, ...surveys, new Escalation(run, this.floor, promises, moves)]);
    this.endings = new Endings(run, promises, this.occasions, this.agenda, retention && new Retention(run, retention, satisfaction));
    this.entrance = new Entrance(run, this.floor, promises, this.endings, this.occasions, this.agenda);
    this.journey = new Journey(run, this.floor, promises, this.endings, this.occasions, moves);
  }

  /** Whether anything of the cohort is still to come. */
  get cohortOpen(): boolean {
    return this.endings.cohortOpen || this.approvals.cohortOut;
  }

  /** The run is over: nothing more comes, and what is overdue by now is broken. */
  stop(): void {
    this.approvals.stop();
    this.endings.stop();
    for (const ticket of this.#run.life.tickets.living()) this.#promises.judgeOverdue(ticket);
  }
}
