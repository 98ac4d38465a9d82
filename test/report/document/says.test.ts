import { expect, test } from 'vitest';
import { policyDocument } from '../../../report/document/index.ts';
import type { Policy } from '../../../schema/index.ts';
import { titleIn } from '../../../schema/values/index.ts';
import { example, parts, plain, saidBy, section, timeAs } from './examples.ts';

const documents = ['noor-store', 'helix-cloud'].flatMap((name) =>
  (['public', 'internal'] as const).flatMap((audience) => (['en', 'ar'] as const).map((language) => ({ name, audience, language }))),
);
const kinds = ['first_response', 'next_response', 'update', 'resolution'] as const;
const dates = (text: string) => [Number(text.slice(8)), Number(text.slice(0, 4))].map((part) => new RegExp(`\\b${part}\\b`));

test.each(documents)('$name, $audience, $language: every promise, hour, channel and gift is said with its figures', (of) => {
  const { audience, language } = of;
  const policy = example(of.name);
  const document = policyDocument(policy, audience, language);
  const title = (thing: { title?: unknown } | undefined, name: string) =>
    plain(titleIn(thing?.title as string, name, language, policy.languages?.[0]));
  const calendar = (name: string) =>
    name === 'always' ? { en: 'day and night', ar: 'ليلًا ونهارًا' }[language] : title(policy.calendars![name], name);

  const cases = parts(document, 'promises');
  policy.promises!.forEach((row, i) => {
    const { says } = cases[i]!;
    const terms = says.split('\n');
    for (const kind of kinds) {
      const target = row[kind];
      if (target === undefined || target === 'none') continue;
      const { within, share, clock } = typeof target === 'string' ? { within: target, share: undefined, clock: undefined } : target;
      const line = terms.find((one) => timeAs(within, language).test(one) && (share === undefined || one.includes(share)));
      expect(line, `${row.name} ${kind} ${within} ${share}: ${says}`).toBeDefined();
      if (clock !== undefined) expect(says).toContain(calendar(clock));
    }
    if (row.clock !== undefined) expect(says).toContain(calendar(row.clock));
    if (row.title !== undefined) expect(cases[i]!.title).toBe(title(row, ''));
  });
  const counted = section(document, 'promises').map(saidBy).join('\n');
  expect(counted).toContain(calendar(policy.defaults!.clock!));

  const hours = new Map(parts(document, 'hours').map((part) => [part.title, part.says]));
  const named = JSON.stringify([policy.channels, policy.defaults, policy.promises]);
  for (const [name, { open, closed = [], except = [] }] of Object.entries(policy.calendars!)) {
    if (audience === 'public' && !named.includes(`"${name}"`)) continue;
    const says = hours.get(title(policy.calendars![name], name))!;
    const times = [open, ...except.map((one) => one.open)].flatMap((week) => Object.values(week).flat());
    for (const range of times) for (const time of range.split('-')) expect(says).toContain(time);
    for (const days of [...closed, ...except]) {
      const { from, to } = typeof days === 'string' ? { from: days, to: days } : days;
      for (const part of [...dates(from).slice(0, 1), ...dates(to)]) expect(says).toMatch(part);
      if (typeof days !== 'string' && days.title) expect(says).toContain(title(days, ''));
    }
  }

  const ways = section(document, 'channels').map(saidBy).join('\n');
  for (const [name, channel] of Object.entries(policy.channels)) {
    expect(ways).toContain(title(channel, name));
    if (channel.hours !== undefined) expect(ways).toContain(calendar(channel.hours));
    if (channel.callback_after !== undefined) expect(ways).toMatch(timeAs(channel.callback_after, language));
  }
  for (const { channel, topic } of policy.never ?? [])
    if (typeof channel === 'string' && typeof topic === 'string')
      expect(ways.split('\n').find((line) => line.includes(title(policy.topics![topic], topic)))).toBeDefined();

  const given = parts(document, 'compensation')
    .map(({ says }) => says)
    .join('\n')
    .split('\n');
  for (const { amount, title: called } of policy.compensation!) {
    const line = given[given.indexOf(title({ title: called }, '')) + 1]!;
    if (typeof amount === 'number') expect(line).toMatch(new RegExp(`\\b${amount}\\b`));
    else {
      for (const figure of [amount!.share, String(amount!.at_most)]) expect(line).toContain(figure);
      expect(line).toContain(title(policy.facts![amount!.of], amount!.of));
    }
  }
});

test.each(documents.filter(({ audience }) => audience === 'internal'))(
  '$name, internal, $language: and all that customers are not told',
  (of) => {
    const policy = example(of.name);
    const document = policyDocument(policy, 'internal', of.language);
    const all = document.sections.map(({ blocks }) => blocks.map(saidBy).join('\n')).join('\n');
    const titles = (things: object = {}) =>
      Object.entries(things as Policy['teams']).map(([name, { title }]) => plain(titleIn(title, name, of.language, policy.languages?.[0])));
    const rows = [
      policy.priority,
      policy.self_service,
      policy.routing,
      policy.escalation,
      policy.surveys,
      policy.objectives,
      policy.workflows,
    ];
    const named = [policy.teams, policy.tiers, policy.priorities, policy.offers, policy.segments, policy.topics, policy.facts];
    for (const title of [...named.flatMap(titles), ...rows.flatMap(titles)]) expect(all).toContain(title);
    const figures = [
      ...Object.values(policy.tiers!).map(({ may_give }) => may_give),
      ...policy.limits!.compensation!.map(({ at_most }) => at_most),
      ...(policy.incentives ?? []).map(({ reward }) => reward),
    ];
    for (const figure of figures) if (figure !== undefined) expect(all).toMatch(new RegExp(`\\b${figure}\\b`));
    for (const { after } of policy.escalation!) if (after !== undefined) expect(all).toMatch(timeAs(after, of.language));
  },
);
