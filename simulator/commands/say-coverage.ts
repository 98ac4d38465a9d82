import { counted, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { writeShare } from '../../schema/values/index.ts';
import type { Coverage } from './coverage.ts';

/** How many rows are covered: `8 of 9 rows of policy.yaml covered (88.8%)`, and how many are wanted, where these are fewer. */
export function sayCoverage({ policy, rows, missed, share }: Coverage, least: number | undefined): Text {
  const [covered, all, part] = [rows - missed.length, counted(rows, 'row'), writeShare(Math.floor(share * 1000) / 1000)];
  return least === undefined || share >= least
    ? say`${covered} of ${all} of ${policy.file} covered (${part})`
    : say`${covered} of ${all} of ${policy.file} covered (${part}), and ${writeShare(least)} are wanted`;
}
