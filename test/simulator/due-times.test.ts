import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../schema/index.ts';
import type { Case, Policy } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import { decideAtArrival, readTicket, Service } from '../../simulator/decision/index.ts';
import type { PromiseMade } from '../../simulator/decision/index.ts';
import { casesOf, there } from '../validate/cases.ts';
import { clockTexts, epoch } from './clock-texts.ts';

function service(text: string): Service {
  const { document, findings } = parse('policy.yaml', new TextEncoder().encode(text));
  if (!document) throw new Error(findings.map(({ message }) => inEnglish(message)).join('\n'));
  return new Service(document.value as Policy);
}

function due(of: Service, given: Case['given'], promise: string): string | undefined {
  const decisions = decideAtArrival(of, readTicket(of, given).ticket);
  return (decisions.find(({ thing }) => thing === promise)?.value as PromiseMade).due;
}

const noor = service(readFileSync(new URL('../schema/language/policy.yaml', import.meta.url), 'utf8'));

// Reckoned by hand: Sunday to Thursday 9-18, Saturday 10-14 and 16-20; in Ramadan Sunday to Thursday 10-15; 10 to 13 March 2027 closed.
test.each([
  [
    'over the weekend: half an hour on Thursday, four hours and three and a half on Saturday',
    '2026-12-03T17:30',
    '2026-12-05T19:30',
    '2026-12-07T18:00',
  ],
  ['on Friday, when nobody is there', '2026-12-04T12:00', '2026-12-05T20:00', '2026-12-08T18:00'],
  ['in Ramadan: two hours, five, and one on Sunday', '2027-02-17T13:00', '2027-02-21T11:00', '2027-02-22T15:00'],
  ['before Eid: an hour on the last day of Ramadan, seven on the Sunday after', '2027-03-09T14:00', '2027-03-14T16:00', '2027-03-16T18:00'],
  ['within the closing of Eid: as on the next open day', '2027-03-10T12:00', '2027-03-14T17:00', '2027-03-17T18:00'],
  ['to the second', '2026-12-06T09:00:01', '2026-12-06T17:00:01', '2026-12-09T18:00'],
  ['a moment with a zone of its own', '2026-12-03T14:30Z', '2026-12-05T19:30', '2026-12-07T18:00'],
])('Noor Store, %s', (_, arrives, first, resolution) => {
  const ticket = { segment: 'standard', topic: 'refunds', channel: 'email', order_total: 10, arrives };
  expect(due(noor, ticket, 'first_response')).toBe(`${first}+03:00`);
  expect(due(noor, ticket, 'resolution')).toBe(`${resolution}+03:00`);
});

const berlin = (promise: string): Service =>
  service(`policy: berlin
time_zone: Europe/Berlin
calendars: { office: { open: { mon-fri: 09:00-17:00 } }, night: { open: { sun: 00:00-06:00 } } }
channels: { email: { mode: deferred } }
teams: { care: {} }
routing: [{ team: care }]
promises: [{ resolution: ${promise} }]
`);

test.each([
  ['a day around the clock has 24 hours, in spring', '24h', '2026-03-28T12:00', '2026-03-29T13:00+02:00'],
  ['and in autumn', '24h', '2026-10-24T12:00', '2026-10-25T11:00+01:00'],
  ['office hours over the change', '{ within: 1h, clock: office }', '2026-03-27T16:30', '2026-03-30T09:30+02:00'],
  ['the night of the change has five hours', '{ within: 5h30m, clock: night }', '2026-03-28T12:00', '2026-04-05T00:30+02:00'],
  ['and in autumn seven', '{ within: 6h30m, clock: night }', '2026-10-24T12:00', '2026-10-25T05:30+01:00'],
  ['a time that is read twice is the first', '1h', '2026-10-25T02:30', '2026-10-25T02:30+01:00'],
  ['business days over the change', '{ within: 1bd, clock: office }', '2026-03-27T18:00', '2026-03-30T17:00+02:00'],
  ['beyond a year', '{ within: 1000h, clock: night }', '2026-01-01T00:00', '2029-03-11T04:00+01:00'],
  ['beyond thirty years', '{ within: 20000h, clock: night }', '2026-01-01T00:00', 'never'],
])('clock changes: %s', (_, promise, arrives, expected) => {
  expect(due(berlin(promise), { arrives }, 'resolution')).toBe(expected);
});

/** Cases that no policy and ticket can say. */
const paused = 'a ticket does not say when its clock stood still; test/simulator/sla-clock.test.ts plays them through';
const notSaid: Readonly<Record<string, string>> = {
  'sla-zammad-suspend-fr120': paused,
  'sla-zammad-suspend-fr-75min': paused,
  'sla-zammad-multi-pending-fr120': paused,
  'sla-zammad-multi-pending-sol240': paused,
  'sla-zammad-created-pending-closed': paused,
  'sla-own-pause-overlap-closed': paused,
};

describe('the business clock, as mizan decide tells it', () => {
  for (const one of casesOf('sla_clock')) {
    if (one.id in notSaid) continue;
    const { type, start_utc, target_minutes, from_utc, to_utc, timezone, local } = one.model as Record<string, string> & {
      readonly target_minutes: number;
    };
    const dueAt = (start: string, seconds: number): string =>
      due(service(clockTexts(one, epoch(start), seconds).policy), { arrives: start }, 'resolution')!;
    test(one.id, () => {
      switch (type) {
        case 'business-hours deadline':
          expect(epoch(dueAt(start_utc!, target_minutes * 60))).toBe(epoch(one.expect['due_utc'] as string));
          expect(inFull(dueAt(start_utc!, target_minutes * 60))).toBe(one.expect['due_local']);
          break;
        case 'business time elapsed': {
          const elapsed = (one.expect['elapsed_business_minutes'] as number) * 60;
          if (elapsed > 0) expect(epoch(dueAt(from_utc!, elapsed - 1))).toBeLessThan(epoch(to_utc!));
          expect(epoch(dueAt(from_utc!, elapsed + 1))).toBeGreaterThan(epoch(to_utc!));
          break;
        }
        case 'local wall time to instant': {
          const here = service(
            `policy: here\ntime_zone: ${timezone!}\nchannels: { email: { mode: deferred } }\nteams: { care: {} }\nrouting: [{ team: care }]\npromises: [{ resolution: 60s }]\n`,
          );
          expect(epoch(due(here, { arrives: local! }, 'resolution')!) - 60).toBe(epoch(one.expect['utc'] as string));
          break;
        }
        default:
          throw new Error(`nothing of ours is a ${type}`);
      }
    });
  }

  test(`those that cannot be said are listed: ${there ? 'read' : 'NOT THERE (../shared is missing)'}`, () => {
    if (!there) return;
    const withPauses = casesOf('sla_clock').filter(({ model }) => ((model['pauses_utc'] ?? []) as readonly unknown[]).length > 0);
    expect(withPauses.map(({ id }) => id).sort()).toEqual(Object.keys(notSaid).sort());
  });
});

/** A moment with its seconds and offset, even where they are nothing. */
function inFull(moment: string): string {
  return moment.replace(/T(\d\d:\d\d)(?=[Z+-]|$)/, 'T$1:00').replace('Z', '+00:00');
}
