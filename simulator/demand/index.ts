export { compile } from './compile.ts';
export { compileSources } from './compile-sources.ts';
