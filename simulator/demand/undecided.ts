import { isOpen } from '../../schema/calendar/index.ts';
import type { Finding } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import type { Said } from '../../schema/said/index.ts';
import { firstMatch, holds } from '../../schema/tables/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import { ClassTable, decideArrival, eachLogged } from '../model/index.ts';
import type { LogSource, Model } from '../model/index.ts';
import { aboutFile } from './about-file.ts';

/**
 * Tickets of a log that `never` rules out, for which check has asked no table; and those that the tables leave open: no priority, no team, or no time for
 * work that the log does not give. Tickets that come while their channel is closed are not looked at (but those that are open when the run starts), and of
 * those that the mix completes only what the log says.
 */
export function undecided(file: string, source: LogSource, model: Model, never: readonly Box[], isOpenAtStart = false): Finding[] {
  const { facts, factAt, gradeOfTopic, rules, priorities, arrivedFacts, channels, hours } = model;
  const told = new Map<string, Finding>();
  /** A ticket's facts, and whether its work is drawn. */
  const vector = new Int16Array(facts.length + 1);
  const seen = new ClassTable(
    vector.length,
    [...vector.keys()].filter((fact) => facts[fact]?.stage === 'arrival' || fact === facts.length),
  );
  const set = (fact: number, value: number): void => {
    if (fact >= 0) vector[fact] = value;
  };
  const tell = (code: string, what: Said, hint: Said): void => {
    const ticket = facts.flatMap(({ name, values, stage }, i) =>
      stage === 'arrival' && vector[i]! >= 0 && name !== 'grade' && !name.includes('.') ? [`${name}: ${values[vector[i]!]!}`] : [],
    );
    const message = say`this log has a ticket of \`{ ${ticket.join(', ')} }\`, and ${what}`;
    if (!told.has(what.sentence)) told.set(what.sentence, aboutFile(file, code, 'error', message, hint));
  };

  eachLogged(source, model, (at, row) => {
    vector.set(source.facts);
    for (const { fact, values } of source.columns) vector[fact] = values[row]!;
    const { hours: open, whenClosed } = channels[vector[factAt.channel]!]!;
    if (!isOpenAtStart && whenClosed !== 'keep' && !isOpen(hours[open]!, at)) return;
    for (const { fact, hours: calendar } of arrivedFacts) vector[fact] = isOpen(hours[calendar]!, at) ? 1 : 0;
    set(factAt.came_by, 0);
    if (factAt.topic >= 0) set(factAt.grade, gradeOfTopic[vector[factAt.topic]!] ?? -1);
    const drawsWork = !source.work || Number.isNaN(source.work[row]!);
    vector[facts.length] = drawsWork ? 1 : 0;
    const met = seen.count;
    if (seen.intern(vector) === met) decide(drawsWork);
  });
  return [...told.values()];

  function isRuledOut(): boolean {
    const isSo = never.some((box) => holds(box, vector));
    if (isSo)
      tell('csv-ruled-out', say`\`never\` says that there is none`, say`take such tickets out of the log, or the line out of \`never\``);
    return isSo;
  }

  function decide(drawsWork: boolean): void {
    set(factAt.priority, -1);
    set(factAt.offer, -1);
    set(factAt.team, -1);
    if (isRuledOut()) return;
    if (rules.mix.some(({ fact }) => vector[fact]! < 0)) return;
    const { priority, team } = decideArrival(model, vector);
    if (!priority && priorities.length > 1)
      return tell('gap', say`no row gives it a priority`, say`add a last row without \`when\` to \`priority\``);
    if (isRuledOut()) return;
    if (!team) return tell('gap', say`no row gives it a team`, say`add a last row without \`when\` to \`routing\``);
    if (!drawsWork || firstMatch(rules.handling, vector) >= 0) return;
    tell(
      'behaviour-missing',
      say`neither it nor \`handling\` says how long the work takes`,
      say`add a last row without \`when\` to \`handling\``,
    );
  }
}
