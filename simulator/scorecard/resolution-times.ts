import { bands } from './bands.ts';
import { channelKinds } from './channel-kind.ts';
import type { Dimension, Evidence } from './dimension.ts';
import { figurePart } from './figure-part.ts';
import { weakest } from './weakest.ts';

export const resolutionTimes: Dimension = {
  id: 'resolution_times',
  title: { en: 'Resolution times', ar: 'أزمنة الحل' },
  how: {
    en: 'templates and automation for common questions, and a shared history so that nobody repeats themselves',
    ar: 'قوالب جاهزة وأتمتة للأسئلة الشائعة، وسجل مشترك حتى لا يعيد العميل كلامه',
  },
  judge(subject) {
    const times = channelKinds(subject.policy).flatMap(
      ([channel, kind]) => figurePart(subject, kind === 'live' ? bands.solvedLive : bands.solvedInWriting, channel) ?? [],
    );
    const givingUp = figurePart(subject, bands.givingUp);
    // Where too many give up, how soon the others are helped changes nothing.
    if (times.length === 0 && givingUp?.levels[1] !== 1) return { because: { en: 'no ticket was solved', ar: 'لم تُحلّ أي تذكرة' } };
    return weakest([...times, ...(givingUp ? [givingUp] : []), helps(subject.policy.practices?.quality ?? [])]);
  },
};

/** Templates and automation, which the upper levels ask for. */
function helps(quality: readonly string[]): Evidence {
  const templates = { en: 'templates for common questions', ar: 'قوالب جاهزة للأسئلة الشائعة' };
  const both = { en: 'templates and automation', ar: 'قوالب جاهزة وأتمتة' };
  if (!quality.includes('templates'))
    return {
      levels: [2, 2],
      says: { en: 'the policy states no templates', ar: 'لا تذكر السياسة قوالب جاهزة' },
      better: templates,
    };
  if (quality.includes('automation')) return { levels: [5, 5], says: both };
  return { levels: [3, 3], says: { en: 'templates, without automation', ar: 'قوالب جاهزة بلا أتمتة' }, better: both };
}
