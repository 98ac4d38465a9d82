import { expect, test } from 'vitest';
import { policyDocument, writeMarkdown } from '../../../report/document/index.ts';
import type { Policy } from '../../../schema/index.ts';
import { example, parts, plain, saidBy, section } from './examples.ts';

/** What a policy that makes this one promise says of it. */
function promised(language: 'en' | 'ar', first_response: string): string {
  const policy = {
    policy: 'p',
    channels: { mail: { mode: 'deferred' } },
    teams: { care: {} },
    routing: [{ team: 'care' }],
  } as unknown as Policy;
  const part = section(policyDocument({ ...policy, promises: [{ first_response }] }, 'public', language), 'promises').find(
    ({ kind }) => kind === 'part',
  );
  return saidBy(part!).split('\n').at(-1)!;
}

test.each([
  ['30m', 'Within 30 minutes.', 'خلال 30 دقيقة.'],
  ['1m', 'Within 1 minute.', 'خلال دقيقة واحدة.'],
  ['2h', 'Within 2 hours.', 'خلال ساعتين.'],
  ['3h', 'Within 3 hours.', 'خلال 3 ساعات.'],
  ['10h', 'Within 10 hours.', 'خلال 10 ساعات.'],
  ['11h', 'Within 11 hours.', 'خلال 11 ساعة.'],
  ['24h', 'Within 24 hours.', 'خلال 24 ساعة.'],
  ['1h30m', 'Within 1 hour and 30 minutes.', 'خلال ساعة واحدة و30 دقيقة.'],
  ['PT90S', 'Within 1 minute and 30 seconds.', 'خلال دقيقة واحدة و30 ثانية.'],
  ['15d', 'Within 15 days.', 'خلال 15 يومًا.'],
  ['1bd', 'Within 1 business day.', 'خلال يوم عمل واحد.'],
  ['2bd', 'Within 2 business days.', 'خلال يومي عمل.'],
  ['5bd', 'Within 5 business days.', 'خلال 5 أيام عمل.'],
  ['none', 'No time is promised.', 'لا نعد بمدة محددة.'],
])('%s is read as people say it', (time, en, ar) => {
  expect(promised('en', time)).toBe(en);
  expect(promised('ar', time)).toBe(ar);
});

const shop = {
  policy: 'shop',
  languages: ['en'],
  currency: 'KWD',
  calendars: { office: { open: { 'sat-thu': ['08:00-12:00', '22:00-02:00'], fri: '00:00-24:00' } } },
  segments: { vip: { title: { en: 'Friends', ar: 'الأصدقاء' } }, others: {} },
  topics: { refunds: { title: { en: 'Refunds', ar: 'الاسترداد' } }, where: { title: { en: 'Where is it?', ar: 'أين هو؟' } } },
  facts: { total: { type: 'money', title: { en: 'Total', ar: 'المجموع' } } },
  channels: { mail: { title: { en: 'Email', ar: 'البريد' }, mode: 'deferred' } },
  priorities: { high: { rank: 1, title: { en: 'High', ar: 'مرتفع' } }, low: { rank: 2 } },
  teams: { care: {} },
  routing: [{ team: 'care' }],
} as const;

test.each([
  [
    { segment: 'vip', channel: 'mail', topic: 'refunds' },
    'from Friends by Email about Refunds',
    'الواردة من فئة «الأصدقاء» عبر البريد بشأن الاسترداد',
  ],
  [{ topic: ['refunds', 'where'] }, 'about Refunds or “Where is it?”', 'الواردة بشأن الاسترداد أو «أين هو؟»'],
  [{ topic: { not: 'where' } }, 'not about “Where is it?”', 'الواردة في موضوع غير «أين هو؟»'],
  [{ priority: { at_least: 'high' } }, 'with priority High or more urgent', 'التي أولويتها «مرتفع» فأعلى'],
  [
    { total: { at_least: 10.5, below: 100 } },
    'where “Total” is at least KWD 10.500 and less than KWD 100',
    'المستوفية للشرط («المجموع»: 10.500 دينار فأكثر وأقل من 100 دينار)',
  ],
  [
    [{ segment: 'vip' }, { arrived: { not: 'office' } }],
    'from Friends, or received outside “office”',
    'الواردة من فئة «الأصدقاء»، أو الواردة خارج أوقات «office»',
  ],
  [{ promise: ['resolution', 'update'] }, 'whose solution or news on progress is late', 'التي تأخر فيها الحل أو إبلاغ العميل بالمستجدات'],
  [
    { breached: { not: 'resolution' }, grade: 'hard' },
    'of hard difficulty without a late solution',
    'التي درجة صعوبتها صعبة والتي لم يتأخر فيها الحل',
  ],
])('%j as a phrase', (when, en, ar) => {
  const policy = { ...shop, compensation: [{ event: 'breach', when, give: 'credit', amount: 2 }] } as unknown as Policy;
  const says = (language: 'en' | 'ar') =>
    parts(policyDocument(policy, 'public', language), 'compensation')[0]!
      .says.split('\n')
      .at(-1)!;
  expect(says('en').replaceAll('\u00a0', ' ')).toBe(`Requests ${en}: we give a credit of KWD 2.`);
  expect(says('ar')).toBe(`الحالات ${ar}: نقدّم للعميل رصيدًا بقيمة دينارين.`);
});

test('days, hours over midnight and round the clock', () => {
  const policy = { ...shop, channels: { mail: { ...shop.channels.mail, hours: 'office' } } } as unknown as Policy;
  const rows = (language: 'en' | 'ar') =>
    plain(parts(policyDocument(policy, 'public', language), 'hours')[0]!.says)
      .split('\n')
      .slice(4);
  expect(rows('en')).toEqual(['Saturday to Thursday', '08:00–12:00 and 22:00–02:00 the next day', 'Friday', 'all day']);
  expect(rows('ar')).toEqual(['من السبت إلى الخميس', 'من 08:00 إلى 12:00 ومن 22:00 إلى 02:00 من اليوم التالي', 'الجمعة', 'طوال اليوم']);
});

test('a text that begins like an item of a list is none', () => {
  const blocks = ['1. first', '2) second', '- third', '1.5 hours'].map((text) => ({ kind: 'paragraph' as const, text }));
  const written = writeMarkdown({
    ...policyDocument(example('noor-store'), 'public', 'en'),
    title: '1. Care',
    sections: [{ id: 'one', title: '2) Promises', blocks }],
  });
  expect(written).toMatch(/^# 1\. Care$/m);
  expect(written).toContain('\n\n1\\. first\n\n2\\) second\n\n\\- third\n\n1.5 hours\n');
});
