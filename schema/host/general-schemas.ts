import { readFileSync } from 'node:fs';
import { inPackage } from './in-package.ts';

/** The three schemas that say the whole language, as the package ships them, in a language. */
export function generalSchemas(language: 'en' | 'ar'): Record<'policy' | 'scenario' | 'cases', unknown> {
  const of = (kind: string): unknown =>
    JSON.parse(readFileSync(inPackage(`schema/${kind}${language === 'ar' ? '.ar' : ''}.schema.json`), 'utf8'));
  return { policy: of('policy'), scenario: of('scenario'), cases: of('cases') };
}
