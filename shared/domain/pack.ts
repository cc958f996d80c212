import { z } from 'zod';
import { editionChange } from './compare-editions.ts';
import { evidenceByField } from './evidence.ts';
import { choice, integer, json, noun, optionalText, type RowOf, text } from './noun.ts';
import { packKind, pageFact, pageRange } from './pack-reading.ts';
import { offsetRun } from './page-range.ts';
import { isoDate } from './when.ts';

export const unsure = z.strictObject({ field: z.string(), what: z.string(), why: z.string() });

/** One imported file. Its id is the SHA-256 of its bytes (hexadecimal), so the same file is one pack. */
export const pack = noun(
  'pack',
  'everyone',
  {
    meeting: text(),
    kind: choice(packKind, 'document'),
    /** What people call it: "Agenda pack", "Revised pack 2", "Supplement 1", the name of a document. */
    label: text(),
    fileName: text(),
    bytes: integer(),
    pageCount: integer(),
    frontPages: integer(),
    offsetRuns: json(z.array(offsetRun), []),
    pages: json(z.array(pageFact), []),
    otherPages: json(z.array(pageRange), []),
    publishedDate: optionalText(isoDate),
    /** The earlier pack that this one is a revised edition of. */
    revises: optionalText(),
    /** What differs from that pack, in pages of the files. */
    changes: json(z.array(editionChange), []),
    /** When it was read in, ISO 8601 with offset: a claim of this device's clock. */
    importedAt: text(),
    notices: json(z.array(z.string()), []),
    unsure: json(z.array(unsure), []),
    evidence: json(evidenceByField, {}),
  },
  ['label', 'fileName'],
);
export type Pack = RowOf<typeof pack>;
