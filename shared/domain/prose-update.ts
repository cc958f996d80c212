import { noun, text } from './noun.ts';

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
});
