import type { Explanation } from '../explanation.ts';

const one = (code: string, sentence: string, avoid: string, prefer: string, why: string): Explanation => ({
  code,
  severity: 'warning',
  sentence,
  avoid,
  prefer,
  why,
});

const scope =
  'A comment at the end of a line hides findings that begin on that line; one on a line of its own those of the next line that is no comment. What is found in a CSV file is silenced where the scenario names it.';

/** What can be wrong with the comments that silence findings. */
export const ofSilences: readonly Explanation[] = [
  one(
    'silence-without-reason',
    'a finding is silenced and no reason given',
    'goals:\n  fast: {}      # mizan-ignore unused-name',
    'goals:\n  fast: {}      # mizan-ignore unused-name: the objective for it comes in January',
    `Whoever reads the policy next year cannot ask why. Until there is a reason the finding is told. ${scope}`,
  ),
  one(
    'silence-unknown-code',
    'a silence names no code that there is',
    'goals:\n  fast: {}      # mizan-ignore unusd-name: the objective for it comes in January',
    'goals:\n  fast: {}      # mizan-ignore unused-name: the objective for it comes in January',
    `It hides nothing, while it looks as if it did. Each comment names one code; several comments may stand above a line. ${scope}`,
  ),
  one(
    'silence-not-possible',
    'a silence stands at what cannot be silenced: an error, or a finding about silences',
    'routing:\n  - team: caer      # mizan-ignore unknown-name: we know',
    'routing:\n  - team: care',
    `An error means that the file cannot be used so, and a comment does not make it usable. Warnings and notes can be silenced. ${scope}`,
  ),
  one(
    'silence-unused',
    'a silence hides nothing',
    'goals:\n  # mizan-ignore unused-name: the objective for it comes in January\n  fast: {}\nobjectives:\n  - { goal: fast, kpi: asa, at_most: 30s }',
    'goals:\n  fast: {}\nobjectives:\n  - { goal: fast, kpi: asa, at_most: 30s }',
    `What it hid was put right, or stands on another line by now. Left in, it would hide the next such finding, which may be a real one. As long as a file has errors nothing is said of this. ${scope}`,
  ),
];
