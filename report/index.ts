export { template } from './template.ts';
export { writeReport } from './write-report.ts';
