import type { Block, Item, PolicyDocument, Section, Term } from './content.ts';
import { style } from './style.ts';

/**
 * The document as one HTML file that needs nothing else: no script, no other file. Texts of the policy are only ever text: what stands
 * between U+2068 and U+2069 becomes a `<bdi>`.
 */
export function writeHtml({ language, direction, title, audience, about, contents, sections }: PolicyDocument): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Mizan">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<p class="audience">${markup(audience)}</p>
<h1>${markup(title)}</h1>
${terms(about)}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${markup(contents)}</h2>
<ol>
${sections.map(({ id, title }) => `<li><a href="#${id}">${markup(title)}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section({ id, title, blocks }: Section): string {
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${markup(title)}</h2>\n${blocks.map(block).join('\n')}\n</section>`;
}

function block(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${markup(block.text)}</p>`;
    case 'list':
      return list(block.ordered ? 'ol' : 'ul', block.items);
    case 'terms':
      return terms(block.entries);
    case 'table':
      return table(block.head, block.rows);
    case 'part':
      return `<div class="part">\n<h3>${markup(block.title)}</h3>\n${block.blocks.map(blockOf).join('\n')}\n</div>`;
  }
}

const blockOf = (one: Block): string => block(one);

function list(tag: 'ol' | 'ul', items: readonly Item[]): string {
  const line = ({ lead, text }: Item) => `<li>${lead === undefined ? '' : `<strong>${markup(lead)}</strong> `}${markup(text)}</li>`;
  return `<${tag}>\n${items.map(line).join('\n')}\n</${tag}>`;
}

function terms(entries: readonly Term[]): string {
  if (entries.length === 0) return '';
  return `<dl>\n${entries.map(([name, says]) => `<div><dt>${markup(name)}</dt><dd>${markup(says)}</dd></div>`).join('\n')}\n</dl>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((text) => `<th scope="col">${markup(text)}</th>`).join('');
  const line = ([first = '', ...others]: readonly string[]) =>
    `<tr><th scope="row">${markup(first)}</th>${others.map((text) => `<td>${markup(text)}</td>`).join('')}</tr>`;
  return `<table>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${rows.map(line).join('\n')}\n</tbody>\n</table>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}

function markup(text: string): string {
  return escaped(text).replaceAll('\u2068', '<bdi>').replaceAll('\u2069', '</bdi>');
}
