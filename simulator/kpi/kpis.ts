import { abandonmentRate } from './abandonment-rate.ts';
import { arrivals } from './arrivals.ts';
import { asa } from './asa.ts';
import { backlog } from './backlog.ts';
import { costPerTicket } from './cost-per-ticket.ts';
import { escalationRate } from './escalation-rate.ts';
import { firstResponseTime } from './first-response-time.ts';
import type { Kpi } from './kpi.ts';
import { occupancy } from './occupancy.ts';
import { promiseKept } from './promise-kept.ts';
import { resolutionTime } from './resolution-time.ts';
import { selfServiceRate } from './self-service-rate.ts';
import { serviceLevel } from './service-level.ts';
import { staffingCost } from './staffing-cost.ts';
import { transfersPerTicket } from './transfers-per-ticket.ts';
import { turnedAwayRate } from './turned-away-rate.ts';
import { waitingTime } from './waiting-time.ts';

/** Every KPI, in the order in which results list them: what came, how long it waited, what was promised, who solved it, what it took. */
export const kpis: readonly Kpi[] = [
  arrivals,
  turnedAwayRate,
  abandonmentRate,
  waitingTime,
  asa,
  serviceLevel,
  firstResponseTime,
  resolutionTime,
  promiseKept,
  selfServiceRate,
  escalationRate,
  transfersPerTicket,
  backlog,
  occupancy,
  staffingCost,
  costPerTicket,
];

/** The KPI of this id. */
export function kpiOf(id: string): Kpi | undefined {
  return kpis.find((kpi) => kpi.id === id);
}
