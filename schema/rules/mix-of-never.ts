import { say } from '../said/index.ts';
import type { Text } from '../said/index.ts';
import { isMap, listOf, mapOf } from '../tables/index.ts';
import type { Box } from '../tables/index.ts';
import { readShare } from '../values/index.ts';
import type { Context } from './context.ts';
import { piecesAt } from './reading/places.ts';
import type { Domain } from './reading/possible.ts';
import { anything, meet, ticketIn } from './reading/possible.ts';
import { report } from './reading/report.ts';
import { sourcesOf } from './reading/sources-of.ts';
import type { Rule } from './rule.ts';

/** Shares that make tickets which the policy says cannot be. */
export const mixOfNever: Rule = {
  code: 'mix-of-never',
  severity: 'error',
  sentence: '`mix` makes tickets that `never` rules out',
  avoid:
    'never: [{ topic: legal, channel: chat }]      # in the policy\nmix:\n  topic: [{ shares: { legal: 3%, other: 97% } }]      # and some come by chat',
  prefer: 'mix:\n  topic:\n    - { when: { channel: chat }, shares: { other: 100% } }\n    - { shares: { legal: 3%, other: 97% } }',
  why: 'The tables need not speak of what never happens. If it is simulated all the same, nobody has decided what to do with it.',
  check: (context) => {
    const { policy, scenario, world, words } = context;
    if (!policy || !scenario) return [];
    const never = listOf(words.never).filter((condition) => world.knows(condition));
    const sources = sourcesOf(scenario.value).filter(({ value }) => mapOf(value)['count'] !== undefined);
    return never.flatMap((condition) => {
      const made = sources.some(({ value }) => world.boxes(condition).some((box) => isMade(context, box, value)));
      if (!made) return [];
      const fact = Object.keys(mapOf(condition)).find((name) => piecesAt(scenario.value, `mix.${name}`).length > 0);
      if (fact === undefined) return [];
      const said = Object.entries(mapOf(condition)).map(([name, test]) => `\`${name}: ${JSON.stringify(test).replaceAll('"', '')}\``);
      const hint = say`give them no share, in a row of its own for such tickets`;
      return [
        report(
          mixOfNever,
          scenario,
          ['mix', fact],
          'key',
          say`this makes tickets of ${said.reduce<Text>((whole, one) => (whole === '' ? one : say`${whole} and ${one}`), '')}, which \`never\` rules out`,
          {
            hint,
          },
        ),
      ];
    });
  },
};

/** Whether the source, and for each fact that the box asks for a row of its mix, can make a ticket of the box. */
function isMade(context: Context, box: Box, source: unknown): boolean {
  const { world, scenario } = context;
  const facts = Object.entries(mapOf(source)).filter(([key, value]) => world.at(key) >= 0 && typeof value === 'string');
  const given = world.boxes(Object.fromEntries(facts)).map((within) => ({ within, beyond: [] }));
  const drawn = box.sides.flatMap(({ fact, accepts }) => {
    const { name } = world.facts[fact]!;
    const table = mapOf(scenario!.value.mix)[name];
    return table === undefined || facts.some(([key]) => key === name) ? [] : [rowsThatMake(context, table, fact, accepts)];
  });
  const ways = [...drawn, given].reduce<Domain[]>(
    (made, more) =>
      made.flatMap((one) => more.map((other) => ({ within: meet(one.within, other.within), beyond: [...one.beyond, ...other.beyond] }))),
    [{ within: box, beyond: [] }],
  );
  const found = ticketIn(world, ways, [anything], []);
  return found !== undefined && found !== 'not decided';
}

/** Tickets for which a table of the mix gives one of the accepted values some share. */
function rowsThatMake({ world }: Context, table: unknown, fact: number, accepts: Uint8Array): Domain[] {
  const before: Box[] = [];
  return listOf(table)
    .filter(isMap)
    .flatMap((row) => {
      const boxes = world.boxes(row['when']);
      const shares = Object.entries(mapOf(row['shares'])).filter(([, share]) => (readShare(String(share)) ?? 0) > 0);
      const makes = row['shares'] === undefined || shares.some(([name]) => accepts[world.valueOf(fact, name)] === 1);
      const ways = makes ? boxes.map((within) => ({ within, beyond: [...before] })) : [];
      before.push(...boxes);
      return ways;
    });
}
