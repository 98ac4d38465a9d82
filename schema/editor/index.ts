export { editorSchema } from './editor-schema.ts';
export type { EditorWords } from './editor-words.ts';
export type { Schema } from './schema.ts';
