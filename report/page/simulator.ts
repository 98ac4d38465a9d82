export { deferredBesideLive, inline, kpis, rerun, titleOf, titleShown, writeResult } from '../../simulator/index.ts';
