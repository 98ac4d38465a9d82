/** A file of Mizan's package, by its way in it. From the source tree and from `dist` the way up is not equally long. */
export function inPackage(path: string): URL {
  return new URL(`${import.meta.url.endsWith('.ts') ? '../..' : '../../..'}/${path}`, import.meta.url);
}
