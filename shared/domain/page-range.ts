import { z } from 'zod';

/** Pages `fromPdf` to `toPdf` of the file bear the printed number `pdfPage - offset`. */
export const offsetRun = z.strictObject({
  fromPdf: z.int().positive(),
  toPdf: z.int().positive(),
  offset: z.int(),
});
export type OffsetRun = z.infer<typeof offsetRun>;
