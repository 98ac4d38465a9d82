import type { NameKind } from '../rules/reading/names.ts';
import { namesOf, sectionOf } from '../rules/reading/names.ts';
import { enumerated, say } from '../said/index.ts';
import type { Language, Text } from '../said/index.ts';
import type { PolicyWords, Words } from '../tables/index.ts';
import { listOf, mapOf } from '../tables/index.ts';
import type { EditorWords } from './editor-words.ts';
import type { Schema } from './schema.ts';
import type { Title } from '../values/index.ts';
import { titleIn } from '../values/index.ts';

/** A policy's names with what it calls them, in one language. */
export class OwnWords {
  readonly policy: PolicyWords;
  readonly language: Language;
  /** Says texts of ours in it. */
  readonly tell: (text: Text) => string;
  readonly #kpis: Readonly<Record<string, string>>;

  constructor(policy: PolicyWords, { language, tell, kpis }: EditorWords) {
    this.policy = policy;
    this.language = language;
    this.tell = tell;
    this.#kpis = kpis;
  }

  /** Every name of the kind; an unnamed row by its position. `of`: for values the fact, for rows the table. */
  names(kind: NameKind, of?: string): (string | number)[] {
    const names = namesOf(this.policy, kind, of);
    return kind === 'row' ? names.map((name) => (/^\d+$/.test(name) ? Number(name) : name)) : names;
  }

  /** The title that the policy gives a name, with its note; empty where it gives none. */
  title(kind: NameKind, name: string | number, of?: string): string {
    if (kind === 'kpi') return this.#kpis[name] ?? '';
    const { title, note } = this.#declared(kind, name, of);
    const said = isTitle(title) ? titleIn(title, '', this.language, namesOf(this.policy, 'language')[0]) : '';
    return [said, typeof note === 'string' ? note : ''].filter((text) => text !== '').join(' – ');
  }

  /** The general schema of what stands under a name, headed by the name and explained by its title first. */
  under(name: string, title: string, general: Schema): Schema {
    const kept = { ...general, title: name, description: [title, general.description].filter(Boolean).join('\n\n') };
    delete kept.examples;
    return kept;
  }

  /** A sentence that asks for one of these. */
  oneOf(names: readonly (string | number)[]): string {
    return this.tell(say`write one of: ${enumerated(names.map((name) => `\`${name}\``))}`);
  }

  #declared(kind: NameKind, name: string | number, of = ''): Words {
    const section = sectionOf[kind];
    if (section) return mapOf(mapOf(mapOf(this.policy)[section])[name]);
    if (kind !== 'row') return {};
    return mapOf(listOf(mapOf(this.policy)[of]).find((row, i) => mapOf(row)['name'] === name || i + 1 === name));
  }
}

function isTitle(value: unknown): value is Title {
  return typeof value === 'string' || Object.values(mapOf(value)).some((text) => typeof text === 'string');
}
