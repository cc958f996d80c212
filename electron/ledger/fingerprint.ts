import { z } from 'zod';
import type { NounMap } from './ledger.ts';

/**
 * A text that changes whenever rows would come out differently: other fields, other values allowed, other
 * search fields. A ledger that was projected under another one is projected anew, so that values written
 * by a newer app appear once this one knows them.
 */
export function fingerprint(nouns: NounMap): string {
  const described = Object.values(nouns).map((noun) => [
    noun.name,
    noun.searchable,
    Object.entries(noun.fields).map(([name, field]) => [
      name,
      field.column,
      field.initial,
      z.toJSONSchema(field.schema, { unrepresentable: 'any' }),
    ]),
  ]);
  return JSON.stringify(described);
}
