import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const top = new URL('../../', import.meta.url);
const file = (path: string): string => fileURLToPath(new URL(path, top));

/** What Node begins with: the command, the package's doors, and what a thread runs. Beside each stand its types (tsc). */
const input = Object.fromEntries(
  ['cli', 'simulator/index', 'simulator/host/index', 'simulator/host/thread-worker'].map((name) => [name, file(`${name}.ts`)]),
);

/** What they share goes into a few files: to load four hundred takes a start longer than all that it does with them. */
export default defineConfig({
  root: file('.'),
  build: {
    ssr: true,
    outDir: file('dist'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: true,
    rolldownOptions: {
      input,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'shared/[name].js',
        // What runs for every event stands in one file, its constants as constants: of an import, or of a `var`, the engine does not know that it stays.
        topLevelVar: false,
        codeSplitting: {
          groups: [{ name: 'simulation', test: /simulator\/(life|center|monitor|engine|random|experiment\/replicate)\b/ }],
        },
      },
      // No module of ours does anything when it is loaded: a command loads what it uses of a room, not all that the room's door names.
      treeshake: { moduleSideEffects: false },
    },
  },
});
