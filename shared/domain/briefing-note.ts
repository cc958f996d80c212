import { z } from 'zod';
import { evidenceByField } from './evidence.ts';
import { json, noun, optionalInteger, optionalText, type RowOf, text } from './noun.ts';
import { briefingNoteReading } from './pack-reading.ts';
import { isoDate } from './when.ts';

/** The head of an officers' note and what it recommends. A recommendation prefills; it decides nothing. */
export const briefingNote = noun(
  'briefingNote',
  'everyone',
  {
    item: text(),
    pack: text(),
    to: optionalText(),
    date: optionalText(isoDate),
    subject: optionalText(),
    recommendationStem: optionalText(),
    recommendations: json(z.array(z.string()), []),
    authors: json(briefingNoteReading.shape.authors, []),
    pdfPage: optionalInteger(),
    evidence: json(evidenceByField, {}),
  },
  ['subject', 'recommendations'],
);
export type BriefingNote = RowOf<typeof briefingNote>;
