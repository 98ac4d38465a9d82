import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../schema/commands/index.ts';

/** A shop with one team and one channel: everything that a scenario needs and no more. */
export const policy = `policy: shop
time_zone: Asia/Riyadh
currency: SAR
topics: { returns: {} }
channels: { phone: { mode: live } }
priorities: { normal: { rank: 1 } }
tiers: { front: { level: 1 } }
teams: { care: { tier: front } }
priority: [{ priority: normal }]
routing: [{ team: care }]
promises: [{ name: all, first_response: { within: 2m, share: 50% }, resolution: 4h }]
objectives:
  - { kpi: service_level, within: 20s, at_least: 50% }
`;

export const scenario = `scenario: quiet_day
uses: policy.yaml
period: { from: 2026-12-06, to: 2026-12-06, follow_up: 1d }
replications: 3
seed: 7
demand:
  - { channel: phone, count: 60, each: day }
behaviour:
  handling: [{ time: { mean: 3m } }]
  outcome: [{ shares: { solved: 100% } }]
staffing:
  care: [{ hours: always, agents: 2 }]
`;

/** The quiet day says what the simulator does not act on yet. */
export const unheeded = scenario.replace('handling: [', 'handling: [{ when: { waited: { above: 5m } }, time: 2m }, ');

/** A folder with these files, gone when the test is over: its place, and the way to a file in it. */
export function folder(files: Readonly<Record<string, string>> = { 'policy.yaml': policy, 'day.scenario.yaml': scenario }) {
  const place = mkdtempSync(join(tmpdir(), 'mizan-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  return { place, at: (...way: string[]) => join(place, ...way) };
}

/** Streams that keep what is said. */
export function listening(options: Partial<Pick<Io, 'isTerminal' | 'colour' | 'signal'>> = {}) {
  const said = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
    isTerminal: false,
    colour: false,
    signal: new AbortController().signal,
    ...options,
  };
  return { io, said };
}
