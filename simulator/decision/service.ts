import { impossible } from '../../schema/index.ts';
import type { Policy } from '../../schema/index.ts';
import { factSpace } from '../../schema/tables/index.ts';
import type { Box, FactSpace } from '../../schema/tables/index.ts';
import { compileRulebook, readInstant } from '../model/index.ts';
import type { Rulebook } from '../model/index.ts';
import { calendarsAt } from './calendars-at.ts';
import type { Calendars } from './calendars-at.ts';

/** A checked policy that decides single tickets: a decision service, as DMN calls it. */
export class Service {
  readonly policy: Policy;
  readonly space: FactSpace;
  readonly book: Rulebook;
  /** Names of the calendars by id. */
  readonly clocks: readonly string[];
  readonly #calendars = new Map<string, Calendars>();
  readonly #impossible: (readonly Box[] | undefined)[] = [];

  constructor(policy: Policy) {
    this.policy = policy;
    // A channel may be closed when the ticket arrives, also where no row asks when that was.
    this.space = factSpace(
      policy,
      Object.values(policy.channels ?? {}).flatMap(({ hours }) => (hours === undefined ? [] : [{ arrived: hours }])),
    );
    this.book = compileRulebook(policy, this.space);
    this.clocks = ['always', ...Object.keys(policy.calendars ?? {})];
  }

  /** The calendars around a moment (epoch seconds); those of one day are shared. */
  calendarsAt(at: number, isFar = false): Calendars {
    const key = `${Math.floor(at / 86_400)} ${isFar}`;
    const known = this.#calendars.get(key) ?? calendarsAt(this.policy, Math.floor(at / 86_400) * 86_400, isFar);
    this.#calendars.set(key, known);
    return known;
  }

  /** Epoch seconds of a moment as it is written, without a zone in the policy's; undefined: it is none. */
  instantOf(moment: string): number | undefined {
    const near = readInstant(moment, { name: 'UTC', starts: [0], offsets: [0] });
    return near === undefined ? undefined : readInstant(moment, this.calendarsAt(near).zone);
  }

  /** Tickets that cannot be, as boxes: `never`, closed channels, calendars that are never open together. Whether it is known when the ticket arrives. */
  impossible(arrives: boolean): readonly Box[] {
    return (this.#impossible[Number(arrives)] ??= impossible(this.space, this.policy, [], arrives ? ['now'] : ['arrived', 'now']));
  }
}
