import type { Zone } from '../../schema/calendar/index.ts';
import type { Finding, Policy, Scenario } from '../../schema/index.ts';
import { conditionsIn, factSpace } from '../../schema/tables/index.ts';
import { readDuration } from '../../schema/values/index.ts';
import { askedFacts } from './asked-facts.ts';
import { leavesChance } from './chance.ts';
import { defaultZone, must } from './checked.ts';
import { compileRulebook } from './compile-rulebook.ts';
import { compileCalendars } from './hours.ts';
import { compileIncentives } from './incentives.ts';
import { LawBook } from './law-book.ts';
import type { Model } from './model.ts';
import { compileExperiment, compileObjectives, quantileTargets, thresholdsOf } from './objectives.ts';
import { compileRetention } from './retention.ts';
import { compileRules } from './rules.ts';
import { compileSatisfaction } from './satisfaction.ts';
import type { Scope } from './scope.ts';
import { sharedFacts } from './shared-facts.ts';
import { SideFiles } from './side-files.ts';
import { compileStaffing } from './staffing.ts';
import { compileStretches } from './stretches.ts';
import { compileChannels, compileTeams } from './teams.ts';
import { followUpOf, knownAfter, knownBefore, windowOf } from './window.ts';

/** All that a model is made of: plain data, which travels in the result, so that the page compiles the same model. */
export interface Inputs {
  readonly policy: Policy;
  readonly scenario: Scenario;
  /** Texts of the side files, by the path that the scenario writes. */
  readonly files: Readonly<Record<string, string>>;
  /** Time zones by name (`zonesOf`). */
  readonly zones: Readonly<Record<string, Zone>>;
}

/**
 * What the room `demand` gives: a source for each entry, and what is open at the start. `asked`: the facts that some table asks for, which each ticket must
 * have; `shared`: those of which an amount is a share.
 */
export type CompileDemand = (scope: Scope, asked: ReadonlySet<number>, shared: ReadonlySet<number>) => Pick<Model, 'sources' | 'backlog'>;

/** A model, if no side file has an error; and all that was found in the side files. */
export interface Compiled {
  readonly model?: Model;
  readonly findings: readonly Finding[];
}

/**
 * A checked policy and scenario as the simulator runs them. Reading logs and rates is the room `demand`'s: `compileDemand` is its part.
 *
 *     zones ─> window ─> hours ─> span
 *     conditions ─> facts ─> rulebook (the policy's tables, names as ids)
 *                      └──── scope ────┘
 *       ┌────────────┬──────────┼─────────────┬───────────┐
 *     channels     rules     sources       staffing   objectives
 *     teams      behaviour   (side files)   (agents)
 *                   mix
 *       └────────────┴──────────┼─────────────┴───────────┘
 *                             Model
 */
export function compileWith(compileDemand: CompileDemand, { policy, scenario, files: texts, zones }: Inputs): Compiled {
  const zoneOf = (name: string | undefined): Zone => {
    const zone = zones[name ?? policy.time_zone ?? defaultZone];
    if (!zone) throw new Error(`no time zone ${name ?? policy.time_zone ?? defaultZone}`);
    return zone;
  };
  const window = windowOf(scenario, zoneOf(undefined));
  const { origin } = window;
  const hours = compileCalendars(policy, zoneOf, origin, origin + window.to + knownAfter(scenario), origin - knownBefore(scenario));
  const span = { ...window, end: window.to + followUpOf(policy, scenario, hours, window.to) };

  const space = factSpace(policy, conditionsIn(scenario));
  const book = compileRulebook(policy, space);
  const names = { ...book.names, group: Object.keys(scenario.staffing) };
  const files = new SideFiles(texts);
  const laws = new LawBook(files);
  const scope: Scope = { policy, scenario, space, names, span, hours, laws, files };

  const rules = compileRules(book.rules, scope);
  const teams = compileTeams(book.teams, scope);
  const { sources, backlog } = compileDemand(scope, askedFacts(rules, teams, book.factAt), sharedFacts(rules));
  const staffing = compileStaffing(scope);
  const thresholds = thresholdsOf(scope);
  const { findings } = files;
  if (findings.some(({ severity }) => severity === 'error')) return { findings };

  const objectives = compileObjectives(policy, space, thresholds);
  const incentives = compileIncentives(policy, space, thresholds);
  const model: Model = {
    ...book,
    names,
    origin: span.origin,
    zone: span.zone,
    window: { from: span.from, to: span.to, end: span.end },
    hours,
    laws: laws.compiled(),
    channels: compileChannels(scope),
    stretches: compileStretches(scope),
    teams,
    ...staffing,
    sources,
    backlog,
    rules,
    satisfaction: compileSatisfaction(scenario),
    retention: compileRetention(scenario),
    limits: limitsOf(policy),
    redecides: policy.defaults?.when_raised === 'redecide',
    thresholds,
    quantileTargets: quantileTargets(objectives, incentives),
    objectives,
    incentives,
    experiment: compileExperiment(scenario, space, thresholds),
    chance: leavesChance(rules, sources, backlog, staffing.agents, laws, scenario.behaviour.satisfaction !== undefined),
    currency: policy.currency ?? '',
  };
  return { model, findings };
}

/** An escalation is to be closed within 30 days (domain.md, 5). */
function limitsOf({ limits }: Policy): Model['limits'] {
  const escalation = limits?.escalation === undefined ? 30 * 86_400 : must(readDuration(limits.escalation));
  return { transfers: limits?.transfers ?? Infinity, touches: limits?.touches ?? 10, escalation };
}
