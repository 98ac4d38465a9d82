import type { Kpi } from './kpi.ts';
import { agentTime } from './agent-time.ts';

export const placeOccupancy: Kpi = {
  id: 'place_occupancy',
  title: { en: 'Place occupancy', ar: 'نسبة إشغال الأماكن' },
  unit: 'share',
  better: 'neither',
  detail: true,
  sentence: {
    en: 'Share of the contacts that agents could hold at once that they held: a contact fills one of as many places as its channel lets an agent hold (`at_once`), so two of three chats at once fill two thirds of an agent. Where agents hold one contact at a time, it equals occupancy.',
    ar: 'نسبة ما شغله الموظفون مما يسعهم خدمته في وقت واحد: كل تواصل يشغل مكانًا من الأماكن التي تسمح بها قناته للموظف (`at_once`)، فمحادثتان من ثلاث تشغلان ثلثي الموظف. وحيث يخدم الموظف عميلًا واحدًا في كل مرة تساوي نسبة الإشغال.',
  },
  formula: {
    en: 'time of places filled, each as its part of an agent / (time staffed + overrun)',
    ar: 'وقت الأماكن المشغولة، كلٌّ بنصيبه من الموظف ÷ (وقت الحضور + الوقت الممتد بعد المناوبة)',
  },
  statistics: ['share'],
  by: ['tier', 'team'],
  observes: 'agents',
  onePerWindow: true,
  measure(...about) {
    const { staffed, placesFilled, overrun } = agentTime(...about);
    return { numerator: placesFilled, denominator: staffed + overrun };
  },
};
