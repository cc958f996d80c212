import { z } from 'zod';
import {
  type Annotation,
  annotationKind,
  longestNote,
  markColour,
  textStyle,
} from '../domain/annotation.ts';
import { markPart, type Place, type Quote } from '../domain/annotation-target.ts';
import type { CarryingSummary } from '../domain/carrying-summary.ts';
import { type InkStroke, inkDevice, inkTool } from '../domain/ink-stroke.ts';
import { call } from './call.ts';

/** A mark as the screens need it: the row, its tags and strokes, and where it stands in one file. */
export interface Mark extends Annotation {
  tags: string[];
  /** Strokes in drawing order, as they were drawn: where they stand in this file is `place.shift` away. */
  strokes: InkStroke[];
  place: Place;
  quote: Quote;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.uuid();
const tag = z.string().trim().min(1).max(60);
const words = z.string().max(longestNote);

/**
 * The passage that a mark is made on. Words and geometry as the page has them; the backend looks the words
 * up in its own text of the file, so that the mark can be found again. `parts` may be left out where only
 * words are known (text-only view).
 */
export const passage = z.strictObject({
  pdfPage: z.int().positive(),
  exact: z.string().max(20_000),
  prefix: z.string().max(400),
  suffix: z.string().max(400),
  parts: z.array(markPart).max(200).nullable(),
});
export type Passage = z.infer<typeof passage>;

const stroke = z.strictObject({
  /** Made by the page, UUID v7: sent twice it is one stroke. */
  id,
  tool: inkTool,
  points: z.base64().max(200_000),
  baseWidth: z.int().min(10).max(5_000),
  device: inkDevice,
});

const look = {
  colour: markColour,
  opacity: z.int().min(1).max(100),
  width: z.int().min(10).max(5_000),
  style: textStyle,
};

export const annotationCalls = {
  /** All marks that have a place, or should have one, in this file; in reading order. */
  'annotations.list': call<Mark[]>()(z.strictObject({ hash })),
  /** Makes a mark. Sent twice with one id it is one mark. */
  'annotations.add': call<Mark>()(
    z.strictObject({
      id,
      hash,
      kind: annotationKind,
      ...look,
      text: words,
      tags: z.array(tag).max(20),
      passage,
      strokes: z.array(stroke).max(50),
    }),
  ),
  /** Rewords, recolours, restyles. Changes of one mark's words within two seconds are one step of Undo. */
  'annotations.change': call<null>()(
    z.strictObject({
      id,
      fields: z.strictObject({ ...look, text: words }).partial(),
    }),
  ),
  /** Puts a mark elsewhere in a file by hand: moved, resized, or placed in a new edition. */
  'annotations.move': call<null>()(z.strictObject({ id, hash, passage })),
  'annotations.remove': call<null>()(z.strictObject({ ids: z.array(id).min(1).max(2_000) })),
  /**
   * `parts` is the drawing's rectangle in this file, the stroke included. The stroke's points are where the
   * drawing was drawn: what is seen here less `place.shift`.
   */
  'annotations.addStroke': call<null>()(
    z.strictObject({ id, hash, stroke, parts: z.array(markPart).length(1) }),
  ),
  /** Rubs strokes out and puts in what is left of them; a drawing without strokes is removed. */
  'annotations.rub': call<null>()(
    z.strictObject({
      id,
      hash,
      gone: z.array(id).min(1).max(200),
      left: z.array(stroke).max(400),
      parts: z.array(markPart).max(1),
    }),
  ),
  'annotations.tag': call<null>()(z.strictObject({ id, tag, on: z.boolean() })),
  /** Every tag in use, most used first. */
  'annotations.tags': call<{ tag: string; count: number }[]>()(z.strictObject({})),
  /** What the colours mean to me; an empty meaning is none. */
  'annotations.colours': call<{ colour: z.infer<typeof markColour>; meaning: string }[]>()(
    z.strictObject({}),
  ),
  'annotations.nameColour': call<null>()(
    z.strictObject({ colour: markColour, meaning: z.string().max(60) }),
  ),
  /** How the marks of earlier editions fared in this file; null where none came from any. */
  'annotations.carried': call<CarryingSummary | null>()(z.strictObject({ hash })),
  /** Takes the app's places for right, or leaves marks on the edition they were made on. */
  'annotations.settle': call<null>()(
    z.strictObject({
      hash,
      ids: z.array(id).min(1).max(2_000),
      as: z.enum(['accepted', 'left']),
    }),
  ),
};

export interface AnnotationEvents {
  /** Marks of one file changed; null: of several, or it cannot be told. */
  'annotations.changed': { hash: string | null };
}
