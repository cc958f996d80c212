import { z } from 'zod';
import { json, noun, type RowOf, text } from './noun.ts';

/** A number of PDF user space: points of the unturned page, origin lower left, to 0.01 pt. */
const coordinate = z.number().min(-20_000).max(20_000);

/**
 * A piece of one line: upper left, upper right, lower left, lower right as the words run. That is the order
 * that readers use, not the letter of ISO 32000-1 §12.5.6.10.
 */
export const quad = z.tuple([
  coordinate,
  coordinate,
  coordinate,
  coordinate,
  coordinate,
  coordinate,
  coordinate,
  coordinate,
]);
export type Quad = z.infer<typeof quad>;

/** Left, bottom, right, top. */
export const rectangle = z.tuple([coordinate, coordinate, coordinate, coordinate]);
export type Rectangle = z.infer<typeof rectangle>;

const pdfPage = z.int().positive();

/** What a mark covers of one page. A mark over a page break is one mark with two parts. */
export const markPart = z.union([
  z.strictObject({ pdfPage, quads: z.array(quad).min(1).max(500) }),
  z.strictObject({ pdfPage, rect: rectangle }),
  z.strictObject({ pdfPage, point: z.tuple([coordinate, coordinate]) }),
]);
export type MarkPart = z.infer<typeof markPart>;

/**
 * How sure a place is. `original`, `byHand` and `accepted` were set by a person. `sure` and `likely` were
 * found by the app in a new edition. `check` is a proposal that nobody has looked at, `gone` a passage that
 * was not found; neither is drawn as placed. `left` was looked at and left on the old edition.
 */
export const placeState = z.enum([
  'original',
  'byHand',
  'accepted',
  'sure',
  'likely',
  'check',
  'gone',
  'left',
]);
export type PlaceState = z.infer<typeof placeState>;

/** The words a mark was made on. Words as printed; matching leaves out blanks (see text-stream.ts). */
export const quote = z.strictObject({
  exact: z.string().max(20_000),
  /** At least 48 characters that are not blanks, where there are so many. */
  prefix: z.string().max(400),
  suffix: z.string().max(400),
  /** Told besides, where known: the row and column of a figure in a table, the headings above. */
  hint: z
    .strictObject({
      rowLabel: z.string().nullable(),
      columnHeader: z.string().nullable(),
      headingPath: z.array(z.string()),
    })
    .nullable(),
});
export type Quote = z.infer<typeof quote>;

export const place = z.strictObject({
  /** In page order. None where the passage is gone or nothing was proposed. */
  parts: z.array(markPart).max(200),
  /** Points that a drawing's strokes are shifted by here: right and up. 0, 0 where it was drawn. */
  shift: z.tuple([coordinate, coordinate]),
  /** Offsets in the file's text stream (text-stream.ts); null for what lies on no words. */
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  /** The version of the text model that the offsets belong to. */
  textModel: z.int(),
  state: placeState,
  /** 0 to 1; null where a person set it. */
  confidence: z.number().min(0).max(1).nullable(),
  /** The file (SHA-256) that the mark was carried from; null on the file it was made on. */
  from: z.string().nullable(),
});
export type Place = z.infer<typeof place>;

const nowhere: Place = {
  parts: [],
  shift: [0, 0],
  start: null,
  end: null,
  textModel: 0,
  state: 'gone',
  confidence: null,
  from: null,
};

/**
 * Where a mark or a question stands in one file. Its id is derived from both. The place of the file it was
 * made on is never changed by a machine; a new edition adds a target. `place` is one register, since halves
 * of two places must not mix.
 */
export const annotationTarget = noun(
  'annotationTarget',
  'mine',
  {
    /** Id of the annotation or question. */
    mark: text(),
    /** SHA-256 of the file. */
    hash: text(),
    quote: json(quote, { exact: '', prefix: '', suffix: '', hint: null }),
    place: json(place, nowhere),
  },
  ['quote'],
);
export type AnnotationTarget = RowOf<typeof annotationTarget>;
