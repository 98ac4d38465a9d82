import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import { OpenNow } from '../../simulator/center/open-now.ts';
import { Varying } from '../../simulator/center/varying.ts';
import type { Ticket } from '../../simulator/life/index.ts';
import { isOpen } from '../../simulator/model/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { Silent } from '../../simulator/monitor/silent.ts';
import { model } from './small-world.ts';

const demand =
  '[{ channel: phone, count: 300, each: day }, { channel: email, segment: vip, count: 90, each: day }, { count: 50, each: day }]';
const mix = [
  'channel: [{ shares: { phone: 60%, email: 40% } }]',
  'segment: [{ when: { channel: phone }, shares: { vip: 25%, standard: 75% } }, { shares: { standard: 100% } }]',
  'topic: [{ when: { segment: vip }, shares: { legal: 100% } }, { shares: { returns: 60%, other: 40% } }]',
];
const policy = { promises: '[{ when: { arrived: office }, first_response: 60s }, { first_response: 4h }]' };

/** Further facts, whose combinations are too many for a table. */
const more = ['a', 'b', 'c', 'd', 'e'];
const values = [...'vwxyz'].flatMap((letter) => [`${letter}1`, `${letter}2`]);
const withMore = {
  policy: { ...policy, facts: `{ ${more.map((fact) => `${fact}: { values: [${values.join(', ')}] }`).join(', ')} }` },
  scenario: {
    demand,
    mix: `{ ${[...mix, ...more.map((fact) => `${fact}: [{ shares: { ${values.map((value) => `${value}: 10%`).join(', ')} } }]`)].join(', ')} }`,
  },
};

/** Who came: key, moment, the facts of their class but the further ones, and how they are served. */
function arrivalsOf(world: Model): string[] {
  const came: string[] = [];
  const center = new Center(world, 3, 0);
  class Arrivals extends Silent {
    override arrived({ thing, arrived, mode, channel, class: of }: Ticket): void {
      const facts = [...center.decider.factsOf(of)].flatMap((value, fact) => {
        const { name, values } = world.facts[fact]!;
        return more.includes(name) || value < 0 ? [] : [`${name}: ${values[value]}`];
      });
      came.push([thing, arrived, mode, channel, ...facts].join(' '));
    }
  }
  center.run(new Arrivals());
  return came;
}

test('a ticket has the class of its facts, looked up or decided', () => {
  const few = model({ policy, scenario: { demand, mix: `{ ${mix.join(', ')} }` } });
  const many = model(withMore);
  const inTables = ({ sources }: Model, world: Model) => sources.map((source) => new Varying(world, source).classes !== undefined);
  expect(inTables(few, few)).toEqual([false, true, false]);
  expect(inTables(many, many)).toEqual([false, false, false]);
  const came = arrivalsOf(few);
  expect(came.length).toBeGreaterThan(4000);
  expect(came).toEqual(arrivalsOf(many));
});

test('law: what is open now is what is open at this moment, however time goes on', () => {
  const seconds = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(fc.array(fc.tuple(seconds, seconds), { maxLength: 6 }), fc.array(fc.integer({ min: 0, max: 30 })), (spells, steps) => {
      let end = 0;
      const table = spells.map(([closed, open]) => [end + closed, (end += closed + open)] as const);
      const none = new Float64Array(0);
      const starts = Float64Array.from(table, ([start]) => start);
      const ends = Float64Array.from(table, ([, stop]) => stop);
      const hours = { starts, ends, openBefore: none, dayStarts: none, lastClosings: none };
      const life = { now: 0 };
      const open = new OpenNow(life, [hours]);
      for (const step of steps) {
        life.now += step;
        expect(open.at(0)).toBe(isOpen(hours, life.now) ? 1 : 0);
      }
    }),
  );
});
