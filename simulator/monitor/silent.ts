import type { Monitor } from '../life/index.ts';

class Nothing implements Monitor {
  arrived(): void {}
  refused(): void {}
  enteredMenu(): void {}
  leftMenu(): void {}
  triedSelfService(): void {}
  declinedSelfService(): void {}
  selfServiceFailed(): void {}
  queued(): void {}
  offered(): void {}
  started(): void {}
  laidAside(): void {}
  handedBack(): void {}
  takenUp(): void {}
  finished(): void {}
  handled(): void {}
  calledBack(): void {}
  abandoned(): void {}
  retried(): void {}
  gave(): void {}
  withheld(): void {}
  restored(): void {}
  askedApproval(): void {}
  leftQueue(): void {}
  joinedQueue(): void {}
  warned(): void {}
  breached(): void {}
  judged(): void {}
  reprioritised(): void {}
  notified(): void {}
  consulted(): void {}
  surveyed(): void {}
  handedOver(): void {}
  paused(): void {}
  resumed(): void {}
  solved(): void {}
  reopened(): void {}
  ended(): void {}
  staffed(): void {}
  occupied(): void {}
  held(): void {}
  overran(): void {}
  stopped(): void {}
}

/** A monitor that takes note of nothing: one that looks at a few things extends it and says only these. */
export const Silent = Nothing as new () => Monitor;
