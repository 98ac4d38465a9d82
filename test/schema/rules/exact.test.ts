import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, Finding, Policy } from '../../../schema/index.ts';
import { parse, rules } from '../../../schema/index.ts';
import { contextOf } from '../../../schema/rules/index.ts';
import { inEnglish } from '../../../schema/said/index.ts';
import type { SmallRow, SmallTicket } from './small-policies.ts';
import { decidedBy, holds, names, priorities, smallPolicy, ticketsOf } from './small-policies.ts';

/** What `check` says of tables, set beside what comes out when every ticket there can be is decided by hand. */

interface Read {
  readonly policy: Policy;
  readonly findings: readonly Finding[];
  /** Tickets as the priority table sees them, with a priority as promises do, and with any as events may. */
  readonly arriving: readonly SmallTicket[];
  readonly promised: readonly SmallTicket[];
  readonly closed: readonly SmallTicket[];
}

const codes = ['gap', 'row-never-reached', 'redundant-row', 'weaker-first', 'differs-by-channel'];

/** Read once for all laws. */
const known = new Map<string, Read>();

function read(policy: Policy): Read {
  const text = JSON.stringify(policy);
  const before = known.get(text);
  if (before) return before;
  const { document, findings } = parse('small.policy.yaml', new TextEncoder().encode(text));
  expect(findings).toEqual([]);
  const arriving = ticketsOf(policy);
  const rows = rowsOf(policy, 'priority');
  const reached = new Set(arriving.map((ticket) => decidedBy(rows, ticket)));
  // What is never reached is told once: what follows from it is not told again, as if such a row were reached.
  const promised = arriving.flatMap((ticket) =>
    rows.flatMap(({ when, priority }, i) => {
      const decides = reached.has(i) ? decidedBy(rows, ticket) === i : holds(when, ticket);
      return decides ? [{ ...ticket, priority: String(priority) }] : [];
    }),
  );
  const closed = arriving.flatMap((ticket) => priorities.map((priority) => ({ ...ticket, priority })));
  const context = contextOf({ policy: document as Document<Policy> });
  const told = rules.filter(({ code }) => codes.includes(code)).flatMap((rule) => rule.check(context));
  const now = { policy, findings: told, arriving, promised, closed };
  known.set(text, now);
  return now;
}

const [seed] = fc.sample(fc.integer(), 1);

/** The policies that are tried are the same in each law. */
function law(holdsFor: (read: Read) => void): void {
  fc.assert(
    fc.property(smallPolicy, (policy) => holdsFor(read(policy))),
    { numRuns: 100, seed: seed! },
  );
}

interface Table {
  readonly section: string;
  readonly thing: string;
  readonly rows: readonly SmallRow[];
  readonly tickets: readonly SmallTicket[];
}

const rowsOf = (policy: Policy, section: string): readonly SmallRow[] => (policy as unknown as Record<string, SmallRow[]>)[section]!;

function tablesOf({ policy, arriving, promised, closed }: Read): Table[] {
  const table = (section: string, thing: string, tickets: readonly SmallTicket[]): Table => {
    const rows = rowsOf(policy, section);
    return { section, thing, tickets, rows: rows.filter((row) => row[thing] !== undefined) };
  };
  return [
    table('priority', 'priority', arriving),
    table('promises', 'first_response', promised),
    table('promises', 'resolution', promised),
    table('compensation', 'give', closed),
  ];
}

const place = ({ policy }: Read, { section }: Table, row: SmallRow): string => `${section}/${rowsOf(policy, section).indexOf(row)}`;
const placesOf = ({ findings }: Read, code: string): string[] =>
  findings
    .filter((finding) => finding.code === code && !inEnglish(finding.message).includes('not decided'))
    .map(({ path }) => path.join('/'));
const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

/** The ticket of a finding: what it leaves out does not matter, so any will do. */
function ticketOf({ witness }: Finding): SmallTicket {
  const told = witness as Record<string, string>;
  return {
    segment: told['segment'] ?? names['segment']![0]!,
    topic: told['topic'] ?? names['topic']![0]!,
    channel: told['channel'] ?? names['channel']![0]!,
    came_by: told['came_by'] ?? 'none',
    total: Number(told['total'] ?? 0),
    office: told['arrived.office'] === 'yes',
    ...(told['priority'] === undefined ? {} : { priority: told['priority'] }),
  };
}

test('a gap is told exactly where there is a ticket that no row speaks for, and its ticket is one', () => {
  let told = 0;
  law((read) => {
    for (const table of tablesOf(read).slice(0, 3)) {
      const isOpen = table.tickets.some((ticket) => decidedBy(table.rows, ticket) < 0);
      const found = read.findings.filter(
        ({ code, message, path }) =>
          code === 'gap' &&
          path[0] === (table.rows.length ? table.section : path[0]) &&
          inEnglish(message).includes(gapWords[table.thing]!),
      );
      expect(found.length).toBe(isOpen ? 1 : 0);
      for (const finding of found) expect(decidedBy(table.rows, ticketOf(finding))).toBe(-1);
      told += found.length;
    }
  });
  expect(told).toBeGreaterThan(25);
});

const gapWords: Record<string, string> = { priority: 'gives a priority', first_response: 'a first response', resolution: 'a resolution' };

test('a row, or one thing that it says, is told as never reached exactly where it decides no ticket', () => {
  let told = 0;
  law((read) => {
    const missed = tablesOf(read).flatMap((table) => {
      const reached = new Set(table.tickets.map((ticket) => decidedBy(table.rows, ticket)));
      return table.rows.flatMap((row, i) => (reached.has(i) ? [] : [{ at: place(read, table, row), thing: table.thing, row }]));
    });
    const wanted = missed.map(({ at, thing, row }) => {
      const says = ['priority', 'first_response', 'resolution', 'give'].filter((key) => row[key] !== undefined);
      const all = says.every((key) => missed.some((one) => one.at === at && one.thing === key));
      return all ? at : `${at}/${thing}`;
    });
    expect(sorted(placesOf(read, 'row-never-reached').filter((at) => !at.startsWith('routing')))).toEqual(sorted(wanted));
    told += wanted.length;
  });
  expect(told).toBeGreaterThan(40);
});

test('a row is told as redundant exactly where every ticket is decided the same without it', () => {
  let told = 0;
  law((read) => {
    const changes = new Map<string, boolean>();
    for (const table of tablesOf(read).slice(0, 3)) {
      const decides = (rows: readonly SmallRow[], ticket: SmallTicket): unknown => rows[decidedBy(rows, ticket)]?.[table.thing] ?? 'open';
      for (const row of table.rows) {
        const others = table.rows.filter((other) => other !== row);
        const isReached = table.tickets.some((ticket) => table.rows[decidedBy(table.rows, ticket)] === row);
        const isSame = table.tickets.every((ticket) => decides(table.rows, ticket) === decides(others, ticket));
        const at = place(read, table, row);
        changes.set(at, (changes.get(at) ?? false) || !isReached || !isSame);
      }
    }
    const wanted = [...changes].filter(([, does]) => !does).map(([at]) => at);
    expect(sorted(placesOf(read, 'redundant-row'))).toEqual(sorted(wanted));
    told += wanted.length;
  });
  expect(told).toBeGreaterThan(8);
});

test('the weaker promise is told to come first exactly where it does, of rows that are no exceptions to each other', () => {
  let told = 0;
  law((read) => {
    const wanted = tablesOf(read)
      .slice(1, 3)
      .flatMap((table) => {
        const { thing, rows, tickets } = table;
        const of = (row: SmallRow): SmallTicket[] => tickets.filter((ticket) => holds(row.when, ticket));
        const isWithin = (one: SmallRow, other: SmallRow): boolean => of(one).every((ticket) => holds(other.when, ticket));
        return rows.flatMap((later, j) => {
          const isWeaker = (earlier: SmallRow, i: number): boolean =>
            parseInt(String(earlier[thing])) > parseInt(String(later[thing])) &&
            of(later).some((ticket) => decidedBy(rows, ticket) === i) &&
            !isWithin(earlier, later) &&
            !isWithin(later, earlier);
          return rows.slice(0, j).some(isWeaker) ? [`${place(read, table, later)}/${thing}`] : [];
        });
      });
    expect(sorted(placesOf(read, 'weaker-first'))).toEqual(sorted(wanted));
    for (const { code, path, message, witness } of read.findings.filter((one) => one.code === 'weaker-first' && one.witness)) {
      const [first, second] = /gets `(\w+)`, not `(\w+)`/.exec(inEnglish(message))!.slice(1);
      const ticket = ticketOf({ witness } as Finding);
      const later = rowsOf(read.policy, 'promises')[path[1] as number]!;
      expect(holds(later.when, ticket), code).toBe(true);
      const shows = tablesOf(read)
        .slice(1, 3)
        .some(({ thing, rows }) => later[thing] === second && rows[decidedBy(rows, ticket)]?.[thing] === first);
      expect(shows, inEnglish(message)).toBe(true);
    }
    told += wanted.length;
  });
  expect(told).toBeGreaterThan(1);
});

test('a row is told to differ by channel exactly where a ticket is decided by it on one and otherwise, further down, on another', () => {
  let told = 0;
  law((read) => {
    const wanted = [tablesOf(read)[0]!, tablesOf(read)[3]!].flatMap((table) => {
      const { rows, thing } = table;
      const conclusion = (row: number): string => {
        if (row < 0) return thing === 'give' ? 'nothing' : '';
        return JSON.stringify([rows[row]![thing], rows[row]!['amount']]);
      };
      const direct = table.tickets.filter(({ came_by }) => came_by === 'none');
      const alike = new Map<string, number[]>();
      for (const ticket of direct) {
        const key = JSON.stringify({ ...ticket, channel: '' });
        alike.set(key, [...(alike.get(key) ?? []), decidedBy(rows, ticket)]);
      }
      const below = (row: number): number => (row < 0 ? rows.length : row);
      const differs = (i: number): boolean =>
        [...alike.values()].some(
          (decided) => decided.includes(i) && decided.some((j) => below(j) > i && conclusion(j) !== '' && conclusion(j) !== conclusion(i)),
        );
      return rows.flatMap((row, i) => (differs(i) ? [place(read, table, row)] : []));
    });
    expect(sorted(placesOf(read, 'differs-by-channel'))).toEqual(sorted(wanted));
    for (const finding of read.findings.filter(({ code }) => code === 'differs-by-channel')) {
      const [one, by, other, byOther] = /`?(\w+)`?(?: of another amount)? by `(\w+)` and `?(\w+)`?(?: of another amount)? by `(\w+)`/
        .exec(inEnglish(finding.message))!
        .slice(1);
      const table = tablesOf(read)[finding.path[0] === 'priority' ? 0 : 3]!;
      const said = (channel: string): unknown =>
        table.rows[decidedBy(table.rows, { ...ticketOf(finding), channel })]?.[table.thing] ?? 'nothing';
      expect([said(by!), said(byOther!)], inEnglish(finding.message)).toEqual([one, other]);
    }
    told += wanted.length;
  });
  expect(told).toBeGreaterThan(12);
});

test('a table that is too intricate is told so, once a section and at its row, and keeps nobody waiting', () => {
  // Ten pigeons in nine holes, no two in one: there is no such ticket, and a search by cases takes nine hundred thousand of them to see it.
  const holes = Array.from({ length: 9 }, (_, i) => `hole_${i}`);
  const pigeons = Array.from({ length: 10 }, (_, i) => `pigeon_${i}`);
  const together = holes.flatMap((hole) =>
    pigeons.flatMap((one, i) => pigeons.slice(0, i).map((other) => ({ when: { [one]: hole, [other]: hole }, priority: 'high' }))),
  );
  const policy = {
    policy: 'pigeons',
    facts: Object.fromEntries(pigeons.map((pigeon) => [pigeon, { values: holes }])),
    channels: { email: { mode: 'deferred' } },
    priorities: { high: { rank: 1 }, normal: { rank: 2 } },
    teams: { care: {} },
    priority: [...together, { name: 'rest', priority: 'normal' }],
    routing: [{ team: 'care' }],
  };
  const { document } = parse('pigeons.policy.yaml', new TextEncoder().encode(JSON.stringify(policy)));
  const context = contextOf({ policy: document as Document<Policy> });
  const told = rules
    .filter(({ code }) => codes.includes(code))
    .flatMap((rule) => rule.check(context))
    .map(({ code, path, message }) => `${code} ${path.join('/')}: ${inEnglish(message)}`);
  expect(told).toEqual([
    'row-never-reached priority/405: `priority` is too intricate to tell of row `rest` whether it is ever reached: not decided',
    expect.stringMatching(
      /^redundant-row priority\/0: .*of row `priority\/1` \(and of \d+ more\) whether it changes anything: not decided$/,
    ),
  ]);
});
