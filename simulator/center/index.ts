export { Center } from './center.ts';
