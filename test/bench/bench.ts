import { compareRates } from './rates.ts';
import { measureMemory } from './memory.ts';
import { measureStartUp } from './start-up.ts';
import { measureTables } from './tables.ts';
import { measureWhole } from './whole.ts';
import { measureWorkers } from './workers.ts';

/** `npm run bench`: speed beside SIM.JS, memory and cost by number of tickets, W3 alone, start-up, two workers, large tables. Ends with 1 where something is not as wanted. */
const rounds = 9;
const good = [compareRates(rounds), measureMemory(), measureStartUp(rounds), await measureWorkers(5), measureTables(rounds)];
measureWhole(3);
process.exitCode = good.every(Boolean) ? 0 : 1;
