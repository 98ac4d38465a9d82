/** The built page into which a result is put: beside this file in dist, in dist/report from the source tree. */
export function template(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? '../dist/report/page/index.html' : './page/index.html', import.meta.url);
}
