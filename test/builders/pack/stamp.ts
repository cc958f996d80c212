import type { Sheet } from './sheet.ts';

const size = 12;

/**
 * The stamps of modern.gov in their place (measured in public packs): "Page N" centred, 38 pt above the
 * foot; "Agenda Item N" ending 49 pt before the right edge, 34 pt below the head. On landscape pages both run
 * down the page: the number at the left edge, the item at the right.
 */
export function stampPages(sheet: Sheet, printedOf: (pdfPage: number) => number | null): void {
  for (const [index, mark] of sheet.marks.entries()) {
    if (mark.front) continue;
    sheet.document.switchToPage(index);
    const printed = printedOf(index + 1);
    sheet.artifact(() => {
      if (printed !== null && !mark.blank) pageStamp(sheet, `Page ${printed}`, mark.landscape);
      if (mark.itemStarts !== null)
        itemStamp(sheet, `Agenda Item ${mark.itemStarts}`, mark.landscape);
    });
  }
}

function pageStamp(sheet: Sheet, words: string, landscape: boolean): void {
  const { width, height } = sheet.page;
  const half = widthOf(sheet, words) / 2;
  if (landscape) write(sheet, words, { x: 38, y: height / 2 - half, turned: true });
  else write(sheet, words, { x: width / 2 - half, y: height - 38, turned: false });
}

function itemStamp(sheet: Sheet, words: string, landscape: boolean): void {
  const { width, height } = sheet.page;
  const length = widthOf(sheet, words);
  if (landscape) write(sheet, words, { x: width - 34, y: height - 49 - length, turned: true });
  else write(sheet, words, { x: width - 49 - length, y: 34, turned: false });
}

function widthOf(sheet: Sheet, words: string): number {
  return sheet.document.font('plain').fontSize(size).widthOfString(words);
}

/** Baseline at x, y; y counts down from the head, as pdfkit has it. */
function write(sheet: Sheet, words: string, at: { x: number; y: number; turned: boolean }): void {
  const { document } = sheet;
  document.save().fillColor('black');
  if (at.turned) document.rotate(90, { origin: [at.x, at.y] });
  document.text(words, at.x, at.y, { lineBreak: false, baseline: 'alphabetic' });
  document.restore();
}
