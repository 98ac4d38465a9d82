type Value = string | number | boolean | null | undefined | ((event: Event) => void);
export type Child = Node | string | number | null | undefined | false | readonly Child[];

/**
 * An element. Text is only ever text, never markup; what stands between U+2068 and U+2069 in it becomes a `<bdi>`. An attribute that is a
 * function is a listener (`onclick`); null, undefined and false are left out.
 */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, Value>> = {}, ...children: Child[]) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

/** Adds `children` at the end of `parent`. */
export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (child instanceof Node) parent.append(child);
    else if (typeof child === 'object') append(parent, child);
    else parent.append(...isolated(String(child)));
  }
}

/** Marks `text` as a whole of its own direction within the sentence that it is put into. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function isolated(text: string): (Node | string)[] {
  if (!text.includes('\u2068')) return [text];
  const nodes: (Node | string)[] = [];
  let at = 0;
  while (at < text.length) {
    const from = text.indexOf('\u2068', at);
    const to = from < 0 ? -1 : closing(text, from);
    if (to < 0) break;
    if (from > at) nodes.push(text.slice(at, from));
    const bdi = document.createElement('bdi');
    bdi.append(...isolated(text.slice(from + 1, to)));
    nodes.push(bdi);
    at = to + 1;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\u2068') depth++;
    else if (text[i] === '\u2069' && --depth === 0) return i;
  }
  return -1;
}
