import type { Note, Replications, Theory } from '../../schema/index.ts';
import { writeShare } from '../../schema/values/index.ts';
import { kpis } from '../kpi/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { compensationWithheld } from './compensation-withheld.ts';
import { customersCounted } from './customers-counted.ts';
import { notApproved } from './not-approved.ts';
import { perReplication } from './per-replication.ts';
import { shortPeriod } from './short-period.ts';
import { stoppedNote } from './stopped-note.ts';
import { undecided } from './undecided.ts';
import { written } from './written.ts';

/** What the reader must know: what the numbers themselves give rise to, then what the caller knows (another note of a code of ours gives way). */
export function notesOf(
  tallies: readonly Tallies[],
  model: Model,
  others: readonly Note[],
  theory: readonly Theory[] = [],
  replications?: Replications,
): Note[] {
  const ours = [
    chanceless(model),
    replications && stoppedNote(replications),
    replayed(model),
    resampled(model),
    backlog(model),
    grown(model),
    repliesWait(model),
    triesCount(model),
    callbacksWait(model),
    assumed(model),
    customersCounted(tallies, model),
    compensationWithheld(tallies, model),
    notApproved(tallies, model),
    ...shortPeriod(model, tallies),
    openTickets(tallies),
    undecided(tallies, model),
    apartFromTheory(theory),
  ].filter((note) => note !== undefined);
  return [...ours, ...others.filter(({ code }) => !ours.some((note) => note.code === code))];
}

function chanceless({ chance }: Model): Note | undefined {
  if (chance) return undefined;
  return {
    code: 'nothing-left-to-chance',
    message: {
      en: 'Nothing is left to chance here, so one replication says all and no interval is given.',
      ar: 'لا شيء هنا متروك للمصادفة، لذلك تكفي محاكاة واحدة ولا تُذكر فترة ثقة.',
    },
  };
}

function replayed({ sources }: Model): Note | undefined {
  if (!sources.some((source) => source.kind === 'log' && !source.weeks)) return undefined;
  return {
    code: 'conditional-on-log',
    message: {
      en: 'Arrivals are replayed from a log as they came. Intervals say how sure the numbers are for these arrivals; another week brings others.',
      ar: 'تذاكر المحاكاة مأخوذة من سجل كما وردت. فترات الثقة تخص هذه التذاكر نفسها، وأسبوع آخر يأتي بغيرها.',
    },
  };
}

function resampled({ sources }: Model): Note | undefined {
  const weeks = sources.flatMap((source) => (source.kind === 'log' && source.weeks ? [source.weeks.first.length - 1] : []));
  if (weeks.length === 0) return undefined;
  const fewest = Math.min(...weeks);
  return {
    code: 'resampled-weeks',
    message: {
      en: `Arrivals are whole weeks of a log, drawn anew in each replication. Intervals hold how weeks differ, as far as the ${fewest} whole weeks of the log show it.`,
      ar: `تذاكر المحاكاة أسابيع كاملة من سجل تُسحب من جديد في كل محاكاة. وتشمل فترات الثقة اختلاف الأسابيع بقدر ما تُظهره أسابيع السجل الكاملة، وعددها ${fewest}.`,
    },
  };
}

function backlog({ backlog: items }: Model): Note | undefined {
  const count = items.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return undefined;
  const open = written(count);
  return {
    code: 'open-at-start',
    message: {
      en: `Tickets are open when the simulation starts, as the scenario says: ${open}. They take agents' time and count in the backlog; figures of tickets and contacts are about those that come in the period.`,
      ar: `تبدأ المحاكاة وفيها تذاكر مفتوحة كما يقول السيناريو، وعددها ${open}. وهي تأخذ من وقت الموظفين وتُحسب في التذاكر المتراكمة، أما أرقام التذاكر والتواصل فتخص ما يأتي في الفترة.`,
    },
  };
}

function grown({ sources }: Model): Note | undefined {
  const { volume = 1 } = sources.find((source) => source.volume !== 1) ?? {};
  if (volume === 1) return undefined;
  const percent = writeShare(volume);
  return {
    code: 'volume',
    message: {
      en: `Demand is taken at ${percent} of what the scenario's \`demand\` says. Tickets of a log are repeated or left out by chance for this; a repeated one comes within the same quarter of an hour.`,
      ar: `أُخذ الطلب بنسبة ${percent} مما يقوله \`demand\` في السيناريو. ولأجل ذلك تُكرَّر تذاكر من السجل أو تُترك عشوائيًا، وتأتي المكرَّرة ضمن ربع الساعة نفسه.`,
    },
  };
}

/** Waits by channel can be far longer than a first caller's. */
function repliesWait({ rules }: Model): Note | undefined {
  if (!rules.outcome.some(({ says }) => says.needsCustomer > 0)) return undefined;
  return {
    code: 'replies-are-contacts',
    message: {
      en: "Waiting time, ASA and service level count every contact, a customer's reply to an open ticket too: it waits for the team that has the ticket, if need be until that team opens. How long a customer waits at first stands under first response time.",
      ar: 'زمن الانتظار ومتوسط سرعة الرد ومستوى الخدمة تشمل كل تواصل، ومنه رد العميل على تذكرة مفتوحة: فهو ينتظر الفريق الذي لديه التذكرة، وقد ينتظر حتى يبدأ دوامه. أما ما ينتظره العميل أول مرة ففي زمن الاستجابة الأولى.',
    },
  };
}

function triesCount({ rules }: Model): Note | undefined {
  if (!rules.retries.some(({ says }) => says.share > 0)) return undefined;
  return {
    code: 'tries-are-contacts',
    message: {
      en: 'Who gave up or was turned away may try again. Each try is a contact of the same ticket: waiting time, service level and abandonment rate count every one. A ticket has given up only if its customer does not come back.',
      ar: 'قد يعاود المحاولة من تخلّى عن الانتظار أو رُفض تواصله. وكل محاولة تواصل من التذكرة نفسها يُحسب في زمن الانتظار ومستوى الخدمة ومعدل التخلي. ولا تُعدّ التذكرة متروكة إلا إذا لم يعد صاحبها.',
    },
  };
}

function callbacksWait({ channels, rules }: Model): Note | undefined {
  if (channels.every(({ callbackAfter }) => callbackAfter === Infinity) || !rules.callbacks.some(({ says }) => says > 0)) return undefined;
  return {
    code: 'callbacks-wait',
    message: {
      en: 'Who takes a callback hangs up and keeps the place in the queue. Waiting time, ASA and service level count the whole wait until the call, most of which nobody spends on the line.',
      ar: 'من وافق على معاودة الاتصال به أنهى مكالمته واحتفظ بمكانه في الطابور. ويشمل زمن الانتظار ومتوسط سرعة الرد ومستوى الخدمة المدة كلها حتى نتصل به، وأكثرها لا يقضيه أحد على الخط.',
    },
  };
}

/** Figures that come out of what the scenario assumes of customers' feelings. */
function assumed(model: Model): Note | undefined {
  const shown = kpis.filter((kpi) => kpi.assumed && kpi.listedIf?.(model));
  if (shown.length === 0) return undefined;
  return {
    code: 'assumed',
    message: {
      en: `Assumed: ${shown.map(({ title }) => title.en).join(', ')}. These figures come out of coefficients that the scenario assumes and nobody has measured: compare policies by them, and do not take their level for a forecast.`,
      ar: `مفترض: ${shown.map(({ title }) => title.ar).join('، ')}. هذه الأرقام ناتجة عن معاملات يفترضها السيناريو ولم تُقَس: قارن بها بين السياسات، ولا تعدّ مستواها توقعًا.`,
    },
  };
}

function openTickets(tallies: readonly Tallies[]): Note | undefined {
  const { total, each } = perReplication(tallies, ({ ticket }) => [ticket.open]);
  if (total === 0) return undefined;
  return {
    code: 'open-tickets',
    message: {
      en: `When the run stopped, tickets of the period were still open: ${each} a replication on average. Mean times are over those that ended; quantiles take an open one as far as it has come (Kaplan-Meier: from there on as likely to end as those that lasted as long).`,
      ar: `عند نهاية المحاكاة بقيت تذاكر من الفترة مفتوحة: ${each} في المتوسط لكل محاكاة. متوسط الزمن محسوب لما انتهى منها، أما المئينات فتأخذ المفتوحة بقدر عمرها عند النهاية (كابلان–ماير: ما بعد ذلك كحال ما بقي مثلها).`,
    },
  };
}

/** Where all that a formula assumes holds, it is right, and a simulation that is far from it is not to be trusted unseen. */
function apartFromTheory(theory: readonly Theory[]): Note | undefined {
  const teams = theory
    .filter(({ assumptions, figures }) => assumptions.every(({ holds }) => holds) && figures.some(({ apart }) => apart))
    .map(({ team }) => `\`${team}\``)
    .join(', ');
  if (!teams) return undefined;
  return {
    code: 'apart-from-theory',
    message: {
      en: `Simulation and formula are far apart for ${teams}, although all that the formula assumes holds: one of the two is wrong. Look at it before you trust the figures of this run.`,
      ar: `المحاكاة والصيغة متباعدتان في ${teams} مع أن كل ما تفترضه الصيغة متحقق، فإحداهما خاطئة. انظر في ذلك قبل أن تثق بأرقام هذا التشغيل.`,
    },
  };
}
