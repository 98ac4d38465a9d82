import { expect, test } from 'vitest';
import { lived } from './lived.ts';
import { wholeWorld } from './whole-world.ts';

type Kind = 'policy' | 'scenario';

/** A section with another word at a place. */
function withWord(value: unknown, [key, ...rest]: readonly string[], word: unknown): unknown {
  if (key === undefined) return word;
  if (Array.isArray(value)) return value.map((one: unknown, i) => (String(i) === key ? withWord(one, rest, word) : one));
  const all = value as Readonly<Record<string, unknown>>;
  if (!(key in all)) throw new Error(`nothing stands at ${key}`);
  return { ...all, [key]: withWord(all[key], rest, word) };
}

/** Where the whole world says something of promises, escalation, money and what customers feel, and what it could say instead. */
const others: readonly (readonly [Kind, string, unknown])[] = [
  ['policy', 'defaults.pause_while', ['waiting_for_approval']],
  ['policy', 'defaults.warn_at', '70%'],
  ['policy', 'defaults.when_raised', 'keep'],
  ['policy', 'promises.1.next_response.within', '30m'],
  ['policy', 'promises.1.update.within', '1h'],
  ['policy', 'promises.1.pause_while', ['waiting_for_customer']],
  ['policy', 'promises.1.pause_while', ['waiting_for_approval']],
  ['policy', 'escalation.4.priority', 'high'],
  ['policy', 'escalation.5.notify', ['second']],
  ['policy', 'escalation.5.consult', ['second', 'experts']],
  ['policy', 'escalation.6.tier', 'stay'],
  ['policy', 'escalation.8.after', '30m'],
  ['policy', 'limits.transfers', 1],
  ['policy', 'limits.touches', 3],
  ['policy', 'limits.escalation', '4h'],
  ['policy', 'tiers.front.may_give', 40],
  ['policy', 'compensation.0.give', 'refund'],
  ['policy', 'compensation.0.amount.share', '8%'],
  ['policy', 'compensation.0.amount.at_most', 25],
  ['policy', 'compensation.1.amount', 14],
  ['policy', 'compensation.2.approval', 'front'],
  ['policy', 'compensation.3.after', '6h'],
  ['policy', 'compensation.4.event', 'warning'],
  ['policy', 'limits.compensation.0.per', 'customer'],
  ['policy', 'limits.compensation.0.at_most', 30],
  ['policy', 'limits.compensation.1.per', 'ticket'],
  ['policy', 'limits.compensation.1.each', 'month'],
  ['policy', 'limits.compensation.1.at_most', 25],
  ['policy', 'limits.compensation.2.per', 'customer'],
  ['policy', 'limits.compensation.2.each', 'week'],
  ['policy', 'limits.compensation.2.then', 'stop'],
  ['policy', 'surveys.1.ask', '60%'],
  ['policy', 'incentives.0.at_least', '100%'],
  ['policy', 'incentives.0.per', 'team'],
  ['policy', 'incentives.0.reward', 20],
  ['scenario', 'behaviour.approval.0.time', '1h'],
  ['scenario', 'behaviour.answering.0.share', '30%'],
  ['scenario', 'behaviour.satisfaction.expected', '1h'],
  ['scenario', 'behaviour.satisfaction.cuts', [-1.5, -1, 0.5, 2]],
  ['scenario', 'behaviour.retention.satisfaction', 0.6],
];

const lives = lived(wholeWorld);

test.each(others)('another word in its place matters: %s %s %j', (kind, place, word) => {
  const { figures, moments } = lived({ ...wholeWorld, [kind]: withWord(wholeWorld[kind], place.split('.'), word) as object });
  expect(figures === lives.figures && moments() === lives.moments()).toBe(false);
});

test('whose ticket a row of the log is matters, to caps and to who stays', () => {
  const nameless = wholeWorld.files['log.csv'].replaceAll(/,[^,\n]*$/gm, '');
  expect(nameless).toMatch(/^arrives,work$/m);
  const { figures, moments } = lived({ ...wholeWorld, files: { ...wholeWorld.files, 'log.csv': nameless } });
  expect(figures).not.toBe(lives.figures);
  expect(moments()).not.toBe(lives.moments());
});
