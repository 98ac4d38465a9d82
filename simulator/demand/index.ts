export { compile } from './compile.ts';
export { compileDemand } from './compile-demand.ts';
