import { readDuration, readShare, readYesNo } from '../../schema/values/index.ts';
import type { Row, Rules } from './model.ts';
import { must } from './checked.ts';
import type { Scope } from './scope.ts';

type Behaviour = Pick<
  Rules,
  | 'menu'
  | 'selfService'
  | 'handling'
  | 'savings'
  | 'wrapUp'
  | 'outcome'
  | 'replies'
  | 'patience'
  | 'retries'
  | 'callbacks'
  | 'reopening'
  | 'asking'
  | 'answering'
  | 'handover'
  | 'approval'
  | 'concurrency'
>;

/** The scenario's behaviour as far as it is simulated. */
export function compileBehaviour({ scenario, space, laws }: Scope): Behaviour {
  const share = (written: string | undefined, otherwise: number): number => (written === undefined ? otherwise : must(readShare(written)));
  const table = <Written extends { readonly when?: unknown }, Says>(
    rows: readonly Written[] | undefined,
    says: (row: Written) => Says,
  ): Row<Says>[] => (rows ?? []).map((row, i) => ({ name: String(i + 1), position: i, boxes: space.boxes(row.when), says: says(row) }));
  const {
    menu,
    retries,
    callbacks,
    reopening,
    asking,
    answering,
    self_service,
    handling,
    workflows,
    wrap_up,
    outcome,
    replies,
    patience,
    handover,
    approval,
    concurrency,
  } = scenario.behaviour;
  return {
    menu: table(menu, ({ time, leaves }) => ({ time: laws.id(time), leaves: share(leaves, 0) })),
    selfService: table(self_service, ({ tries, solves, time }) => ({
      tries: share(tries, 1),
      solves: share(solves, 0),
      time: laws.id(time),
    })),
    handling: table(handling, ({ time }) => laws.id(time)),
    savings: table(workflows, ({ saves }) => 1 - share(saves, 0)),
    wrapUp: table(wrap_up, ({ time }) => laws.id(time)),
    outcome: table(outcome, ({ shares }) => ({ solved: share(shares.solved, 0), needsCustomer: share(shares.needs_customer, 0) })),
    replies: table(replies, ({ time, close_after }) => ({
      time: laws.id(time),
      closeAfter: close_after === undefined ? Infinity : must(readDuration(close_after)),
    })),
    patience: table(patience, ({ time, leaves_at_once }) => ({ time: laws.id(time), leavesAtOnce: share(leaves_at_once, 0) })),
    retries: table(retries, (row) => ({
      share: share(row.share, 0),
      time: laws.id(row.time),
      keepsPatience: readYesNo(row.keeps_patience ?? 'no') === true,
    })),
    callbacks: table(callbacks, (row) => share(row.share, 0)),
    reopening: table(reopening, (row) => ({ share: share(row.share, 0), time: laws.id(row.time) })),
    asking: table(asking, (row) => share(row.share, 0)),
    answering: table(answering, (row) => share(row.share, 0)),
    handover: table(handover, ({ summary, reading }) => ({ summary: laws.id(summary), reading: laws.id(reading) })),
    approval: table(approval, ({ time }) => laws.id(time)),
    concurrency: table(concurrency, (row) => concurrency!.indexOf(row)),
  };
}
