import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decide, diff, simulate, test as testCases } from '../../simulator/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import { folder, listening } from './shop.ts';

const noor = fileURLToPath(new URL('../../policies/noor-store/policy.yaml', import.meta.url));
const policy = readFileSync(noor, 'utf8');
const changed = policy
  .replace('sun-thu: 09:00-18:00', 'sun-thu: 09:00-17:00\n      sat: 10:00-14:00')
  .replace('at_least: 1000\n    priority: high', 'at_least: 500\n    priority: high')
  .replace('ask: 30%', 'ask: 20%')
  .replace('amount: 50\n', 'amount: 75\n')
  .replace('values: [ksa, uae]', 'values: [ksa, uae, bahrain]')
  .replace('transfers: 3 ', 'transfers: 2 ');
const cases = `cases: noor
uses: policy.yaml
tests:
  - name: استرداد لعميل مميز
    given: { segment: vip, channel: email, topic: refunds, arrives: 2026-12-03T17:30 }
    expect: { priority: normal, first_response: 2026-12-06T10:31, update: none, row: { first_response: letters, update: none } }
  - name: شحنة تالفة
    given: { channel: email, topic: damaged }
    expect: { priority: high, team: product }
  - name: نزاع
    given: { channel: email, topic: legal, grade: easy }
    expect: { priority: urgent }
`;

const files = { 'policy.yaml': policy, 'new.yaml': changed, 'noor.cases.yaml': cases };

async function said(run: (io: Io) => Promise<number>): Promise<{ code: number; out: string; err: string }> {
  const { io, said: heard } = listening();
  const code = await run(io);
  return { code, out: heard.stdout, err: heard.stderr };
}

/** Latin letters that are no quotation, no place of a row or case, no file, no rows without a case. */
function latinIn(text: string): string[] {
  const own = text.replace(/`[^`]*`|\u2068[^\u2068\u2069]*:\d+\)?\u2069|\u2068\w+\/\w+\u2069|<\/?(?:div|br)[^>]*>|\/[\w./-]+/g, '');
  return own.match(/[A-Za-z][\w.-]*/g) ?? [];
}

const ticket = '{ channel: phone, topic: refunds, segment: vip, arrives: 2026-12-03T17:30, order_total: 300 }';

test('decide in Arabic: titles of the policy, durations and days in words, from the right', async () => {
  const { code, out, err } = await said((io) => decide({ policy: noor, ticket, language: 'ar' }, io));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(latinIn(out)).toEqual([]);
  expect(out.startsWith('\u200f\u2068سياسة خدمة عملاء متجر نور\u2069\n\n\u200f')).toBe(true);
  const plain = out.replace(/[\u200f\u2068\u2069]/g, '').replace(/ +/g, ' ');
  expect(plain).toContain(' الفريق خدمة العملاء (الخط الأول) telephone (');
  expect(plain).toContain(' تُعرض أيضًا على مركز الاتصال الشريك بعد 15 ثانية ');
  expect(plain).toContain('بحلول الأحد 2026-12-06 الساعة 10:30 (خلال ساعتين وفق ساعات المكتب، في 95% من التذاكر)');
  expect(plain).toContain('خدمة العملاء ← فريق المدفوعات ← الشؤون القانونية والحالات الخاصة');
  expect(plain).toContain('إذا لم تُحلّ بعد 3 أسابيع و4 أيام من وصولها');
});

test('what a ticket lacks is told in Arabic, with its keys', async () => {
  const { code, out } = await said((io) => decide({ policy: noor, ticket: '{ channel: email }', language: 'policy' }, io));
  expect(code).toBe(2);
  expect(latinIn(out)).toEqual([]);
  expect(out.replace(/[\u2068\u2069]/g, '')).toContain('يتوقف على `segment` (`vip`: رصيد؛ `standard`: لا شيء)');
  const { err } = await said((io) => decide({ policy: noor, ticket, event: 'breech', language: 'ar' }, io));
  expect(err.replace(/[\u200f\u2068\u2069]/g, '')).toContain('لم يُتخذ أي قرار: لا يوجد حدث باسم `breech`، فهل تقصد `breach`؟');
});

test('test in Arabic: what fails, by which row, and how many rows are covered', async () => {
  const { at } = folder(files);
  const args = { files: [at('noor.cases.yaml')], coverage: true, failUnder: '90%', language: 'ar' } as const;
  const { code, out, err } = await said((io) => testCases(args, io));
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(latinIn(out)).toEqual([]);
  const plain = out.replace(/[\u200f\u2068\u2069]/g, '');
  expect(plain).toContain('المتوقع: `normal`');
  expect(plain).toContain('الناتج: بحلول الأحد 2026-12-06 الساعة 10:30 (خلال ساعتين وفق `office`، في 85% من التذاكر)');
  expect(plain).toContain('لم تتحقّق أي حالة من أصل 3 حالات');
  expect(plain).toMatch(/غُطّي \d+ من أصل \d+ صفًا في .*policy\.yaml \([\d.]+%\)، والمطلوب 90%/);
  const junit = await said((io) => testCases({ ...args, format: 'junit' }, io));
  expect(junit.out).toMatch(/<failure message="[^"]*المتوقع [^"]*" type="case">/);
});

test('diff in Arabic, for the terminal and as Markdown that is shown from the right', async () => {
  const { at } = folder(files);
  const run = (format: 'pretty' | 'markdown') => said((io) => diff({ old: noor, now: at('new.yaml'), format, language: 'policy' }, io));
  const [pretty, markdown] = [await run('pretty'), await run('markdown')];
  expect(pretty.err).toBe('');
  for (const { out } of [pretty, markdown]) {
    expect(latinIn(out)).toEqual([]);
    const plain = out.replace(/[\u200f\u2068\u2069]/g, '');
    expect(plain).toContain('تذاكر `standard` عن كل ما عدا `legal` ذات `order_total` من 500 إلى أقل من 1000');
    expect(plain).toContain('من الأحد إلى الخميس 09:00-18:00 ← من الأحد إلى الخميس 09:00-17:00، السبت 10:00-14:00');
    expect(plain).toMatch(/ما تغيّر: \d+ (?:قرارات|قرارًا) و3 إعدادات/);
  }
  expect(markdown.out).toMatch(/^<div dir="rtl">\n\n### .*\n\n<\/div>\n$/s);
});

test('`policy` is the language of the policy; names of a difference stay English in JSON', async () => {
  const english = policy.replace('languages: [ar, en]', 'languages: [en, ar]');
  const { at: there } = folder({ 'policy.yaml': english, 'noor.cases.yaml': cases });
  const { out } = await said((io) => testCases({ files: [there('noor.cases.yaml')], language: 'policy' }, io));
  expect(out).toContain('expected normal');
  const { at } = folder(files);
  const left = await said((io) => testCases({ files: [at('noor.cases.yaml')] }, io));
  expect(left.out).toContain('0 of 3 cases hold');
  const json = await said((io) => diff({ old: noor, now: at('new.yaml'), format: 'json', language: 'ar' }, io));
  const { settings } = JSON.parse(json.out) as { settings: { of: string; what: string; from: string }[] };
  expect(settings[0]).toMatchObject({ of: 'calendar `office`', what: 'open' });
  expect(settings[0]!.from).toContain('من الأحد إلى الخميس');
});

test('every command takes --language', () => {
  const [, ...commands] = readFileSync(new URL('../../cli.ts', import.meta.url), 'utf8').split(/\n {2}\.command\('/);
  expect(commands.length).toBeGreaterThan(9);
  for (const command of commands) expect(command).toMatch(/^\w+'[^]*(?:addOption\((?:language|spoken)\(|'--language <language>')/);
});

test('simulate in Arabic: verdict, objectives, figures, lost time, levels, incentives, notes and a life, from the right', async () => {
  const scenario = fileURLToPath(new URL('../../policies/noor-store/busy-week.scenario.yaml', import.meta.url));
  const { out, err } = await said((io) =>
    simulate({ scenario, replications: 2, trace: '#17', language: 'ar' }, io, () => Promise.reject(new Error('no report is asked for'))),
  );
  expect(err).toBe('');
  const names = ['SAR', 'CSAT', 'N00017', 'policy.yaml'];
  expect(latinIn(out.replace(/\w+ \(\S+policy.yaml:\d+\)/g, '')).filter((word) => !names.includes(word))).toEqual([]);
  for (const line of out.split('\n')) expect(line === '' || line.startsWith('\u200f')).toBe(true);
  const plain = out.replace(/[\u200f\u2068\u2069]/g, '').replace(/ +/g, ' ');
  for (const text of [
    'من 2026-11-22 إلى 2026-11-28، أُجريت المحاكاة مرتين، البذرة 7',
    'غير محسوم: تحقق ',
    ' مستوى الخدمة خلال 20 ث، الهاتف',
    ' زمن الاستجابة الأولى، المحادثة، وردت ليلًا',
    'أين ذهب الوقت (عملية المحاكاة الأولى)',
    'مستوى الخدمة من 1 إلى 5 السبب',
    'الحافز (مفترض) يُستحق في التكلفة',
    'ملاحظة: ',
    'التذكرة N00017 (رقمها 17 في عملية المحاكاة الأولى)',
    ' وردت ضمن ',
  ])
    expect(plain).toContain(text);
});
