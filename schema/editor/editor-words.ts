import type { Language, Text } from '../said/index.ts';

/** How the editor of a policy is spoken to. */
export interface EditorWords {
  readonly language: Language;
  /** Says texts of ours in it. */
  readonly tell: (text: Text) => string;
  /** What each KPI is called in it. */
  readonly kpis: Readonly<Record<string, string>>;
}
