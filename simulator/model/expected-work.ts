import { Purpose } from '../life/index.ts';
import { draw, Draws, meanDrawn } from '../random/index.ts';
import type { Decider } from './decide.ts';
import type { Id, Model, Seconds } from './model.ts';

/** Visits that are followed. What is still unsolved then is so rare, or so hopeless, that it says nothing more. */
const most = 50;
/** Tickets rarer than this, at a visit, are followed no further. */
const rarest = 1e-5;
/** Draws by which the share of replies in time is found. */
const draws = 1024;

/** A ticket between its visits: where it goes, and how often it has been handed over. */
interface Going {
  readonly team: Id;
  readonly transfers: number;
  readonly handedOver: boolean;
  /** Whether its customer still waits as he came: neither handed over nor waited for. */
  readonly stays: boolean;
  readonly share: number;
}

/**
 * What a ticket costs its teams on average, over all its visits: handling, after-contact work, summary and reading, by its outcomes, replies and
 * hand-overs, and by what is reopened, as if all of it came back within the run. Nobody gives up: it is the work that is offered. Of a channel of which an
 * agent holds several contacts at once, each costs as little of him as it can: as many are held as do most together.
 */
export class ExpectedWork {
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #replies = new Map<string, number>();

  constructor(model: Model, decider: Decider) {
    this.#model = model;
    this.#decider = decider;
  }

  /** Share of a class's tickets that self-service does not solve. */
  reaches(ofClass: number): number {
    return 1 - this.#decider.tries[ofClass]! * this.#decider.solves[ofClass]!;
  }

  /**
   * Adds the agent-seconds that one ticket of a class asks for, by team: to `first` those of its first visits, before it is handed over or its customer
   * is waited for, to `later` the rest. What the decider knows of the moment is the caller's to fill.
   * @param logged seconds of the first visit's handling where a log says them; NaN: as drawn.
   * @param held the team that has the ticket already, past self-service; left out: it comes to where the routing says.
   */
  of(ofClass: number, logged: Seconds, first: Float64Array, later: Float64Array, held?: Id): void {
    const { laws, limits } = this.#model;
    const decider = this.#decider;
    const share = held === undefined ? this.reaches(ofClass) : 1;
    let going: Going[] = [{ team: held ?? decider.team[ofClass]!, transfers: 0, handedOver: false, stays: true, share }];
    for (let visits = 1; visits <= most && going.length > 0; visits++) {
      const next = new Map<string, Going>();
      const goes = (to: Omit<Going, 'share'>, share: number): void => {
        const key = Object.values(to).join();
        if (share >= rarest) next.set(key, { ...to, share: share + (next.get(key)?.share ?? 0) });
      };
      for (const { team, transfers, handedOver, stays, share } of going) {
        const into = stays ? first : later;
        const visit = decider.visitOf(ofClass, team);
        const mean = (law: number): number => meanDrawn(laws, law);
        const handling = visits === 1 && !Number.isNaN(logged) ? logged : mean(decider.handling[visit]!) * decider.effort[visit]!;
        const part = this.#partOfAgent(ofClass, visit);
        const stretched = handling + (handedOver ? mean(decider.reading[visit]!) : 0);
        into[team]! += share * (part.work * stretched + part.wrapUp * mean(decider.wrapUp[visit]!));
        const asks = decider.needsCustomer[visit]! - decider.solved[visit]!;
        const replies = asks > 0 ? asks * this.#shareOfReplies(visit) : 0;
        const reopened = (decider.needsCustomer[visit]! - replies) * decider.reopens[visit]!;
        goes({ team, transfers, handedOver: false, stays: false }, share * (replies + reopened));
        const unresolved = share * (1 - decider.needsCustomer[visit]!);
        if (unresolved < rarest) continue;
        const mayGo = transfers < limits.transfers && visits < limits.touches;
        const to = mayGo ? decider.unresolved(ofClass, team, transfers, visits) : -1;
        if (to >= 0) {
          into[team]! += unresolved * part.wrapUp * mean(decider.summary[decider.visitOf(ofClass, team)]!);
          goes({ team: to, transfers: transfers + 1, handedOver: true, stays: false }, unresolved);
        } else if (visits < limits.touches) goes({ team, transfers, handedOver: false, stays }, unresolved);
      }
      going = [...next.values()];
    }
  }

  /** How much of an agent's time a second of a visit's work, and of what comes after it, takes where he holds as many as do most together. */
  #partOfAgent(ofClass: number, visit: number): { readonly work: number; readonly wrapUp: number } {
    const { channels, factAt, stretches } = this.#model;
    const { atOnce } = channels[this.#decider.factsOf(ofClass)[factAt.channel]!]!;
    const stretch = stretches[this.#decider.stretch[visit]!];
    const parts = Array.from({ length: atOnce }, (_, others) => ({
      work: (stretch?.[others] ?? 1) / (others + 1),
      wrapUp: 1 / (others + 1),
    }));
    return parts.reduce((best, part) => (part.work < best.work ? part : best));
  }

  /** Share of customers who reply before the ticket is closed. */
  #shareOfReplies(visit: number): number {
    const { laws } = this.#model;
    const { reply, closeAfter } = this.#decider;
    const [law, within] = [reply[visit]!, closeAfter[visit]!];
    if (law < 0 || within === Infinity) return 1;
    const key = `${law} ${within}`;
    const known = this.#replies.get(key);
    if (known !== undefined) return known;
    const places = new Draws(0, 0);
    let inTime = 0;
    for (let thing = 0; thing < draws; thing++) {
      places.at(thing, Purpose.reply, 0);
      if (draw(laws, law, places, places.a) <= within) inTime++;
    }
    this.#replies.set(key, inTime / draws);
    return inTime / draws;
  }
}
