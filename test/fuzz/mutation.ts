import fc from 'fast-check';

/** One slip or malice in a file: what is done, where (from 0, the beginning, to 1) and with what of all there is to do it with. */
export interface Mutation {
  /** Which of the files that belong together. */
  readonly file: number;
  readonly change: keyof typeof changes;
  readonly at: number;
  readonly what: number;
}

const value = /(?<=[:,[] )[^\s,[\]{}#][^,[\]{}#\n]*?(?=\s*[,\]}\n])/g;

/** Values that stand in place of others: of the same kind at their edges, of another kind, hostile. */
const others = [
  ...['0s', '1s', '9h', '5w', '999999999w', '0%', '100%', '50%', '0', '1', '1000', '1e308', '-1', '.nan', '2024-02-29', '9999-12-31'],
  ...['00:00-24:00', '22:00-02:00', 'sat-thu', 'Asia/Kathmandu', 'none', 'always', 'up', 'keep', '[]', '{}', '~', '', '٣٠', '٩٥٪', '*x'],
  ...[
    '&x 1',
    '!!set {}',
    '__proto__',
    'constructor',
    '"a\\u202eb"',
    '{ mean: 0s }',
    '{ mean: 1s, sd: 9999w }',
    '{ not: phone }',
    '\0',
    '\t',
  ],
];

/** Values that no hand writes. */
const enormous = [
  ...['9'.repeat(400), '1e99999', '-.inf', '0x7fffffffffffffff', '99999999999bd', `${'9'.repeat(300)}h`, '9007199254740993', '0001-01-01'],
  ...[
    '['.repeat(59) + ']'.repeat(59),
    '['.repeat(5000),
    '{ a: '.repeat(70) + '1' + ' }'.repeat(70),
    '{ not: '.repeat(50) + 'x' + ' }'.repeat(50),
  ],
  ...['x'.repeat(100_000), `[${'phone, '.repeat(5000)}]`, `[${'{ topic: [returns, refunds], segment: vip }, '.repeat(100)}]`],
  ...[
    '&x [*x, *x]',
    '&x { <<: *x }',
    '{ <<: [{ a: 1 }, { a: 2 }] }',
    '&a [&b [*a], *b]',
    `"${'\\U0001F600'.repeat(2000)}"`,
    '! "x"',
    '|\n  x\n  y',
    '? x',
  ],
];

/** Lines that a file begins with: nine names for ten times as much of the one before. */
const laughs = ['a0: &a0 [x]', ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`)].join('\n');

type Change = (bytes: Buffer, at: number, what: number) => Buffer;

const onText =
  (change: (text: string, at: number, what: number) => string): Change =>
  (bytes, at, what) =>
    Buffer.from(change(bytes.toString('utf8'), at, what));

const onLines = (change: (lines: string[], at: number, what: number) => void): Change =>
  onText((text, at, what) => {
    const lines = text.split('\n');
    change(lines, at, what);
    return lines.join('\n');
  });

const among = <T>(all: readonly T[], share: number): T => all[Math.floor(share * all.length)]!;
const place = (all: { readonly length: number }, share: number): number => Math.floor(share * all.length);

/** What can be done to a file. */
export const changes = {
  another: onText((text, at, what) => replaced(text, at, among(others, what))),
  borrowed: onText((text, at, what) => replaced(text, at, among(text.match(value) ?? [''], what))),
  enormous: onText((text, at, what) => replaced(text, at, among(enormous, what))),
  without: onLines((lines, at) => lines.splice(place(lines, at), 1)),
  doubled: onLines((lines, at) => lines.splice(place(lines, at), 0, among(lines, at))),
  moved: onLines((lines, at, to) => lines.splice(place(lines, to), 0, ...lines.splice(place(lines, at), 1))),
  indented: onLines((lines, at, what) => lines.splice(place(lines, at), 1, ' '.repeat(place('1234', what)) + among(lines, at).trimStart())),
  repeated: onLines((lines, at, what) => {
    const from = place(lines, at);
    const block = lines.slice(from, from + 1 + place('a dozen rows', what));
    lines.splice(from, 0, ...Array.from({ length: 40 }, () => block).flat());
  }),
  laughing: onText((text) => `${laughs}\n${text}`),
  byte: (bytes, at, what) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[place(changed, at)] = Math.floor(what * 256);
    return changed;
  },
  cut: (bytes, at) => bytes.subarray(0, place(bytes, at)),
  encoded: (bytes, _, what) =>
    among(
      [
        () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
        () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
        () => Buffer.from(bytes.toString('utf8'), 'latin1'),
        () => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n')),
        () => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r')),
        () => Buffer.from(bytes.toString('utf8').replaceAll(' ', '\u00a0')),
      ],
      what,
    )(),
} satisfies Record<string, Change>;

/** Text in place of one value of the file. */
function replaced(text: string, at: number, by: string): string {
  const found = [...text.matchAll(value)];
  if (found.length === 0) return text + by;
  const { index, 0: old } = among(found, at);
  return text.slice(0, index) + by + text.slice(index + old.length);
}

/** Even, and near no end: `fc.double` would nearly always be next to nothing, and every change stand in the first line. */
const part = fc.noBias(fc.nat(2 ** 30 - 1)).map((n) => n / 2 ** 30);

/** One to three mutations, of these kinds, spread over so many files. */
export function mutations(files: number, kinds = Object.keys(changes) as Mutation['change'][]): fc.Arbitrary<Mutation[]> {
  const one = fc.record({ file: fc.nat(files - 1), change: fc.constantFrom(...kinds), at: part, what: part });
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

/** The files, changed one mutation after the other. */
export function mutated(files: readonly Buffer[], done: readonly Mutation[]): Buffer[] {
  const after = [...files];
  for (const { file, change, at, what } of done) after[file % after.length] = changes[change](after[file % after.length]!, at, what);
  return after;
}
