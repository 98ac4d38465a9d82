import { readPercentage } from '../../schema/values/index.ts';
import { must } from '../model/index.ts';
import type { Scope, Source } from '../model/index.ts';
import { aboutProfile } from './about-profile.ts';
import type { EntryFacts } from './entry-facts.ts';
import { levelOf } from './level-of.ts';
import { logSource } from './log-source.ts';
import type { LogEntry } from './log-source.ts';
import { nobody } from './nobody.ts';
import { readProfile } from './profile.ts';
import { perSecond, rateSource } from './rate-source.ts';

/** The scenario's demand, source by source. A source that cannot be read comes to nothing and leaves its findings. */
export function compileSources(scope: Scope, facts: EntryFacts): Source[] {
  const { scenario, space, span, files } = scope;
  const volume = must(readPercentage(scenario.volume ?? '100%'));
  const numbers = facts.numbers();
  return scenario.demand.map((entry, number): Source => {
    const given = facts.given(entry);
    const { file, profile } = entry;
    if (file !== undefined) {
      const align = entry.resample === 'weeks' ? 'weeks' : (entry.align ?? 'dates');
      const log: LogEntry = { file, align, volume, facts: given, otherwise: facts.otherwise, needed: facts.needed(given), numbers };
      return files.read(file, (text) => logSource(log, text, facts.inLogs, span))?.source ?? nobody(given);
    }
    const read = profile === undefined ? undefined : files.read(profile, (text) => readProfile(profile, text));
    if (profile !== undefined && read === undefined) return nobody(given);
    const known = facts.known(given);
    const channel = scope.names.channel[known[space.at('channel')]!];
    const level = levelOf(entry, number, channel, scope);
    const rate = { count: entry.count ?? 0, each: entry.each ?? 'week', profile: read?.profile, facts: known, volume, level, numbers };
    const source = rateSource(rate, span);
    if (profile !== undefined) files.findings.push(...aboutProfile(profile, read!.profile, source, perSecond(rate), span));
    return source;
  });
}
