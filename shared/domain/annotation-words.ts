import type { AnnotationKind } from './annotation.ts';

/** What a mark is called in lists, labels and copies. */
export const annotationWords: Readonly<Record<AnnotationKind, string>> = {
  highlight: 'Highlight',
  underline: 'Underline',
  strike: 'Strike-out',
  note: 'Note',
  textBox: 'Text box',
  pen: 'Drawing',
  bookmark: 'Bookmark',
};
