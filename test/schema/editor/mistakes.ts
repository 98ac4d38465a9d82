import type { Kind } from './written.ts';

/** What people get wrong first (policy-language.md), planted in the shop's files. */
export interface Mistake {
  readonly kind: Kind;
  /** What stands in the good file, and what is written instead. */
  readonly good: string;
  readonly bad: string;
  /** The first words of the line where it is found. */
  readonly at: string;
  /** What the editor says there; left out where no schema can know. */
  readonly editor?: RegExp;
  /** What `check` says there. */
  readonly check: RegExp;
}

export const mistakes: readonly Mistake[] = [
  {
    ...{ kind: 'policy', good: 'waited:\n        above: 30m', bad: 'waited: > 30m', at: 'waited' },
    ...{ editor: /write the bound in words: `\{ above: 30m \}`/, check: /above: 30m/ },
  },
  { ...{ kind: 'policy', good: 'within: 2bd', bad: 'within: 1d', at: 'within: 1d' }, check: /open hours.*`1bd` or `\d+h`/s },
  {
    ...{ kind: 'policy', good: 'first_response: 4h', bad: 'first_response: 30', at: 'first_response' },
    ...{ editor: /unit.*`30m`/, check: /needs its unit.*30m/s },
  },
  { ...{ kind: 'policy', good: 'share: 95%', bad: 'share: 0.95', at: 'share' }, ...{ editor: /`95%`/, check: /95%/ } },
  { ...{ kind: 'scenario', good: 'solved: 100%', bad: 'solved: 95', at: 'solved' }, ...{ editor: /`95%`/, check: /95%/ } },
  { ...{ kind: 'policy', good: 'share: 95%', bad: 'share: ٩٥٪', at: 'share' }, ...{ editor: /95%/, check: /95%/ } },
  {
    ...{
      kind: 'policy',
      good: 'when:\n      topic: refunds\n      channel: email',
      bad: 'when: { topic:refunds }',
      at: '- when: { topic:',
    },
    ...{ editor: /a space is missing after the colon/, check: /space is missing after `topic:`/ },
  },
  {
    ...{ kind: 'scenario', good: 'when:\n        channel: phone', bad: 'when: channel:phone', at: '- when: channel' },
    ...{ editor: /object/, check: /space is missing after `channel:`/ },
  },
  {
    ...{ kind: 'policy', good: 'topic: refunds\n      channel: email', bad: 'topic: refnds', at: 'topic: refnds' },
    ...{ editor: /write one of: `returns`, `refunds`/, check: /did you mean `refunds`/ },
  },
  {
    ...{
      kind: 'cases',
      good: 'topic: refunds\n      channel: email\n      arrives',
      bad: 'topic: refnds\n      arrives',
      at: 'topic: refnds',
    },
    ...{ editor: /write one of: `returns`, `refunds`/, check: /did you mean `refunds`/ },
  },
  {
    ...{ kind: 'scenario', good: 'returns: 50%', bad: 'retuns: 50%', at: 'retuns' },
    ...{ editor: /retuns/, check: /did you mean `returns`/ },
  },
  {
    ...{ kind: 'policy', good: 'team: payments', bad: 'team: refunds', at: 'team: refunds' },
    ...{ editor: /write one of: `care`, `payments`/, check: /`refunds` is a topic, not a team/ },
  },
  {
    ...{ kind: 'policy', good: '    give: credit', bad: '\tgive: credit', at: 'give' },
    ...{ editor: /tab/i, check: /starts with a tab/ },
  },
  {
    ...{ kind: 'policy', good: '  - team: care', bad: ' - team: care', at: '- team: care' },
    ...{ editor: /block sequence/, check: /line/ },
  },
  {
    ...{
      kind: 'policy',
      good: 'priority:\n  - name: vip',
      bad: 'priority:\n  - name: all\n    priority: normal\n  - name: vip',
      at: '- name: vip',
    },
    check: /never reached.*`all`/s,
  },
  {
    ...{ kind: 'policy', good: '  - name: rest\n    priority: normal\n', bad: '', at: 'priority:' },
    check: /no row gives a priority.*last row without `when`/s,
  },
  {
    ...{ kind: 'policy', good: '- segment: vip', bad: '- team: care', at: '- team: care' },
    check: /`team` is not known yet.*known here/s,
  },
  {
    ...{
      kind: 'policy',
      good: 'channel: email\n    team',
      bad: 'channel: email\n    when:\n      segment: vip # twice\n    team',
      at: 'when:',
    },
    ...{ editor: /unique/, check: /stands twice/ },
  },
  {
    ...{ kind: 'policy', good: 'amount: 1000', bad: 'amount: 1,000', at: 'amount' },
    ...{ editor: /plain number, without a thousands sign/, check: /write `1000`/ },
  },
  {
    ...{ kind: 'policy', good: 'warranty: yes', bad: 'warranty: true', at: 'warranty: true' },
    ...{ editor: /write one of: `yes`, `no`/, check: /`yes` or `no`|`yes`/ },
  },
  {
    ...{ kind: 'cases', good: 'warranty: yes', bad: 'warranty: نعم', at: 'warranty: نعم' },
    ...{ editor: /write one of: `yes`, `no`/, check: /`yes`/ },
  },
  {
    ...{ kind: 'policy', good: 'sat: 09:00-17:00', bad: 'sat: 9-17', at: 'sat: 9-17' },
    ...{ editor: /09:00-18:00/, check: /09:00-17:00/ },
  },
  {
    ...{ kind: 'policy', good: 'sun-thu: 09:00-18:00', bad: 'sun-thu: 09:00 - 18:00', at: 'sun-thu' },
    ...{ editor: /09:00-18:00/, check: /09:00-18:00/ },
  },
  {
    ...{ kind: 'scenario', good: 'shift: 00:00-24:00', bad: 'shift: 9-17', at: 'shift' },
    ...{ editor: /09:00-18:00/, check: /09:00-17:00/ },
  },
];
