export type Words = Readonly<Record<string, unknown>>;
export type Ticket = Readonly<Record<string, string | number | readonly string[]>>;

/** Whether a ticket, whose every fact is known, is as a condition of the policy asks: read straight from the words. */
export function holdsPlainly(policy: Words, condition: unknown, ticket: Ticket): boolean {
  if (condition === undefined) return true;
  if (Array.isArray(condition)) return condition.some((one) => holdsPlainly(policy, one, ticket));
  return Object.entries(condition as Words).every(([fact, test]) => passes(policy, fact, test, ticket[fact]));
}

function passes(policy: Words, fact: string, test: unknown, value: Ticket[string] | undefined): boolean {
  if (value === undefined) return false;
  const isOne = (wanted: unknown): boolean =>
    Array.isArray(value) ? value.includes(String(wanted)) : measure(policy, fact, wanted) === measure(policy, fact, value);
  if (typeof test !== 'object' || test === null) return isOne(test);
  if (Array.isArray(test)) return test.some(isOne);
  if ('not' in test) return ![test.not].flat().some(isOne);
  const height = heightOf(policy, fact, value);
  return Object.entries(test).every(([bound, limit]) => {
    const edge = heightOf(policy, fact, limit);
    return { above: height > edge, at_least: height >= edge, below: height < edge, at_most: height <= edge }[bound];
  });
}

const numbers = ['waited', 'age', 'transfers', 'touches', 'reopens', 'escalations'];

function measure(policy: Words, fact: string, value: unknown): unknown {
  const type = (policy['facts'] as Readonly<Record<string, Words>>)[fact]?.['type'];
  return numbers.includes(fact) || (type !== undefined && type !== 'yes_no') ? heightOf(policy, fact, value) : String(value);
}

function heightOf(policy: Words, fact: string, value: unknown): number {
  if (fact === 'priority') return -(policy['priorities'] as Readonly<Record<string, { rank: number }>>)[String(value)]!.rank;
  if (fact === 'tier') return (policy['tiers'] as Readonly<Record<string, { level: number }>>)[String(value)]!.level;
  if (fact === 'grade') return ['easy', 'normal', 'hard'].indexOf(String(value));
  if (typeof value === 'number') return value;
  const seconds = { s: 1, m: 60, h: 3600 };
  return [...String(value).matchAll(/(\d+)([smh])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * seconds[unit as 's'], 0);
}
