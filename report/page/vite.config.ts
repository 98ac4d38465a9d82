import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const out = new URL('../../dist/report/page/', import.meta.url);

/** Writes the content security policy last, when the inlined script is final: its hash is the only script that may run. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  enforce: 'post',
  closeBundle() {
    const file = new URL('index.html', out);
    const html = readFileSync(file, 'utf8');
    const scripts = [...html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)];
    if (scripts.length !== 1) throw new Error(`one script expected, ${scripts.length} found`);
    const hash = createHash('sha256').update(scripts[0]![1]!).digest('base64');
    const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; worker-src blob:`;
    writeFileSync(
      file,
      html.replace('<head>', () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`),
    );
  },
};

/**
 * Browsers that know `light-dark()`. For older ones it would be turned into variables that follow the system alone, whatever the reader chooses, and
 * so would print.
 */
const cssTarget = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/** No module of these rooms does anything by being loaded: of those that the page does not use, nothing need come along. */
const rolldownOptions = { treeshake: { moduleSideEffects: (id: string) => !/\/(simulator|schema)\//.test(id) } };

export default defineConfig({
  plugins: [viteSingleFile(), contentSecurityPolicy],
  worker: { format: 'iife', rolldownOptions },
  build: { outDir: fileURLToPath(out), emptyOutDir: true, target: 'es2023', cssTarget, rolldownOptions },
});
