import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '../../schema/index.ts';

/** Files that belong together, as they lie in a folder: a policy, and a scenario or cases that use it. */
export interface Example {
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

const top = fileURLToPath(new URL('../../', import.meta.url));
const policies = readdirSync(join(top, 'policies'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const folders = [...policies.map(({ name }) => `policies/${name}`), 'test/schema/good', 'test/schema/language'];

/** Every good example there is: each policy that is used, with each file that uses it. */
export const examples: readonly Example[] = folders.flatMap((folder) =>
  readdirSync(join(top, folder))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const read = (file: string): Example['files'][number] => ({ name: file, bytes: readFileSync(join(top, folder, file)) });
      const using = read(name);
      const { document } = parse(name, using.bytes);
      const uses = (document?.value as { readonly uses?: string } | undefined)?.uses;
      return uses === undefined ? [] : [{ name: `${folder}/${name}`, files: [read(uses), using] }];
    }),
);
