/** A JSON Schema (2020-12), as far as our own use it; the last three keywords are those of VS Code and of yaml-language-server. */
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: string | string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  minItems?: number;
  minProperties?: number;
  enum?: (string | number)[];
  anyOf?: Schema[];
  not?: Schema;
  items?: Schema;
  properties?: Record<string, Schema>;
  propertyNames?: Schema;
  additionalProperties?: boolean | Schema;
  patternErrorMessage?: string;
  errorMessage?: string;
  enumDescriptions?: string[];
}
