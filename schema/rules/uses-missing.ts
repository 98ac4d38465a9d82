import { say } from '../said/index.ts';
import { report } from './reading/report.ts';
import { leavesFolder, usedPolicies } from './reading/side-files.ts';
import type { Rule } from './rule.ts';

/** A scenario or cases whose policy is not there. */
export const usesMissing: Rule = {
  code: 'uses-missing',
  severity: 'error',
  sentence: 'the policy that a scenario or cases use is not there',
  avoid: 'scenario: busy_week\nuses: polcy.yaml',
  prefer: 'scenario: busy_week\nuses: policy.yaml',
  why: 'Names, teams and promises come from the policy: without it nothing else can be checked.',
  check: (context) =>
    usedPolicies(context)
      .filter(({ document, name }) => !leavesFolder(name) && context.exists?.(name, document.file) === false)
      .map(({ document, path, name }) =>
        report(usesMissing, document, path, 'value', say`there is no policy \`${name}\``, {
          hint: say`the path is relative to the folder of this file`,
        }),
      ),
};
