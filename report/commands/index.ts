export { report } from './report.ts';
export type { ReportArguments } from './report.ts';
export { reportPage } from './report-page.ts';
