import { bands } from './bands.ts';
import type { Level } from './bands.ts';
import type { Dimension, Subject } from './dimension.ts';
import { figurePart } from './figure-part.ts';

const says = {
  1: { en: 'none', ar: 'لا شيء' },
  2: { en: 'a simple FAQ, or one thing that customers can do themselves', ar: 'أسئلة شائعة مبسطة، أو شيء واحد ينجزه العميل بنفسه' },
  3: { en: 'a detailed FAQ (a knowledge base)', ar: 'أسئلة شائعة مفصلة (قاعدة معرفة)' },
  4: { en: 'order tracking and more', ar: 'تتبع الطلب وأكثر' },
  5: bands.solvedAlone.says[5],
} as const;

export const selfService: Dimension = {
  id: 'self_service',
  title: { en: 'Self-service', ar: 'الخدمة الذاتية' },
  how: { en: 'self-service for the questions that come most often', ar: 'خدمة ذاتية لأكثر الأسئلة ورودًا' },
  judge(subject) {
    const share = figurePart(subject, bands.solvedAlone);
    const offered = offeredLevel(subject, (share?.figure?.value ?? 0) > 0);
    const reach = (level: Level): Level => (level === 5 ? 5 : offered);
    const levels = share ? ([reach(share.levels[0]), reach(share.levels[1])] as const) : ([offered, offered] as const);
    const better = offered < 5 ? says[(offered + 1) as Level] : undefined;
    const offer = { levels: [offered, offered] as const, says: says[offered], better };
    const figure = share?.figure ? [{ figure: share.figure, says: share.says, levels }] : [];
    return { levels, evidence: levels[1] === 5 ? [...figure, offer] : [offer, ...figure] };
  },
};

/** By what is offered, and not how much it solves; `solves`: something that the simulation offers solves anything at all. */
function offeredLevel({ policy }: Subject, solves: boolean): Level {
  const named: readonly string[] = policy.practices?.self_service ?? [];
  const things = named.length + (solves ? 1 : 0);
  if (named.includes('order_tracking') && things > 1) return 4;
  if (named.includes('knowledge_base')) return 3;
  return things > 0 ? 2 : 1;
}
