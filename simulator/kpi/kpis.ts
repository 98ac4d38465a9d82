import { abandonmentRate } from './abandonment-rate.ts';
import { arrivals } from './arrivals.ts';
import { asa } from './asa.ts';
import { backlog } from './backlog.ts';
import { backlogAge } from './backlog-age.ts';
import { breachRate } from './breach-rate.ts';
import { compensationCost } from './compensation-cost.ts';
import { compensationWithheld } from './compensation-withheld.ts';
import { consultsPerTicket } from './consults-per-ticket.ts';
import { costPerTicket } from './cost-per-ticket.ts';
import { csat } from './csat.ts';
import { escalationRate } from './escalation-rate.ts';
import { escalationsOver30Days } from './escalations-over-30-days.ts';
import { firstResponseTime } from './first-response-time.ts';
import type { Kpi } from './kpi.ts';
import { noticesPerTicket } from './notices-per-ticket.ts';
import { occupancy } from './occupancy.ts';
import { oneTouchRate } from './one-touch-rate.ts';
import { openAtEnd } from './open-at-end.ts';
import { placeOccupancy } from './place-occupancy.ts';
import { promiseKept } from './promise-kept.ts';
import { reopenRate } from './reopen-rate.ts';
import { resolutionTime } from './resolution-time.ts';
import { resolutionTimeClosedInPeriod } from './resolution-time-closed-in-period.ts';
import { responseTime } from './response-time.ts';
import { responseTimePerTicket } from './response-time-per-ticket.ts';
import { retentionRate } from './retention-rate.ts';
import { satisfaction } from './satisfaction.ts';
import { selfServiceRate } from './self-service-rate.ts';
import { serviceLevel } from './service-level.ts';
import { serviceLevelAnswered } from './service-level-answered.ts';
import { serviceLevelAnyWait } from './service-level-any-wait.ts';
import { serviceLevelOffered } from './service-level-offered.ts';
import { shrinkage } from './shrinkage.ts';
import { staffingCost } from './staffing-cost.ts';
import { surveyResponseRate } from './survey-response-rate.ts';
import { timeBeforeQueue } from './time-before-queue.ts';
import { transfersPerTicket } from './transfers-per-ticket.ts';
import { turnedAwayRate } from './turned-away-rate.ts';
import { utilisation } from './utilisation.ts';
import { waitingTime } from './waiting-time.ts';

/** Every KPI, in the order in which results list them: what came, how long it waited, what was promised, who solved it, what it took. */
export const kpis: readonly Kpi[] = [
  arrivals,
  turnedAwayRate,
  abandonmentRate,
  waitingTime,
  asa,
  serviceLevel,
  serviceLevelOffered,
  serviceLevelAnswered,
  serviceLevelAnyWait,
  firstResponseTime,
  responseTime,
  responseTimePerTicket,
  resolutionTime,
  resolutionTimeClosedInPeriod,
  promiseKept,
  breachRate,
  selfServiceRate,
  oneTouchRate,
  reopenRate,
  escalationRate,
  escalationsOver30Days,
  transfersPerTicket,
  noticesPerTicket,
  consultsPerTicket,
  csat,
  satisfaction,
  surveyResponseRate,
  retentionRate,
  timeBeforeQueue,
  backlog,
  backlogAge,
  openAtEnd,
  occupancy,
  placeOccupancy,
  utilisation,
  shrinkage,
  staffingCost,
  compensationCost,
  compensationWithheld,
  costPerTicket,
];

/** The KPI of this id. */
export function kpiOf(id: string): Kpi | undefined {
  return kpis.find((kpi) => kpi.id === id);
}
