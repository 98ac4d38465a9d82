export { Center } from './center.ts';
export { Tell } from './tell.ts';
