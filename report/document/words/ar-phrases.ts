import type { Clause, Event, PhraseWords } from './words.ts';

/** What is said of each fact, in this order within a phrase; titles keep their form, since they stand in quotes or after a noun that takes the case. */
const of: Readonly<Record<string, (said: string, not: boolean, event: Event | undefined) => string>> = {
  segment: (said, not) => (not ? `من غير فئة ${said}` : `من فئة ${said}`),
  channel: (said, not) => (not ? `عبر قناة غير ${said}` : `عبر ${said}`),
  came_by: (said, not) => (not ? `ولم تصل أولًا عبر ${said}` : `وقد وصلت أولًا عبر ${said}`),
  topic: (said, not) => (not ? `في موضوع غير ${said}` : `بشأن ${said}`),
  language: (said, not) => (not ? `بغير اللغة ${said}` : `باللغة ${said}`),
  arrived: (said, not) => (not ? `خارج أوقات ${said}` : `في أوقات ${said}`),
  grade: (said, not) => `التي درجة صعوبتها ${not ? 'غير ' : ''}${said}`,
  priority: (said, not) => `التي أولويتها ${not ? 'غير ' : ''}${said}`,
  offer: (said, not) => (said === 'none' ? `${not ? 'مع' : 'دون'} عرض خدمة ذاتية` : `${not ? 'دون' : 'مع'} عرض ${said}`),
  tier: (said, not) => `التي يتولاها مستوى ${not ? 'غير ' : ''}${said}`,
  team: (said, not) => (said === '' ? 'التي تتولاها فرق بعينها' : not ? `التي لا يتولاها ${said}` : `التي يتولاها ${said}`),
  promise: (said, _not, event) => (event === 'warning' ? `التي أوشك موعد ${said} فيها` : `التي تأخر فيها ${said}`),
  breached: (said, not) => (not ? `التي لم يتأخر فيها ${said}` : `التي سبق أن تأخر فيها ${said}`),
  now: (said, not) => (not ? `إذا كان الوقت خارج ${said}` : `إذا كان الوقت ضمن ${said}`),
  waited: (said, not) => `التي مدة انتظارها ${not ? 'غير ' : ''}${said}`,
  age: (said, not) => `التي مضى عليها ${not ? 'غير ' : ''}${said}`,
  transfers: (said, not) => `التي عدد مرات إحالتها ${not ? 'غير ' : ''}${said}`,
  touches: (said, not) => `التي عدد مرات العمل عليها ${not ? 'غير ' : ''}${said}`,
  reopens: (said, not) => `التي عدد مرات إعادة فتحها ${not ? 'غير ' : ''}${said}`,
  escalations: (said, not) => `التي عدد مرات تصعيدها ${not ? 'غير ' : ''}${said}`,
};
const order = Object.keys(of);
/** With one of these the requests are "received". */
const received = new Set(['segment', 'channel', 'came_by', 'topic', 'language', 'arrived']);

function tail(clauses: readonly Clause[], event: Event | undefined): string {
  const ours = clauses.filter(({ own }) => own === undefined).sort((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact));
  const said = ours.map(({ fact, said, not }) => of[fact]?.(said, not, event) ?? `(${fact}: ${said})`);
  const own = clauses.flatMap(({ own, not, said }) => (own === undefined ? [] : [`«${own}»: ${not ? 'غير ' : ''}${said}`]));
  const parts = [
    ...(ours.some(({ fact }) => received.has(fact)) ? ['الواردة'] : []),
    ...said,
    ...(own.length > 0 ? [`المستوفية ${own.length > 1 ? 'للشروط' : 'للشرط'} (${own.join('؛ ')})`] : []),
  ];
  return parts.map((part, i) => (i > 0 && /^(التي|المستوفية) /.test(part) ? `و${part}` : part)).join(' ');
}

export const phrases: PhraseWords = {
  all: 'كل الحالات',
  others: 'بقية الحالات',
  rest: 'كل الحالات ما لم يُذكر خلاف ذلك أعلاه',
  requests: (conditions, event) => `الحالات ${conditions.map((clauses) => tail(clauses, event)).join('، أو ')}`,
};
