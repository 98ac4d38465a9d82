import type { Result } from './generated/result.ts';

const longestTitle = 1000;
/** Above 1 a share may lie by what rounding leaves. */
const rounding = 1e-9;

/** What keeps `result` from being one though its form is right: what it says in one place is denied by another. A sentence each. */
export function resultAtOdds(result: Result): string[] {
  return [...verdictAtOdds(result), ...zonesAtOdds(result), ...sharesAtOdds(result), ...edgesAtOdds(result), ...longTitles(result)];
}

function verdictAtOdds({ verdict, objectives }: Result): string[] {
  const all = objectives.map((one) => one.verdict);
  const worst = (['missed', 'inconclusive', 'met'] as const).find((one) => all.includes(one)) ?? 'none';
  return verdict === worst ? [] : [`\`verdict\` is \`${verdict}\`, by its objectives it is \`${worst}\``];
}

function zonesAtOdds({ inputs }: Result): string[] {
  return Object.entries(inputs.zones)
    .filter(([, { starts, offsets }]) => starts.length === 0 || starts.length !== offsets.length)
    .map(([name]) => `\`inputs/zones/${name}\` must have an offset for each start, and one at least`);
}

function sharesAtOdds({ objectives, kpis, theory = [] }: Result): string[] {
  const shares = [
    ...objectives.map(({ unit, value }, i) => ({ at: `objectives/${i}/value`, unit, value })),
    ...kpis.map(({ unit, value }, i) => ({ at: `kpis/${i}/value`, unit, value })),
    ...theory.flatMap(({ figures }, i) => figures.map(({ unit, theory }, k) => ({ at: `theory/${i}/figures/${k}`, unit, value: theory }))),
  ];
  const beyond = shares.filter(({ unit, value }) => unit === 'share' && value !== null && (value < 0 || value > 1 + rounding));
  const periods = objectives.flatMap(({ in: share }, i) => (share && share.met > share.of ? [`objectives/${i}/in`] : []));
  return [
    ...beyond.map(({ at }) => `\`${at}\` is a share and must lie from 0 to 1`),
    ...periods.map((at) => `\`${at}\` is met more often than it was measured`),
  ];
}

function edgesAtOdds({ distributions }: Result): string[] {
  return distributions
    .map(({ edges, counts }, i) => (edges.length < counts.length ? `\`distributions/${i}\` must have an edge for each count` : ''))
    .filter(Boolean);
}

function longTitles({ title, policyTitle, objectives }: Result): string[] {
  const titles = [
    ['title', title],
    ['policyTitle', policyTitle],
    ...objectives.map((one, i) => [`objectives/${i}/title`, one.title] as const),
  ] as const;
  return titles
    .filter(([, texts]) => Object.values(texts ?? {}).some((text) => text.length > longestTitle))
    .map(([at]) => `\`${at}\` is longer than ${longestTitle} characters`);
}
