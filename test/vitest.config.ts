import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** What takes longest comes first, so that no core ends long after the other: vitest knows no times on a clean checkout, and takes large files first. */
const longest = ['validate/validation', 'report/page', 'readme', 'commands/process', 'schema/mutations', 'simulator/host/threads'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/set-up.ts',
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // By itself vitest leaves a core to whoever sits before the machine; nobody sits before one that tests.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
