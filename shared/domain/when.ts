import { z } from 'zod';

/** A day as written in records: "2025-02-13". Local to the council; never an instant. */
export const isoDate = z.iso.date();
export type IsoDate = z.infer<typeof isoDate>;

/** A time of day, 24 hours, minutes: "10:00". Local to the council (Europe/London). */
export const isoTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type IsoTime = z.infer<typeof isoTime>;

/** A moment as the record states it: "2025-02-13T10:02", local to the council. A claim of a clock, never an order. */
export const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);
export type LocalMoment = z.infer<typeof localMoment>;
