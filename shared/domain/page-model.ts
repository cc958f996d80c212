import type { Rectangle } from './annotation-target.ts';

/** A run of words as the file sets it, in PDF user space. */
export interface ModelItem {
  /** As streamText() leaves it; never empty. */
  text: string;
  /** As the file sets it, blanks kept: to say words to people, and to tell where in the run a letter stands. */
  printed: string;
  /** Baseline's beginning. Points of user space. */
  x: number;
  y: number;
  /** Direction of writing: a unit vector. */
  dx: number;
  dy: number;
  /** Along the direction of writing. */
  width: number;
  /** Font size. */
  height: number;
  /** Page stamps, running heads and feet: left out of the stream. */
  furniture: boolean;
}

/** One page's words with their places, for anchoring. Stored in papers.db; made again from the bytes at will. */
export interface PageModel {
  pdfPage: number;
  /** CropBox in user space. */
  box: Rectangle;
  /** The page's own turn: 0, 90, 180 or 270. */
  rotate: number;
  userUnit: number;
  items: ModelItem[];
}

/** Rises whenever the model of a page comes out differently; offsets of another version are not trusted. */
export const textModelVersion = 1;
