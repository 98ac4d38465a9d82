import { basename, dirname, join, relative } from 'node:path';
import { exitCode, shellWord } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import { FileFault, generalSchemas, makeFolder, Outputs } from '../../schema/host/index.ts';
import { editorSchema, readNames } from '../../schema/index.ts';
import type { Schema } from '../../schema/index.ts';
import { counted, enumerated, say, word } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { isName } from '../../schema/values/index.ts';
import { languageOf, readInputs, speaking } from '../host/index.ts';
import { kpis } from '../kpi/index.ts';
import { colours } from './colours.ts';
import { countOf, showFindings } from './show-findings.ts';

export interface SchemaArguments {
  readonly policy: string;
  /** Of explanations and of what is said; left out: Arabic where it is the first of the policy's `languages`, else English. */
  readonly language?: 'en' | 'ar' | undefined;
  /** The folder to write to; left out: `.mizan` beside the policy. */
  readonly output?: string | undefined;
}

/** The kinds of file, each with the file names that editors know it by. */
const kinds = [
  { kind: 'policy', infix: '' },
  { kind: 'scenario', infix: '.scenario' },
  { kind: 'cases', infix: '.cases' },
] as const;

/**
 * `mizan schema POLICY [--language en|ar] [--output DIR]`: schemas for editors, with the policy's own names, for its three kinds of file. A policy with
 * errors gets them too, with what names can be read.
 */
export function schema({ policy, language, output }: SchemaArguments, io: Io): Promise<number> {
  const inputs = readInputs(policy);
  const spoken = languageOf(language ?? 'policy', inputs);
  const tell = speaking(spoken);
  const notWritten = (why: Text): Promise<number> => {
    io.stderr.write(`${tell(say`nothing was written: ${why}`)}\n`);
    return Promise.resolve(exitCode.wrong);
  };
  const text = inputs.read[0]?.text;
  const names = text === undefined ? undefined : readNames(text);
  if (!names) {
    if (inputs.scenario ?? inputs.cases) return notWritten(say`\`${policy}\` is not a policy; name the policy that it uses`);
    io.stderr.write(showFindings(inputs.findings, new Map([[policy, text ?? '']]), colours(io), tell));
    return notWritten(say`no policy can be read in it`);
  }

  const words = { language: spoken, tell, kpis: Object.fromEntries(kpis.map(({ id, title }) => [id, title[spoken]])) };
  const general = generalSchemas(spoken) as Record<'policy' | 'scenario' | 'cases', Schema>;
  const declared = (names as { readonly policy: unknown }).policy;
  const name = typeof declared === 'string' && isName(declared) ? declared : basename(policy).replace(/\.ya?ml$/i, '');
  const folder = output ?? join(dirname(policy), '.mizan');
  const written = kinds.map(({ kind, infix }) => ({ kind, infix, path: join(folder, `${name}${infix}.schema.json`) }));
  const outputs = new Outputs([policy]);
  try {
    makeFolder(folder);
    for (const { kind, path } of written) outputs.open(path)!.write(`${JSON.stringify(editorSchema(kind, general, names, words))}\n`);
    outputs.keep();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return notWritten(error.said);
  } finally {
    outputs.drop();
  }
  io.stdout.write(howToUse(policy, written, tell));
  const errors = countOf(inputs.findings, 'error');
  const check = `\`mizan check ${shellWord(policy)}\``;
  if (errors > 0)
    io.stderr.write(
      `\n${tell(say`\`${policy}\` has ${counted(errors, 'error')}: where a name cannot be read, the schemas lack it (${check} says more)`)}\n`,
    );
  return Promise.resolve(exitCode.good);
}

interface Written {
  readonly kind: string;
  readonly infix: string;
  readonly path: string;
}

function howToUse(policy: string, written: readonly Written[], tell: (text: Text) => string): string {
  const folder = dirname(policy);
  const fromPolicy = written.map((one) => ({ ...one, way: relative(folder, one.path).replaceAll('\\', '/') }));
  const files = { policy: basename(policy), scenario: '*.scenario.yaml', cases: '*.cases.yaml' };
  const fileOf = (kind: string): string => files[kind as keyof typeof files];
  const lines = fromPolicy.flatMap(({ kind, way }) => [`  ${fileOf(kind)}`, `    # yaml-language-server: $schema=${way}`]);
  const settings = Object.fromEntries(fromPolicy.map(({ kind, way }) => [way, fileOf(kind)]));
  return [
    tell(say`written: ${enumerated(written.map(({ path }) => word(path)))}`),
    '',
    tell(say`Editors with the YAML language server (VS Code: the extension "YAML" by Red Hat) then complete your own names.`),
    tell(say`Put this line at the top of each file beside the policy:`),
    ...lines,
    '',
    tell(say`Or, for all files by their names, this into ${'`.vscode/settings.json`'} of the folder that holds the policy:`),
    ...JSON.stringify({ 'yaml.schemas': settings }, null, 2)
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    tell(say`Run it again when you have added a name or given it another: until then the editor does not know it.`),
    '',
  ].join('\n');
}
