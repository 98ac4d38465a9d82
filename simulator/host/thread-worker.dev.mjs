// Only in the source tree (tsc does not copy it): lets a worker thread load TypeScript under tsx and vitest.
import { register } from 'tsx/esm/api';

register();
await import('./thread-worker.ts');
