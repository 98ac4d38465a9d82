import type { Texts } from '../../support/simulation.ts';
import type { Hours } from './hours.ts';
import type { Lines } from './lines.ts';
import type { Case } from './log.ts';
import { end, most, stationOf, stays, transitions } from './ways.ts';
import type { Weighed } from './weigh.ts';

const tiers = [1, 2, 3];
const counters = tiers.map((tier) => `counter_${tier}`);
const stations = Array.from({ length: most }, (_, i) => i + 1);
const json = JSON.stringify;
const moment = (at: number): string => new Date(at * 1000).toISOString().slice(0, 19);

/**
 * Policy, scenario and side files, in JSON, which is YAML too. A case's stations are its facts `step1`, `step2`, ...: a line's queue or, for what was taken at
 * once, a counter where nobody waits; then a desk, where it stays as long as it did with such people. Only lines have watches that are away.
 */
export function textsOf(cases: readonly Case[], weighed: readonly Weighed[], lines: Lines): Texts {
  const names = [...lines.all.map(({ name }) => name), ...counters];
  const desks = stations.map((k) => `desk_${k}`);
  const tierOf = (name: string): number => Number(name.split('_')[1]);
  const inTier = (tier: number): string[] => names.filter((name) => tierOf(name) === tier);
  const policy = {
    policy: 'three_tiers',
    time_zone: 'Europe/Stockholm',
    currency: 'EUR',
    calendars: Object.fromEntries(lines.all.map(({ name, hours }) => [`hours_of_${name}`, { open: openOf(hours) }])),
    channels: { desk: { mode: 'deferred' } },
    topics: { incident: {} },
    facts: Object.fromEntries(stations.map((k) => [`step${k}`, { values: k === 1 ? names : [...names, end] }])),
    priorities: { normal: { rank: 1 } },
    tiers: Object.fromEntries(tiers.map((tier) => [`tier_${tier}`, { level: tier }])),
    teams: Object.fromEntries([...names, ...desks].map((name) => [name, { tier: `tier_${desks.includes(name) ? 1 : tierOf(name)}` }])),
    priority: [{ priority: 'normal' }],
    routing: names.map((name) => ({ when: { step1: name }, team: name })),
    escalation: stations.flatMap((k) => [
      { event: 'unresolved', when: { team: names, touches: 2 * k - 1 }, team: `desk_${k}` },
      ...(k < most ? names.map((name) => ({ event: 'unresolved', when: { team: `desk_${k}`, [`step${k + 1}`]: name }, team: name })) : []),
    ]),
    promises: [{ first_response: 'none', resolution: 'none' }],
    limits: { transfers: 2 * most, touches: 2 * most + 1 },
  };
  const file = (tier: number, goesOn: boolean): string => `tier-${tier}-${goesOn ? 'goes-on' : 'ends'}.csv`;
  const day = moment(cases[0]![0]!.at).slice(0, 10);
  const scenario = {
    scenario: 'cases_as_they_came',
    uses: 'policy.yaml',
    period: { from: day, to: moment(cases.at(-1)![0]!.at).slice(0, 10), follow_up: '60d' },
    replications: 100,
    seed: 2012,
    demand: [{ file: 'cases.csv', channel: 'desk', topic: 'incident', align: 'dates' }],
    mix: Object.fromEntries(stations.slice(1).map((k) => [`step${k}`, mixOf(k)])),
    behaviour: {
      handling: [
        ...stations.flatMap((k) =>
          tiers.flatMap((tier) => [
            ...(k < most
              ? [
                  {
                    when: { team: `desk_${k}`, [`step${k}`]: inTier(tier), [`step${k + 1}`]: { not: end } },
                    time: { file: file(tier, true) },
                  },
                ]
              : []),
            { when: { team: `desk_${k}`, [`step${k}`]: inTier(tier) }, time: { file: file(tier, false) } },
          ]),
        ),
        { time: '1s' },
      ],
      outcome: [
        ...stations.map((k) => ({
          when: { team: `desk_${k}`, ...(k < most ? { [`step${k + 1}`]: end } : {}) },
          shares: { solved: '100%' },
        })),
        { shares: { unresolved: '100%' } },
      ],
    },
    staffing: {
      ...Object.fromEntries(
        lines.all.map(({ name, away, spell }) => [
          name,
          [
            {
              hours: `hours_of_${name}`,
              agents: 1,
              shrinkage: { share: `${(100 * away).toFixed(4)}%`, time: { mean: `${Math.round(spell)}s` } },
            },
          ],
        ]),
      ),
      ...Object.fromEntries([...counters, ...desks].map((name) => [name, [{ hours: 'always', agents: 4000 }]])),
    },
  };
  const files = {
    'cases.csv': `arrives,step1\n${cases.map((events) => `${moment(events[0]!.at)},${firstStation(events)}\n`).join('')}`,
    ...Object.fromEntries(
      tiers.flatMap((tier) =>
        [true, false].map((goesOn) => [
          file(tier, goesOn),
          `seconds,weight\n${stays(weighed, tier, goesOn)
            .map(({ seconds, weight }) => `${seconds},${weight.toFixed(9)}\n`)
            .join('')}`,
        ]),
      ),
    ),
  };
  return { policy: json(policy), scenario: json(scenario), files };

  /** Of a case that is to be foretold only its first change is read. */
  function firstStation([first]: Case): string {
    return stationOf(lines, { tier: first!.tier, team: first!.status === 'Queued' ? first!.team : undefined });
  }

  function mixOf(k: number): object[] {
    const rows = transitions(weighed, lines)
      .filter(({ later }) => later === k > 2)
      .map(({ first, tier, queued, to }) => ({
        when: {
          ...(k > 2 ? { step1: inTier(first) } : {}),
          [`step${k - 1}`]: queued ? lines.all.filter((line) => line.tier === tier).map(({ name }) => name) : [`counter_${tier}`],
        },
        shares: sharesOf(to),
      }));
    return [...rows, { shares: { [end]: '100%' } }];
  }
}

/** As shares of six decimals that add up to 100 %: the largest takes what rounding leaves. */
function sharesOf(parts: ReadonlyMap<string, number>): Record<string, string> {
  const total = [...parts.values()].reduce((sum, part) => sum + part, 0);
  const millionths = [...parts]
    .map(([name, part]) => [name, Math.round((1e8 * part) / total)] as [string, number])
    .sort((a, b) => b[1] - a[1]);
  millionths[0]![1] += 1e8 - millionths.reduce((sum, [, part]) => sum + part, 0);
  return Object.fromEntries(millionths.map(([name, part]) => [name, `${(part / 1e6).toFixed(6)}%`]));
}

function openOf({ weekdays, weekend }: Hours): object {
  const time = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const span = ([from, to]: readonly [number, number]): string => `${time(from)}-${time(to)}`;
  return { 'mon-fri': span(weekdays), ...(weekend ? { 'sat-sun': span(weekend) } : {}) };
}
