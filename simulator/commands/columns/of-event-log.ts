import type { EventColumn } from '../../monitor/index.ts';
import { column } from './column.ts';
import type { Column } from './column.ts';
import { ofTicketLog } from './of-ticket-log.ts';

/** Columns of `--events`: a row for whatever happens to a ticket, named as in the XES standard. */
export const ofEventLog: Readonly<Record<EventColumn, Column>> = {
  'case:concept:name': column(
    'number',
    'The case: number of the ticket, as in the other logs.',
    'الحالة: رقم التذكرة، كما في السجلين الآخرين.',
  ),
  'concept:name': column('word', 'The activity: what happens, by one of the names below.', 'النشاط: ما يحدث، باسم مما يلي.'),
  'org:resource': column(
    'name',
    'The resource: the agent who does it, by his group and his number in it.',
    'المورد: الموظف الذي يقوم به، باسم مجموعته ورقمه فيها.',
    'it is nothing that an agent does',
    'إن لم يكن مما يقوم به موظف',
  ),
  'org:group': column(
    'name',
    'Team that has the ticket when it begins; of an approval, the team that is asked.',
    'الفريق الذي لديه التذكرة عند بدايته؛ وفي الموافقة الفريق الذي طُلبت منه.',
    'it has reached no team yet',
    'إن لم تصل بعد إلى أي فريق',
  ),
  start_timestamp: column('moment', 'When it begins.', 'لحظة البداية.'),
  'time:timestamp': column(
    'moment',
    'When it ends: the same moment where it takes no time. Rows stand in the order in which it is known, so sort by it.',
    'لحظة النهاية، وهي لحظة البداية نفسها فيما لا يستغرق وقتًا. الأسطر بترتيب العلم بها، فرتّبوها بهذا العمود.',
  ),
  'case:id': ofTicketLog.id,
  'case:cohort': ofTicketLog.cohort,
  contact: column(
    'number',
    "Which of the ticket's contacts it belongs to, from 1; a wait in which the customer takes the offer of a callback belongs to the callback.",
    'رقم التواصل الذي يقع فيه من مرات تواصل العميل، بدءًا من 1؛ والانتظار الذي يقبل فيه العميل معاودة الاتصال يُنسب إلى معاودة الاتصال.',
    'it belongs to an approval',
    'إن كان من الموافقة',
  ),
  visit: column(
    'number',
    "Which of the ticket's visits it belongs to, from 1; 0 before the first.",
    'رقم الزيارة التي يقع فيها من زيارات التذكرة، بدءًا من 1، وقبل الأولى 0.',
    'it belongs to an approval',
    'إن كان من الموافقة',
  ),
  channel: column('name', 'Channel by which the contact is served when it begins.', 'القناة التي يُخدم بها التواصل عند بدايته.'),
  detail: column(
    'text',
    'What more is to be said, as the activities below have it.',
    'تفصيل آخر، كما هو مبيّن في الأنشطة أدناه.',
    'there is nothing more to say',
    'إن لم يكن هناك ما يُضاف',
  ),
};
