import { momentsThatCannotBe } from '../../schema/index.ts';
import type { Box, Fact, Region } from '../../schema/tables/index.ts';
import type { Side } from './side.ts';

/** The facts of tickets that both of two policies know, and what each side's boxes are in them. */
export interface CommonSpace {
  readonly facts: readonly Fact[];
  readonly sizes: readonly number[];
  readonly sides: readonly [Side, Side];
  /** Names of values that only one side knows, by fact: tickets that have them are under only one of the two. */
  readonly onlyOne: readonly { readonly fact: string; readonly side: 0 | 1; readonly values: readonly string[] }[];
  /** A side's box in the common facts; undefined: no ticket that both know is in it. */
  readonly place: (side: 0 | 1, box: Box) => Box | undefined;
  /** Which value of a side's fact a common value is; -1: the side has no such fact. */
  readonly valueAt: (side: 0 | 1, fact: number, value: number) => number;
  /** A number within a value. */
  readonly numberIn: (fact: number, value: number) => number;
  /** Moments that never come: combinations of both sides' calendars. */
  readonly beyond: readonly Box[];
  /** Everything that both know. */
  readonly all: Region;
}

/**
 * The common space of two sides. A fact that only one knows is free for the other, which does not ask; of a fact that both know, the values that both
 * know. Where a name means something else on each side (a calendar with other hours), each has a fact of its own.
 */
export function commonSpace(sides: readonly [Side, Side]): CommonSpace {
  const named = sides.map(({ space, commonName }) => new Map(space.facts.map((fact, i) => [commonName(fact.name), i])));
  const names = [...new Set([...named[1]!.keys(), ...named[0]!.keys()])];
  const own = names.map((name) => sides.map((_, side) => named[side]!.get(name) ?? -1));
  const factOf = (side: number, at: number): Fact | undefined => sides[side]!.space.facts[at];
  const onlyOne: { fact: string; side: 0 | 1; values: readonly string[] }[] = [];

  const facts = names.map((name, i): Fact => {
    const [old, now] = [factOf(0, own[i]![0]!), factOf(1, own[i]![1]!)];
    if (!old || !now || now.cuts) return { ...(now ?? old)!, name };
    const both = now.values.filter((value) => old.values.includes(value));
    [old, now].forEach((fact, side) => {
      const values = fact.values.filter((value) => !both.includes(value));
      if (values.length) onlyOne.push({ fact: name, side: side as 0 | 1, values });
    });
    return { ...now, name, values: both };
  });
  /** For each common fact and side, the side's value of each common value. Numbers are cut alike on both sides. */
  const values = facts.map((fact, i) =>
    sides.map((_, side) => fact.values.map((value, v) => (fact.cuts ? v : (factOf(side, own[i]![side]!)?.values.indexOf(value) ?? -1)))),
  );
  const commonOf = sides.map((_, side) => new Map(own.map((at, i) => [at[side]!, i])));

  return {
    facts,
    sizes: facts.map((fact) => fact.values.length),
    sides,
    onlyOne,
    beyond: neverTogether(sides, facts),
    all: facts.map((fact) => new Uint8Array(fact.values.length).fill(1)),
    valueAt: (side, fact, value) => (own[fact]![side]! < 0 ? -1 : values[fact]![side]![value]!),
    numberIn: (fact, value) => {
      const side = own[fact]![1]! >= 0 ? 1 : 0;
      return sides[side].space.numberIn(own[fact]![side]!, value);
    },
    place: (side, box) => {
      const placed = sides[side].space.ground(box).sides.map(({ fact, accepts }) => {
        const at = commonOf[side]!.get(fact)!;
        return { fact: at, accepts: Uint8Array.from(values[at]![side]!, (value) => accepts[value]!) };
      });
      if (placed.some(({ accepts }) => !accepts.includes(1))) return undefined;
      // What holds for every common value asks nothing: rows that mean the same are the same.
      return { sides: placed.filter(({ accepts }) => accepts.includes(0)) };
    },
  };
}

/** A calendar may have other hours on each side: neither can tell by itself which of them are open together. */
function neverTogether(sides: readonly [Side, Side], facts: readonly Fact[]): Box[] {
  const calendars = sides.flatMap(({ policy, commonName }) =>
    Object.entries(policy.calendars ?? {}).map(([name, says]) => {
      const common = commonName(`arrived.${name}`).slice('arrived.'.length);
      return [common, { ...says, time_zone: says.time_zone ?? policy.time_zone ?? 'UTC' }] as const;
    }),
  );
  const days = sides.flatMap(({ policy }) => policy.effective ?? []);
  const words = { effective: days[0], calendars: Object.fromEntries(calendars) };
  return (['arrived', 'now'] as const).flatMap((set) => momentsThatCannotBe({ facts }, words, days, set));
}
