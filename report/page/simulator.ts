export { inline, kpis, rerun, writeResult } from '../../simulator/index.ts';
