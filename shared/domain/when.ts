import { z } from 'zod';

/** A day as written in records: "2025-02-13". Local to the council; never an instant. */
export const isoDate = z.iso.date();
export type IsoDate = z.infer<typeof isoDate>;

/** A time of day, 24 hours, minutes: "10:00". Local to the council (Europe/London). */
export const isoTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type IsoTime = z.infer<typeof isoTime>;
