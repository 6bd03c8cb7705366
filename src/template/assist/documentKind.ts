import type { JsonPart } from '../template.ts';

/** Which document of a template a text is: one of its parts, or all of it. */
export type DocumentKind = JsonPart | 'template';
