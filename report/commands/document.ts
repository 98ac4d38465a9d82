import { exitCode, type Io } from '../../schema/commands/index.ts';
import { FileFault, WholeFile } from '../../schema/host/index.ts';
import { formatFinding } from '../../schema/index.ts';
import { say, word } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { languageOf, readInputs, speaking, type AskedLanguage } from '../../simulator/host/index.ts';
import { policyDocument, writeHtml, writeMarkdown, type Audience } from '../document/index.ts';

export interface DocumentArguments {
  readonly policy: string;
  readonly audience: Audience;
  readonly language: AskedLanguage;
  readonly format: 'html' | 'md';
  /** Where it goes; left out: to stdout. */
  readonly output?: string | undefined;
}

const writers = { html: writeHtml, md: writeMarkdown };

/** `mizan document POLICY`: the policy as people read it. A policy with errors is told of and makes none. */
export function document({ policy: path, audience, language, format, output }: DocumentArguments, io: Io): Promise<number> {
  const inputs = readInputs(path);
  const { policy, scenario, cases, read, findings } = inputs;
  const spoken = languageOf(language, inputs);
  const tell = speaking(spoken);
  const refused = (why: Text): Promise<number> => {
    io.stderr.write(`${tell(why)}\n`);
    return Promise.resolve(exitCode.wrong);
  };
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!policy || scenario || cases || errors.length > 0) {
    for (const error of errors) {
      const text = read.find((file) => file.path === error.file)?.text ?? '';
      io.stderr.write(`${formatFinding(error, text, { colour: io.colour, speak: tell })}\n\n`);
    }
    const why = scenario || cases ? say`\`${path}\` is not a policy; name the policy that it uses` : say`the policy has errors`;
    return refused(say`no document was written: ${why}`);
  }
  const text = writers[format](policyDocument(policy.value, audience, spoken));
  if (output === undefined) {
    io.stdout.write(text);
    return Promise.resolve(exitCode.good);
  }
  let file: WholeFile | undefined;
  try {
    file = new WholeFile(output, [path]);
    file.write(text);
    file.keep();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return refused(error.said);
  } finally {
    file?.drop();
  }
  io.stdout.write(`${tell(say`written: ${word(output)}`)}\n`);
  return Promise.resolve(exitCode.good);
}
