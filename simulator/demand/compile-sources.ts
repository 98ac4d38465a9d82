import type { Source as Written } from '../../schema/index.ts';
import { readPercentage } from '../../schema/values/index.ts';
import { must } from '../model/index.ts';
import type { Scope, Source } from '../model/index.ts';
import { aboutProfile } from './about-profile.ts';
import { levelOf } from './level-of.ts';
import type { LogFact } from './log.ts';
import { logSource } from './log-source.ts';
import type { LogEntry } from './log-source.ts';
import { readProfile } from './profile.ts';
import { rateSource } from './rate-source.ts';

/** What a demand entry says beside facts. */
const ownKeys = ['title', 'note', 'file', 'align', 'resample', 'count', 'each', 'profile', 'varies', 'per', 'across'];
/** Known at arrival, but never given: they follow from others or from how the ticket came. */
const derived = ['grade', 'came_by'];

/** The scenario's demand, source by source. A source that cannot be read comes to nothing and leaves its findings. */
export function compileSources(scope: Scope, asked: ReadonlySet<number>): Source[] {
  const { scenario, space, span, files } = scope;
  const facts = logFacts(scope);
  const otherwise = defaultsOf(scope);
  const open = facts.filter(({ fact, name }) => asked.has(fact) && otherwise[fact] === -1 && !inMix(scenario, name));
  const volume = must(readPercentage(scenario.volume ?? '100%'));
  return scenario.demand.map((entry, number): Source => {
    const given = factsOf(entry, scope);
    const { file, profile } = entry;
    if (file !== undefined) {
      const needed = new Set(open.flatMap(({ fact }) => (given[fact] === -1 ? [fact] : [])));
      const align = entry.resample === 'weeks' ? 'weeks' : (entry.align ?? 'dates');
      const log: LogEntry = { file, align, volume, facts: given, otherwise, needed };
      return files.read(file, (text) => logSource(log, text, facts, span))?.source ?? nobody(given);
    }
    const read = profile === undefined ? undefined : files.read(profile, (text) => readProfile(profile, text));
    if (profile !== undefined && read === undefined) return nobody(given);
    const known = given.map((value, fact) => (value >= 0 ? value : otherwise[fact]!));
    const channel = scope.names.channel[known[space.at('channel')]!];
    const level = levelOf(entry, number, channel, scope);
    const rate = { count: entry.count ?? 0, each: entry.each ?? 'week', profile: read?.profile, facts: known, volume, level };
    const source = rateSource(rate, span);
    if (profile !== undefined) files.findings.push(...aboutProfile(profile, read!.profile, source, span));
    return source;
  });
}

/** Facts that a log may give. */
function logFacts({ space }: Scope): LogFact[] {
  return space.facts.flatMap(({ name, values, cuts, stage }, fact) =>
    stage !== 'arrival' || derived.includes(name) || name.includes('.')
      ? []
      : [{ fact, name, names: cuts ? undefined : values, valueOf: (text: string) => space.valueOf(fact, text) }],
  );
}

function factsOf(entry: Written, { space }: Scope): Int16Array {
  const facts = new Int16Array(space.facts.length).fill(-1);
  for (const [name, value] of Object.entries(entry)) {
    const fact = ownKeys.includes(name) ? -1 : space.at(name);
    if (fact >= 0) facts[fact] = space.valueOf(fact, value as string | number);
  }
  return facts;
}

/** Values where neither source nor mix speaks: the fact's `default`, or the only name it can have. */
function defaultsOf({ policy, scenario, space }: Scope): number[] {
  return space.facts.map(({ name, values, cuts, stage }, fact) => {
    if (stage !== 'arrival' || derived.includes(name) || name.includes('.') || inMix(scenario, name)) return -1;
    const own = policy.facts && Object.hasOwn(policy.facts, name) ? policy.facts[name] : undefined;
    if (own?.default !== undefined) return space.valueOf(fact, own.default);
    return !cuts && values.length === 1 ? 0 : -1;
  });
}

function inMix({ mix = {} }: Scope['scenario'], fact: string): boolean {
  return Object.hasOwn(mix, fact);
}

function nobody(facts: Int16Array): Source {
  return { kind: 'rate', starts: Float64Array.of(0), perSecond: Float64Array.of(0), facts, volume: 1, level: undefined };
}
