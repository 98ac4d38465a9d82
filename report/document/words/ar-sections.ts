import { counted } from '../../index.ts';
import type { Noun } from '../../index.ts';
import { internal } from './ar-internal.ts';
import type { SectionWords } from './words.ts';

const step: Noun = { one: 'خطوة واحدة', two: 'خطوتان', twoAfter: 'خطوتين', few: 'خطوات', many: 'خطوة', other: 'خطوة' };
const contact: Noun = { one: 'عميل واحد', two: 'عميلان', twoAfter: 'عميلين', few: 'عملاء', many: 'عميلًا', other: 'عميل' };

export const sections: SectionWords = {
  audience: { public: 'لعملائنا', internal: 'للاستخدام الداخلي فقط، ولا يُنشر للعملاء' },
  contents: 'في هذه الوثيقة',
  sentence: (text) => (/[.؟!]$/.test(text) ? text : `${text}.`),
  for: (whom, says) => `${whom}: ${says}`,
  semicolon: '؛ ',
  clauses: (texts) => texts.join('، و'),
  comma: '، ',
  colon: (name, says) => `${name}: ${says}`,
  about: {
    version: 'الإصدار',
    effective: 'تسري من',
    reviewed: 'آخر مراجعة',
    review: 'المراجعة الدورية',
    every: (time, next) => (next === undefined ? time : `${time}، والتالية في موعد أقصاه ${next}`),
    owner: 'الجهة المسؤولة',
    currency: 'العملة',
  },
  goals: { title: 'الأهداف والمبادئ', servedBy: (what) => `البنود التي تخدم هذا الهدف: ${what}`, standards: 'كيف نتعامل' },
  channels: {
    title: 'قنوات التواصل معنا',
    mode: { live: 'يرد موظف مباشرةً والعميل ينتظر.', deferred: 'يكتب العميل إلينا، ونرد عليه لاحقًا.' },
    open: (hours) => `التواصل متاح في أوقات «${hours}».`,
    openAlways: 'التواصل متاح على مدار الساعة طوال أيام الأسبوع.',
    closed: {
      keep: 'ما يصلنا خارج هذه الأوقات نحتفظ به ونرد عليه عند عودتنا إلى العمل.',
      refuse: 'خارج هذه الأوقات لا يرد أحد.',
      other: (channel) => `خارج هذه الأوقات يمكن التواصل معنا عبر ${channel}.`,
    },
    menu: (steps) => `قبل الوصول إلى موظف قائمة من ${counted(step, steps, String(steps), true)}.`,
    callback: (time) => `بعد انتظار ${time} نعرض معاودة الاتصال بالعميل.`,
    atOnce: (count) => `يخدم الموظف الواحد ${counted(contact, count, String(count), true)} على الأكثر في الوقت نفسه.`,
    givesWay: (channels) => `يتوقف العمل عليها مؤقتًا لخدمة من يتواصل عبر ${channels}.`,
  },
  hours: {
    title: 'أوقات العمل والإجازات',
    zone: (zone) => `المنطقة الزمنية: ${zone}.`,
    day: 'الأيام',
    open: 'أوقات العمل',
    closedDays: 'إجازات لا نعمل فيها طوال اليوم:',
    exception: (title, period) => `${title === undefined ? 'أوقات استثنائية' : `أوقات العمل في ${title}`}: ${period}`,
    occasion: 'المناسبة',
    date: 'التاريخ',
  },
  promises: {
    title: 'وعودنا',
    order: 'العبرة بأول بند ينطبق على الحالة، وما لم يذكره يحدده البند التالي الذي ينطبق عليها.',
    clock: (hours) => `تُحسب المدد في أوقات «${hours}» فقط ما لم ينص البند على غير ذلك، ويتوقف احتسابها خارج هذه الأوقات.`,
    clockAlways: 'تُحسب المدد ليلًا ونهارًا ما لم ينص البند على غير ذلك.',
    pause: (states) => `ويتوقف احتسابها كذلك ${states}.`,
    noPause: 'لا يتوقف',
    businessDay:
      'يوم العمل هو اليوم الذي نعمل فيه. و«خلال يومي عمل» تعني حتى نهاية الدوام في ثاني يوم عمل بعد يوم وصول الحالة، وما يصل في يوم لا نعمل فيه يُعدّ واردًا في يوم العمل التالي.',
    warning: (share) => `يصلنا تنبيه عند انقضاء ${share} من المدة الموعودة.`,
    whenRaised: {
      keep: 'إذا ارتفعت أولوية الحالة لاحقًا تبقى وعودها كما هي.',
      redecide: 'إذا ارتفعت أولوية الحالة لاحقًا تُحدَّد وعودها من جديد، محسوبةً من وقت وصولها.',
    },
    kind: { first_response: 'أول رد', next_response: 'الردود التالية', update: 'إبلاغ العميل بالمستجدات', resolution: 'الحل' },
    within: (time) => `خلال ${time}`,
    share: (share) => `في ${share} من الحالات على الأقل`,
    countedIn: (hours) => `تُحسب في أوقات «${hours}»`,
    countedAlways: 'تُحسب ليلًا ونهارًا',
    none: 'لا نعد بمدة محددة',
    clockTerm: 'احتساب المدد',
    pauseTerm: 'توقف الاحتساب',
    warningTerm: 'التنبيه',
    holdsFor: (requests) => `يشمل ${requests}.`,
    restBelow: 'أما الوعود نفسها فتحددها البنود التالية.',
    urgency: 'كيف تُحدَّد أولوية الحالة',
    state: { waiting_for_customer: 'أثناء انتظار رد العميل', waiting_for_approval: 'أثناء انتظار الموافقة' },
  },
  events: {
    when: (event, time) =>
      ({
        unresolved: 'إذا تعذّر حل الحالة على من يتولاها',
        asked: 'إذا طلب العميل التواصل مع مسؤول أعلى',
        warning: 'إذا أوشكت مدة موعودة على الانتهاء',
        breach: 'إذا تأخرنا عن موعد وعدنا به',
        waiting: `إذا لم يتولَّ أحد الحالة بعد انتظار ${time}`,
        aging: `إذا بقيت الحالة دون حل ${time}`,
        reopened: 'إذا أُعيد فتح الحالة',
        escalation_closed: 'عند إغلاق التصعيد',
        closed: 'عند إغلاق الحالة',
      })[event],
  },
  escalation: {
    title: 'كيف نصعّد الحالات',
    order: 'في كل موقف مما يلي العبرة بأول سطر ينطبق، ولا تضيف السطور التالية إلا ما لم يذكره.',
    team: (team) => (team === undefined ? 'تُحال إلى الفريق المختص' : `تُحال إلى ${team}`),
    up: { public: 'تُحال إلى من هم أكثر خبرة', internal: 'تُحال إلى المستوى الأعلى' },
    stay: 'تبقى لدى الفريق نفسه',
    raise: 'ترتفع أولويتها درجة واحدة',
    priority: (priority) => `تصبح أولويتها ${priority}`,
    tellCustomer: 'نبلغ العميل',
    tell: (teams) => `نبلغ ${teams}`,
    consult: (teams) => `نستشير ${teams}`,
  },
  compensation: {
    title: 'كيف نعوّض العملاء',
    order: 'في كل موقف مما يلي العبرة بأول سطر ينطبق.',
    give: (gift, worth = '') =>
      ({
        refund: `نردّ للعميل ${worth ? `مبلغًا ${worth}` : 'ما دفعه'}`,
        credit: `نقدّم للعميل رصيدًا ${worth}`.trim(),
        coupon: `نقدّم للعميل قسيمة ${worth}`.trim(),
        replacement: `نقدّم للعميل بديلًا ${worth}`.trim(),
        gesture: `نقدّم للعميل هدية ${worth}`.trim(),
        none: 'لا نقدّم تعويضًا',
      })[gift],
    worth: (amount) => `بقيمة ${amount}`,
    part: (share, of, atMost) => `بنسبة ${share} من «${of}»${atMost === undefined ? '' : `، بحد أقصى ${atMost}`}`,
    approval: (tier) => `بموافقة ${tier}`,
  },
  contact: {
    title: 'لمن تتوجهون بالسؤال',
    owner: (owner) => `الجهة المسؤولة عن هذه السياسة: ${owner}.`,
    ways: (channels) => `يمكنكم التواصل معنا عبر ${channels}.`,
  },
  internal,
};
