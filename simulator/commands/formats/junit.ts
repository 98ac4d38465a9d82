/** What was tried, and how it went: without `failure` and `skipped` it went well. */
export interface JunitCase {
  readonly name: string;
  /** Why it failed: a sentence, its kind (a code), and all there is to read about it. */
  readonly failure?: { readonly message: string; readonly type: string; readonly text: string };
  /** Why it does not count. */
  readonly skipped?: string;
  /** What else is to be read. */
  readonly output?: string;
  /** Where it stands, for tools that lead there; line from 1. */
  readonly file?: string;
  readonly line?: number;
}

/** A file and what was tried in it. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** Suites as JUnit XML, as CI services read it (the schema of Jenkins' xUnit plugin). Any text goes through, whatever signs stand in it. */
export function junit(name: string, suites: readonly JunitSuite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  const lines = suites.flatMap((suite) => [
    `  <testsuite${attributes({ name: suite.name, ...counts(suite.cases) })}>`,
    ...suite.cases.flatMap((one) => testcase(suite.name, one)),
    '  </testsuite>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name, ...counts(all) })}>`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
}

function testcase(classname: string, { name, failure, skipped, output, file, line }: JunitCase): string[] {
  const inner = [
    ...(skipped === undefined ? [] : [`      <skipped${attributes({ message: skipped })}/>`]),
    ...(failure
      ? [`      <failure${attributes({ message: failure.message, type: failure.type })}>${escaped(failure.text)}</failure>`]
      : []),
    ...(output === undefined ? [] : [`      <system-out>${escaped(output)}</system-out>`]),
  ];
  const head = `    <testcase${attributes({ name, classname, file, line })}`;
  return inner.length === 0 ? [`${head}/>`] : [`${head}>`, ...inner, '    </testcase>'];
}

function counts(cases: readonly JunitCase[]): Record<string, number> {
  const failures = cases.filter(({ failure }) => failure).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  return { tests: cases.length, failures, errors: 0, skipped };
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`)
    .join('');
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** A text between tags. What XML 1.0 forbids in any spelling (most control characters, half pairs) is shown as U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\r]/g, (sign) => marks[sign]!);
}
