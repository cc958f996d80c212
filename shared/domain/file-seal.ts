import { z } from 'zod';
import { integer, json, noun, type RowOf, text } from './noun.ts';

/**
 * How a file of papers travels: sealed in parts under a key of its own. Who can read this row can read the file;
 * destroying the row's key is how a file is erased from a shared folder. Two devices that share one file make two.
 */
export const fileSeal = noun('fileSeal', 'everyone', {
  /** SHA-256 of the plain bytes, hexadecimal: the id of the pack. */
  file: text(),
  bytes: integer(),
  /** AES-256 key in base64. */
  key: text(),
  /** SHA-256 of each sealed part in order, hexadecimal: a part is recognised by its content. */
  parts: json(z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000), []),
});
export type FileSeal = RowOf<typeof fileSeal>;
