import { z } from 'zod';
import { evidenceByField } from './evidence.ts';
import {
  choice,
  integer,
  json,
  noun,
  optionalInteger,
  optionalText,
  type RowOf,
  text,
} from './noun.ts';

export const paperRole = z.enum([
  'report',
  'appendix',
  'presentation',
  'minutes',
  'workProgramme',
  'late',
  'other',
]);

/** One document inside an item. It keeps its identity when the pack is published again. */
export const paper = noun(
  'paper',
  'everyone',
  {
    item: text(),
    position: integer(),
    role: choice(paperRole, 'other'),
    title: text(),
    evidence: json(evidenceByField, {}),
  },
  ['title'],
);
export type Paper = RowOf<typeof paper>;

/**
 * Where a paper stands in one file. A mark's anchor is the paper and its version, never a file name.
 * Two versions with the same `textHash` differ in nothing that can be read.
 */
export const paperVersion = noun('paperVersion', 'everyone', {
  paper: text(),
  pack: text(),
  /** 1, 2, ... within the paper. */
  number: integer(1),
  pdfFrom: integer(1),
  pdfTo: integer(1),
  printedFrom: optionalInteger(),
  printedTo: optionalInteger(),
  /** SHA-256 of the words without blanks and page furniture. */
  textHash: text(),
  author: optionalText(),
});
export type PaperVersion = RowOf<typeof paperVersion>;
