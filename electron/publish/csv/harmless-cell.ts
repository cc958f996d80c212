/**
 * Cells that a spreadsheet takes for a formula: begun with = + - @ (or their full-width and small forms, which some
 * spreadsheets fold), a tab or a line end, also after blanks, quotes and signs that are not seen (OWASP, CSV Injection).
 */
const formula =
  /^(?:'*[\t\r\n]|[\s\p{Z}\p{C}'"`´‘’‚“”„«»]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b])/u;

/** The cell as a spreadsheet shows it and never reckons with it: an apostrophe in front makes it text. */
export const harmlessCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What `harmlessCell` was given. Of cells written elsewhere it takes away that same apostrophe alone. */
export const writtenCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
