import type { Finding } from './finding.ts';
import { say } from './said/index.ts';
import { fault, sourceOf } from './source.ts';

/** In Node and in every browser, though not part of the language's own library. */
declare const TextDecoder: new (label?: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

/** No YAML file of a policy is larger; far above any that a person writes. */
export const mostYamlBytes = 4_000_000;

/** The text of a file in UTF-8, without its byte-order mark; or why it cannot be decoded. */
export function decode(file: string, bytes: Uint8Array): { text?: string; finding?: Finding } {
  const nowhere = sourceOf(file, '');
  if (bytes.length > mostYamlBytes) {
    return {
      finding: fault(
        nowhere,
        'file-too-large',
        [],
        [0, 0],
        say`the file is ${(bytes.length / 1e6).toFixed(1)} MB, and at most ${mostYamlBytes / 1e6} MB are read`,
      ),
    };
  }
  const text = new TextDecoder().decode(bytes);
  const flaw = text.search(/[\ufffd\0]/);
  if (flaw < 0 || !isFlawed(bytes)) return { text };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || text.includes('\0');
  const message = utf16 ? say`the file is not a UTF-8 text: it looks like UTF-16 or holds zero bytes` : say`the file is not a UTF-8 text`;
  return { finding: fault(sourceOf(file, text), 'not-utf8', [], [flaw, flaw + 1], message, say`save it anew with the encoding UTF-8`) };
}

function isFlawed(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.includes(0);
  } catch {
    return true;
  }
}
