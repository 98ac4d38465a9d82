import type { Bilingual } from '../../kpi/index.ts';
import type { Activity } from '../../monitor/index.ts';

/** What the event log calls what happens, and what its `detail` then says. */
export const ofActivities: Readonly<Record<Activity, Bilingual>> = {
  'menu and self-service': {
    en: 'From coming in until it stands in a queue or is solved; told where it takes time.',
    ar: 'من الوصول حتى دخول الطابور أو الحل بالخدمة الذاتية، إن استغرق ذلك وقتًا.',
  },
  waiting: { en: 'It stands in the queue of the team.', ar: 'تنتظر في طابور الفريق.' },
  work: {
    en: 'An agent works on it; more rows of one visit where the work was laid aside between.',
    ar: 'يعمل عليها موظف، وللزيارة الواحدة أكثر من سطر إن توقف العمل ثم استؤنف.',
  },
  'after-contact work': {
    en: 'The agent writes the summary of a hand-over, and what is entered afterwards.',
    ar: 'يكتب الموظف ملخص التسليم وما يُدوَّن بعد التواصل.',
  },
  'work laid aside': {
    en: 'Work that was begun lies still: its agent serves a live contact.',
    ar: 'توقف العمل بعد بدئه لأن الموظف يخدم تواصلًا مباشرًا.',
  },
  'waiting for the customer': {
    en: 'The customer was asked something, and has not answered yet.',
    ar: 'سُئل العميل شيئًا ولم يجب بعد.',
  },
  'waiting for approval': {
    en: 'What is to be given waits for the team that approves; the ticket goes its way meanwhile.',
    ar: 'التعويض ينتظر الفريق الذي يوافق عليه، والتذكرة تمضي في طريقها.',
  },
  approval: { en: 'An agent of that team decides.', ar: 'موظف من ذلك الفريق ينظر فيه.' },
  'approval laid aside': {
    en: 'That lies still: its agent serves a live contact.',
    ar: 'توقف النظر فيه لأن الموظف يخدم تواصلًا مباشرًا.',
  },
  arrival: { en: 'The ticket comes: the first row of every case.', ar: 'وصول التذكرة: أول سطر في كل حالة.' },
  'turned away': { en: 'Its channel is closed, or the queue is full.', ar: 'رُفضت لأن القناة مغلقة أو الطابور ممتلئ.' },
  'gave up in the menu': { en: 'The customer hung up before any queue.', ar: 'أنهى العميل المكالمة في القائمة قبل دخول الطابور.' },
  'offered to another team': {
    en: "It may be taken by another team too (`detail`), by the queue's overflow.",
    ar: 'عُرضت أيضًا على فريق مساند (`detail`).',
  },
  'took the offer of a callback': { en: 'The customer hung up and will be called.', ar: 'قبل العميل أن نعاود الاتصال به.' },
  'gave up': { en: 'The customer gave up waiting.', ar: 'تخلّى العميل عن الانتظار.' },
  'another try': { en: 'Who gave up or was turned away comes again.', ar: 'عاد من تخلّى أو رُفض يحاول مرة أخرى.' },
  reply: { en: 'The customer answers.', ar: 'ردّ العميل.' },
  'hand-over': { en: 'It goes to another team, which the row names.', ar: 'حُوِّلت إلى فريق آخر، هو المذكور في السطر.' },
  warning: {
    en: 'A promise (`detail`) is nearly due; told where a row of the policy speaks of it.',
    ar: 'اقترب موعد وعد (`detail`)، ويُذكر حيث يتناوله صف في السياسة.',
  },
  breach: {
    en: 'A promise (`detail`) is broken; told where a row of the policy speaks of it.',
    ar: 'أُخلّ بوعد (`detail`)، ويُذكر حيث يتناوله صف في السياسة.',
  },
  'new priority': { en: 'It has another priority now (`detail`).', ar: 'صارت لها أولوية أخرى (`detail`).' },
  notice: { en: 'A team, or the `customer`, is told of it (`detail`).', ar: 'أُبلغ بها فريق، أو العميل `customer` (`detail`).' },
  consultation: { en: 'A team is asked for advice (`detail`).', ar: 'استُشير فيها فريق (`detail`).' },
  'compensation withheld': {
    en: 'A cap is spent, so the customer does not get this, though a row gives it (`detail`: what, and how much of it).',
    ar: 'استُنفد حدّ فلم يحصل العميل على هذا التعويض مع أن صفًّا يمنحه (`detail`: نوعه ومقدار ما لم يُمنح).',
  },
  compensation: { en: 'The customer is given something (`detail`: what, and how much).', ar: 'مُنح العميل تعويضًا (`detail`: نوعه ومبلغه).' },
  'approval asked': { en: 'A team (`detail`) is to approve what is given.', ar: 'طُلبت موافقة فريق (`detail`) على التعويض.' },
  'solved by self-service': { en: 'The customer has solved it without an agent.', ar: 'حلّها العميل بنفسه دون موظف.' },
  solved: { en: 'It is solved, or taken for solved; it may come back.', ar: 'حُلّت أو عُدّت محلولة، وقد تعود.' },
  'closed unsolved': { en: 'It is closed without a solution.', ar: 'أُغلقت دون حل.' },
  survey: {
    en: 'The customer is asked how it went (`detail`: `no answer`, `answered`, or the rating that the scenario assumes).',
    ar: 'سُئل العميل عن رأيه (`detail`: `no answer` لم يجب، `answered` أجاب، أو التقييم المفترض).',
  },
  reopening: { en: 'A solved ticket comes back.', ar: 'عادت بعد حلّها.' },
  end: {
    en: 'The last row of a case (`detail`: how it ended, as `outcome` in `--log`), when its last work is done, which may be after the solution. Only what is approved later comes after it.',
    ar: 'آخر سطر في الحالة (`detail`: كيف انتهت، كما في `outcome` من `--log`)، حين يُفرغ من آخر عمل فيها، وقد يكون ذلك بعد الحل. ولا يأتي بعده إلا ما يُوافق عليه لاحقًا.',
  },
  'still open': {
    en: 'The last row of a case that is open when the run stops (`detail`: where it is).',
    ar: 'آخر سطر في حالة ما زالت مفتوحة عند نهاية المحاكاة (`detail`: أين هي).',
  },
};
