import { inEnglish } from '../said/index.ts';
import type { Bound, Constant, Mention } from './conditions.ts';
import { conditionsIn, constantsOf, mentionsOf } from './conditions.ts';
import { cutsAt, numberIn, passes, rangeIn, showValues } from './cuts.ts';
import type { DescribedFact, NameFact, NumberFact } from './describe-facts.ts';
import { describeFacts, setFacts } from './describe-facts.ts';
import type { Box, Fact } from './fact.ts';
import { readNumber } from './numbers.ts';
import type { PolicyWords } from './words.ts';
import { isMap, listOf, mapOf } from './words.ts';

/** The facts that decisions are made over, and what conditions mean in them. */
export interface FactSpace {
  readonly facts: readonly Fact[];
  /** Position of the fact in `facts`; -1: no such fact. */
  at(name: string): number;
  /**
   * What a `when`, `where`, `takes` or one entry of `never` asks, as boxes of which any must hold: one for each entry of a list, more where a set of
   * names is tested for one of several. Nothing asked: one box without sides. An unknown fact or name is left out (see `knows`).
   */
  boxes(condition: unknown): readonly Box[];
  /** Whether every fact and name in the condition exists, and only what is ordered is asked for its order. */
  knows(condition: unknown): boolean;
  /** Number of the value that holds `raw` (a name, a number, or a number as text, `4h`); -1: there is none. */
  valueOf(fact: number, raw: string | number): number;
  /** A number within a value of a numeric fact: what is decided for it is decided for the whole value. */
  numberIn(fact: number, value: number): number;
  /** The least and the greatest number within a value of a numeric fact. */
  rangeIn(fact: number, value: number): readonly [least: number, greatest: number];
  /** The box in facts that follow from no other: a grade is told as topics, a tier as teams. */
  ground(box: Box): Box;
}

/** The space of a policy's facts. `conditions`: what its scenario and cases ask beside its own tables, so that numbers are cut there too. */
export function factSpace(policy: PolicyWords, conditions: readonly unknown[] = []): FactSpace {
  const mentions = [...conditionsIn(policy), ...conditions].flatMap(mentionsOf);
  const described = describeFacts(policy, mentions);
  const facts = described.map((fact) => toFact(fact, mentions));
  const position = new Map(facts.map(({ name }, i) => [name, i]));
  const at = (name: string): number => position.get(name) ?? -1;
  const follows = { grade: derived('topic', policy.topics, 'grade', 'normal'), tier: derived('team', policy.teams, 'tier') };

  /** For each value of `from`, the value of the fact that follows from it. */
  function derived(from: string, section: unknown, key: string, otherwise = ''): { fact: number; from: number; value: readonly number[] } {
    const says = mapOf(section);
    const fact = at(key);
    const values = facts[at(from)]?.values ?? [];
    return {
      fact,
      from: at(from),
      value: values.map((name) => facts[fact]?.values.indexOf((mapOf(says[name])[key] ?? otherwise) as string) ?? -1),
    };
  }

  function side(name: string, test: unknown): Box['sides'] {
    const fact = at(name);
    const accepts = fact < 0 ? undefined : acceptsOf(described[fact]!, facts[fact]!, test);
    return accepts ? [{ fact, accepts }] : [];
  }

  function boxesOf(map: unknown): Box[] {
    return Object.entries(mapOf(map)).reduce<Box[]>(
      (boxes, [name, test]) => {
        const ways = isSet(name) ? waysIntoSet(name, test) : [side(name, test)];
        return boxes.flatMap((box) => ways.map((sides) => ({ sides: [...box.sides, ...sides] })));
      },
      [{ sides: [] }],
    );
  }

  /** A set of names that is asked for one of several may pass by each of them; asked for none of several, only without them all. */
  function waysIntoSet(name: string, test: unknown): Box['sides'][] {
    const asked = isMap(test) ? listOf(test['not']) : listOf(test);
    const known = asked.filter((member) => member === 'always' || at(`${name}.${String(member)}`) >= 0);
    if (isMap(test)) return known.includes('always') ? [] : [known.flatMap((member) => side(`${name}.${String(member)}`, 'no'))];
    if (known.includes('always') || !known.length) return [[]];
    return known.map((member) => side(`${name}.${String(member)}`, 'yes'));
  }

  return {
    facts,
    at,
    boxes: (condition) => (condition === undefined ? [{ sides: [] }] : listOf(condition).flatMap(boxesOf)),
    knows: (condition) => mentionsOf(condition).every(({ fact, test }) => constantsOf(test).every((one) => isKnown(fact, one))),
    valueOf: (fact, raw) => valueOf(described[fact], facts[fact], raw),
    numberIn: (fact, value) => numberIn(described[fact] as NumberFact, facts[fact]!.cuts ?? [], value),
    rangeIn: (fact, value) => rangeIn(described[fact] as NumberFact, facts[fact]!.cuts ?? [], value),
    ground: (box) => Object.values(follows).reduce(grounded, box),
  };

  function isKnown(name: string, { bound, value }: Constant): boolean {
    if (isSet(name)) return value === 'always' || at(`${name}.${String(value)}`) >= 0;
    const fact = described[at(name)];
    if (!fact) return false;
    return 'type' in fact
      ? readNumber(fact.type, value) !== undefined
      : (bound === 'is' || fact.height !== undefined) && fact.values.includes(String(value));
  }
}

const isSet = (name: string): boolean => (setFacts as readonly string[]).includes(name);

function toFact(fact: DescribedFact, mentions: readonly Mention[]): Fact {
  if (!('type' in fact)) return { name: fact.name, values: fact.values, cuts: undefined, stage: fact.stage };
  const constants = mentions.filter((mention) => mention.fact === fact.name).flatMap(({ test }) => constantsOf(test));
  const cuts = cutsAt(fact, constants);
  const texts = showValues(fact, cuts);
  return { name: fact.name, values: texts.map(inEnglish), texts, cuts, stage: fact.stage };
}

/** Which values pass the test; undefined where it names nothing known. */
function acceptsOf(described: DescribedFact, fact: Fact, test: unknown): Uint8Array | undefined {
  const constants = constantsOf(test);
  const asked = 'type' in described ? numberTests(described, fact, constants) : nameTests(described, constants);
  if (!asked.length) return undefined;
  const negated = isMap(test) && test['not'] !== undefined;
  const bounded = isMap(test) && !negated;
  return Uint8Array.from(fact.values, (_, value) => {
    const passed = bounded ? asked.every((one) => one(value)) : asked.some((one) => one(value));
    return passed === negated ? 0 : 1;
  });
}

function numberTests(described: NumberFact, { cuts }: Fact, constants: readonly Constant[]): ((value: number) => boolean)[] {
  const known = constants.filter(({ value }) => readNumber(described.type, value) !== undefined);
  return known.map((constant) => (value) => passes(described, numberIn(described, cuts ?? [], value), constant));
}

function nameTests({ values, height }: NameFact, constants: readonly Constant[]): ((value: number) => boolean)[] {
  const known = constants
    .map(({ bound, value }) => ({ bound, named: values.indexOf(String(value)) }))
    .filter(({ bound, named }) => named >= 0 && (bound === 'is' || height !== undefined));
  return known.map(
    ({ bound, named }) =>
      (value) =>
        bound === 'is' ? value === named : compares(bound, height?.[value] ?? 0, height?.[named] ?? 0),
  );
}

function compares(bound: Bound, one: number, other: number): boolean {
  if (bound === 'above') return one > other;
  if (bound === 'at_least') return one >= other;
  return bound === 'below' ? one < other : one <= other;
}

function valueOf(described: DescribedFact | undefined, fact: Fact | undefined, raw: string | number): number {
  if (!described || !fact) return -1;
  if (!('type' in described)) return described.values.indexOf(String(raw));
  const number = readNumber(described.type, raw);
  return number === undefined ? -1 : (fact.cuts ?? []).filter((cut) => cut <= number).length;
}

/** Sides on a fact that follows from another become one side on that other. */
function grounded(box: Box, { fact, from, value }: { fact: number; from: number; value: readonly number[] }): Box {
  const own = box.sides.find((side) => side.fact === fact);
  if (!own || from < 0) return box;
  const before = box.sides.find((side) => side.fact === from);
  const accepts = Uint8Array.from(value, (of, i) => (own.accepts[of] === 1 && before?.accepts[i] !== 0 ? 1 : 0));
  return { sides: [...box.sides.filter((side) => side !== own && side !== before), { fact: from, accepts }] };
}
