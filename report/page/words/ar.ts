import { isolate } from '../dom.ts';
import type { TimeUnit, Words } from './words.ts';

const plural = new Intl.PluralRules('ar');

/** A counted noun: alone or after a preposition only the dual differs. One and two need no number. */
interface Noun {
  readonly one: string;
  readonly two: string;
  readonly twoAfter: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

function counted(noun: Noun, n: number, text: string, after = false): string {
  switch (plural.select(n)) {
    case 'one':
      return noun.one;
    case 'two':
      return after ? noun.twoAfter : noun.two;
    case 'few':
      return `${text} ${noun.few}`;
    case 'many':
      return `${text} ${noun.many}`;
    default:
      return `${text} ${noun.other}`;
  }
}

const times: Readonly<Record<TimeUnit, Noun>> = {
  second: { one: 'ثانية واحدة', two: 'ثانيتان', twoAfter: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' },
  minute: { one: 'دقيقة واحدة', two: 'دقيقتان', twoAfter: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' },
  hour: { one: 'ساعة واحدة', two: 'ساعتان', twoAfter: 'ساعتين', few: 'ساعات', many: 'ساعة', other: 'ساعة' },
  day: { one: 'يوم واحد', two: 'يومان', twoAfter: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' },
};
const point: Noun = {
  one: 'نقطة مئوية واحدة',
  two: 'نقطتان مئويتان',
  twoAfter: 'نقطتين مئويتين',
  few: 'نقاط مئوية',
  many: 'نقطة مئوية',
  other: 'نقطة مئوية',
};
const run: Noun = {
  one: 'محاكاة واحدة',
  two: 'محاكاتان',
  twoAfter: 'محاكاتين',
  few: 'عمليات محاكاة',
  many: 'عملية محاكاة',
  other: 'عملية محاكاة',
};
const observation: Noun = { one: 'مشاهدة واحدة', two: 'مشاهدتان', twoAfter: 'مشاهدتين', few: 'مشاهدات', many: 'مشاهدة', other: 'مشاهدة' };
const figure: Noun = { one: 'رقم واحد', two: 'رقمان', twoAfter: 'رقمين', few: 'أرقام', many: 'رقمًا', other: 'رقم' };
const contact: Noun = { one: 'تواصل واحد', two: 'تواصلان', twoAfter: 'تواصلين', few: 'تواصلات', many: 'تواصلًا', other: 'تواصل' };
const goal: Noun = { one: 'هدف واحد', two: 'هدفان', twoAfter: 'هدفين', few: 'أهداف', many: 'هدفًا', other: 'هدف' };

export const ar: Words = {
  lang: 'ar',
  dir: 'rtl',
  locale: 'ar-u-nu-latn-ca-gregory',
  otherLanguage: { lang: 'en', name: 'English' },

  brand: 'ميزان',
  brandLine: 'السياسة في الميزان قبل العمل بها',
  theme: { label: 'الألوان', auto: 'كالنظام', light: 'فاتحة', dark: 'داكنة' },
  print: 'اطبع',
  save: 'احفظ JSON',
  copy: 'انسخ JSON',
  copied: 'نُسخ',
  contents: 'في هذا التقرير',
  madeBy: (version) => `أنشأه ميزان ${version}. هذا الملف مكتمل بذاته ولا يطلب شيئًا من أي شبكة.`,
  noResult: 'هذا قالب تقرير فارغ؛ الأمر mizan report RESULT.json يضع فيه نتيجة.',

  time: (unit, n, text, after) => counted(times[unit], n, text, after),
  timeShort: (unit, text) => `${text}\u00a0${{ second: 'ث', minute: 'د', hour: 'س', day: 'ي' }[unit]}`,
  timeAnd: (first, second) => `${first} و${second}`,
  // As CLDR has it: the sign stays at the number's right.
  percent: (text) => `${text}\u200e%\u200e`,
  points: (n, text) => counted(point, n, text, true),
  range: (low, high) => `من ${low} إلى ${high}`,
  or: (texts) => texts.join(' أو '),
  comma: '، ',
  not: (text) => `ليس ${text}`,
  bound: (bound, value) => `${{ at_least: 'لا يقل عن', at_most: 'لا يزيد على', above: 'أكثر من', below: 'أقل من' }[bound]} ${value}`,
  more: (count) => `و${count} غيرها`,

  period: (first, last) => `من ${first} إلى ${last}`,
  runs: (n, text) => counted(run, n, text),

  verdict: { met: 'تحقّق', missed: 'لم يتحقّق', inconclusive: 'غير محسوم', none: 'لا أهداف' },
  verdictLine: {
    label: 'الحكم',
    missed: (what, value, gap, target, under) => `${what}: ${value}، أي ${under ? 'دون' : 'فوق'} الهدف (${target}) بمقدار ${gap}`,
    met: (what, value, gap, target) => `${what}: ${value}، والهدف (${target}) متحقق بفارق ${gap}`,
    metAll: (count, closest) =>
      `${count === 2 ? 'الهدفان متحققان' : `الأهداف كلها متحققة (${isolate(counted(goal, count, String(count)))})`}، وأقربها إلى الحد: ${closest}`,
    inconclusive: (what, value, target) => `${what}: ${value}، وهذا أقرب إلى الهدف (${target}) من أن يُجزم بتحققه`,
    unmeasured: (what) => `${what}: تعذّر القياس، فلا شيء في هذه الفترة يدخل في حسابه`,
    none: 'لا تنص السياسة على أهداف، فلا حكم هنا، والأرقام أدناه تتحدث عن نفسها.',
    sure: (level, low, high) => `القيمة الحقيقية بين ${low} و${high} بثقة ${level}.`,
    certain: 'لم يُترك شيء للمصادفة، فالرقم دقيق لهذه المدخلات.',
    unsure: 'لا يمكن تحديد مدى الثقة بهذا الرقم.',
    reached: (share) => `وتحقق الهدف في ${share} من عمليات المحاكاة.`,
    tally: (n, text, verdict) => `${text} ${{ met: 'متحقق', missed: 'غير متحقق', inconclusive: 'غير محسوم' }[verdict]}`,
  },

  objectives: {
    title: 'الأهداف',
    lead: (level) => `ما تطلبه السياسة وما نتج عنها. الشريط فترة الثقة ${level}، والخط العمودي هو الهدف، والجهة المظللة هي التي تحققه.`,
    target: 'الهدف',
    interval: 'فترة الثقة',
    value: 'القيمة',
    reached: (share) => `تحقق في ${share} من عمليات المحاكاة`,
    observed: (n, text) => counted(observation, n, text),
    drawn: (value, interval, target) => `القيمة ${value}، وفترة الثقة ${interval}، والهدف ${target}`,
    none: 'لا تنص السياسة على أهداف.',
  },

  kpis: {
    title: 'المؤشرات',
    lead: 'كل قيمة تقدير، وفترة الثقة تبيّن مدى دقته.',
    by: 'الصفوف',
    total: 'الإجمالي',
    all: 'الكل',
    find: 'تصفية',
    findHint: 'اسم مؤشر أو صف',
    empty: 'لا مؤشر يطابق التصفية.',
    figure: 'المؤشر',
    value: 'القيمة',
    interval: (level) => `فترة الثقة ${level}`,
    spread: (weeks) => (weeks ? 'مدى اختلاف الأسابيع' : 'مدى اختلاف الفترات'),
    spreadShort: (weeks) => (weeks ? 'الأسابيع' : 'الفترات'),
    spreadHelp: (weeks) => `من المئين 5 إلى المئين 95 عبر عمليات المحاكاة: فيه تسعة من كل عشرة ${weeks ? 'أسابيع' : 'فترات'}`,
    count: 'المشاهدات',
    key: 'القيمة وفترة الثقة ومدى عمليات المحاكاة، بمقياس واحد لكل مؤشر',
    rows: (n, text) => counted(figure, n, text),
    within: (duration) => `خلال ${duration}`,
    noInterval: 'بلا فترة ثقة',
  },
  statistic: { mean: 'المتوسط', share: 'النسبة', total: 'المجموع', p50: 'الوسيط', p90: 'المئين 90', p99: 'المئين 99' },
  dimension: {
    channel: 'القناة',
    topic: 'الموضوع',
    tier: 'المستوى',
    team: 'الفريق',
    segment: 'الشريحة',
    priority: 'الأولوية',
    promise: 'الوعد',
    offer: 'الخدمة الذاتية المعروضة',
    grade: 'درجة الصعوبة',
    language: 'اللغة',
    group: 'المجموعة',
    arrived: 'وقت الوصول',
    came_by: 'القناة الأولى',
  },
  own: { first_response: 'أول رد', next_response: 'الرد التالي', resolution: 'الحل', none: 'لا شيء' },
  note: {
    'nothing-to-measure': { short: 'لا شيء يُقاس', full: 'لا مشاهدة في هذه الفترة تدخل في حساب المؤشر.' },
    'too-few': { short: 'مشاهدات قليلة', full: 'المشاهدات أقل مما يحتاج إليه هذا المقياس ليكون له معنى.' },
    'one-replication': { short: 'محاكاة واحدة', full: 'المحاكاة مرة واحدة لا تدل على مدى دقة القيمة.' },
    undecided: { short: 'بعضها غير محسوم', full: 'بعض الوعود لم يحلّ موعدها عند نهاية المحاكاة، فلا تُحسب موفى بها ولا مُخلَفة.' },
    'open-tickets': {
      short: 'بعضها ما زال مفتوحًا',
      full: 'بعض التذاكر بقيت مفتوحة عند نهاية المحاكاة، ولا يُعرف عن أزمنتها إلا أنها أطول.',
    },
  },

  charts: {
    title: 'الرسوم البيانية',
    table: 'الأرقام نفسها في جدول',
    hour: 'الساعة',
    day: 'اليوم',
    average: 'أسبوع متوسط',
    none: 'لا أرقام لهذا الرسم في النتيجة.',
    arrivals: {
      title: 'الوارد والمُجاب في كل ساعة',
      line: (weeks) =>
        `التذاكر الواردة والتواصلات المُجابة في كل ساعة من ${weeks ? 'أسبوع متوسط' : 'الفترة'}؛ والعلامة تحت رأس عمودها ساعة يتأخر فيها الرد عن الوارد.`,
      arrived: 'الوارد',
      answered: 'المُجاب',
    },
    waiting: {
      title: 'مدة الانتظار في كل قناة',
      line: 'نسبة التواصلات التي وقع انتظارها الأول في كل مدى، والمديات غير متساوية العرض.',
      from: 'من',
      to: 'إلى',
      longer: 'أطول',
      share: 'النسبة',
      contacts: 'التواصلات',
      of: (n, text) => `${counted(contact, n, text)} في عمليات المحاكاة كلها`,
    },
    occupancy: {
      title: 'انشغال الفرق في كل ساعة من الأسبوع',
      line: 'الانشغال: نسبة وقت المناوبة التي يعمل فيها الموظفون على تواصل. والخانة الفارغة لا أحد مناوب فيها.',
      team: 'الفريق',
      share: 'الانشغال',
      legend: 'الانشغال',
    },
  },

  checks: {
    title: 'هل يُوثق بهذه الأرقام؟',
    lead: 'ما تحقق منه التشغيل بنفسه، وطريقة للتحقق منه هنا.',
    id: { conservation: 'كل تذكرة محسوبة', queue_length: 'أطوال الطوابير توافق أزمنة الانتظار' },
    passed: 'صحيح',
    failed: 'غير صحيح',
    start: 'أعد الحساب في هذا المتصفح',
    about: 'في هذا التقرير السياسة والسيناريو والمحاكي. يعيد الزر تشغيلها هنا على جهازك ويقارن كل رقم.',
    running: (elapsed, share) => `حُسب ${share} خلال ${elapsed}`,
    same: (n, text, elapsed) => `أُعيد الحساب في هذا المتصفح: الأرقام كلها (${text}) مطابقة (${elapsed}).`,
    differ: (n, text, of) => `أُعيد الحساب في هذا المتصفح: عدد الأرقام المختلفة ${text} من ${of}.`,
    here: 'المحسوب هنا',
    there: 'في التقرير',
    figure: 'الرقم',
    broke: (message) => `توقف الحساب: ${message}`,
  },
  notes: { title: 'ما ينبغي معرفته', lead: 'حدود هذا التشغيل التي تمس أرقامه.', none: 'لا ملاحظات.' },
  provenance: {
    title: 'من أين جاءت الأرقام',
    lead: 'الملفات نفسها والبذرة نفسها والإصدار نفسه تعطي الأرقام نفسها في أي مكان.',
    scenario: 'السيناريو',
    policy: 'السياسة',
    window: 'الفترة',
    warmUp: 'التهيئة قبلها',
    followUp: 'المتابعة بعدها',
    zone: 'المنطقة الزمنية',
    seed: 'البذرة',
    replications: 'عمليات المحاكاة',
    stopped: {
      'as told': 'كما طُلب',
      'nothing left to chance': 'لم يُترك شيء للمصادفة فواحد يكفي',
      'precise enough': 'توقف عند بلوغ الدقة المطلوبة',
      'at most': 'توقف عند الحد الأعلى',
      interrupted: 'أوقفه المستخدم',
    },
    version: 'ميزان',
    zoneData: 'بيانات المناطق الزمنية',
    format: 'صيغة النتيجة',
    files: 'الملفات',
    file: 'الملف',
    hash: 'SHA-256',
    command: 'الأمر',
    commandLead: 'يصنع هذا التقرير من جديد:',
  },
  glossary: { title: 'معنى المؤشرات', lead: 'كل مؤشر في جملة واحدة، والصيغة التي يُحسب بها.', formula: 'الصيغة' },
};
