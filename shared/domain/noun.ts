import { z } from 'zod';

/** How a field is kept in its table. JSON columns hold whole values that are never queried by part. */
export type Column = 'TEXT' | 'INTEGER' | 'JSON';

/** One field of a noun: a multi-value register with this schema. `initial` is its value before anybody set it. */
export interface Field<T = unknown> {
  schema: z.ZodType<T>;
  column: Column;
  initial: T;
}

/**
 * Who may hold a noun: everyone of the committee, those entitled to its private business, or I alone, from whose
 * device it never leaves.
 */
export type Circle = 'everyone' | 'entitled' | 'mine';

/**
 * A noun of the ledger, declared once: its fields and how they are kept. Tables are projections of this.
 * `searchable` names the text fields that the search box looks in, the first one being the row's title.
 */
export interface Noun<F extends Record<string, Field> = Record<string, Field>> {
  name: string;
  circle: Circle;
  fields: F;
  searchable: readonly (keyof F & string)[];
}

/** A row as read: every field has a value, since an unset one has its initial value. */
export type RowOf<N> =
  N extends Noun<infer F>
    ? { id: string } & { [K in keyof F]: F[K] extends Field<infer T> ? T : never }
    : never;

export function noun<F extends Record<string, Field>>(
  name: string,
  circle: Circle,
  fields: F,
  searchable: readonly (keyof F & string)[] = [],
): Noun<F> {
  return { name, circle, fields, searchable };
}

export const text = (): Field<string> => ({ schema: z.string(), column: 'TEXT', initial: '' });

export const optionalText = <T extends string = string>(
  schema?: z.ZodType<T>,
): Field<T | null> => ({
  schema: (schema ?? z.string()).nullable() as z.ZodType<T | null>,
  column: 'TEXT',
  initial: null,
});

export const choice = <T extends string>(schema: z.ZodType<T>, initial: T): Field<T> => ({
  schema,
  column: 'TEXT',
  initial,
});

export const integer = (initial = 0): Field<number> => ({
  schema: z.int(),
  column: 'INTEGER',
  initial,
});

export const optionalInteger = (): Field<number | null> => ({
  schema: z.int().nullable(),
  column: 'INTEGER',
  initial: null,
});

export const json = <T>(schema: z.ZodType<T>, initial: T): Field<T> => ({
  schema,
  column: 'JSON',
  initial,
});
