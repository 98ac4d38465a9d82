import { expect, test } from 'vitest';
import { inEnglish } from '../../schema/said/index.ts';
import type { LifeEntry, LifeRow } from '../../simulator/life/index.ts';
import { tellLife } from '../../simulator/story/index.ts';

const row = (section: string, name: string, thing: string, position = 0): LifeRow => ({ thing, section, position, name });
const arrives: LifeEntry = {
  at: 0,
  what: 'arrives',
  about: 'care',
  channel: 'phone',
  facts: { topic: 'refunds', came_by: 'none' },
  due: { first_response: 60 },
  rows: [row('routing', 'calls', 'team'), row('promises', 'quick', 'first_response')],
};

/** Each moment with the rows behind it, each promise with what became of it. */
function told(...later: readonly LifeEntry[]) {
  const { known, moments, promises } = tellLife([arrives, ...later], { call: (_, name) => name, when: String, money: String });
  return {
    known,
    moments: moments.slice(1).map(({ said, rows }) => [inEnglish(said), ...rows.map(({ label }) => label)].join(' | ')),
    promises: promises.map(({ promise, verdict }) => `${inEnglish(promise)}: ${inEnglish(verdict)}`),
  };
}

test('a ticket is solved before the policy is asked what follows from it, and its solution is told once', () => {
  const closing: LifeEntry[] = [
    { at: 90, what: 'finished', about: 'solved' },
    { at: 90, what: 'decided', about: 'escalation_closed', rows: [row('surveys', 'all', 'ask')] },
    { at: 90, what: 'surveyed', about: 'asked' },
    { at: 90, what: 'decided', about: 'closed', rows: [row('compensation', 'sorry', 'give')] },
    { at: 90, what: 'gave', give: 'coupon', rows: [row('compensation', 'sorry', 'give')] },
    { at: 90, what: 'ended', about: 'solved', verdicts: { first_response: 'kept' } },
  ];
  expect(told(...closing).moments).toEqual([
    'is solved',
    'the policy is asked (escalation_closed) | all',
    'the customer is asked how it went, and does not answer',
    'the policy is asked (closed) | sorry',
    'is given: coupon | sorry',
  ]);
});

test('work that ends solved is told where the customer asks for more all the same, or the ticket ends otherwise', () => {
  const moments = told(
    { at: 90, what: 'finished', about: 'solved' },
    { at: 90, what: 'decided', about: 'asked', rows: [row('escalation', 'higher', 'team')] },
    { at: 95, what: 'handed_over', about: 'experts' },
  ).moments;
  expect(moments).toEqual(['the work ends: solved', 'the policy is asked (asked) | higher', 'is handed over to experts']);
  expect(told({ at: 9, what: 'finished', about: 'solved' }, { at: 9, what: 'solved' }, { at: 99, what: 'reopened' }).moments).toEqual([
    'is taken for solved',
    'comes back',
  ]);
});

test('who leaves or is turned away is told of once; a later end is told', () => {
  expect(told({ at: 30, what: 'gave_up' }, { at: 30, what: 'ended', about: 'gave_up' }).moments).toEqual(['gives up waiting']);
  expect(told({ at: 30, what: 'left_menu' }, { at: 30, what: 'ended', about: 'gave_up' }).moments).toEqual(['hangs up in the menu']);
  expect(told({ at: 0, what: 'turned_away', channel: 'phone' }, { at: 0, what: 'ended', about: 'turned_away' }).moments).toEqual([
    'is turned away: phone is closed',
  ]);
  expect(told({ at: 30, what: 'retried', about: 'phone' }, { at: 30, what: 'ended', about: 'gave_up' }).moments).toHaveLength(2);
});

test('what is given after the end hides no promise', () => {
  const { promises } = told(
    { at: 90, what: 'ended', about: 'solved', verdicts: { first_response: 'broken', resolution: 'kept' } },
    { at: 99, what: 'gave', give: 'credit', amount: 50, rows: [row('compensation', 'sorry', 'give')] },
  );
  expect(promises).toEqual(['First response: was broken', 'Resolution: was kept']);
});

test('a promise that is made again and again says that it was ever broken, whatever became of the last', () => {
  const broken: LifeEntry = { at: 50, what: 'breached', about: 'update' };
  const ended = (update: string): LifeEntry => ({ at: 90, what: 'ended', about: 'solved', verdicts: { update } });
  expect(told(ended('undecided')).promises).toEqual(['Update: was not due when the ticket ended']);
  expect(told(ended('kept')).promises).toEqual(['Update: was kept']);
  for (const last of ['undecided', 'kept', 'broken'])
    expect(told(broken, ended(last)).promises).toEqual(['Update: was broken at least once']);
});

test('a row stands once, and where it takes effect only later too; an answer of no row says so', () => {
  const late = [row('escalation', 'late', 'priority', 3), row('escalation', 'late', 'notify', 3), row('compensation', 'late', 'give', 3)];
  expect(
    told(
      { at: 15, what: 'offered', about: 'partner' },
      { at: 48, what: 'warned', about: 'first_response' },
      { at: 48, what: 'decided', about: 'warning', rows: [] },
      { at: 60, what: 'breached', about: 'first_response' },
      { at: 60, what: 'decided', about: 'breach', rows: late },
      { at: 60, what: 'reprioritised', about: 'high' },
      { at: 60, what: 'notified', about: 'customer' },
      { at: 70, what: 'breached', about: 'first_response', rows: [row('promises', 'quicker', 'first_response', 1)] },
    ).moments,
  ).toEqual([
    'is offered to partner too | calls',
    'First response: due soon | quick',
    'the policy is asked (warning): no row applies',
    'First response: broken | quick',
    'the policy is asked (breach) | late | late',
    'its priority is now high',
    'the customer is told',
    'First response: broken | quicker',
  ]);
});

test('what comes before a queue is told, an offer by the row that makes it', () => {
  const offering = { ...arrives, rows: [row('self_service', 'bot_first', 'offer')] };
  const { moments } = tellLife(
    [
      offering,
      { at: 0, what: 'entered_menu' },
      { at: 9, what: 'tried_self_service', about: 'bot' },
      { at: 60, what: 'self_service_failed', about: 'bot' },
      { at: 90, what: 'declined_self_service', about: 'bot' },
    ],
    { call: (_, name) => name, when: String, money: String },
  );
  expect(moments.slice(1).map(({ said, rows }) => [inEnglish(said), ...rows.map(({ label }) => label)].join(' | '))).toEqual([
    'hears the menu',
    'the customer is offered bot, and tries it | bot_first',
    'bot does not help: the customer goes on to a person',
    'the customer is offered bot, and does not try it | bot_first',
  ]);
});

test('what fell due between two tries says when', () => {
  const back: LifeEntry[] = [
    { at: 90, what: 'retried', about: 'phone' },
    { at: 90, what: 'queued', about: 'care' },
  ];
  const broken: LifeEntry = { at: 90, what: 'breached', about: 'first_response' };
  expect(told(...back, broken).moments.at(-1)).toBe('First response: broken (at 60) | quick');
  expect(told(...back, { at: 90, what: 'started', about: 'care 1' }, broken).moments.at(-1)).toBe('First response: broken (at 60) | quick');
  expect(told(...back, { ...broken, at: 95 }).moments.at(-1)).toBe('First response: broken | quick');
});

test('who knocked on a closed channel is told so; who did not, nothing of it', () => {
  expect(told().known).toEqual([['topic', 'refunds']]);
  const { known, moments } = tellLife([{ ...arrives, channel: 'email', facts: { came_by: 'phone' } }], {
    call: (_, name) => name,
    when: String,
    money: String,
  });
  expect(known).toEqual([['came_by', 'phone']]);
  expect(inEnglish(moments[0]!.said)).toBe('comes by phone, which is closed, and goes on by email');
});

test('who took the offer of a callback is called back; once he is served, work begins as with anybody', () => {
  const served: LifeEntry[] = [
    { at: 0, what: 'queued', about: 'care' },
    { at: 60, what: 'called_back' },
    { at: 90, what: 'moved', about: 'desk' },
    { at: 300, what: 'started', about: 'desk 2' },
    { at: 400, what: 'finished', about: 'unresolved' },
    { at: 400, what: 'queued', about: 'experts' },
    { at: 500, what: 'started', about: 'experts 1' },
  ];
  expect(told(...served).moments).toEqual([
    'waits for care',
    'takes the offer of a callback',
    'waits for desk now',
    'desk 2 calls back',
    'the work ends: not solved',
    'waits for experts',
    'experts 1 begins to work on it',
  ]);
});
