import { v5 } from 'uuid';

/** Fixed for ever: another value would give every row of every shared folder another id. */
const namespace = '5e0c8d0a-0b8e-5c0e-9a53-6d2f1b7c4e21';

/**
 * The id of a row that two devices might both make from the same papers, so that it is one row when
 * they meet: a UUID of version 5 (RFC 9562) over the noun and what names the row.
 */
export function derivedId(noun: string, ...parts: (string | number | null)[]): string {
  return v5(JSON.stringify([noun, ...parts]), namespace);
}
