import { expect, test } from 'vitest';
import type { Theory, TheoryFigure } from '../../schema/index.ts';
import { notesOf } from '../../simulator/experiment/notes.ts';
import { theoryOf } from '../../simulator/experiment/theory/theory.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { count, modelOf } from '../support/simulation.ts';
import { essential } from '../support/essential.ts';

/** A team that satisfies all that Erlang's formulas assume, as YAML texts; each test changes what it is about. */
const policyTexts = {
  policy: 'queue',
  time_zone: 'UTC',
  currency: 'EUR',
  calendars: '{ day: { open: { mon-sun: 08:00-20:00 } } }',
  segments: '{ vip: {}, standard: {} }',
  channels: '{ phone: { mode: live }, email: { mode: deferred } }',
  topics: '{ any: {} }',
  priorities: '{ high: { rank: 1 }, normal: { rank: 2 } }',
  teams: '{ care: {}, other: {} }',
  priority: '[{ priority: normal }]',
  routing: '[{ team: care }]',
  promises: '[{ first_response: none, resolution: none }]',
  objectives: '[{ kpi: service_level, within: 20s, at_least: 0% }, { kpi: service_level, within: 60s, at_least: 0% }]',
};
const scenarioTexts = {
  scenario: 'queue',
  uses: 'policy.yaml',
  period: '{ from: 2026-01-05, to: 2026-01-11, warm_up: 6h, follow_up: 1d }',
  demand: '[{ channel: phone, topic: any, count: 2880, each: day }]',
  mix: '{ segment: [{ shares: { vip: 20%, standard: 80% } }] }',
  behaviour: '{ handling: [{ time: { mean: 3m } }] }',
  staffing: '{ care: [{ hours: always, agents: 8 }], other: [{ hours: always, agents: 1 }] }',
};

interface Change {
  readonly policy?: Partial<Record<keyof typeof policyTexts, string>>;
  readonly scenario?: Partial<Record<keyof typeof scenarioTexts | 'queues', string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly replications?: number;
}

/** The same weights on every day of the week, each from its time on. */
function profile(weights: Readonly<Record<string, number>>): Record<string, string> {
  const rows = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].flatMap((day) =>
    Object.entries(weights).map(([time, weight]) => `${day},${time},${weight}\n`),
  );
  return { 'day.csv': `day,time,weight\n${rows.join('')}` };
}

const yaml = (sections: object): string =>
  Object.entries(sections)
    .map(([key, text]) => `${key}: ${text as string}\n`)
    .join('');

function played({ policy, scenario, files, replications = 8 }: Change): { model: Model; tallies: Tallies[] } {
  const model = modelOf({
    policy: yaml({ ...policyTexts, ...policy }),
    scenario: yaml({ ...scenarioTexts, ...scenario }),
    ...(files ? { files } : {}),
  });
  return { model, tallies: Array.from({ length: replications }, (_, i) => count(model, 1, i)) };
}

/** What stands beside the team care. */
function beside(change: Change): Theory {
  const { model, tallies } = played(change);
  return theoryOf(tallies, model).find(({ team }) => team === 'care')!;
}

const broken = ({ assumptions }: Theory): string[] => assumptions.flatMap(({ id, holds }) => (holds ? [] : [id]));

/** Distance between formula and simulation in standard errors, which a 95 % interval of n replications tells. */
function distance({ simulated, interval, theory }: TheoryFigure): number {
  const quantile = 2.365; // Student t on 7
  return Math.abs(simulated - theory) / ((interval!.high - simulated) / quantile);
}

function expectAgreement(found: Theory, formula: Theory['formula'], kpis: readonly string[]): void {
  expect(broken(found)).toEqual([]);
  expect([found.formula, found.close]).toEqual([formula, true]);
  expect(found.figures.map(({ kpi, within }) => kpi + (within === undefined ? '' : ` ${within}`))).toEqual(kpis);
  for (const figure of found.figures) {
    expect(figure.apart, figure.kpi).toBe(false);
    expect(distance(figure), `${figure.kpi}: ${figure.simulated} beside ${figure.theory}`).toBeLessThan(4);
  }
}

const patience = '{ handling: [{ time: { mean: 3m } }], patience: [{ time: { mean: 2m } }] }';
const levels = ['service_level 20', 'service_level 60'];

test('everybody waits: Erlang C is where the simulation is', () => {
  const found = beside({ scenario: { staffing: '{ care: [{ hours: always, agents: 8 }], other: [{ hours: always, agents: 1 }] }' } });
  expectAgreement(found, 'erlang_c', ['waiting_time', ...levels, 'occupancy']);
  expect(found.inputs.contacts).toBeCloseTo(2880 * 7, -3);
  expect(Math.abs(found.inputs.handleTime - 180)).toBeLessThan(3);
  expect(found.inputs.agents).toBe(8);
});

test('callers give up: Erlang A is where the simulation is, in overload too', () => {
  for (const agents of [5, 8]) {
    const staffing = `{ care: [{ hours: always, agents: ${agents} }], other: [{ hours: always, agents: 1 }] }`;
    const found = beside({ scenario: { behaviour: patience, staffing } });
    expectAgreement(found, 'erlang_a', ['waiting_time', 'asa', ...levels, 'abandonment_rate', 'occupancy']);
    expect(Math.abs(found.inputs.patience! - 120)).toBeLessThan(6);
  }
});

test('nobody can wait: Erlang B is where the simulation is, whatever the law of work', () => {
  for (const limit of ['at_most: 0', 'lines: 8'])
    expectAgreement(
      beside({ scenario: { queues: `{ care: { ${limit}, when_full: refuse } }`, behaviour: '{ handling: [{ time: 3m }] }' } }),
      'erlang_b',
      ['turned_away_rate', 'occupancy'],
    );
});

test('hours of different load and staff are taken one by one, alike ones together', () => {
  const found = beside({
    scenario: {
      demand: '[{ channel: phone, topic: any, count: 2880, each: day, profile: day.csv }]',
      staffing:
        '{ care: [{ hours: always, agents: 7 }, { days: mon-sun, shift: 12:00-24:00, agents: 4 }], other: [{ hours: always, agents: 1 }] }',
      behaviour: patience,
    },
    files: profile({ '00:00': 1, '12:00': 2 }),
  });
  expect(found.close).toBe(true);
  for (const figure of found.figures) expect(figure.apart, figure.kpi).toBe(false);
  expect(found.inputs.spells.length).toBeGreaterThanOrEqual(14);
  expect(found.inputs.spells.length).toBeLessThan(30);
  expect(new Set(found.inputs.spells.map(({ agents }) => agents))).toEqual(new Set([7, 11]));
});

const log = Array.from({ length: 1500 }, (_, i) => new Date(Date.UTC(2026, 0, 5) + i * 400_000).toISOString().slice(0, 19));

/** Worlds that violate what they are named after, and nothing else but what follows from it. */
const violations: Readonly<Record<string, Change>> = {
  live_only: {
    scenario: { demand: '[{ channel: phone, topic: any, count: 2880, each: day }, { channel: email, topic: any, count: 50, each: day }]' },
  },
  own_agents: { scenario: { staffing: '{ care: [{ hours: always, agents: 8, serves: [[care], [other]] }] }' } },
  no_help: { policy: { routing: '[{ team: care, overflow: [{ after: 1m, team: other }] }]' } },
  one_at_a_time: { policy: { channels: '{ phone: { mode: live, at_once: 2 }, email: { mode: deferred } }' } },
  in_order: { policy: { priority: '[{ when: { segment: vip }, priority: high }, { priority: normal }]' } },
  room: { scenario: { queues: '{ care: { lines: 12, when_full: refuse } }' } },
  somebody_there: {
    scenario: {
      staffing: '{ care: [{ days: mon-sun, shift: 06:00-24:00, agents: 9 }], other: [{ hours: always, agents: 1 }] }',
      behaviour: patience,
    },
  },
  keeps_up: { scenario: { staffing: '{ care: [{ hours: always, agents: 6 }], other: [{ hours: always, agents: 1 }] }' } },
  enough: { scenario: { demand: '[{ channel: phone, topic: any, count: 15, each: day }]' } },
  work: { scenario: { behaviour: '{ handling: [{ time: { mean: 3m, sd: 90s } }] }' } },
  patience: { scenario: { behaviour: '{ handling: [{ time: { mean: 3m } }], patience: [{ time: 2m }] }' } },
  arrivals: {
    scenario: {
      demand: '[{ file: calls.csv, align: dates }]',
      staffing: '{ care: [{ hours: always, agents: 2 }], other: [{ hours: always, agents: 1 }] }',
    },
    files: { 'calls.csv': `arrives,channel,topic\n${log.map((at) => `${at},phone,any\n`).join('')}` },
  },
  steady_load: {
    scenario: {
      behaviour: '{ handling: [{ time: { mean: 10m } }] }',
      demand: '[{ channel: phone, topic: any, count: 2880, each: day, profile: day.csv }]',
      staffing: '{ care: [{ hours: always, agents: 110 }], other: [{ hours: always, agents: 1 }] }',
    },
    files: profile({ '00:00': 12, '12:00': 6, '13:00': 11 }),
  },
  steady_agents: {
    scenario: { staffing: '{ care: [{ hours: always, agents: 9, shrinkage: 10% }], other: [{ hours: always, agents: 1 }] }' },
  },
};
test('a level that varies is said: the formula knows independent arrivals only', () => {
  const found = beside({ scenario: { demand: '[{ channel: phone, topic: any, count: 2880, each: day, varies: 4%, per: week }]' } });
  expect(broken(found)).toEqual(['arrivals']);
  expect(found.assumptions.find(({ id }) => id === 'arrivals')!.detail['en']).toMatch(/differs from day to day/);
});

for (const [id, change] of Object.entries(violations))
  test(`what does not hold is said: ${id}`, () => {
    const found = beside(change);
    expect(broken(found)).toEqual([id]);
    expect(found.close).toBe(!essential.some((one) => one === id));
    expect(found.figures.length > 0).toBe(found.close);
    const { detail } = found.assumptions.find((one) => one.id === id)!;
    expect(detail['en']).not.toBe(detail['ar']);
  });

test('times of work that hardly vary make waits shorter than Erlang C says, and that is seen', () => {
  const found = beside({
    scenario: {
      behaviour: '{ handling: [{ time: 3m }] }',
      staffing: '{ care: [{ hours: always, agents: 7 }], other: [{ hours: always, agents: 1 }] }',
    },
  });
  const wait = found.figures[0]!;
  expect([broken(found), wait.apart]).toEqual([['work'], true]);
  expect(wait.simulated).toBeLessThan(0.7 * wait.theory);
});

test('formula and simulation far apart where everything holds: the result says so loudly, and only then', () => {
  const { model, tallies } = played({ replications: 2 });
  const theory = theoryOf(tallies, model);
  const codes = (changed: readonly Theory[]): string[] => notesOf(tallies, model, [], changed).map(({ code }) => code);
  const apart = theory.map((one) => ({ ...one, figures: one.figures.map((figure) => ({ ...figure, apart: true })) }));
  const unlike = apart.map((one) => ({ ...one, assumptions: one.assumptions.map((each) => ({ ...each, holds: each.id !== 'work' })) }));
  expect([theory, apart, unlike].map((changed) => codes(changed).includes('apart-from-theory'))).toEqual([false, true, false]);
});

test('apart is what is beyond chance and matters', () => {
  const { model, tallies } = played({});
  const figureAt = (staffing: number, replications = 8): readonly TheoryFigure[] => {
    // The same replications, as if the roster had said something else.
    const { groups } = model;
    const fewer = { ...model, groups: [{ ...groups[0]!, to: groups[0]!.to - staffing }, ...groups.slice(1)] };
    return theoryOf(tallies.slice(0, replications), fewer)[0]!.figures;
  };
  expect(figureAt(0).map(({ apart }) => apart)).toEqual([false, false, false, false]);
  expect(figureAt(1).map(({ apart }) => apart)).toEqual([true, true, true, true]);
  // Two replications say too little of how sure a mean wait is, one nothing.
  expect([figureAt(1, 2)[0]!.apart, figureAt(1, 1)[0]!.apart, figureAt(1, 1)[0]!.interval]).toEqual([false, false, null]);
});
