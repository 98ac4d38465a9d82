export { deferredBesideLive, inline, kpis, rerun, titleOf, writeResult } from '../../simulator/index.ts';
