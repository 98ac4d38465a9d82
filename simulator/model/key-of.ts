/** 24 bits of the name's FNV-1a hash (G. Fowler, L. C. Noll, K.-P. Vo), over UTF-16 units. */
export function keyOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 24)) & 0xffffff;
}
