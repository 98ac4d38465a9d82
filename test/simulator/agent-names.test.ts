import { expect, test } from 'vitest';
import { replicate } from '../../simulator/experiment/index.ts';
import { keepRecords } from '../../simulator/host/keep-records.ts';
import type { RecordKind } from '../../simulator/host/keep-records.ts';
import { worldModel } from './traces/world.ts';

test('agents of one name are numbered through in all logs, also where they serve other queues or are paid otherwise', async () => {
  const care = ['agents: 2', 'agents: 1, serves: [[experts]]', 'agents: 1, per_contact: 2'].map((row) => `{ hours: always, ${row} }`);
  const model = worldModel({
    tickets: [{ at: 0 }, { at: 0 }, { at: 0 }, { at: 0, topic: 'hard' }],
    policy: { routing: '[{ when: { topic: hard }, team: experts }, { team: care }]' },
    scenario: { staffing: `{ care: [${care.join(', ')}], experts: [{ hours: always, agents: 0 }] }` },
  });
  const told = async (kind: RecordKind, ticket: string): Promise<string[]> => {
    const agents = new Set<string>();
    const watch = keepRecords({ kinds: [kind], ticket }, ([, line]) => {
      for (const [agent] of line.matchAll(/care \d+/g)) agents.add(agent);
    });
    await replicate(model, 1, 0, { watch });
    return [...agents].sort();
  };
  const all = ['care 1', 'care 2', 'care 3', 'care 4'];
  expect(await told('visits', '')).toEqual(all);
  expect(await told('events', '')).toEqual(all);
  expect(await told('life', '#4')).toEqual(['care 3']);
});
