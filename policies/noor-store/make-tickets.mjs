/**
 * Makes `tickets.csv` again, byte for byte: node make-tickets.mjs > tickets.csv
 *
 * One synthetic week of Noor Store (23 to 29 November 2025, its year-end sale): nobody in it is real. No clock and no Math.random:
 * every number comes from the seed below, by + - * / alone, so that any machine writes the same file.
 */
import { pathToFileURL } from 'node:url';

const seed = 20251123;
const firstDay = 23; // Sunday 23 November 2025
const days = { sun: 1.14, mon: 1.07, tue: 1, wed: 0.97, thu: 0.95, fri: 0.52, sat: 0.7 };

/** Tickets an hour on a day of weight 1, from 00:00 to 23:00: calls and chats come by day and evening, letters at any hour. */
const byHour = {
  phone: [1, 0, 0, 0, 0, 0, 1, 3, 12, 38, 46, 48, 42, 34, 33, 38, 43, 42, 38, 36, 28, 6, 3, 2],
  chat: [3, 2, 1, 1, 0, 1, 1, 2, 5, 11, 14, 15, 14, 12, 12, 13, 15, 16, 16, 16, 14, 7, 5, 4],
  whatsapp: [2, 1, 1, 0, 0, 0, 1, 2, 4, 6, 8, 9, 8, 7, 7, 8, 9, 9, 9, 10, 8, 5, 4, 3],
  email: [6, 3, 2, 1, 1, 2, 3, 6, 11, 15, 16, 15, 12, 10, 9, 10, 11, 12, 11, 12, 13, 14, 12, 9],
};
/** On Friday everything starts after the noon prayer. */
const fridayMorning = { phone: 0.1, chat: 0.2, whatsapp: 0.3, email: 0.5 };

const topics = {
  phone: { order_status: 42, returns: 22, refunds: 18, damaged: 14, legal: 4 },
  chat: { order_status: 50, returns: 24, refunds: 15, damaged: 11 },
  whatsapp: { order_status: 52, returns: 23, refunds: 14, damaged: 10, legal: 1 },
  email: { order_status: 43, returns: 20, refunds: 17, damaged: 16, legal: 4 },
};
/** Mean seconds of a first piece of work, as the telephone and chat systems noted it. */
const meanWork = { order_status: 210, returns: 290, refunds: 330, damaged: 380, legal: 420 };
const noted = { phone: 0.35, chat: 0.25, whatsapp: 0, email: 0 };

/** Mulberry32: a share in [0, 1) from a 32-bit state. */
const generator = (state) => () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** The whole file as text. */
export function makeTickets() {
  const share = generator(seed);
  /** Mean 1, skewed to the right, coefficient of variation 0.6. */
  const skewed = () => (share() + share()) * (share() + share());
  const pick = (weights) => {
    let left = share() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    for (const [name, weight] of Object.entries(weights)) if ((left -= weight) < 0) return name;
    return Object.keys(weights).at(-1);
  };

  const tickets = [];
  Object.entries(days).forEach(([day, weight], index) => {
    for (const [channel, hours] of Object.entries(byHour)) {
      hours.forEach((count, hour) => {
        const quiet = day === 'fri' && hour < 14 ? fridayMorning[channel] : 1;
        const level = count * weight * quiet * (0.82 + 0.3 * share()); // no hour is quite as planned
        const here = Math.floor(level + share());
        for (let i = 0; i < here; i++) tickets.push({ second: index * 86400 + hour * 3600 + Math.floor(share() * 3600), channel });
      });
    }
  });
  tickets.sort((a, b) => a.second - b.second);

  const rows = tickets.map(({ second, channel }, index) => {
    const topic = pick(topics[channel]);
    const customer = Math.floor(share() * share() * 9000); // some write often
    const segment = customer % 16 === 5 ? 'vip' : 'standard';
    const total = topic === 'legal' ? 0 : Math.round(240 * skewed() * skewed() * (segment === 'vip' ? 2 : 1) * 20) / 20;
    const value = (segment === 'vip' ? 2500 : 0) + ((customer * 37) % 100) * ((customer * 53) % 100) * (customer % 3 === 0 ? 0.6 : 0.15);
    const region = customer % 20 === 7 ? 'uae' : 'ksa';
    const warranty = topic === 'damaged' && share() < 0.7 ? 'yes' : 'no';
    const language = share() < 0.86 ? 'ar' : 'en';
    const work = share() < noted[channel] ? Math.round(20 + meanWork[topic] * skewed()) : '';
    const two = (n) => String(n).padStart(2, '0');
    const moment = `2025-11-${two(firstDay + Math.floor(second / 86400))}T${two(Math.floor(second / 3600) % 24)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
    return [
      `N${String(index + 1).padStart(5, '0')}`,
      moment,
      `C${String(customer).padStart(4, '0')}`,
      channel,
      segment,
      topic,
      language,
      total.toFixed(2),
      value.toFixed(2),
      warranty,
      region,
      work,
    ].join(',');
  });
  return ['ticket,arrives,customer,channel,segment,topic,language,order_total,customer_value,warranty,region,work', ...rows, ''].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(makeTickets());
