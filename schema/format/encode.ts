/** In Node and in every browser, though not part of the language's own library. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
