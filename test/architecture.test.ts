import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Which room may import which (a room's name also lets its own files see each other). Data flows one way: schema <- simulator <- report <- cli.ts. */
const mayImport: Record<string, readonly string[]> = {
  schema: ['schema/said', 'schema/values', 'schema/calendar', 'schema/tables'],
  'schema/said': [],
  'schema/values': ['schema/said'],
  'schema/calendar': ['schema/said', 'schema/values'],
  'schema/tables': ['schema/said', 'schema/values', 'schema/calendar'],
  'schema/format': ['schema', 'schema/values'],
  'schema/host': ['schema/said'],
  'schema/commands': ['schema', 'schema/said', 'schema/format', 'schema/host'],
  'simulator/random': [],
  'simulator/engine': [],
  'simulator/stats': ['simulator/random'], // its exp and log
  'simulator/life': [],
  'simulator/model': ['schema*', 'simulator/random', 'simulator/life'],
  'simulator/decision': ['schema*', 'simulator/model', 'simulator/story'], // one ticket, without a world around it
  'simulator/center': ['simulator/engine', 'simulator/random', 'simulator/model', 'simulator/life'],
  'simulator/monitor': ['simulator/model', 'simulator/stats', 'simulator/life'],
  'simulator/kpi': ['simulator/stats', 'simulator/life', 'simulator/model'],
  'simulator/scorecard': ['schema*', 'simulator/kpi'], // a result's figures and a policy, no model
  'simulator/demand': ['schema*', 'simulator/model', 'simulator/stats', 'simulator/random'],
  'simulator/experiment': [
    'simulator/model',
    'simulator/demand',
    'simulator/center',
    'simulator/monitor',
    'simulator/kpi',
    'simulator/scorecard',
    'simulator/stats',
    'simulator/life', // tallies
    'simulator/random', // which laws are exponential
    'schema*', // the result's contract
  ],
  'simulator/story': ['schema*', 'simulator/life'], // a life in words
  'simulator/difference': ['schema*', 'simulator/model'],
  'simulator/rules': ['schema*', 'simulator/model', 'simulator/stats'],
  simulator: ['schema*', 'simulator*'],
  'simulator/host': ['schema*', 'schema/host', 'schema/commands', 'simulator', 'simulator*'],
  'simulator/commands': ['schema*', 'schema/host', 'schema/commands', 'simulator', 'simulator*', 'simulator/host'],
  report: ['schema*', 'simulator'],
  'report/document': ['schema*', 'simulator', 'report'],
  'report/page': ['schema*', 'simulator', 'report'],
  'report/commands': ['schema*', 'schema/host', 'schema/commands', 'simulator', 'simulator/host', 'report', 'report/document'],
  'cli.ts': ['schema/commands', 'simulator/host', 'simulator/commands', 'report', 'report/commands'],
};

/** `schema*` and `simulator*`: the pure rooms within. */
const pure: Record<string, readonly string[]> = {
  'schema*': ['schema', 'schema/said', 'schema/values', 'schema/calendar', 'schema/tables'],
  'simulator*': Object.keys(mayImport).filter((room) => /^simulator\/(?!host|commands)/.test(room)),
};

/** Rooms that may use Node. All others run in a browser too. */
const onNode = ['schema/host', 'simulator/host', 'simulator/commands', 'report/commands', 'cli.ts'];

/** Files outside these rooms that use Node, and why. */
const onNodeToo = new Set([
  'schema/generate.ts', // made by hand, before the build: `npm run generate`
  'report/page/vite.config.ts', // builds the page
  'simulator/host/vite.config.ts', // builds all the rest
]);

/** Packages and the rooms that import them: few, so that each can be replaced. */
const packages: Record<string, readonly string[]> = {
  yaml: ['schema', 'schema/format'],
  ajv: ['schema'], // at run time only what made validators need
  'temporal-polyfill': ['schema/calendar'],
  'simple-statistics': ['simulator/stats'],
  picocolors: ['schema', 'simulator/commands'],
  commander: ['cli.ts'],
  '@observablehq/plot': ['report', 'report/page'],
};

/** Files that `cli.ts` reaches past a room's `index.ts`, so that `--help` loads nothing else: a command is loaded only when it is called. */
const sideDoors = /^((simulator|report|schema)\/commands\/[a-z-]+|simulator\/host\/(version|widen-new-space))\.ts$/;

/** Files over 250 lines, each with its reason. */
const long: Record<string, string> = {
  'cli.ts': 'every command with its options and its help, one after another: nothing else',
};

/** The owner's card: all that stands at the top. */
const card = ['policies', 'schema', 'simulator', 'report', 'test', 'package.json', 'tsconfig.json', 'README.md', 'cli.ts'];
const forcedByTools = ['package-lock.json', '.gitignore', 'LICENSE', 'CHANGELOG.md', '.ci', '.npmrc'];
const notKept = ['.git', 'node_modules', 'dist', 'report.html'];

const top = fileURLToPath(new URL('..', import.meta.url));
const files = [...['schema', 'simulator', 'report', 'test', 'policies'].flatMap((folder) => walk(join(top, folder))), 'cli.ts'].sort();
const sources = files.filter((file) => /\.m?ts$/.test(file) && !file.startsWith('test/') && !file.startsWith('policies/'));
const rooms = Object.keys(mayImport).filter((room) => !room.endsWith('.ts') && existsSync(join(top, room)));

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [relative(top, join(folder, entry.name))],
  );
}

const text = (file: string) => readFileSync(join(top, file), 'utf8');

/** The narrowest room of the table that holds the file. */
function roomOf(file: string): string {
  if (file in mayImport) return file;
  return Object.keys(mayImport).reduce((best, room) => (file.startsWith(room + '/') && room.length > best.length ? room : best), '');
}

/** What a file imports, types included: files of ours by their place, packages by their name. */
function importsOf(file: string): { ours: string[]; node: string[]; packages: string[] } {
  const named = ts.preProcessFile(text(file), true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    ours: named.filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name.split('?')[0]!)),
    node: named.filter((name) => name.startsWith('node:')),
    packages: named.filter((name) => !name.startsWith('.') && !name.startsWith('node:')).map((name) => name.match(/^(@[^/]+\/)?[^/]+/)![0]),
  };
}

const imports = new Map(sources.map((file) => [file, importsOf(file)]));
const faults = (of: (file: string) => readonly string[]) => sources.flatMap((file) => of(file).map((fault) => `${file}: ${fault}`));

test('every source file stands in a room', () => {
  expect(sources.filter((file) => roomOf(file) === '')).toEqual([]);
});

test('rooms import only what design allows', () => {
  expect(
    faults((file) => {
      const room = roomOf(file);
      const allowed = new Set([room, ...mayImport[room]!.flatMap((other) => pure[other] ?? [other])]);
      return imports.get(file)!.ours.filter((other) => !other.endsWith('.json') && !allowed.has(roomOf(other)));
    }),
  ).toEqual([]);
});

test('other rooms are entered by their doors', () => {
  expect(
    faults((file) =>
      imports
        .get(file)!
        .ours.filter(
          (other) =>
            roomOf(other) !== roomOf(file) &&
            other !== `${roomOf(other)}/index.ts` &&
            !(file === 'cli.ts' && sideDoors.test(other)) &&
            !other.endsWith('.json'),
        ),
    ),
  ).toEqual([]);
});

test('imports run in no circle', () => {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const other of imports.get(file)?.ours ?? []) visit(other, [...way, file]);
    state.set(file, 'done');
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test('the command starts at once: `cli.ts` loads a command only when it is called', () => {
  const { statements } = ts.createSourceFile('cli.ts', text('cli.ts'), ts.ScriptTarget.Latest);
  const loaded = statements.filter((one) => ts.isImportDeclaration(one) && one.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
  expect(loaded.map((one) => ((one as ts.ImportDeclaration).moduleSpecifier as ts.StringLiteral).text)).toEqual([
    'commander',
    './schema/commands/index.ts',
    './simulator/host/version.ts',
    './simulator/host/widen-new-space.ts',
  ]);
});

test('Node is used at the edge only', () => {
  expect(faults((file) => (onNode.includes(roomOf(file)) || onNodeToo.has(file) ? [] : imports.get(file)!.node))).toEqual([]);
});

test('a package is used in the room that is named for it', () => {
  const made = (file: string) => file.includes('/generated/') || onNodeToo.has(file);
  expect(
    faults((file) => (made(file) ? [] : imports.get(file)!.packages.filter((name) => !packages[name]?.includes(roomOf(file))))),
  ).toEqual([]);
});

test('the simulator has no clock and no chance of its own', () => {
  const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/g;
  expect(faults((file) => (file.startsWith('simulator/') ? (text(file).match(impure) ?? []) : []))).toEqual([]);
});

test.each(rooms)('%s has a door and says what goes in, what comes out and what it refuses', (room) => {
  const readme = join(room, 'README.md');
  expect(existsSync(join(top, readme)), readme).toBe(true);
  expect(text(readme).split('\n').length, `lines of ${readme}`).toBeLessThanOrEqual(40);
  if (room !== 'report/page') expect(existsSync(join(top, room, 'index.ts')), `${room}/index.ts`).toBe(true);
});

test('a door only exports', () => {
  const doors = sources.filter((file) => file.endsWith('/index.ts'));
  const isExport = (statement: ts.Statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
  expect(doors.filter((file) => !ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest).statements.every(isExport))).toEqual([]);
});

test('files are short, and their names are in kebab-case', () => {
  const written = sources.filter((file) => !file.includes('/generated/'));
  const lines = new Map(written.map((file) => [file, text(file).split('\n').length - 1]));
  expect(written.filter((file) => lines.get(file)! > 250 && !(file in long))).toEqual([]);
  expect(Object.keys(long).filter((file) => !(lines.get(file)! > 250))).toEqual([]);
  const sorted = [...lines.values()].sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  expect(written.filter((file) => !/^(.*\/)?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.m?ts$/.test(file))).toEqual([]);
});

test('nothing stands at the top but the card', () => {
  const known = new Set([...card, ...forcedByTools, ...notKept]);
  expect(readdirSync(top).filter((name) => !known.has(name))).toEqual([]);
  expect(card.filter((name) => !existsSync(join(top, name)))).toEqual([]);
});

test('no folder is a drawer for everything', () => {
  expect(files.filter((file) => /(^|\/)(src|lib|utils?|common|helpers?|misc|shared)\//.test(file))).toEqual([]);
});

test('every test runs', () => {
  const tests = files.filter((file) => file.startsWith('test/') && file.endsWith('.ts'));
  expect(
    tests.filter((file) => /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails)\b|\bx(?:it|describe)\(/.test(text(file))),
  ).toEqual([]);
});

test('nothing committed is broken off: no marks of unfinished work', () => {
  expect(sources.filter((file) => /\b(?:TODO|FIXME|XXX)\b/.test(text(file)))).toEqual([]);
  expect(files.filter((file) => statSync(join(top, file)).size === 0 && !file.startsWith('test/'))).toEqual([]);
});
