export type { Block, Item, PolicyDocument, Section, Term } from './content.ts';
export { policyDocument } from './policy-document.ts';
export type { Audience } from './scribe.ts';
export { writeHtml } from './write-html.ts';
export { writeMarkdown } from './write-markdown.ts';
