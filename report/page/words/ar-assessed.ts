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
    next: 'للارتقاء مستوى',
    helps: 'ما يساعد',
    rules: 'كيف تُحدَّد المستويات',
  },

  incentives: {
    title: 'الحوافز',
    lead: 'كم مرة يستحقها كل فريق، وكم يُتوقع أن تكلّف في كل مرة. وهذا مفترض: كل فترة محاكاة تمثل المدة التي يُحكم عليها كاملة.',
    team: 'الفريق',
    earned: 'تُستحق في',
    cost: 'التكلفة المتوقعة',
    wants: (figure, bounds) => `${figure}: ${bounds.join(' و')}`,
    reward: (reward, per, each) => `${reward} ${per === 'team' ? 'للفريق' : 'لكل موظف'}، ويُحكم عليها كل ${periods[each]}`,
    all: (each) => `كل الفرق، كل ${periods[each]}`,
  },
};
