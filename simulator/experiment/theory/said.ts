import type { Texts, TheoryAssumption } from '../../../schema/index.ts';

/** An assumption of a formula with its sentence: `number` is the measure that it speaks of, where there is one. */
export function said(id: TheoryAssumption['id'], essential: boolean, holds: boolean, number = 0): TheoryAssumption {
  return { id, essential, holds, detail: sentences[id](holds, number) };
}

const rounded = (number: number): string => String(Number(number.toFixed(2)));
const percent = (share: number): string => String(Number((100 * share).toPrecision(2)));
const either = (holds: boolean, [en, ar]: readonly [string, string], [not, laysa]: readonly [string, string]): Texts =>
  holds ? { en, ar } : { en: not, ar: laysa };

const sentences: Readonly<Record<TheoryAssumption['id'], (holds: boolean, number: number) => Texts>> = {
  live_only: (holds, share) =>
    either(
      holds,
      ['Everybody waits on the line.', 'الجميع ينتظرون على الخط.'],
      [
        `Not everybody waits on the line: ${percent(share)}% of what comes is answered when its turn comes.`,
        `لا ينتظر الجميع على الخط: ${percent(share)}% مما يرد يُجاب عنه حين يأتي دوره.`,
      ],
    ),
  own_agents: (holds) =>
    either(
      holds,
      ['Its agents serve no other queue.', 'موظفوه لا يخدمون طابورًا آخر.'],
      ['Its agents serve other queues too, or it has none of its own.', 'موظفوه يخدمون طوابير أخرى أيضًا، أو لا موظفين له.'],
    ),
  no_help: (holds) =>
    either(
      holds,
      ['No other team helps out, and it helps none.', 'لا يعينه فريق آخر ولا يعين غيره.'],
      [
        'Who has waited long is passed on to other agents, from this team or to it.',
        'من طال انتظاره يُحال إلى موظفين آخرين، من هذا الفريق أو إليه.',
      ],
    ),
  one_at_a_time: (holds) =>
    either(
      holds,
      ['An agent serves one customer at a time.', 'الموظف يخدم عميلًا واحدًا في كل مرة.'],
      ['An agent serves several customers at once.', 'الموظف يخدم عدة عملاء في وقت واحد.'],
    ),
  in_order: (holds, picks) =>
    either(
      holds,
      ['First come, first served.', 'من يأتي أولًا يُخدم أولًا.'],
      picks === 0
        ? ['Customers are served in order of priority, not only of coming.', 'يُخدم العملاء بحسب الأولوية لا بترتيب الوصول وحده.']
        : [
            'Customers are served by the age of their tickets or by what is due first, not by their coming.',
            'يُخدم العملاء بحسب عمر التذكرة أو أقرب المواعيد، لا بترتيب الوصول.',
          ],
    ),
  room: (holds) =>
    either(
      holds,
      ['Nobody is turned away from a queue.', 'لا يُرَدّ أحد عن طابور.'],
      ['Who finds the queue full is turned away.', 'من يجد الطابور ممتلئًا يُرَدّ.'],
    ),
  somebody_there: (holds) =>
    either(
      holds,
      ['Whenever somebody comes, an agent is on duty.', 'كلما جاء أحد كان موظف في الدوام.'],
      ['Customers come while nobody is on duty.', 'يأتي عملاء وليس في الدوام أحد.'],
    ),
  keeps_up: (holds) =>
    either(
      holds,
      ['The agents keep up: no queue is carried over into a later hour.', 'الموظفون يواكبون العمل، فلا يُرحَّل طابور إلى ساعة لاحقة.'],
      [
        'At times the agents cannot keep up, so that a queue is carried over into later hours.',
        'في بعض الأوقات لا يواكب الموظفون العمل، فيُرحَّل الطابور إلى ساعات لاحقة.',
      ],
    ),
  enough: (holds, contacts) =>
    either(
      holds,
      ['Enough contacts were simulated.', 'عدد ما حوكي من التواصل كافٍ.'],
      [`Too few contacts were simulated to compare: ${contacts}.`, `عدد ما حوكي من التواصل لا يكفي للمقارنة: ${contacts}.`],
    ),
  work: (holds, variation) =>
    either(
      holds,
      [
        `Times of work vary as the formula wants, or do not matter to it (coefficient of variation ${rounded(variation)}).`,
        `تتفاوت مدد العمل كما تفترض الصيغة، أو لا أثر لتفاوتها فيها (معامل الاختلاف ${rounded(variation)}).`,
      ],
      variation < 1
        ? [
            `Times of work vary less than the formula assumes (coefficient of variation ${rounded(variation)}, not 1): true waits are shorter.`,
            `تتفاوت مدد العمل أقل مما تفترض الصيغة (معامل الاختلاف ${rounded(variation)} لا 1)، فالانتظار الحقيقي أقصر.`,
          ]
        : [
            `Times of work vary more than the formula assumes (coefficient of variation ${rounded(variation)}, not 1): true waits are longer.`,
            `تتفاوت مدد العمل أكثر مما تفترض الصيغة (معامل الاختلاف ${rounded(variation)} لا 1)، فالانتظار الحقيقي أطول.`,
          ],
    ),
  patience: (holds) =>
    either(
      holds,
      ['Patience is exponential, with one mean for all.', 'الصبر أُسّي التوزيع، ومتوسطه واحد للجميع.'],
      [
        'Patience is not exponential with one mean for all; the formula takes its mean.',
        'الصبر ليس أُسّي التوزيع بمتوسط واحد للجميع، والصيغة تأخذ متوسطه.',
      ],
    ),
  // By what they do not: 1 a log, 2 they come again, 0 their level differs.
  arrivals: (holds, why) =>
    either(
      holds,
      ['Customers come independently of each other, at given rates.', 'يأتي العملاء مستقلًا بعضهم عن بعض بمعدلات معطاة.'],
      why === 1
        ? ['Customers come as a log says, which need not be at random.', 'يأتي العملاء كما في سجل، وقد لا يكون ذلك عشوائيًا.']
        : why === 2
          ? [
              'Some customers come again: who gave up, or whose ticket is reopened.',
              'يعود بعض العملاء: من تخلّى منهم فعاود المحاولة، أو من أُعيد فتح تذكرته.',
            ]
          : [
              'How many come differs from day to day or from week to week, beyond chance: true waits are longer.',
              'يختلف عدد من يأتون من يوم إلى يوم أو من أسبوع إلى أسبوع أكثر مما تفعله المصادفة، فالانتظار الحقيقي أطول.',
            ],
    ),
  steady_load: (holds, drift) =>
    either(
      holds,
      ['The load hardly changes while one contact is handled.', 'يكاد العبء لا يتغير في مدة معالجة تواصل واحد.'],
      [
        `The load changes while one contact is handled (by ${percent(drift)}% of the agents' time on average); the formula takes each half hour as if it went on for ever.`,
        `يتغير العبء في مدة معالجة تواصل واحد (بنحو ${percent(drift)}% من وقت الموظفين في المتوسط)، والصيغة تعدّ كل نصف ساعة كأنه لا ينتهي.`,
      ],
    ),
  steady_agents: (holds) =>
    either(
      holds,
      ['No agent is absent at random.', 'لا يغيب موظف على غير موعد.'],
      ['Agents are absent at random; the formula takes their mean number.', 'يغيب موظفون على غير موعد، والصيغة تأخذ متوسط عددهم.'],
    ),
};
