import { bands } from './bands.ts';
import type { Dimension, Evidence } from './dimension.ts';
import { figurePart } from './figure-part.ts';
import { weakest } from './weakest.ts';

export const quality: Dimension = {
  id: 'quality',
  title: { en: 'Quality', ar: 'الجودة' },
  assumed: true,
  how: {
    en: 'clear rules with exceptions for valued customers, training, and incentives tied to response time, resolution time and satisfaction',
    ar: 'قواعد واضحة مع استثناءات لكبار العملاء، وتدريب، وحوافز مرتبطة بزمن الاستجابة وزمن الحل ورضا العملاء',
  },
  judge(subject) {
    const rating = figurePart(subject, bands.rating);
    if (!rating)
      return {
        because: {
          en: 'nobody rates the service: the policy asks no one, or the scenario does not say how satisfied customers are',
          ar: 'لا أحد يقيّم الخدمة: السياسة لا تسأل العملاء، أو لا يقول السيناريو ما مدى رضاهم',
        },
      };
    return weakest([rating, training(subject.policy.practices?.quality ?? [])]);
  },
};

/** Trained agents, which the middle level asks for. */
function training(named: readonly string[]): Evidence {
  const trained = { en: 'trained agents', ar: 'موظفون مدرَّبون' };
  if (named.includes('trained_agents')) return { levels: [5, 5], says: trained };
  return {
    levels: [2, 2],
    says: { en: 'the policy states no trained agents', ar: 'لا تذكر السياسة موظفين مدرَّبين' },
    better: trained,
  };
}
