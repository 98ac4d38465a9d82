import { counted } from '../../index.ts';
import type { Noun } from '../../index.ts';
import type { InternalWords } from './words.ts';

const time: Noun = { one: 'مرة واحدة', two: 'مرتان', twoAfter: 'مرتين', few: 'مرات', many: 'مرة', other: 'مرة' };

export const internal: InternalWords = {
  terms: {
    title: 'العملاء والموضوعات',
    segments: 'فئات العملاء',
    topics: 'الموضوعات',
    topic: 'الموضوع',
    grade: 'درجة الصعوبة',
    facts: 'ما نعرفه عن الحالة سوى ذلك',
    fact: 'المعلومة',
    values: 'قيمها الممكنة',
    type: { money: 'مبلغ', number: 'عدد', share: 'نسبة', duration: 'مدة', yes_no: 'نعم أو لا' },
    unknown: (value) => `${value} إذا لم تُعرف`,
  },
  selfService: {
    title: 'الخدمة الذاتية',
    offer: (offer) => `نعرض أولًا ${offer}`,
    none: 'لا تُعرض خدمة ذاتية',
  },
  priorities: {
    title: 'من له الأولوية',
    get: (priority) => `الأولوية ${priority}`,
    order: 'درجات الأولوية من الأعلى إلى الأدنى',
    credit: (time) => `يُعامل في الدور كأنه انتظر ${time}`,
  },
  routing: {
    title: 'من يتولى الرد',
    to: (team) => team,
    overflow: (time, team) => `وبعد انتظار ${time} تُعرض كذلك على ${team}`,
  },
  teams: {
    title: 'الفرق والمستويات',
    tiers: 'المستويات',
    level: (level) => `الدرجة ${level}`,
    mayGive: (amount) => `له أن يمنح حتى ${amount} دون موافقة`,
    mayGiveNothing: 'لا يمنح شيئًا دون موافقة',
    approval: 'ما زاد على صلاحية المستوى يوافق عليه أقرب مستوى أعلى منه صلاحيته تكفي.',
    tier: (tier) => `المستوى ${tier}`,
    takesAll: 'يتولى كل الحالات',
    takes: (requests) => `يتولى ${requests}`,
    up: (teams, count) =>
      count === 1 ? `يحيل ما لا يستطيع حله إلى ${teams}` : `يحيل ما لا يستطيع حله إلى أول فريق يتولاه من بين ${teams}`,
    outsourced: 'فريق خارجي',
    pick: {
      most_urgent: 'من يفرغ من موظفيه يأخذ الحالة الأعلى أولوية',
      oldest: 'من يفرغ من موظفيه يأخذ الحالة الأقدم',
      due_first: 'من يفرغ من موظفيه يأخذ الحالة الأقرب موعدًا',
    },
  },
  limits: {
    title: 'الحدود',
    transfers: (count) => `لا تُحال الحالة أكثر من ${counted(time, count, String(count), true)}`,
    touches: (count) => `لا يُعمل على الحالة أكثر من ${counted(time, count, String(count), true)}، ثم تُغلق دون حل`,
    escalation: (time) => `يُغلق كل تصعيد خلال ${time}`,
    per: { ticket: 'لكل حالة', customer: 'لكل عميل', policy: 'لكل الحالات مجتمعة' },
    each: { day: 'في اليوم', week: 'في الأسبوع', month: 'في الشهر', quarter: 'في ربع السنة', year: 'في السنة' },
    given: (per, amount, then) =>
      `الحد الأقصى للتعويض ${per}: ${amount}، ${then === 'stop' ? 'ولا يُمنح شيء بعده' : 'وما زاد عليه يحتاج إلى موافقة المستوى الأعلى'}`,
  },
  surveys: {
    title: 'استطلاع رأي العملاء',
    ask: (share) => `نسأل ${share} من العملاء عن رأيهم في الخدمة`,
    askAll: 'نسأل كل عميل عن رأيه في الخدمة',
    none: 'لا نسأل أحدًا',
  },
  workflows: { title: 'خطوات العمل' },
  objectives: {
    title: 'ما نسعى إلى تحقيقه',
    wanted: (figure, about, target) => `${figure}${about === undefined ? '' : ` (${about})`}: ${target}`,
    within: (time) => `خلال ${time}`,
    statistic: {
      mean: 'في المتوسط',
      share: '',
      total: '',
      p50: 'في نصف الحالات',
      p90: 'في 90 من كل 100 حالة',
      p99: 'في 99 من كل 100 حالة',
    },
    inShare: (share) => `في ${share} من مثل هذه الفترات على الأقل`,
    kpi: {
      compensation_cost: 'تكلفة التعويضات',
    },
  },
  incentives: {
    title: 'الحوافز',
    each: { week: 'كل أسبوع', month: 'كل شهر', quarter: 'كل ربع سنة', year: 'كل سنة' },
    per: { agent: 'لكل موظف', team: 'لكل فريق' },
    reward: (wanted, each, per, reward) => `${wanted}، ويُقاس ${each} ${per}. المكافأة: ${reward}`,
  },
  practices: {
    title: 'ما نقوم به سوى ذلك',
    dimension: { self_service: 'الخدمة الذاتية', proactivity: 'المبادرة', quality: 'جودة الردود', delight: 'ما يفوق التوقعات' },
    practice: {
      templates: 'قوالب ردود',
      automation: 'أتمتة',
      trained_agents: 'موظفون مدرَّبون',
      quality_review: 'مراجعة الجودة',
      shared_history: 'سجل موحّد لكل عميل',
      faq: 'أسئلة شائعة وأجوبتها',
      knowledge_base: 'قاعدة معرفة',
      order_tracking: 'تتبّع الطلبات',
      returns: 'إرجاع ذاتي',
      bot: 'مساعد آلي',
      issue_banner: 'إعلانات بالأعطال المعروفة',
      chat_invitation: 'دعوات إلى المحادثة',
      status_updates: 'رسائل بحالة الطلب',
      anticipation: 'إجابات قبل السؤال',
      loyalty_programme: 'برنامج ولاء',
      personal_touches: 'لمسات شخصية',
      surprises: 'مفاجآت صغيرة',
    },
  },
  never: { title: 'ما لا يحدث', lead: 'هذه الحالات لا تقع:' },
};
