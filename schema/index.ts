export type { Case, Cases } from './generated/cases.ts';
export type {
  Calendar,
  Channel,
  CompensationRow,
  Condition,
  EscalationRow,
  Fact,
  Objective,
  Policy,
  PriorityRow,
  PromiseRow,
  PromiseTarget,
  RoutingRow,
  SelfServiceRow,
  SurveyRow,
  Team,
  Test,
  Text,
  Topic,
  Week,
  When,
  WorkflowRow,
} from './generated/policy.ts';
export type {
  Check,
  Distribution,
  Interval,
  KpiRow,
  Note,
  InShare,
  JudgedIncentive,
  LifeMoment,
  LostRow,
  LostTicket,
  LostTime,
  Objective as JudgedObjective,
  Provenance,
  Precision,
  Replications,
  Result,
  Series,
  Statistic,
  Text as Texts,
  Scorecard,
  ScorecardEvidence,
  ScorecardRow,
  Theory,
  TheoryAssumption,
  TheoryFigure,
  Where,
} from './generated/result.ts';
export type {
  BacklogItem,
  ConcurrencyRow,
  MixRow,
  MixTable,
  Queue,
  Scenario,
  Shift,
  Source,
  TimeLaw,
  ValueLaw,
} from './generated/scenario.ts';
export type { Document } from './document.ts';
export { editorSchema } from './editor/index.ts';
export type { EditorWords, Schema } from './editor/index.ts';
export { decode, mostYamlBytes } from './decode.ts';
export { explain, explanations } from './explain.ts';
export type { Explanation } from './explanation.ts';
export { finding } from './finding.ts';
export type { Finding, Place, Severity } from './finding.ts';
export { formatFinding, severityWords } from './frame.ts';
export { lexemes } from './lexemes.ts';
export { parse } from './parse.ts';
export { readNames } from './read-names.ts';
export { parseTicket } from './parse-ticket.ts';
export type { AnyDocument, Parsed } from './parse.ts';
export { markSilenced } from './mark-silenced.ts';
export type { Silencing } from './mark-silenced.ts';
export type { Silence } from './silence.ts';
export { readYaml } from './read-yaml.ts';
export { suggest } from './suggest.ts';
export { check, checkNames, checkTicket, impossible, momentsThatCannotBe, namedFiles, rules, tellTickets } from './rules/index.ts';
export type { Documents, Rule } from './rules/index.ts';
export { resultFaults } from './result-faults.ts';
