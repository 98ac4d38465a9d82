import type { Explanation } from '../explanation.ts';

const one = (code: string, sentence: string, avoid: string, prefer: string, why: string): Explanation => ({
  code,
  severity: 'error',
  sentence,
  avoid,
  prefer,
  why,
});

/** What keeps a file from being read at all. */
export const ofFiles: readonly Explanation[] = [
  one(
    'file-unreadable',
    'a file cannot be opened',
    'mizan check polcy.yaml',
    'mizan check policy.yaml',
    'The file is not there, is a folder, or may not be read by you.',
  ),
  one(
    'file-too-large',
    'a file is larger than a policy can be',
    'a policy.yaml of 10 MB',
    'a policy.yaml of some kilobytes; tickets go into a CSV file that the scenario names',
    'A file of the language is written by people. One of several megabytes is mostly the wrong file, such as an export of tickets.',
  ),
  one(
    'not-utf8',
    'a file is not a text in UTF-8',
    'a file saved as Windows-1256 or UTF-16',
    'the same file saved as UTF-8',
    'In another encoding Arabic letters turn into other letters unnoticed, and names would no longer match.',
  ),
  one('empty-file', 'a file holds nothing, or nothing but comments', '# our policy', 'policy: noor_store', 'Nothing is decided by it.'),
  one(
    'several-documents',
    'a file holds several YAML documents, parted by `---`',
    'policy: noor_store\n---\nscenario: busy_week',
    'policy: noor_store        # policy.yaml\n\nscenario: busy_week       # busy-week.scenario.yaml',
    'Each file says one thing, so that it can be named, compared and reviewed by itself.',
  ),
  one(
    'kind-unclear',
    'a file has none, or more than one, of the keys `policy`, `scenario` and `cases`',
    'name: noor_store\nchannels: { phone: { mode: live } }',
    'policy: noor_store\nchannels: { phone: { mode: live } }',
    'This key says what the file is and what it is called. A CSV file (a log, a profile, a roster) has no such key: it is checked with the scenario that names it.',
  ),
  one(
    'yaml-syntax',
    'a piece of a file is not YAML',
    'owner: Care: the front desk',
    "owner: 'Care: the front desk'",
    'From such a place on nothing can be read with certainty, so only the first is told.',
  ),
  one(
    'tab-indent',
    'a line is indented with a tab',
    'limits:\n\ttransfers: 3',
    'limits:\n  transfers: 3',
    'YAML allows spaces only: a tab is as wide as each editor likes.',
  ),
  one(
    'missing-space-after-colon',
    'a space is missing after the colon of a key',
    'when: { topic:returns }',
    'when: { topic: returns }',
    'Without the space YAML reads one long word instead of a key and its value.',
  ),
  one(
    'duplicate-key',
    'a key stands twice in one map, or a value twice in one list',
    'when: { topic: returns }\nwhen: { topic: refunds }',
    'when: { topic: [returns, refunds] }',
    'One of the two would be ignored silently. For "or" write a list.',
  ),
  one(
    'alias-expansion',
    'aliases stand for each other, or multiply beyond measure',
    'segments: &all { vip: *all }',
    'segments: { vip: {} }',
    'A small file can grow to billions of values so, or never end.',
  ),
  one(
    'too-deep',
    'maps or lists stand too deep within one another',
    'never: [[[[ ... ]]]]',
    'never: [{ topic: legal, channel: chat }]',
    'No place of the language is deeper than a few levels.',
  ),
  one(
    'custom-tag',
    'a YAML tag stands in a file',
    'owner: !team care',
    'owner: care',
    'Tags can make programs of a text. This language has none: a text that begins with `!` goes into quotes.',
  ),
  one(
    'invisible-character',
    'a name or a value holds a character that nobody sees, or a space that is not a plain one',
    'topics: { "returns\\u200F": {} }',
    'topics: { returns: {} }',
    'Direction marks, zero-width characters and no-break spaces come with text that was copied from elsewhere. Two names that look the same would then differ, and a value that looks right is none.',
  ),
  one(
    'empty-value',
    'a key has nothing after it',
    'segments:\n  vip:',
    'segments:\n  vip: {}',
    'It cannot be told whether something was forgotten or left out. Leave out the key, write `{}` for a thing without properties, or `none` where there is deliberately nothing.',
  ),
];
