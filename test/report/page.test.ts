import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Precision, Replications, Result } from '../../schema/index.ts';
import { kpis, writeResult } from '../../simulator/index.ts';
import { Reader, type Look } from './browser.ts';
import { drawn, figuresShown, identity, marksShown, marksWanted } from './shown.ts';
import { sampleResult } from './sample-result.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start(inject('chromium'));
});
afterAll(() => reader.stop());

const looks: Look[] = ['en', 'ar'].flatMap((lang) =>
  ([1280, 390] as const).flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ hash: `#lang=${lang}`, width, scheme }))),
);

test.each(looks)('$hash at $width, $scheme: quiet, alone, nothing beyond the edge, no serious fault of access', async (look) => {
  const opened = await reader.open(sampleResult(), look);
  const { page, requests, said } = opened;
  await drawn(opened);
  await page.locator('#lost summary').first().click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width!);
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(
    look.hash === '#lang=ar' ? ['ar', 'rtl'] : ['en', 'ltr'],
  );
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }));
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(requests).toEqual([]);
  expect(said).toEqual([]);
  await page.close();
});

test('the policy for content lets its own script run and no other', async () => {
  const { page } = await reader.open(sampleResult());
  const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]+=*'; style-src 'unsafe-inline'; img-src data:; worker-src blob:$/);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    return 'ran' in globalThis;
  });
  expect(ran).toBe(false);
  await page.close();
});

test.each(['en', 'ar'])('every figure stands on the page as in the JSON, and as people read it (%s)', async (lang) => {
  const result = sampleResult();
  const { page } = await reader.open(result, { hash: `#lang=${lang}` });
  const seen = await figuresShown(page);
  expect([...seen.keys()].sort()).toEqual(result.kpis.map(identity).sort());
  for (const row of result.kpis.filter(({ unit, value }) => unit === 'share' && value !== null)) {
    const shown = Number(seen.get(identity(row))!.replace(/[^\d.]/g, ''));
    expect(Math.abs(shown - row.value! * 100), `${row.kpi}: ${shown}`).toBeLessThanOrEqual(0.05 + 1e-9);
  }
  await page.close();
});

test.each([
  ['#lang=en', /^Partial: stopped after \W*12\W* of \W*30\W* replications\./],
  ['#lang=ar', /^نتيجة جزئية: .*\W*12\W* من أصل \W*30/],
])('a result that the user stopped says before anything else that it is partial (%s)', async (hash, says) => {
  const { page } = await reader.open(sampleResult({ replications: { run: 12, asked: 30, stopped: 'interrupted' } }), { hash });
  expect(await page.locator('#verdict #partial').innerText()).toMatch(says);
  await page.close();
  const whole = await reader.open(sampleResult(), { hash });
  expect(await whole.page.locator('#partial').count()).toBe(0);
  await whole.page.close();
});

test.each([
  [1, '#lang=en', 'one run cannot tell'],
  [3, '#lang=en', 'so few runs cannot tell'],
  [1, '#lang=ar', 'محاكاة واحدة لا تكفي'],
])('without an interval the verdict says that there were too few replications to tell (%s, %s)', async (run, hash, says) => {
  const [one] = sampleResult().objectives;
  const objectives = [{ ...one!, verdict: 'inconclusive' as const, value: 0.95, interval: null }];
  const replications = { run, asked: run, stopped: 'as told' as const };
  const { page } = await reader.open(sampleResult({ verdict: 'inconclusive', objectives, replications }), { hash });
  expect(await page.locator('#verdict .sentence').innerText()).toContain(says);
  expect(await page.locator('#verdict .sure').count()).toBe(0);
  await page.close();
});

test('the objectives stand on the page as in the JSON', async () => {
  const result = sampleResult();
  const { page } = await reader.open(result);
  const shown = await page
    .locator('.objectives > li')
    .evaluateAll((items) =>
      (items as HTMLElement[]).map((item) => [
        Number(item.querySelector<HTMLElement>('.big')!.dataset['value']),
        Number(item.querySelector<HTMLElement>('[data-target]')!.dataset['target']),
        Number(item.querySelector<HTMLElement>('[data-low]')!.dataset['low']),
        Number(item.querySelector<HTMLElement>('[data-low]')!.dataset['high']),
        item.className,
      ]),
    );
  const wanted = result.objectives.map(({ value, target, interval, verdict }) => [value, target, interval!.low, interval!.high, verdict]);
  expect(shown.map(String).sort()).toEqual(wanted.map(String).sort());
  await page.close();
});

test.each([
  ['en', '“Calls answered in time” comes to', 'Calls answered in time', 'Service level within 20\u00a0s, Phone'],
  ['ar', '«مكالمات نرد عليها في وقتها»:', 'مكالمات نرد عليها في وقتها', 'مستوى الخدمة خلال 20 ثانية، الهاتف'],
])('an objective is called by its title, what it measures stands below (%s)', async (lang, sentence, title, measure) => {
  const { page } = await reader.open(sampleResult(), { hash: `#lang=${lang}` });
  expect(await page.locator('#verdict .sentence').innerText()).toContain(sentence);
  expect(await page.locator('#verdict .measure').innerText()).toBe(measure);
  const card = page.locator('.objectives > li').first();
  expect(await card.locator('h3').innerText()).toBe(title);
  expect(await card.locator('.what').innerText()).toContain(measure);
  await page.close();
});

test('the first figures stand first; what is for looking closer is folded below, unless an objective or the filter asks for it', async () => {
  const shown = async (result: Result, hash = '#lang=en') => {
    const { page } = await reader.open(result, { hash });
    const open = await page.locator('details.more').evaluate((one: HTMLDetailsElement) => one.open);
    const [first, more] = await Promise.all(
      ['.wide > table tr[data-kpi]', 'details.more tr[data-kpi]'].map((rows) =>
        page.locator(rows).evaluateAll((lines) => [...new Set((lines as HTMLElement[]).map((line) => line.dataset['kpi']!))]),
      ),
    );
    const summary = await page.locator('details.more summary').innerText();
    await page.close();
    return { first: first!, more: more!, open, summary };
  };
  const usual = await shown(sampleResult());
  const detail = kpis.filter((kpi) => kpi.detail).map(({ id }) => id);
  expect(usual.more).toEqual(detail);
  expect(usual.first).toEqual(kpis.filter((kpi) => !kpi.detail).map(({ id }) => id));
  expect([usual.open, usual.summary]).toEqual([false, `${detail.length} more figures, for looking closer`]);
  const [objective] = sampleResult().objectives;
  expect((await shown(sampleResult({ objectives: [{ ...objective!, kpi: 'backlog_age' }] }))).first).toContain('backlog_age');
  expect((await shown(sampleResult(), '#lang=en&find=utilisation')).open).toBe(true);
});

test.each([
  ['en', 'email', 'Email', ['[data-kpi="asa"]', '[data-kpi="first_response_time"]']],
  ['ar', 'البريد', 'البريد', ['[data-kpi="asa"]']],
])('a row that is looked for by its name is found among the totals too, under its figure (%s)', async (lang, find, name, figures) => {
  const { page } = await reader.open(sampleResult(), { hash: `#lang=${lang}` });
  await page.fill('#find', find);
  const names = await page.locator('#kpis tr[data-kpi] .name').allInnerTexts();
  expect(new Set(names.map((text) => text.includes(name)))).toEqual(new Set([true]));
  for (const figure of figures) expect(await page.locator(`#kpis tr${figure}`).first().isVisible()).toBe(true);
  await page.fill('#find', 'asa');
  expect(await page.locator('#kpis tr[data-kpi]').count()).toBe(4);
  await page.close();
});

test('among the totals, waits stand by channel first where live and deferred ones meet, and the total says what it mixes', async () => {
  const asa = async (result: Result) => {
    const { page } = await reader.open(result);
    const names = await page.locator('tr[data-kpi="asa"] .name').allInnerTexts();
    await page.close();
    return names.map((name) => name.replace(/\s*\n\s*/g, ': '));
  };
  const mixed = sampleResult();
  expect(await asa(mixed)).toEqual(['Phone', 'Chat', 'Email', 'All channels together: with Email, answered later']);
  const replies = sampleResult({ notes: [{ code: 'replies-are-contacts', message: { en: 'Replies wait too.' } }] });
  expect((await asa(replies)).map((name) => name.includes('with replies'))).toEqual([true, true, false, false]);
  const { inputs, kpis } = mixed;
  const live = {
    ...inputs,
    policy: { ...inputs.policy, channels: { phone: { mode: 'live' }, chat: { mode: 'live' }, email: { mode: 'live' } } },
  };
  expect(await asa(sampleResult({ inputs: live }))).toEqual(['Average speed of answer (ASA)']);
  expect(kpis.filter(({ kpi, where }) => kpi === 'asa' && 'channel' in where)).toHaveLength(3);
});

test.each([
  { hash: '#lang=en', width: 1280 },
  { hash: '#lang=ar', width: 390 },
])('charts have as many marks as rows ($hash, $width)', async (look) => {
  const result = sampleResult();
  const opened = await reader.open(result, look);
  await drawn(opened);
  expect(await marksShown(opened.page)).toEqual(marksWanted(result));
  await opened.page.close();
});

test.each(['en', 'ar'].flatMap((lang) => [1280, 1000, 820, 390].map((width) => ({ hash: `#lang=${lang}`, width }))))(
  'labels of hours stand apart, however long the teams are called ($hash, $width)',
  async (look) => {
    const sample = sampleResult();
    const title = 'Legal matters, special cases and all that nobody else will take';
    const series = sample.series.map((one) => (one.kpi === 'staffed' ? { ...one, values: one.values.map(() => 4) } : one));
    const inputs = { ...sample.inputs, policy: { ...sample.inputs.policy, teams: { care: { title } } } };
    const opened = await reader.open({ ...sample, series, inputs }, look);
    await drawn(opened);
    for (const id of ['arrivals', 'occupancy']) {
      const boxes = await opened.page
        .locator(`#${id} svg text`)
        .evaluateAll((texts) =>
          texts
            .filter(({ textContent }) => /^\d+:00$/.test(textContent ?? ''))
            .map((text) => text.getBoundingClientRect().toJSON() as DOMRect),
        );
      expect(boxes.length).toBeGreaterThan(1);
      const near = boxes.some((one, i) =>
        boxes.slice(0, i).some((other) => one.y === other.y && one.x < other.x + other.width + 4 && other.x < one.x + one.width + 4),
      );
      expect(near, id).toBe(false);
    }
    await opened.page.close();
  },
);

test.each([
  ['en', 'Arrivals and answered, by hour'],
  ['ar', 'التذاكر الواردة والردود في كل ساعة'],
])('to readers by ear a chart is one picture with a name, and its marks are silent (%s)', async (lang, name) => {
  const opened = await reader.open(sampleResult(), { hash: `#lang=${lang}` });
  await drawn(opened);
  const figure = opened.page.locator('#arrivals');
  await figure.locator('svg').hover();
  const heard = await figure.ariaSnapshot();
  expect(heard).toContain(`img "${name}"`);
  expect(heard).not.toMatch(/axis|grid|rect|tip|12:00/);
  await opened.page.close();
});

test.each(['en', 'ar'])('every dimension of a result has its name on the page (%s)', async (lang) => {
  const sample = sampleResult();
  const [row] = sample.kpis;
  const clocked = { ...row!, where: { channel: 'phone', clock: 'office' } };
  const { page } = await reader.open({ ...sample, kpis: [...sample.kpis, clocked] }, { hash: `#lang=${lang}` });
  expect(await page.locator('[data-by="channel+clock"]').innerText()).toBe(
    { en: 'Channel · Hours counted', ar: 'القناة · الساعات المحتسبة' }[lang],
  );
  await page.close();
});

test('right to left, the first day stands at the right and so does the axis', async () => {
  const lefts = async (hash: string, days: readonly string[]) => {
    const opened = await reader.open(sampleResult(), { hash });
    await drawn(opened);
    const of = async (text: string) =>
      (await opened.page.locator('#arrivals svg text').getByText(text, { exact: true }).first().boundingBox())!.x;
    const found = [await of(days[0]!), await of(days[1]!), await of('40')];
    await opened.page.close();
    return found as [number, number, number];
  };
  const [sun, sat, axis] = await lefts('#lang=en', ['Sun', 'Sat']);
  expect(axis < sun && sun < sat).toBe(true);
  const [first, last, mirrored] = await lefts('#lang=ar', ['الأحد', 'السبت']);
  expect(last < first && first < mirrored).toBe(true);
});

test('the address says language, rows and filter, and follows what the reader chooses', async () => {
  const { page } = await reader.open(sampleResult(), { hash: '#lang=ar&by=team&find=asa' });
  expect(await page.locator('[data-by="team"]').getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('tr[data-kpi]').count()).toBe(4);
  expect(await page.inputValue('#find')).toBe('asa');
  await page.click('#language');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.fill('#find', '');
  await page.click('[data-by="channel"]');
  expect(await page.evaluate(() => location.hash)).toBe('#lang=en&by=channel');
  await page.close();
});

test('the first language is the policy’s own, where the page speaks it', async () => {
  const { page } = await reader.open(sampleResult({ languages: ['ar', 'en'] }));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar');
  await page.close();
});

const hostile = '</script><img src=x onerror="document.title=1">\u202e$& \u2028';

test('what a policy calls things is text, wherever it stands', async () => {
  const sample = sampleResult({ title: { en: hostile }, policyTitle: { en: hostile }, timeZone: hostile });
  const policy = { ...sample.inputs.policy, channels: { phone: { title: hostile }, chat: {}, email: {} } };
  const notes = [{ code: hostile, message: { en: `about \`${hostile}\`` } }];
  const result = { ...sample, notes, inputs: { ...sample.inputs, policy, zones: {} } };
  const { page, requests, said } = await reader.open(result, { hash: '#lang=en&by=channel' });
  expect(await page.locator('h1').textContent()).toBe(hostile);
  expect(await page.locator('tr[data-kpi] .name', { hasText: 'onerror' }).count()).toBeGreaterThan(0);
  expect(await page.locator('img').count()).toBe(0);
  expect(requests).toEqual([]);
  expect(said).toEqual([]);
  await page.close();
});

test.each(['en', 'ar'])('long names are broken, not cut off by the edge of a phone (%s)', async (lang) => {
  const long = 'أطولاسممنغيرفراغ'.repeat(3) + 'longest_name_without_a_space'.repeat(2);
  const sample = sampleResult({ title: { en: long }, policyTitle: { en: long } });
  const titled = Object.fromEntries(['care', 'payments', 'product'].map((name) => [name, { title: long }]));
  const channels = Object.fromEntries(['phone', 'chat', 'email'].map((name) => [name, { title: long }]));
  const result = { ...sample, inputs: { ...sample.inputs, policy: { ...sample.inputs.policy, teams: titled, channels } } };
  const opened = await reader.open(result, { hash: `#lang=${lang}&by=channel`, width: 390 });
  await drawn(opened);
  expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await opened.page.close();
});

test('the JSON is saved as the command writes it', async () => {
  const result = sampleResult();
  const { page, said } = await reader.open(result);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(writeResult(result));
  expect(said).toEqual([]);
  await page.close();
});

test('a run that failed its own checks says so before its verdict', async () => {
  const [first, ...others] = sampleResult().checks;
  const { page } = await reader.open(sampleResult({ checks: [{ ...first!, passed: false }, ...others] }), { hash: '#lang=en' });
  expect(await page.locator('.verdict [role="alert"]').innerText()).toContain('not to be relied on');
  await page.close();
});

test.each([
  ['en', 'Customer care', 'The two agree, and everything', 'Times of work vary less', 'in order of priority'],
  ['ar', 'خدمة العملاء', 'النتيجتان متفقتان، وكل', 'تتفاوت مدد العمل أقل', 'بحسب الأولوية'],
])('formulas stand beside the teams that are close to them, reasons beside the others (%s)', async (lang, team, agree, unlike, why) => {
  const { page } = await reader.open(sampleResult(), { hash: `#lang=${lang}` });
  const teams = await page.locator('#theory .beside').allInnerTexts();
  expect(teams).toHaveLength(3);
  expect(teams[0]).toContain(team);
  expect(teams[0]).toContain(agree);
  expect(teams[1]).toContain(unlike);
  expect(await page.locator('#theory tr.apart').count()).toBe(1);
  await page.locator('#theory .reasons summary').click();
  expect(await page.locator('#theory .reasons').innerText()).toContain(why);
  // Everything that is assumed is ticked or crossed.
  const marks = (of: number) => page.locator('#theory .beside').nth(of).locator('details .sign');
  expect([await marks(0).count(), await marks(1).count(), await marks(2).count()]).toEqual([11, 11, 1]);
  expect(await page.locator('#theory .beside').nth(1).locator('details .sign.missed').count()).toBe(1);
  await page.close();
});

test.each([
  ['en', '1 of 5, unacceptable', '3 or 4 of 5', 'rates the service', 'backfires'],
  ['ar', '1 من 5، غير مقبول', '3 أو 4 من 5', 'لا أحد يقيّم', 'بعكس المراد'],
])('levels of service stand with their boxes and their evidence (%s)', async (lang, level, either, unrated, remark) => {
  const { page } = await reader.open(sampleResult(), { hash: `#lang=${lang}` });
  const rows = page.locator('#scorecard .scorecard > li');
  const [response, resolution, quality, ...others] = await rows.allInnerTexts();
  expect(others).toHaveLength(4);
  expect(response).toContain(either);
  expect(resolution).toContain(level);
  expect(quality).toContain(unrated);
  const count = (of: number, kind: string) => rows.nth(of).locator(`.levels ${kind}`).count();
  expect([await count(0, 'span'), await count(0, '.full'), await count(0, '.open')]).toEqual([5, 3, 1]);
  expect([await count(1, '.full'), await count(2, '.full'), await count(2, '.open')]).toEqual([1, 0, 0]);
  expect(await page.locator('#scorecard .remark').innerText()).toContain(remark);
  await page.close();
});

test.each([
  ['en', 'nobody on duty 71.4', '12 cases', 'ticket #17, late by', 'waiting for a team'],
  ['ar', 'لا أحد في الخدمة', '12 حالة', 'التذكرة #17، تأخرت', 'انتظار فريق'],
])('where the time went stands by promise, with the worst piece by piece (%s)', async (lang, part, count, worst, piece) => {
  const { page } = await reader.open(sampleResult(), { hash: `#lang=${lang}` });
  const plain = async (selector: string): Promise<string> =>
    (await page.locator(selector).first().innerText()).replace(/[\u2066-\u2069\u200e]/gu, '');
  expect(await plain('#lost .lost > li')).toContain(part);
  expect(await plain('#lost .lost > li')).toContain(count);
  expect(await page.locator('#lost .week td.heat-4').count()).toBe(7);
  expect(await plain('#lost summary')).toContain(worst);
  await page.locator('#lost summary').first().click();
  expect(await plain('#lost .story')).toContain(piece);
  await page.close();
});

test.each([
  [
    'en',
    [
      'waits for Customer care',
      'the policy is asked (breach)',
      'is given: credit, SAR\u00a020.00',
      '3 moments of it are not kept',
      'agent 2 of فريق begins to work on it',
    ],
    [
      'warranty: no',
      'Arrived during “office hours”: yes',
      'Language: Arabic',
      'Team: Customer care',
      'routing/3',
      'First response: was broken',
    ],
  ],
  [
    'ar',
    ['تنتظر خدمة العملاء', 'رصيد', '3 لحظات هنا لم تُحفظ', 'يبدأ الموظف 2 من فريق العمل عليها'],
    ['warranty: لا', 'وردت ضمن «office hours»: نعم', 'اللغة: العربية', 'خدمة العملاء', 'routing/3', 'الاستجابة الأولى: أُخلّ بالوعد'],
  ],
])(
  'the worst open into their lives, with the rows behind them; closed at first, opened by the keyboard (%s)',
  async (lang, moments, beside) => {
    const { page, said } = await reader.open(sampleResult(), { hash: `#lang=${lang}` });
    const worst = page.locator('#lost details').first();
    expect(await worst.getAttribute('open')).toBeNull();
    await worst.locator('summary').focus();
    await page.keyboard.press('Enter');
    const text = (await worst.innerText()).replace(/[\u2066-\u2069\u200e]/gu, '');
    for (const line of [...moments, ...beside]) expect(text).toContain(line);
    // A row's name is a text of its own direction, whatever stands in it.
    expect(await worst.locator('li small bdi').allInnerTexts()).toContain('<b>عاجل</b>');
    expect(await worst.locator('bdi', { hasText: 'فريق' }).count()).toBeGreaterThan(0);
    expect(said).toEqual([]);
    await page.close();
  },
);

test('a result of an earlier version, which knows of no formula and no levels, makes a page without them', async () => {
  const { theory, scorecard, incentives, lostTime, ...earlier } = sampleResult();
  expect([theory, scorecard, incentives, lostTime]).not.toContain(undefined);
  const { page, said } = await reader.open(earlier);
  expect(
    await page.locator('#theory, #scorecard, #incentives, #lost, nav a:is([href*="show=theory"], [href*="show=scorecard"])').count(),
  ).toBe(0);
  expect(await page.locator('#checks').count()).toBe(1);
  expect(said).toEqual([]);
  await page.close();
});

test('a result without objectives, series, notes or checks still makes a page', async () => {
  const bare = sampleResult({ verdict: 'none', objectives: [], kpis: [], series: [], distributions: [], checks: [], notes: [] });
  const { page, said } = await reader.open(bare);
  expect(await page.locator('.verdict').innerText()).toContain('no objectives');
  expect(said).toEqual([]);
  await page.close();
});

test('the command for this report again says how many replications, unless it ran until its precision', async () => {
  const precision = {
    kpi: 'service_level',
    statistic: 'share' as const,
    where: {},
    unit: 'share' as const,
    asked: 0.01,
    relative: false,
    reached: 0.02,
    atLeast: 30,
    atMost: 200,
  } satisfies Precision;
  const told = async (stopped: Replications['stopped']): Promise<string> => {
    const { page } = await reader.open(sampleResult({ replications: { run: 12, asked: 200, stopped, precision } }));
    const command = await page.locator('#provenance .command code').innerText();
    await page.close();
    return command;
  };
  expect(await told('interrupted')).toContain(' --replications 12 ');
  expect(await told('no room for more')).toContain(' --replications 12 ');
  expect(await told('precise enough')).not.toContain('--replications');
});
