import { counted } from '../../index.ts';
import { instance } from './arabic-nouns.ts';
import type { AssessedWords } from './assessed-words.ts';

const periods = { week: 'أسبوع', month: 'شهر', quarter: 'ربع سنة', year: 'سنة' };

export const arAssessed: AssessedWords = {
  scorecard: {
    title: 'مستويات الخدمة',
    lead: 'سبعة جوانب على خمسة مستويات، والأهم أولًا. ومستوى كل جانب هو مستوى أضعف ما فيه، ولا مستوى للمجموع لأنه يخفي مواضع الضعف.',
    levels: ['غير مقبول', 'دون المتوسط', 'متوسط', 'فوق المتوسط', 'ممتاز'],
    of: (levels, most) => `${levels.join(' أو ')} من ${most}`,
    assumed: 'مبني على تقييمات مفترضة',
    notJudged: 'لم يُحكم عليه',
    next: 'للارتقاء إلى المستوى التالي',
    helps: 'ما يساعد',
    rules: 'كيف تُحدَّد المستويات',
  },

  lost: {
    title: 'أين ذهب الوقت',
    lead: 'مم يتكوّن وقت الوعود التي أُخلفت والتواصل الذي تخلّى عنه العملاء، من أول كلمة للعميل حتى الوفاء بالوعد أو التخلي. من المحاكاة الأولى وحدها، فلا فترة ثقة له.',
    oneRun: 'تُراد المحاكاة الواحدة لسرعتها، فلا تسجّل أين ذهب الوقت، وتسجّله محاكاتان فأكثر.',
    part: {
      before_queue: 'القائمة الصوتية والخدمة الذاتية',
      closed: 'لا أحد في الخدمة',
      queue: 'انتظار فريق',
      callback: 'انتظار معاودة الاتصال',
      approval: 'انتظار الموافقة',
      work: 'العمل',
      laid_aside: 'تُركت جانبًا لأجل مكالمة',
      hand_over: 'التسليم',
      customer: 'انتظار العميل',
      away: 'غياب العميل',
      solved: 'حُسبت محلولة',
    },
    abandoned: 'تواصل تخلّى عنه العملاء',
    count: (n, text, mean) =>
      n === 1 ? `حالة واحدة، ومدتها ${mean}` : `${counted(instance, n, text)}، ومتوسط كل ${n === 2 ? 'منهما' : 'منها'} ${mean}`,
    hours: 'ساعات الأسبوع التي مضى فيها هذا الوقت',
    worst: 'أسوأ ثلاث تذاكر في كل نوع من الوعود، وفي التواصل الذي تخلّى عنه العملاء',
    trace:
      'تُفتح كل تذكرة على حياتها كاملة، ومع كل خطوة صف السياسة الذي أوجبها. والأمر `mizan simulate SCENARIO --trace "#17"` يروي حياة أي تذكرة أخرى، وهي هنا `#17`.',
    after: (time) => `(بعد ${time})`,
    ticket: (about, number, late, abandoned) => `${about}: التذكرة ${number}، ${abandoned ? `تخلّى العميل بعد ${late}` : `تأخرت ${late}`}`,
  },

  incentives: {
    title: 'الحوافز',
    lead: 'كم مرة يستحقها كل فريق، وكم يُتوقع أن تكلّف في كل مرة. وهذا مفترض: كل فترة محاكاة تمثل المدة التي يُحكم عليها كاملة.',
    team: 'الفريق',
    earned: 'تُستحق في',
    in: (weeks, met, of) => `في ${met} من أصل ${of} من ${weeks ? 'الأسابيع' : 'الفترات'} المحاكاة`,
    sure: (level, range) => `؛ فترة الثقة ${level}: ${range}`,
    cost: 'التكلفة المتوقعة',
    wants: (figure, bounds) => `${figure}: ${bounds.join(' و')}`,
    reward: (reward, per, each) => `${reward} ${per === 'team' ? 'للفريق' : 'لكل موظف'}، ويُحكم عليها كل ${periods[each]}`,
    all: (each) => `كل الفرق، كل ${periods[each]}`,
  },
};
