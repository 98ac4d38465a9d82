export { document } from './document.ts';
export type { DocumentArguments } from './document.ts';
export { report } from './report.ts';
export type { ReportArguments } from './report.ts';
export { reportPage } from './report-page.ts';
