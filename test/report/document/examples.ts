import { readFileSync } from 'node:fs';
import type { Block, PolicyDocument } from '../../../report/document/index.ts';
import { parse } from '../../../schema/index.ts';
import type { Policy } from '../../../schema/index.ts';

/** The policy of an example. */
export function example(name: string): Policy {
  return parse(name, readFileSync(new URL(`../../../policies/${name}/policy.yaml`, import.meta.url))).document!.value as Policy;
}

/** What people see: without marks of direction and signs for thousands. */
export function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/(\d),(?=\d{3})/g, '$1');
}

/** All that a block says, as people see it. */
export function saidBy(block: Block): string {
  const texts = {
    paragraph: (one: Block) => (one.kind === 'paragraph' ? [one.text] : []),
    list: (one: Block) => (one.kind === 'list' ? one.items.flatMap(({ lead = '', text }) => [lead, text]) : []),
    terms: (one: Block) => (one.kind === 'terms' ? one.entries.flat() : []),
    table: (one: Block) => (one.kind === 'table' ? [one.head, ...one.rows].flat() : []),
    part: (one: Block) => (one.kind === 'part' ? [one.title, ...one.blocks.map(saidBy)] : []),
  }[block.kind](block);
  return plain(texts.join('\n'));
}

/** The blocks of a section; none where the document lacks it. */
export function section(document: PolicyDocument, id: string): readonly Block[] {
  return document.sections.find((one) => one.id === id)?.blocks ?? [];
}

/** Its parts, each with all that it says. */
export function parts(document: PolicyDocument, id: string): { readonly title: string; readonly says: string }[] {
  return section(document, id).flatMap((block) => (block.kind === 'part' ? [{ title: plain(block.title), says: saidBy(block) }] : []));
}

const stems = {
  en: { s: 'second', m: 'minute', h: 'hour', d: 'day', w: 'week', bd: 'business day' },
  ar: { s: 'ثان|ثوان', m: 'دقيق|دقائق', h: 'ساع', d: 'يوم|أيام|يومين', w: 'أسبوع|أسابيع', bd: 'يوم عمل|يومي عمل|أيام عمل' },
};

/** How a time must look, found apart from the code that writes it: in Arabic one and two are words, not digits. */
export function timeAs(text: string, language: 'en' | 'ar'): RegExp {
  const parts = [...text.matchAll(/(\d+)(bd|[smhdw])/g)].map(([, count, unit]) => {
    const words = stems[language][unit as 's'];
    const alone = Number(count) === 1 || (language === 'ar' && Number(count) === 2);
    return `${alone ? `(?:${count} )?` : `\\b${count} `}(?:${words})`;
  });
  return new RegExp(parts.join('.*'), 'u');
}
