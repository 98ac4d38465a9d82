import type { Level } from './bands.ts';
import { closes } from './closes.ts';
import type { Dimension } from './dimension.ts';

const says = {
  1: { en: 'one channel', ar: 'قناة واحدة' },
  2: { en: 'channels of one kind only', ar: 'قنوات من نوع واحد فقط' },
  3: { en: 'a live channel and a written one', ar: 'قناة مباشرة وأخرى مكتوبة' },
  4: { en: 'three or more channels, live and written', ar: 'ثلاث قنوات أو أكثر، مباشرة ومكتوبة' },
  5: { en: 'all channels, day and night', ar: 'كل القنوات، ليلًا ونهارًا' },
} as const;

export const accessibility: Dimension = {
  id: 'accessibility',
  title: { en: 'Accessibility', ar: 'سهولة الوصول' },
  how: {
    en: 'open the channels that your customers use already, and answer them in the hours in which they write and call',
    ar: 'افتح القنوات التي يستخدمها عملاؤك، وأجب فيها في الساعات التي يتواصلون فيها',
  },
  judge({ policy }) {
    const channels = Object.values(policy.channels ?? {});
    const count = channels.length;
    if (count === 0) return { because: { en: 'the policy names no channel', ar: 'لا تذكر السياسة أي قناة' } };
    const live = channels.filter(({ mode }) => mode === 'live').length;
    const closing = channels.some(closes);
    const level = levelOf(count, live > 0 && live < count, closing);
    const better = level < 5 ? says[(level + 1) as Level] : undefined;
    return { levels: [level, level], evidence: [{ levels: [level, level], says: says[level], better }] };
  },
};

function levelOf(channels: number, bothKinds: boolean, closing: boolean): Level {
  if (channels === 1) return 1;
  if (!bothKinds) return 2;
  if (channels === 2) return 3;
  return closing ? 4 : 5;
}
