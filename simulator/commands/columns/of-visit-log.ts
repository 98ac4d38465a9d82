import type { VisitColumn } from '../../monitor/index.ts';
import { column } from './column.ts';
import type { Column } from './column.ts';
import { ofTicketLog } from './of-ticket-log.ts';

/** Columns of `--log-visits`: a row for each wait at a team and the work after it. */
export const ofVisitLog: Readonly<Record<VisitColumn, Column>> = {
  ticket: ofTicketLog.ticket,
  id: ofTicketLog.id,
  cohort: ofTicketLog.cohort,
  contact: column(
    'number',
    "Which of the ticket's contacts the visit belongs to, from 1; a visit in which the customer takes the offer of a callback belongs to the callback.",
    'رقم التواصل الذي تنتمي إليه الزيارة من بين مرات تواصل العميل، بدءًا من 1؛ والزيارة التي يقبل فيها العميل معاودة الاتصال تُنسب إلى معاودة الاتصال.',
  ),
  came: column(
    'word',
    'What that contact began with: `first`, `retry` (another try after giving up or being turned away), `reply`, `reopening`, `callback` (the customer took the offer of one).',
    'بمَ بدأ ذلك التواصل: `first` أول مرة، `retry` محاولة أخرى بعد التخلي أو الرفض، `reply` رد من العميل، `reopening` عودة بعد الحل، `callback` معاودة اتصال قبل العميل عرضها.',
  ),
  visit: column('number', "Which of the ticket's visits it is, from 1.", 'رقم الزيارة من زيارات التذكرة، بدءًا من 1.'),
  channel: column('name', 'Channel by which the contact is served.', 'القناة التي يُخدم بها التواصل.'),
  mode: column(
    'word',
    '`live`: the customer waits for it and may give up. `deferred`: it is answered when its turn comes.',
    '`live`: تواصل مباشر ينتظر فيه العميل وقد يتخلّى. `deferred`: يُجاب حين يأتي دوره.',
  ),
  team: column('name', 'Team in whose queue it waits.', 'الفريق الذي تنتظر في طابوره.'),
  queued: column(
    'moment',
    'Since when it waits, at whatever team: here `waited` begins.',
    'منذ متى تنتظر، لدى أي فريق كان، ومن هنا يبدأ `waited`.',
  ),
  queued_date: column('date', 'The day of that moment, for filters and pivot tables.', 'يوم تلك اللحظة، للتصفية والجداول المحورية.'),
  queued_time: column('time', 'The time of day of that moment.', 'وقت تلك اللحظة من اليوم.'),
  joined: column(
    'moment',
    'Since when it waits in the queue of this team: later than `queued` where it was moved while it waited.',
    'منذ متى تنتظر في طابور هذا الفريق، وهو بعد `queued` إن نُقلت أثناء انتظارها.',
  ),
  group: column(
    'name',
    "Group of agents (under `staffing`) that worked on it; of another team where it took the queue's overflow.",
    'مجموعة الموظفين (في `staffing`) التي عملت عليها، وقد تكون من فريق آخر يساند الطابور.',
    'nobody has begun',
    'إن لم يبدأ أحد',
  ),
  agent: column(
    'name',
    'Agent who worked on it, or last did: the group and his number in it.',
    'الموظف الذي عمل عليها، أو آخر من عمل عليها: المجموعة ورقمه فيها.',
    'nobody has begun',
    'إن لم يبدأ أحد',
  ),
  began: column('moment', 'When the work began.', 'لحظة بدء العمل.', 'nobody has begun', 'إن لم يبدأ أحد'),
  finished: column(
    'moment',
    'When the contact was over; a summary and after-contact work may follow.',
    'لحظة انتهاء التواصل، وقد يليه ملخص أو عمل بعد التواصل.',
    'it was not worked on to its end',
    'إن لم يُفرغ من العمل عليها',
  ),
  waited: column(
    'seconds',
    'From `queued` until work began, the customer gave up, or the run stopped; what it waits after its work was handed back to the queue is part of `laid_aside`. Waiting time in a result counts the first visit of each contact, and by team each visit.',
    'من `queued` حتى بدأ العمل أو تخلّى العميل أو انتهت المحاكاة؛ أما انتظارها بعد أن أُعيدت إلى الطابور فجزء من `laid_aside`. وزمن الانتظار في النتيجة يعدّ أول زيارة في كل تواصل، وبحسب الفريق كل زيارة.',
  ),
  handling: column(
    'seconds',
    "What it took of the agent's time: the contact, the reading and the summary of a hand-over, after-contact work; not the time for which it lay still.",
    'ما أخذته من وقت الموظف: التواصل، وقراءة التسليم وملخصه، والعمل بعد التواصل، دون المدة التي توقف فيها العمل عليها.',
    'it was not worked on to its end',
    'إن لم يُفرغ من العمل عليها',
  ),
  laid_aside: column(
    'seconds',
    'How long work that was begun lay still: for a live contact, or in the queue to which it was handed back when its agent left.',
    'كم توقف العمل عليها بعد بدئه، لخدمة تواصل مباشر، أو في الطابور الذي أُعيدت إليه حين انصرف الموظف.',
    'nobody has begun',
    'إن لم يبدأ أحد',
  ),
  outcome: column(
    'word',
    'How the visit ended: `solved`, `needs_customer` (the customer is asked something), `unresolved`, `gave_up` (the customer); or `open` when the run stopped.',
    'كيف انتهت الزيارة: `solved` حُلّت، `needs_customer` سُئل العميل شيئًا، `unresolved` لم تُحلّ، `gave_up` تخلّى العميل، أو `open` لم تنته عند نهاية المحاكاة.',
  ),
};
