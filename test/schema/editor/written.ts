import { generalSchemas } from '../../../schema/host/index.ts';
import { editorSchema, readNames } from '../../../schema/index.ts';
import type { Schema } from '../../../schema/index.ts';
import { speaking } from '../../../simulator/host/index.ts';

export type Kind = 'policy' | 'scenario' | 'cases';

const general = { en: generalSchemas('en'), ar: generalSchemas('ar') } as Record<'en' | 'ar', Record<Kind, Schema>>;

/** The schema that is written for one kind of file beside a policy, by the policy's text. */
export function written(kind: Kind, policy: string, language: 'en' | 'ar' = 'en'): Schema {
  const kpis = { service_level: language === 'ar' ? 'مستوى الخدمة' : 'Service level' };
  return editorSchema(kind, general[language], readNames(policy)!, { language, kpis, tell: speaking(language) });
}
