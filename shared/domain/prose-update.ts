import { z } from 'zod';
import { json, noun, text } from './noun.ts';

/**
 * One change of a minute's prose as Yjs encodes it (update format 1), in base64. Rows are only added: the prose is
 * the sum of them in any order, so that two windows or laptops never overwrite each other.
 */
export const proseUpdate = noun('proseUpdate', 'everyone', {
  record: text(),
  minute: text(),
  update: text(),
  /** The window that typed it. */
  editor: text(),
  /**
   * Ids of the updates that it was typed on top of, but for those that others of them follow: two that do not lead to
   * each other were typed without knowing of each other. Null in rows from before this was kept.
   */
  follows: json(z.array(z.string().max(100)).max(200).nullable(), null),
});
