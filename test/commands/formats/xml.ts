/** A piece of XML, read as strictly as XML 1.0 asks: what is not well-formed throws. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`not well-formed: ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, number: string | undefined, name: string) =>
    number === undefined ? entities[name]! : String.fromCodePoint(Number(number)),
  );
}

/** The root of a document without comments, CDATA or processing instructions. */
export function readXml(text: string): Element {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a character that XML forbids');
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trim();
  const top: Element = { tag: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const pieces = /<\/([\w-]+)>|<([\w-]+)((?: \w+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  for (let at = 0; at < body.length; at = pieces.lastIndex) {
    pieces.lastIndex = at;
    const [, closed, tag, attributes, alone, inner] = pieces.exec(body) ?? [];
    const here = open.at(-1)!;
    if (inner !== undefined) here.text += plain(inner.replace(/\r\n?/g, '\n'));
    else if (tag !== undefined) {
      const pairs = [...attributes!.matchAll(/ (\w+)="([^"]*)"/g)].map(([, key, value]) => [key!, plain(value!.replace(/[\t\n\r]/g, ' '))]);
      const element: Element = { tag, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [], text: '' };
      here.children.push(element);
      if (!alone) open.push(element);
    } else if (closed === undefined || open.pop()?.tag !== closed) throw new Error(`not well-formed at ${at}: ${body.slice(at, at + 40)}`);
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('not one root');
  return top.children[0]!;
}
