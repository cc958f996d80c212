import { z } from 'zod';

/**
 * How far a value read from a file may be trusted, in the words the review screen shows.
 * sure: two independent signals agree, none speaks against · likely: one good signal · check: a signal
 * speaks against, or only weak ones · unknown: nothing was found · confirmed: a person said so.
 */
export const confidence = z.enum(['sure', 'likely', 'check', 'unknown', 'confirmed']);
export type Confidence = z.infer<typeof confidence>;

/** Why a value is what it is: one sentence built from the signals, and the page of the file to look at. */
export const evidence = z.strictObject({
  level: confidence,
  sentence: z.string(),
  pdfPage: z.int().positive().nullable(),
});
export type Evidence = z.infer<typeof evidence>;

/** Evidence by field name. A field that is absent here was not read from a file. */
export const evidenceByField = z.record(z.string(), evidence);
export type EvidenceByField = z.infer<typeof evidenceByField>;
