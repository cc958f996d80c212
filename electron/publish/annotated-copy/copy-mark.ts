import type { Mark } from '../../../shared/contract/annotations.ts';

/** A mark as a copy needs it: its place in this file, its strokes as they were drawn, its tags and quote. */
export type CopyMark = Pick<
  Mark,
  | 'id'
  | 'kind'
  | 'colour'
  | 'opacity'
  | 'width'
  | 'text'
  | 'style'
  | 'author'
  | 'replyTo'
  | 'origin'
  | 'madeAt'
  | 'changedAt'
  | 'tags'
  | 'strokes'
  | 'place'
  | 'quote'
>;
