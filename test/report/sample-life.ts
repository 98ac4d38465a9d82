import type { LifeMoment } from '../../schema/index.ts';

/** A life with names from both sides, and a row that is nothing but markup. */
export const sampleLife: LifeMoment[] = [
  {
    ...{
      at: 0,
      what: 'arrives',
      about: 'care',
      channel: 'phone',
      ticket: 17,
      facts: { channel: 'phone', priority: 'high', warranty: 'no', 'arrived.office_hours': 'yes', language: 'ar' },
    },
    due: { first_response: 60 },
    rows: [{ thing: 'team', section: 'routing', position: 2, name: '3' }],
  },
  { at: 0, what: 'queued', about: 'care' },
  {
    ...{ at: 60, what: 'decided', about: 'breach' },
    rows: [{ thing: 'give', section: 'compensation', position: 0, name: '<b>عاجل</b>' }],
  },
  {
    at: 60,
    what: 'gave',
    give: 'credit',
    amount: 20,
    rows: [{ thing: 'give', section: 'compensation', position: 0, name: '<b>عاجل</b>' }],
  },
  { at: 90, what: 'left_out', about: '3' },
  { at: 3720, what: 'started', about: 'فريق 2' },
  { at: 4000, what: 'ended', about: 'solved', verdicts: { first_response: 'broken' } },
];
