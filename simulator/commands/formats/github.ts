import type { Severity } from '../../../schema/index.ts';
import type { CheckReport } from './check-report.ts';
import { fromHere, withHint } from './check-report.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request; silenced ones left out. */
export function github({ findings, speak }: CheckReport): string {
  return findings
    .filter(({ silenced }) => silenced === undefined)
    .map(({ code, severity, file, start, message, hint }) => {
      const where = { file: fromHere(file), line: start.line, col: start.column, title: code };
      const properties = Object.entries(where).map(([key, value]) => `${key}=${property(String(value))}`);
      return `::${commands[severity]} ${properties.join(',')}::${data(withHint(speak, message, hint))}\n`;
    })
    .join('');
}

/** What would end the line, or be read as an escape. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The same, and what would end the property. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
