import type { JudgedIncentive } from '../../../schema/index.ts';
import { h, isolate, type Child } from '../dom.ts';
import { binomialInterval } from '../simulator.ts';
import type { View } from '../view.ts';
import { section } from './section.ts';
import { weekly } from './weekly.ts';

/** Confidence of the interval of a share; the simulator's own. */
const level = 0.95;

/** How often each team would earn the policy's incentives, and what that would cost. */
export function incentives(view: View): HTMLElement | null {
  const { result, words } = view;
  const says = words.incentives;
  if (!result.incentives?.length) return null;
  return section(
    'incentives',
    says.title,
    says.lead,
    result.incentives.map((one) => incentive(view, one)),
  );
}

function incentive(view: View, one: JudgedIncentive): HTMLElement {
  const { words, names, numbers } = view;
  const says = words.incentives;
  const bounds = one.bounds.map(({ bound, target }) => words.bound(bound, numbers.value(target, one.unit, { after: true, said: true })));
  const wanted = says.wants(names.figure(one), bounds.map(isolate));
  const reward = typeof one.reward === 'number' ? numbers.value(one.reward, 'money', { said: true }) : names.text(one.reward);
  const money = (cost: number | null): string => (cost === null ? '–' : isolate(numbers.value(cost, 'money')));
  const head = [says.team, says.earned, says.cost].map((title) => h('th', { scope: 'col' }, title));
  const rows = one.teams.map(({ team, share, of, cost }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, isolate(names.of('team', team))),
      h('td', {}, share === null ? words.note['nothing-to-measure'].short : earned(view, share, of)),
      h('td', {}, money(cost)),
    ),
  );
  const all = h('tr', {}, h('th', { scope: 'row' }, says.all(one.each)), h('td', {}), h('td', {}, h('strong', {}, money(one.cost))));
  return h(
    'div',
    { class: 'beside' },
    h('h3', {}, one.title ? isolate(names.text(one.title)) : wanted),
    one.title ? h('p', {}, wanted) : null,
    h('p', { class: 'quiet' }, says.reward(isolate(reward), one.per, one.each)),
    h('table', { class: 'data' }, h('caption', { class: 'unseen' }, wanted), h('thead', {}, h('tr', {}, head)), h('tbody', {}, rows, all)),
  );
}

/** In which share of the periods that have something to measure, how many these are, and how sure the share is. */
function earned(view: View, share: number, of: number): Child[] {
  const { result, words, numbers } = view;
  const [met, all] = [Math.round(share * of), of].map((n) => isolate(numbers.whole(n))) as [string, string];
  const { interval } = binomialInterval(Math.round(share * of), of, level);
  const chance = result.replications.stopped !== 'nothing left to chance';
  const sure =
    interval && chance
      ? words.incentives.sure(isolate(words.percent(String(level * 100))), isolate(numbers.range(interval.low, interval.high, 'share')))
      : '';
  return [isolate(numbers.value(share, 'share')), h('small', {}, words.incentives.in(weekly(view), met, all), sure)];
}
