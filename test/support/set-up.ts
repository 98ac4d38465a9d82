import { chromium } from './chromium.ts';

export default function setUp(project: { provide(key: 'chromium', value: string): void }): void {
  project.provide('chromium', chromium());
}

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string;
  }
}
