import { z } from 'zod';
import { choice, integer, json, noun, optionalText, type RowOf, text } from './noun.ts';

/**
 * What a mark is. A note on a passage is a highlight, underline or strike with words of its own; `note` is
 * a sticky note at a point of the page.
 */
export const annotationKind = z.enum([
  'highlight',
  'underline',
  'strike',
  'note',
  'textBox',
  'pen',
  'bookmark',
]);
export type AnnotationKind = z.infer<typeof annotationKind>;

/** The five colours, by name: a colour is never told by its looks alone. */
export const markColour = z.enum(['yellow', 'green', 'blue', 'pink', 'orange']);
export type MarkColour = z.infer<typeof markColour>;

/** How a text box is set: size of type in points, 6 to 72. */
export const textStyle = z.strictObject({
  fontSize: z.number().min(6).max(72),
  align: z.enum(['left', 'centre', 'right']),
});

export type TextStyle = z.infer<typeof textStyle>;

/** The annotation of a PDF that a mark was taken over from. */
export const annotationOrigin = z.strictObject({
  /** SHA-256 of that file. */
  hash: z.string(),
  /** Its /NM, or where it stands in the page's list: "page 3, entry 2". */
  name: z.string(),
  /** /M as written there, or null. */
  modified: z.string().nullable(),
  /** SHA-256 over kind, place, words and colour: tells whether it was changed since. */
  contentHash: z.string(),
});
export type AnnotationOrigin = z.infer<typeof annotationOrigin>;

export const longestNote = 20_000;

/** A private mark on a page. Where it stands is said by its targets, one for each file that has the page. */
export const annotation = noun(
  'annotation',
  'mine',
  {
    /** SHA-256 of the file it was made on. */
    madeOn: text(),
    /** Paper of the agenda it was made on; null on pages outside every paper. */
    paper: optionalText(),
    kind: choice(annotationKind, 'highlight'),
    colour: choice(markColour, 'yellow'),
    /** Per cent, 1 to 100. */
    opacity: integer(100),
    /** Line width of pen strokes and frames, in hundredths of a point. */
    width: integer(200),
    /** My words: the note, the words of the text box, the name of the bookmark, what a drawing shows. */
    text: text(),
    style: json<TextStyle>(textStyle, { fontSize: 11, align: 'left' }),
    /** Who made it, as the profile named me then; in a mark that was taken over, who the file says. */
    author: text(),
    /** The mark that this one answers; null of most. */
    replyTo: optionalText(),
    origin: json(annotationOrigin.nullable(), null),
    /** ISO 8601, claims of this device's clock. */
    madeAt: text(),
    changedAt: text(),
  },
  ['text'],
);
export type Annotation = RowOf<typeof annotation>;

/** A tag on a mark. Its id is derived from both, so that a tag set twice is one. */
export const annotationTag = noun('annotationTag', 'mine', { annotation: text(), tag: text() });
export type AnnotationTag = RowOf<typeof annotationTag>;

/** What a colour means to me ("ask about this"). Its id is the colour's name. */
export const colourMeaning = noun('colourMeaning', 'mine', { meaning: text() });
export type ColourMeaning = RowOf<typeof colourMeaning>;
