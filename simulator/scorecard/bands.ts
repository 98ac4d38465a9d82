import type { Bilingual } from '../kpi/index.ts';

export type Level = 1 | 2 | 3 | 4 | 5;

/** What a value must be for a level. */
export type Bound = { readonly below: number } | { readonly atMost: number } | { readonly above: number } | { readonly atLeast: number };

/** A row of the table of levels whose levels are told apart by a figure. */
export interface Bands {
  readonly kpi: string;
  readonly statistic: 'mean' | 'share' | 'p90';
  /** The best level first; what meets none of them is level 1. */
  readonly bounds: readonly { readonly level: Level; readonly is: Bound }[];
  /** What each level is called, by level. */
  readonly says: Readonly<Record<Level, Bilingual>>;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const written: Pick<Bands, 'bounds' | 'says'> = {
  bounds: [
    { level: 5, is: { below: hour } },
    { level: 4, is: { below: 4 * hour } },
    { level: 3, is: { atMost: day } },
    { level: 2, is: { below: 3 * day } },
  ],
  says: {
    5: { en: 'under 1 hour', ar: 'أقل من ساعة' },
    4: { en: 'under 4 hours', ar: 'أقل من 4 ساعات' },
    3: { en: '4 to 24 hours', ar: 'من 4 ساعات إلى 24 ساعة' },
    2: { en: '1 to 3 days', ar: 'من يوم إلى 3 أيام' },
    1: { en: '3 days or more', ar: '3 أيام أو أكثر' },
  },
};

/**
 * The figures of the users' table of five levels (domain.md, 9), the most important dimension first. Where the table leaves a hole between two levels, a
 * value in it has the lower level; where it has words and no number, the number is ours: `rules` says which.
 */
export const bands = {
  written: { kpi: 'first_response_time', statistic: 'mean', ...written },
  social: {
    kpi: 'first_response_time',
    statistic: 'mean',
    bounds: [{ level: 5, is: { below: 15 * minute } }, ...written.bounds.slice(1)],
    says: { ...written.says, 5: { en: 'under 15 minutes', ar: 'أقل من 15 دقيقة' } },
  },
  live: {
    kpi: 'first_response_time',
    statistic: 'mean',
    bounds: [
      { level: 5, is: { below: minute } },
      { level: 4, is: { below: 5 * minute } },
      { level: 3, is: { atMost: 10 * minute } },
      { level: 2, is: { atMost: hour } },
    ],
    says: {
      5: { en: 'under 1 minute', ar: 'أقل من دقيقة' },
      4: { en: 'under 5 minutes', ar: 'أقل من 5 دقائق' },
      3: { en: '5 to 10 minutes', ar: 'من 5 إلى 10 دقائق' },
      2: { en: '10 minutes to an hour', ar: 'من 10 دقائق إلى ساعة' },
      1: { en: 'over an hour', ar: 'أكثر من ساعة' },
    },
  },
  solvedInWriting: {
    kpi: 'resolution_time',
    statistic: 'mean',
    bounds: [
      { level: 5, is: { below: 4 * hour } },
      { level: 4, is: { below: 8 * hour } },
      { level: 3, is: { below: day } },
      { level: 2, is: { below: 7 * day } },
    ],
    says: {
      5: { en: 'very quick: under 4 hours', ar: 'سريع جدًّا: أقل من 4 ساعات' },
      4: { en: 'quick: under 8 hours', ar: 'سريع: أقل من 8 ساعات' },
      3: { en: 'fairly quick: under a day', ar: 'سريع نوعًا ما: أقل من يوم' },
      2: { en: '1 to 7 days', ar: 'من يوم إلى 7 أيام' },
      1: { en: 'a week or more', ar: 'أسبوع أو أكثر' },
    },
  },
  solvedLive: {
    kpi: 'resolution_time',
    statistic: 'mean',
    bounds: [
      { level: 5, is: { below: 15 * minute } },
      { level: 4, is: { below: 30 * minute } },
      { level: 3, is: { below: hour } },
      { level: 2, is: { below: 2 * hour } },
    ],
    says: {
      5: { en: 'very quick: under 15 minutes', ar: 'سريع جدًّا: أقل من 15 دقيقة' },
      4: { en: 'quick: under 30 minutes', ar: 'سريع: أقل من 30 دقيقة' },
      3: { en: 'fairly quick: under an hour', ar: 'سريع نوعًا ما: أقل من ساعة' },
      2: { en: '1 to 2 hours', ar: 'من ساعة إلى ساعتين' },
      1: { en: '2 hours or more', ar: 'ساعتان أو أكثر' },
    },
  },
  givingUp: {
    kpi: 'abandonment_rate',
    statistic: 'share',
    bounds: [{ level: 5, is: { below: 0.2 } }],
    says: {
      5: { en: 'few give up', ar: 'قلّة يتخلّون عن الانتظار' },
      ...same([4, 3, 2], { en: 'few give up', ar: 'قلّة يتخلّون عن الانتظار' }),
      1: { en: 'many give up', ar: 'كثيرون يتخلّون عن الانتظار' },
    },
  },
  rating: {
    kpi: 'satisfaction',
    statistic: 'mean',
    bounds: [
      { level: 5, is: { atLeast: 4.95 } },
      { level: 4, is: { atLeast: 4.8 } },
      { level: 3, is: { atLeast: 4 } },
      { level: 2, is: { atLeast: 3 } },
    ],
    says: {
      5: { en: 'ratings of 5 throughout', ar: 'التقييم 5 في كل مرة تقريبًا' },
      4: { en: 'a mean rating of 4.8 or more', ar: 'متوسط التقييم 4.8 أو أكثر' },
      3: { en: 'ratings of 4 and 5', ar: 'التقييم 4 أو 5' },
      2: { en: 'ratings of 3 and up', ar: 'التقييم 3 فأكثر' },
      1: { en: 'ratings below 3', ar: 'التقييم دون 3' },
    },
  },
  solvedAlone: {
    kpi: 'self_service_rate',
    statistic: 'share',
    bounds: [{ level: 5, is: { above: 0.5 } }],
    says: {
      5: { en: 'solves the majority', ar: 'تحلّ أغلب الطلبات' },
      ...same([4, 3, 2, 1], { en: 'solves half or less', ar: 'تحلّ النصف أو أقل' }),
    },
  },
} as const satisfies Readonly<Record<string, Bands>>;

/** What the users' table leaves open, and how it is closed here: every line and every reading that is ours. */
export const rules: readonly Bilingual[] = [
  {
    en: 'A value that lies between two levels of the table has the lower one: a first response by email after 4 to 12 hours, or in chat after 5 to 10 or 10 to 30 minutes. So has what stands under two levels, except two channels, which their kinds tell apart.',
    ar: 'القيمة التي تقع بين مستويين من الجدول لها أدناهما: مثل الاستجابة الأولى بالبريد بعد 4 إلى 12 ساعة، أو في المحادثة بعد 5 إلى 10 دقائق أو 10 إلى 30 دقيقة. وكذلك ما ورد تحت مستويين، إلا القناتين فيفصل بينهما نوعهما.',
  },
  {
    en: 'Means are judged, day and night counted; where the slowest tenth of first responses is of a lower level, that is said beside. Several days are three or more.',
    ar: 'يُحكم على المتوسطات، وتُحسب فيها ساعات الليل والنهار، وإذا كان العُشر الأبطأ من الاستجابات الأولى في مستوى أدنى ذُكر ذلك معه. وعدة أيام تعني ثلاثة فأكثر.',
  },
  {
    en: 'Response times, resolution times and quality have the level of their weakest part; a channel on which customers came and no person answered any is level 1. Self-service, proactivity and delight have the level of the best that is named or, for self-service, simulated.',
    ar: 'مستوى أزمنة الاستجابة وأزمنة الحل والجودة هو مستوى أضعف ما فيها، والقناة التي جاء إليها عملاء ولم ينل أحد منهم ردًّا من موظف مستواها 1. أما الخدمة الذاتية والمبادرة والإبهار فمستواها مستوى أفضل ما تذكره السياسة، أو ما تُظهره المحاكاة في الخدمة الذاتية.',
  },
  {
    en: 'A live channel that closes and keeps what comes then, such as WhatsApp at night, is judged as social media: part of it is answered later. A written channel is social media by its name.',
    ar: 'القناة المباشرة التي تُغلق وتحفظ ما يصلها حينها، مثل واتساب ليلًا، يُحكم عليها كوسائل التواصل الاجتماعي لأن جزءًا منه يُجاب عنه لاحقًا. والقناة المكتوبة تُعدّ من وسائل التواصل الاجتماعي باسمها.',
  },
  {
    en: 'How quick a resolution is, and how many are many, has no number in the table: 4 and 8 hours, a day and 7 days in writing, 15 and 30 minutes, 1 and 2 hours live, and one contact in five that is given up, over all channels, are ours. Level 3 needs templates, level 4 automation too.',
    ar: 'لا يضع الجدول رقمًا لسرعة الحل ولا لكثرة المتخلّين، فالأرقام من عندنا: 4 ساعات و8 ساعات ويوم و7 أيام في التواصل المكتوب، و15 و30 دقيقة وساعة وساعتان في المباشر، وتخلٍّ واحد من كل خمس مرات تواصل في كل القنوات معًا. ويتطلب المستوى 3 قوالب جاهزة، والمستوى 4 أتمتة معها.',
  },
  {
    en: 'Whether replies are right is not simulated: quality rests on the assumed ratings. For ratings of 3 and up stands a mean of 3 or more, for those of 4 and 5 one of 4 or more, for 5s throughout one of 4.95, and level 3 needs trained agents.',
    ar: 'صحة الردود لا تُحاكى، فالجودة مبنية على التقييمات المفترضة. فالتقييم 3 فأكثر يعني متوسط 3 فأكثر، والتقييم 4 أو 5 يعني متوسط 4 فأكثر، والتقييم 5 في كل مرة تقريبًا يعني متوسط 4.95، ويتطلب المستوى 3 موظفين مدرَّبين.',
  },
  {
    en: 'One channel is level 1. Channels of one kind only are level 2, however many, a live with a written one level 3; three or more with both kinds are taken for all that suit the business, level 4, and are level 5 where none of them closes.',
    ar: 'القناة الواحدة مستوى 1. والقنوات من نوع واحد فقط مستوى 2 مهما كثرت، وقناة مباشرة مع مكتوبة مستوى 3، وثلاث فأكثر من النوعين تُعدّ كل ما يناسب النشاط، فهي مستوى 4، ومستوى 5 إن لم تُغلق أي منها.',
  },
  {
    en: 'A knowledge base is taken for a detailed FAQ. Order tracking is level 4 with any other self-service beside it, level 2 alone. Self-service solves the majority where the simulation solves more than half of all tickets so. Status updates count for proactivity as a few templates do.',
    ar: 'تُعدّ قاعدة المعرفة أسئلة شائعة مفصلة. وتتبع الطلب مستوى 4 إذا كانت معه خدمة ذاتية أخرى، ومستوى 2 وحده. وتحلّ الخدمة الذاتية أغلب الطلبات إذا حُلّ بها في المحاكاة أكثر من نصف التذاكر. ورسائل المستجدات تُحسب في المبادرة مثل بعض القوالب الجاهزة.',
  },
];

function same<Of extends Level>(levels: readonly Of[], text: Bilingual): Record<Of, Bilingual> {
  return Object.fromEntries(levels.map((level) => [level, text])) as Record<Of, Bilingual>;
}
