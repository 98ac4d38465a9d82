export type { Box, Fact, Stage } from './fact.ts';
