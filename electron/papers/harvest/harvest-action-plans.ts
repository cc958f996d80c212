import type { ActionPlanReading } from '../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { actionRows } from './action-rows.ts';
import { type ActionTable, actionTables } from './action-table.ts';
import { evidenceOf, quoted } from './evidence-of.ts';
import { tableLines } from './table-lines.ts';

/** A single row is as likely the head of a form as a plan. */
const fewestRows = 2;

/**
 * The action plans of a paper: tables whose head names an action and two of lead, target and status, under whatever
 * words. Read by columns and over page breaks; verbatim, empty cells null. `itemNumber` is left null.
 */
export function harvestActionPlans(pages: readonly PageText[]): ActionPlanReading[] {
  return actionTables(tableLines(pages)).flatMap((table) => {
    const rows = actionRows(table);
    const told = rows.filter(({ lead, target, status }) => lead ?? target ?? status);
    // where most rows say nothing of who or when, the columns were not those of the text
    if (rows.length < fewestRows || told.length * 2 < rows.length) return [];
    const [first] = rows;
    const last = rows.at(-1);
    const on =
      first?.pdfPage === last?.pdfPage
        ? `page ${first?.pdfPage}`
        : `pages ${first?.pdfPage} to ${last?.pdfPage}`;
    const sentence = `${rows.length} rows stand on ${on} of the file under the heads ${quoted(table.head.text)}.`;
    const evidence = { rows: evidenceOf('likely', sentence, first?.pdfPage ?? null) };
    return [{ itemNumber: null, title: captionOf(table), rows, evidence }];
  });
}

/** "Table 1 Actions", or a short line in the head's font, straight above the table. */
function captionOf({ above, head }: ActionTable): string | null {
  if (above === null || above.text.length > 120) return null;
  const isCaption = /^table \d/i.test(above.text) || above.font === head.font;
  return isCaption && !/[.;,]$/.test(above.text) ? above.text : null;
}
