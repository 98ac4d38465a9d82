import type { Life, Monitor, Ticket } from '../life/index.ts';
import { originOf } from '../model/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { agentNames } from './agent-names.ts';
import { Silent } from './silent.ts';

/** A fact of a ticket that logs tell. */
export type LoggedFact = 'channel' | 'came_by' | 'topic' | 'segment' | 'priority' | 'offer' | 'team';

/** A log of a replication: tickets are numbered from 1 in order of arrival. */
export class Log extends Silent {
  protected readonly life: Life;
  protected readonly model: Model;
  protected readonly decider: Decider;
  /** Names of the agents, by number. */
  protected readonly agents: readonly string[];
  readonly #numbers: number[] = [];
  #arrived = 0;

  constructor(life: Life, model: Model, decider: Decider) {
    super();
    this.life = life;
    this.model = model;
    this.decider = decider;
    this.agents = agentNames(model);
  }

  override arrived(ticket: Ticket): void {
    this.#numbers[ticket.slot] = ++this.#arrived;
  }

  /** What happens to an errand is told under its ticket's number. */
  override askedApproval(...[ticket, errand]: Parameters<Monitor['askedApproval']>): void {
    this.#numbers[errand.slot] = this.numberOf(ticket);
  }

  protected numberOf(ticket: Ticket): number {
    return this.#numbers[ticket.slot]!;
  }

  /** What the log that the ticket comes from calls it; undefined for a drawn one. */
  protected idOf({ thing }: Pick<Ticket, 'thing'>): string | undefined {
    const { source, number } = originOf(this.model, thing);
    const ids = source.kind === 'log' ? source.ids : undefined;
    return ids?.[number % ids.length];
  }

  /** A fact that was known when the ticket had been decided; undefined: it is none, or nothing asks for it. */
  protected factOf({ class: of }: Ticket, name: LoggedFact): string | undefined {
    const at = this.model.factAt[name];
    const value = this.model.facts[at]?.values[this.decider.factsOf(of)[at]!];
    return value === 'none' ? undefined : value;
  }
}

/** To the millisecond; undefined where there is no such time. */
export function seconds(length: number): number | undefined {
  return Number.isFinite(length) ? Math.round(length * 1000) / 1000 : undefined;
}
