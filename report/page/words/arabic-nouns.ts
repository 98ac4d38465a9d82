import type { Noun } from '../../index.ts';

export const point: Noun = {
  one: 'نقطة مئوية واحدة',
  two: 'نقطتان مئويتان',
  twoAfter: 'نقطتين مئويتين',
  few: 'نقاط مئوية',
  many: 'نقطة مئوية',
  other: 'نقطة مئوية',
};
export const run: Noun = {
  one: 'محاكاة واحدة',
  two: 'محاكاتان',
  twoAfter: 'محاكاتين',
  few: 'عمليات محاكاة',
  many: 'عملية محاكاة',
  other: 'عملية محاكاة',
};
export const observation: Noun = {
  one: 'مشاهدة واحدة',
  two: 'مشاهدتان',
  twoAfter: 'مشاهدتين',
  few: 'مشاهدات',
  many: 'مشاهدة',
  other: 'مشاهدة',
};
export const waiter: Noun = { one: 'منتظر واحد', two: 'منتظران', twoAfter: 'منتظرين', few: 'منتظرين', many: 'منتظرًا', other: 'منتظر' };
export const goal: Noun = { one: 'هدف واحد', two: 'هدفان', twoAfter: 'هدفين', few: 'أهداف', many: 'هدفًا', other: 'هدف' };
export const instance: Noun = { one: 'حالة واحدة', two: 'حالتان', twoAfter: 'حالتين', few: 'حالات', many: 'حالة', other: 'حالة' };
