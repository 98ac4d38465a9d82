import { agentTime } from './agent-time.ts';
import type { Kpi } from './kpi.ts';

export const occupancy: Kpi = {
  id: 'occupancy',
  title: { en: 'Occupancy', ar: 'نسبة الإشغال' },
  unit: 'share',
  better: 'neither',
  sentence: {
    en: 'Share of the time that agents were there in which they worked, after-contact work included. There: on shift, without breaks and absences, plus overrun past its end. Near 100 % waits explode and people tire; far below, people sit idle.',
    ar: 'نسبة الوقت الذي عمل فيه الموظفون، ومنه العمل بعد التواصل، من وقت حضورهم. والحضور هو وقت المناوبة دون الاستراحات والغياب، مع ما امتد بعدها. إذا اقتربت من 100% طال الانتظار وأُرهق الموظفون، وإذا انخفضت كثيرًا بقوا بلا عمل.',
  },
  formula: { en: 'time at work / (time staffed + overrun)', ar: 'وقت العمل ÷ (وقت الحضور + الوقت الممتد بعد المناوبة)' },
  statistics: ['share'],
  by: ['tier', 'team'],
  observes: 'agents',
  onePerWindow: true,
  measure(...about) {
    const { staffed, occupied, overrun } = agentTime(...about);
    return { numerator: occupied, denominator: staffed + overrun };
  },
};
