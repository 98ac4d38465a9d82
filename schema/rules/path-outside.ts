import { say } from '../said/index.ts';
import { report } from './reading/report.ts';
import { leavesFolder, sideFiles, usedPolicies } from './reading/side-files.ts';
import type { Rule } from './rule.ts';

/** A file that is named by an absolute path, or outside the folder of the file that names it. */
export const pathOutside: Rule = {
  code: 'path-outside',
  severity: 'error',
  sentence: 'a path leaves the folder of the file that names it',
  avoid: 'demand:\n  - { file: /home/sara/tickets.csv }',
  prefer: 'demand:\n  - { file: tickets.csv }',
  why: 'A scenario and its files travel together: on another machine, or in a shared report, a path of your own disk means nothing or something else.',
  check: (context) =>
    [...usedPolicies(context), ...sideFiles(context)]
      .filter(({ name }) => leavesFolder(name))
      .map(({ document, path, name }) => {
        const file = name.split(/[\\/]/).at(-1) || 'tickets.csv';
        const hint = say`put the file beside this one and write \`${file}\``;
        return report(pathOutside, document, path, 'value', say`\`${name}\` leaves the folder of this file`, { hint });
      }),
};
