import { isOpen, nextChange } from '../model/index.ts';
import type { OpenHours, Seconds } from '../model/index.ts';

/** Which calendars are open at this moment. Time only goes on, so each is looked up once for every opening and closing, and not for every ticket. */
export class OpenNow {
  readonly #life: { readonly now: Seconds };
  readonly #hours: readonly OpenHours[];
  readonly #open: Uint8Array;
  /** By calendar: until when `#open` holds. */
  readonly #until: Float64Array;

  constructor(life: { readonly now: Seconds }, hours: readonly OpenHours[]) {
    this.#life = life;
    this.#hours = hours;
    this.#open = new Uint8Array(hours.length);
    this.#until = new Float64Array(hours.length);
    for (const calendar of hours.keys()) this.#turn(calendar);
  }

  /** 1: the calendar is open now; 0: it is closed. */
  at(calendar: number): number {
    if (this.#life.now >= this.#until[calendar]!) this.#turn(calendar);
    return this.#open[calendar]!;
  }

  #turn(calendar: number): void {
    const { now } = this.#life;
    const hours = this.#hours[calendar]!;
    this.#open[calendar] = isOpen(hours, now) ? 1 : 0;
    this.#until[calendar] = nextChange(hours, now);
  }
}
