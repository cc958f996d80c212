import type { PdfText } from '../../shared/domain/page-text.ts';

/** The day (UTC) on which the file was made, by its ModDate; null where it has none or one before PDF existed. */
export function modifiedDay({ modifiedAt }: Pick<PdfText, 'modifiedAt'>): string | null {
  const day = modifiedAt?.slice(0, 10) ?? null;
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= firstDay ? day : null;
}

/** The year of PDF 1.0: an earlier date is a clock that was never set. */
const firstDay = '1993-01-01';
