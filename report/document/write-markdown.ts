import type { Block, Item, PolicyDocument, Term } from './content.ts';

/** The document as Markdown (GitHub's kind). Texts of the policy are only ever text: what could be markup in them is escaped. */
export function writeMarkdown({ language, direction, title, audience, about, contents, sections }: PolicyDocument): string {
  const list = sections.map(({ title }) => `- [${escaped(title)}](#${anchor(title)})`).join('\n');
  const text = [
    `# ${escaped(title)}`,
    `_${escaped(audience)}_`,
    terms(about),
    `**${escaped(contents)}**`,
    list,
    ...sections.flatMap(({ title, blocks }) => [`## ${escaped(title)}`, ...blocks.map(block)]),
  ]
    .filter(Boolean)
    .join('\n\n');
  // GitHub takes the direction from an element around it.
  return direction === 'rtl' ? `<div dir="rtl" lang="${language}">\n\n${text}\n\n</div>\n` : `${text}\n`;
}

function block(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return beginning(block.text);
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${line(item)}`).join('\n');
    case 'terms':
      return terms(block.entries);
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((cells, i) => row(i === 1 ? cells : cells.map(escaped)))
        .join('\n');
    case 'part':
      return [`### ${escaped(block.title)}`, ...block.blocks.map(inner)].join('\n\n');
  }
}

const inner = (one: Block): string => block(one);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function line({ lead, text }: Item): string {
  return lead === undefined ? beginning(text) : `**${escaped(/[.?!؟…]\u2069?$/.test(lead) ? lead : `${lead}.`)}** ${escaped(text)}`;
}

function terms(entries: readonly Term[]): string {
  return entries.map(([name, says]) => `- **${escaped(name)}:** ${escaped(says)}`).join('\n');
}

/** What would be markup, mean an entity or name somebody. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]{}<>#|~$@!]/g, '\\$&').replace(/&/g, '&amp;');
}

/** The same where a line of its own begins, which could be an item of a list. */
function beginning(text: string): string {
  return escaped(text).replace(/^(\s*\d*)([-+.)])(?=\s|$)/, '$1\\$2');
}

/** As GitHub makes the anchor of a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
