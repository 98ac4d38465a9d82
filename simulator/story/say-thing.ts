import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';

/** What is decided, in words: `First response`. */
export function sayThing(thing: string): Text {
  return labels[thing] ?? thing;
}

const labels: Readonly<Record<string, Text>> = {
  ...{ priority: say`Priority`, offer: say`Self-service`, team: say`Team`, overflow: say`Also offered to` },
  ...{ first_response: say`First response`, next_response: say`Next response`, update: say`Update`, resolution: say`Resolution` },
  ...{ pause_while: say`Clock stands still`, workflow: say`Workflow` },
  ...{ give: say`Given`, amount: say`Amount`, approval: say`Approved by` },
  ...{ ask: say`Asked how it went`, notify: say`Told`, consult: say`Asked for advice` },
};
