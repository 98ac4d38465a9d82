export { inline, kpis, rerun } from '../../simulator/index.ts';
