import { say } from '../said/index.ts';
import { report } from './reading/report.ts';
import { leavesFolder, sideFiles } from './reading/side-files.ts';
import type { Rule } from './rule.ts';

/** A log, profile, roster or list of times that is not where the scenario says. */
export const fileMissing: Rule = {
  code: 'file-missing',
  severity: 'error',
  sentence: 'a file that is named is not there',
  avoid: 'demand:\n  - { file: last-year.csv }      # and there is only `tickets.csv`',
  prefer: 'demand:\n  - { file: tickets.csv }',
  why: 'Without its log or roster the scenario cannot be simulated. Paths are relative to the file that names them.',
  check: (context) =>
    sideFiles(context)
      .filter(({ document, name }) => !leavesFolder(name) && context.exists?.(name, document.file) === false)
      .map(({ document, path, name }) =>
        report(fileMissing, document, path, 'value', say`there is no file \`${name}\``, {
          hint: say`the path is relative to the folder of this file`,
        }),
      ),
};
