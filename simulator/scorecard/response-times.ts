import { bands } from './bands.ts';
import { channelKinds } from './channel-kind.ts';
import type { Dimension } from './dimension.ts';
import { figurePart } from './figure-part.ts';
import { slowTail } from './slow-tail.ts';
import { unanswered } from './unanswered.ts';
import { weakest } from './weakest.ts';

export const responseTimes: Dimension = {
  id: 'response_times',
  title: { en: 'Response times', ar: 'أزمنة الاستجابة' },
  how: {
    en: 'staff to the volume hour by hour (look at the slowest hours, not only at the mean) and get help from outside at peaks',
    ar: 'وزّع الموظفين بحسب حجم الطلب ساعةً بساعة (وانظر في أبطأ الساعات لا في المتوسط وحده) واستعن بجهة خارجية في أوقات الذروة',
  },
  judge(subject) {
    const kinds = channelKinds(subject.policy);
    const parts = kinds.flatMap(
      ([channel, kind]) => figurePart(subject, bands[kind], channel) ?? unanswered(subject, bands[kind], channel) ?? [],
    );
    if (parts.length > 0) {
      const { levels, evidence } = weakest(parts);
      const tails = kinds.flatMap(([channel, kind]) => slowTail(subject, bands[kind], channel) ?? []);
      return { levels, evidence: [...evidence, ...tails] };
    }
    return { because: { en: 'no ticket got a first reply from a person', ar: 'لم تنل أي تذكرة ردًّا أول من موظف' } };
  },
};
