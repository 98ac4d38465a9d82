import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { casesOf } from './cases.ts';
import { studies, unsaid } from './studies.ts';
import type { Effort, Finding, Row } from './study.ts';

/** Where the page is kept. */
export const pageFile = new URL('../../simulator/VALIDATION.md', import.meta.url);

const titles: Readonly<Record<string, string>> = {
  functions: 'Erlang B, C and A by the product’s own functions',
  erlang_c: 'M/M/c (Erlang C)',
  erlang_b: 'M/G/c/c (Erlang B)',
  erlang_a: 'M/M/c+M (Erlang A)',
  mmck: 'M/M/c/K',
  mmc_plus_g: 'M/M/c+G',
  mg1: 'M/G/1',
  mgc: 'M/G/c',
  priority: 'Priorities',
  multi_skill: 'Several skills',
  network: 'Networks of tiers',
  retrial: 'Customers who try again',
  concurrency: 'Several contacts at once',
  time_varying: 'Days with changing rates',
  published_simulation: 'Published simulations',
  statistics: 'Statistics',
  backlog: 'Backlogs, by hand',
  coverage: 'Coverage of the intervals',
};

const notes: Readonly<Record<string, string>> = {
  functions: 'Nothing is simulated: the functions of `stats/erlang` against the printed digits (half a unit of the eighth, or 1e-9).',
  erlang_b:
    'Each case twice: its limit said as trunks (`lines`) and as places in the queue (`at_most: 0`). Both must turn away the same customers.',
  mmc_plus_g: 'Uniform patience is a file of 10,000 evenly spaced quantiles, to the millisecond.',
  mgc: 'An Erlang law is a gamma law. A hyperexponential one is two kinds of tickets, each with exponential work.',
  time_varying:
    'A row of shifts for each hour. Where its number of agents falls, whoever finishes first leaves. Mizan plays at most 56,000 days; a figure of a single hour that does not reach 0.4 % in them says what it reaches. The sine of `tv-minf-sin` is a profile of steps of a minute with the exact number of arrivals in each, which moves the mean at work by less than a hundred-thousandth; its peak is looked at where theory puts it, and the lag is that of the first harmonic of the day.',
  priority:
    'Work that is interrupted and resumed is deferred work that gives way to calls, so the language has two ranks of it. `prio-pr-hospital-1` has three, and is two studies, for each class is delayed only by the work of those above it: class 1 as calls and class 2 as letters; classes 1 and 2 as calls and class 3 as letters. A wait is the ticket’s whole time less that of its work: it holds the interruptions.',
  multi_skill:
    'Who prefers a group says so by `overflow` with `after: 0s`: a class is offered to its pools in its order, and goes to the first that has somebody idle (groups that serve a queue without such an order are equals: longest idle over all of them; the cases tell the two apart, for by that `skill-n-common-mu` would have a `p_wait_class2` of 0.48 and an `occupancy_pool1` of 0.66). A freed agent of a pool takes the higher priority first, whichever class that is, and of equals the longest waiting. `skill-n-common-mu` is said in two ways, which must give the same: both classes wait in queues of nobody’s own and the priority decides; or each has the queue of its specialists, and a freed agent takes the own queue before what overflows to it. Some leave at once where nobody is idle in any pool (`leaves_at_once`); the offer comes first. Shares answered within T are simulated in the cases too: their standard error is taken as 0.0005, a quarter of the tolerance that the cases state.',
  network:
    'Who reopens a ticket comes back to the team that solved it. In `net-reopen-delay` all come back to L1: a row of `escalation` for the event `reopened` says so. `resolution_time` runs to the last solution, the time with the customer included.',
  retrial:
    'Who finds no line free is turned away, and tries again after a while by a given share each time (`lines`, `retries`). Whoever is away is open, so those in orbit are the open tickets less those in work. How long all agents are busy is looked at beside the KPIs. Nobody waits here, so these cases do not tell fresh from kept patience.',
  concurrency:
    'A contact goes to the agent with fewest (`least_loaded`), among equals to the longest idle. `stretch` is how many times as long each contact takes beside others: with n at once, n times the rate of one over the agent’s rate with n. Processor sharing is `linear: 100%`, with 100 places where the case has no limit. `chat-independent-slots` ends after 400 replications.',
  published_simulation:
    'Expected are exact or long independent values, which the published intervals hold. In `pub-cc-simplemsk` a call waits in a queue of nobody’s own and is offered at once to its groups in their order; whoever comes free takes the longest waiting of those it may serve. The levels of all types move together (`across: all`); work and patience are those of the period of arrival, which is said as a segment. Where agents go down, work begun is finished and counts as presence; occupancy is that from the opening until the last customer has left. Standard errors of the expected are those of 20,000 days, from the published intervals of 1,000. Mizan plays 4,480 days: the day’s common level makes some figures reach less than asked, and they say so.',
  statistics:
    'Coverage and variance ratio are those of 10,000 experiments or more; the reference’s own standard error (20,000 experiments, 12,000 experiments, 200,000 pairs) is counted in. That intervals from few replications of short skewed runs hold the truth too seldom is genuine: the case asks for it.',
  backlog: 'Nothing is left to chance: every moment must be the one worked out on paper. The tie of `c` goes to the service.',
  coverage:
    'Of 1,000 experiments, each of 30 replications of 1,000 customers after a warm-up of 250: how often the product’s 95 % interval holds the exact value (column simulated, with its own interval of Clopper and Pearson), beside the textbook’s interval on an independent simulation of the same design (column expected; test/validate/reference: recursion of Kiefer and Wolfowitz, MRG32k3a). z is that of two shares of 1,000. M/M/1 with occupancy 0.56; M/M/8 with 0.69; M/M/6+M with an offered load of 5.6 Erlang and patience twice the work.',
};

const laterFamilies: Readonly<Record<string, string>> = {
  staffing: 'Searching for the number of agents is not built yet.',
  sla_clock: 'Exact to the second, in test/simulator/sla-clock.test.ts and test/schema/calendar.',
};

/** The whole page, from what every study found. The same findings give the same bytes. */
export async function page(found: ReadonlyMap<string, readonly Finding[]>, effort: Effort): Promise<string> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const all = studies();
  const findings = [...found.values()].flat();
  const customers = findings.reduce((sum, one) => sum + one.customers, 0);
  const rows = [...found.values()].flatMap((tries) => tries.at(-1)!.rows);
  const families = [...new Set(all.map(({ family }) => family))];
  const disagreeing = rows.filter(({ agrees }) => !agrees).length;
  const unreached = rows.filter(({ precision }) => precision?.enough === false).length;
  const text = [
    '# Validation',
    'Written by `npm run validate`; do not edit.',
    ...(effort === 'light'
      ? ['**A light cut**, with far fewer customers than the acceptance asks for: `npm run validate` writes the whole.']
      : []),
    `Mizan ${version} against cases with exact or published answers. ${all.length} studies, ${rows.length} numbers, ${(customers / 1e6).toFixed(0)} million simulated customers. ${disagreeing === 0 ? 'All numbers agree' : `**${disagreeing} numbers do not agree**`}; ${unreached} were simulated less precisely than asked, and say so.`,
    '## How to read it',
    [
      'Every simulated case is written as a policy and a scenario, checked and compiled like a user’s, and played by the same engine; figures are the product’s own KPIs where there is one for them.',
      'Replications are independent; steady states are warmed up over 1,000 mean times of work (200 where the queue cannot grow).',
      '`expected` and `simulated` are in the case’s unit (the end of the figure’s name). The interval is the product’s own, 95 %: ratio of sums, delta method, Student t. `z` is the distance in standard errors, a reference’s own counted in.',
      'Replications go on until every figure of the case has a relative standard error of at most 0.4 %, or, for shares, an absolute one of 0.001. A figure that stops before says what it reached.',
      'A number agrees where |z| is at most 4. With so many numbers that is a false alarm about once in fifty runs. One retry, on the second of two fixed seeds (1, 2), is allowed; both results are then shown.',
      'Service level is that of those answered in time over all offered less those who gave up in time; the other definitions stand beside it by name.',
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...families.flatMap((family) =>
      familyOf(
        family,
        all.filter((study) => study.family === family).map(({ id }) => id),
        found,
      ),
    ),
    '## Cannot be said, and why',
    table(['case', 'why'], Object.entries(unsaid)),
    'Families that are not asked for here:',
    table(
      ['family', 'cases', 'why'],
      Object.entries(laterFamilies).map(([family, why]) => [family, String(casesOf(family).length), why]),
    ),
    '## How to repeat it',
    '`npm ci && npm run validate` (the cases lie in `../shared/validation/cases.json`). The same version gives the same bytes on any machine. `npm run validate -- erla stat` runs the studies whose names begin so and shows what they find. `npm test` runs all of them with fewer customers and the same bound on z.',
  ].join('\n\n');
  return format(text, { parser: 'markdown' });
}

function familyOf(family: string, ids: readonly string[], found: ReadonlyMap<string, readonly Finding[]>): string[] {
  const lines = ids.flatMap((id) => {
    const tries = found.get(id)!;
    return tries.flatMap(({ seed, rows }) => rows.map((row) => [tries.length > 1 ? `${id}, seed ${seed}` : id, ...cells(row)]));
  });
  const customers = ids.reduce((sum, id) => sum + found.get(id)!.reduce((all, one) => all + one.customers, 0), 0);
  return [
    `## ${titles[family]}`,
    ...(notes[family] ? [notes[family]] : []),
    ...(customers > 0 ? [`${(customers / 1e6).toFixed(1)} million customers.`] : []),
    table(['case', 'figure', 'expected', 'simulated', '95 % interval', 'z', 'verdict'], lines),
  ];
}

function cells({ figure, expected, found, interval, z, precision, agrees }: Row): string[] {
  const digits = interval ? 6 : 8;
  const verdict = agrees ? 'agrees' : '**differs**';
  return [
    figure,
    told(expected, digits),
    told(found, digits),
    interval ? `${told(interval.low)} to ${told(interval.high)}` : 'exact',
    z === undefined ? '' : z.toFixed(2),
    precision?.enough === false ? `${verdict}, to ${(100 * precision.reached).toFixed(1)} %` : verdict,
  ];
}

/** Few enough digits that the libraries of two engines do not differ in them. */
function told(value: number | string, digits = 6): string {
  return typeof value === 'string' ? `\`${value}\`` : String(Number(value.toPrecision(digits)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
