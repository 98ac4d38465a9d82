import type { Kpi } from './kpi.ts';
import { occupancy } from './occupancy.ts';

export const placeOccupancy: Kpi = {
  id: 'place_occupancy',
  title: { en: 'Place occupancy', ar: 'نسبة إشغال الأماكن' },
  unit: 'share',
  better: 'neither',
  detail: true,
  sentence: {
    en: 'Share of the contacts that agents could hold at once that they held. An agent holds one contact at a time in what is simulated today, so it equals occupancy; it says more once agents hold several chats.',
    ar: 'نسبة ما شغله الموظفون من الأماكن المتاحة للتواصل في وقت واحد. والموظف في المحاكاة اليوم يخدم عميلًا واحدًا في كل مرة، فهي تساوي نسبة الإشغال، وتزيد عليها معنى حين يخدم الموظف عدة محادثات معًا.',
  },
  formula: { en: 'places filled / places there, over time', ar: 'الأماكن المشغولة ÷ الأماكن المتاحة عبر الزمن' },
  statistics: ['share'],
  by: ['tier', 'team'],
  observes: 'agents',
  onePerWindow: true,
  measure: (...about) => occupancy.measure(...about),
};
