import type { AnnotationKind, MarkColour, TextStyle } from '../../../shared/domain/annotation.ts';
import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import type { InkPoint } from '../../../shared/domain/ink-points.ts';
import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';

export interface EmbeddedStroke extends Pick<InkStroke, 'tool' | 'baseWidth' | 'device'> {
  points: InkPoint[];
}

/** An annotation of a PDF that can be taken over as a mark. All words are plain text. */
export interface EmbeddedAnnotation {
  /** The mark's id in a copy of ours; else its /NM, or where it stands: "page 3, entry 2". */
  name: string;
  kind: AnnotationKind;
  colour: MarkColour;
  /** Per cent. */
  opacity: number;
  /** Hundredths of a point. */
  width: number;
  style: TextStyle;
  /** In page order; never empty. */
  parts: MarkPart[];
  text: string;
  author: string;
  /** ISO 8601; null where the file does not say. */
  madeAt: string | null;
  changedAt: string | null;
  /** Name of the annotation that it answers. */
  replyTo: string | null;
  strokes: EmbeddedStroke[];
  /** The file's objects that it is made of, as pdf.js names them: "12R"; empty where they have no number. */
  objects: string[];
  /** What a copy of ours says besides; null in those of others. */
  own: { tags: string[]; exact: string; prefix: string; suffix: string } | null;
}

export interface EmbeddedReading {
  annotations: EmbeddedAnnotation[];
  /** Ids of all marks that a copy of ours had when it was made, as it says itself. */
  listed: string[];
  /** Entries that are broken, or of a kind that no mark can be. */
  skipped: number;
}

/** What is read of one file at most. */
export const limits = {
  annotations: 5_000,
  quads: 500,
  parts: 200,
  strokes: 400,
  points: 20_000,
  pointsOfFile: 1_000_000,
  tags: 20,
  lists: 100,
  words: 400,
} as const;
