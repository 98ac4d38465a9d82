import type { Explanation, Finding } from '../../../schema/index.ts';
import type { CheckReport } from './check-report.ts';
import { fromHere, withHint } from './check-report.ts';

/** What was found as SARIF 2.1.0 (OASIS), which code hosts show beside the lines. Severities bear the same names there. */
export function sarif({ version, language, files, findings, fails, explanations, speak }: CheckReport): string {
  const indexes = new Map(explanations.map(({ code }, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Mizan', version, rules: explanations.map(rule) } },
        language,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, exitCode: findings.some(fails) ? 2 : 0 }],
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: findings.map((finding) => result(finding, indexes.get(finding.code), speak)),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';
}

function rule({ code, severity, sentence, avoid, prefer, why }: Explanation): object {
  return {
    id: code,
    shortDescription: { text: `${sentence}.` },
    fullDescription: { text: why },
    help: {
      text: `${why}\n\nInstead of:\n${avoid}\n\nWrite:\n${prefer}\n`,
      markdown: `${why}\n\nInstead of\n\n\`\`\`yaml\n${avoid}\n\`\`\`\n\nwrite\n\n\`\`\`yaml\n${prefer}\n\`\`\`\n`,
    },
    defaultConfiguration: { level: severity },
  };
}

/** `suppressions` stands in all results: left out, it would mean that nobody looked. */
function result(
  { code, severity, file, start, end, message, hint, witness, silenced }: Finding,
  ruleIndex: number | undefined,
  speak: CheckReport['speak'],
): object {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: withHint(speak, message, hint) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }],
    suppressions: silenced === undefined ? [] : [{ kind: 'inSource', justification: silenced }],
    ...(witness ? { properties: { witness } } : {}),
  };
}

/** A relative reference of RFC 3986. Halves of pairs, which no UTF-8 can spell, become U+FFFD. */
function uriOf(path: string): string {
  return fromHere(path)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
