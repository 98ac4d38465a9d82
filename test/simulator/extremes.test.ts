import { expect, test } from 'vitest';
import { Offers } from '../../simulator/center/offers.ts';
import { TicketStore } from '../../simulator/life/index.ts';
import type { Ticket } from '../../simulator/life/index.ts';
import { only, trace } from './traces/world.ts';

const outcome = (shares: string, more: string) => `{ handling: [{ time: 0s }], outcome: [{ shares: { ${shares}: 100% } }], ${more} }`;

test('replies that take no time go round a thousand times at one instant, and not for ever', () => {
  const behaviour = outcome('needs_customer', 'replies: [{ time: 0s }]');
  const lines = trace({ tickets: [{ at: 0 }], scenario: { behaviour } });
  expect(only(lines, 'finished')).toHaveLength(1000);
  expect(lines.at(-1)).toBe('0 ended 1 closed_unsolved');
});

test('a logged ticket that nobody ever solves, with work that takes no time, ends at the limit of touches', () => {
  const lines = trace({
    tickets: [{ at: 0, work: 0 }],
    policy: { limits: '{ touches: 1000 }', escalation: '[{ event: unresolved, team: care }]' },
    scenario: { behaviour: outcome('unresolved', 'handover: [{ summary: 0s, reading: 0s }]') },
  });
  expect(lines.at(-1)).toBe('0 ended 1 closed_unsolved');
});

test('offers of an overloaded day come in the order of a queue, those that have lapsed left out', () => {
  const tickets = new TicketStore();
  const offers = new Offers(2, false);
  const waiting: Ticket[] = [];
  const before = (a: Ticket, b: Ticket): number => a.band - b.band || a.order - b.order;
  for (let i = 0; i < 20_000; i++) {
    const ticket = tickets.take();
    ticket.thing = i;
    ticket.band = i % 3 === 0 ? 0 : 1;
    ticket.channel = i % 2;
    ticket.order = (i * 7919) % 20_011;
    offers.add(ticket);
    if (i % 5 === 0) ticket.generation++;
    else waiting.push(ticket);
  }
  for (const ticket of waiting.sort(before)) {
    expect(offers.first({ channels: [0, 1], live: false })).toBe(ticket);
    ticket.generation++;
  }
  expect(offers.first({ channels: [0, 1], live: false })).toBe(undefined);
});
