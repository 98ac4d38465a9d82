import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explanations } from '../../../schema/index.ts';
import type { Finding } from '../../../schema/index.ts';
import { inEnglish, say } from '../../../schema/said/index.ts';
import type { CheckReport } from '../../../simulator/commands/formats/check-report.ts';
import { github } from '../../../simulator/commands/formats/github.ts';
import { json } from '../../../simulator/commands/formats/json.ts';
import { junitOfFindings } from '../../../simulator/commands/formats/junit-of-findings.ts';
import { sarif } from '../../../simulator/commands/formats/sarif.ts';
import { readXml } from './xml.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'&<>"\'%:,;|`\r\n\0\x1b]]>ميزان\u202e😀 \ud800\uffff', '%0A', '%3A'), maxLength: 40 }),
);
/** A file's name: anything but what ends one. */
const path = text.map((name) => `${name.replace(/[\0/]/g, '_')}.yaml`);
const place = fc.record({ line: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }) });

const sentence = text.map((written) => say`${written}`);

const finding = (file: string) =>
  fc
    .record({
      code: fc.constantFrom('gap', 'unused-name', 'csv-empty'),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
      start: place,
      message: sentence,
      hint: fc.option(sentence, { nil: undefined }),
      silenced: fc.option(text, { nil: undefined }),
      witness: fc.option(fc.dictionary(text, text, { maxKeys: 3 }), { nil: undefined }),
    })
    .map(({ silenced, ...one }) => ({
      ...one,
      file,
      end: { line: one.start.line, column: one.start.column + 3 },
      path: ['teams', 0],
      ...(one.severity === 'error' || silenced === undefined ? {} : { silenced }),
    })) as fc.Arbitrary<Finding>;

const report: fc.Arbitrary<CheckReport> = fc.record({ name: path, text }).chain((file) =>
  fc.record({
    version: fc.constant('0.1.0'),
    language: fc.constant('en' as const),
    speak: fc.constant(inEnglish),
    today: fc.constant('2026-11-28'),
    files: fc.constant([{ path: file.name, text: file.text }]),
    findings: fc.array(finding(file.name), { maxLength: 4 }),
    fails: fc.constant(({ severity }: Finding) => severity === 'error'),
    explanations: fc.constant(explanations),
  }),
);

const wellFormed = (said: string): string => said.replace(/\p{Surrogate}/gu, '\ufffd');

test('JSON gives back what was found', () => {
  fc.assert(
    fc.property(report, (given) => {
      const read = JSON.parse(json(given)) as Record<string, unknown>;
      const told = given.findings.map((one) => ({ ...one, message: inEnglish(one.message), hint: one.hint && inEnglish(one.hint) }));
      expect(read['findings']).toEqual(JSON.parse(JSON.stringify(told)));
      expect(read['good']).toBe(!given.findings.some(({ severity }) => severity === 'error'));
      expect(Object.values(read['counts'] as Record<string, number>).reduce((sum, one) => sum + one, 0)).toBe(given.findings.length);
    }),
  );
});

/** What SARIF 2.1.0 asks of the parts that are written; nothing else may be there. */
const object = (properties: Record<string, object>, ...required: string[]) => {
  return { type: 'object', properties, required, additionalProperties: false };
};
const message = object({ text: { type: 'string' }, markdown: { type: 'string' } }, 'text');
const location = object({ uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~%!'()*/]+$" } }, 'uri');
const from1 = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const list = (items: object) => ({ type: 'array', items, uniqueItems: true });
const rule = object(
  { id: { type: 'string' }, shortDescription: message, fullDescription: message, help: message, defaultConfiguration: object({ level }) },
  'id',
);
const region = object({ startLine: from1, startColumn: from1, endLine: from1, endColumn: from1 }, 'startLine');
const result = object(
  {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: list(object({ physicalLocation: object({ artifactLocation: location, region }, 'artifactLocation') })),
    suppressions: list(object({ kind: { enum: ['inSource', 'external'] }, justification: { type: 'string' } }, 'kind')),
    properties: { type: 'object' },
  },
  ...['ruleId', 'level', 'message', 'locations', 'suppressions'],
);
const run = object(
  {
    tool: object({ driver: object({ name: { type: 'string' }, version: { type: 'string' }, rules: list(rule) }, 'name') }, 'driver'),
    language: { enum: ['en', 'ar'] },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    invocations: {
      type: 'array',
      items: object({ executionSuccessful: { type: 'boolean' }, exitCode: { type: 'integer' } }, 'executionSuccessful'),
    },
    artifacts: list(object({ location })),
    results: { type: 'array', items: result },
  },
  'tool',
);
const isSarif = new Ajv2020().compile(
  object({ $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: { type: 'array', items: run } }, 'version', 'runs'),
);

interface Sarif {
  runs: { tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }[];
}
interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
  suppressions: { justification: string }[];
}

test('SARIF is as its schema asks, and gives back messages, files and silences', () => {
  fc.assert(
    fc.property(report, (given) => {
      const log = JSON.parse(sarif(given)) as Sarif;
      expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
      const { tool, results } = log.runs[0]!;
      expect(results).toHaveLength(given.findings.length);
      given.findings.forEach(({ code, file, message, hint, silenced }, i) => {
        const { ruleId, ruleIndex, message: said, locations, suppressions } = results[i]!;
        expect([ruleId, tool.driver.rules[ruleIndex]!.id]).toEqual([code, code]);
        expect(said.text).toBe(hint === undefined ? inEnglish(message) : `${inEnglish(message)}\nhint: ${inEnglish(hint)}`);
        expect(decodeURIComponent(locations[0]!.physicalLocation.artifactLocation.uri)).toBe(wellFormed(file));
        expect(suppressions.map(({ justification }) => justification)).toEqual(silenced === undefined ? [] : [silenced]);
      });
    }),
  );
});

test("each of GitHub's commands is one line, and gives back its parts", () => {
  const unescaped = (said: string): string =>
    said.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  fc.assert(
    fc.property(report, (given) => {
      const told = given.findings.filter(({ silenced }) => silenced === undefined);
      const lines = github(given).split('\n').slice(0, -1);
      expect(lines).toHaveLength(told.length);
      told.forEach(({ code, severity, file, start, message, hint }, i) => {
        const [, command, properties, data] = /^::(\w+) (.*?)::([^]*)$/.exec(lines[i]!)!;
        expect(command).toBe(severity === 'note' ? 'notice' : severity);
        const read = properties!.split(',').map((one) => one.split('='));
        expect(read.map(([key, ...value]) => [key, unescaped(value.join('='))])).toEqual([
          ['file', file],
          ['line', String(start.line)],
          ['col', String(start.column)],
          ['title', code],
        ]);
        expect(unescaped(data!)).toBe(hint === undefined ? inEnglish(message) : `${inEnglish(message)}\nhint: ${inEnglish(hint)}`);
      });
    }),
  );
});

test('JUnit is well-formed and counts what fails, what is silenced, and a good file', () => {
  fc.assert(
    fc.property(report, (given) => {
      const root = readXml(junitOfFindings(given));
      const failures = given.findings.filter(given.fails).length;
      const skipped = given.findings.filter(({ silenced }) => silenced !== undefined).length;
      expect(root.attributes).toMatchObject({
        tests: String(given.findings.length || 1),
        failures: String(failures),
        skipped: String(skipped),
      });
      const cases = root.children[0]!.children;
      expect(cases.filter(({ children }) => children[0]?.tag === 'failure')).toHaveLength(failures);
      if (given.findings.length === 0) expect(cases[0]!.attributes['name']).toBe('no findings');
    }),
  );
});
