import type { TextLine } from '../../../shared/domain/page-text.ts';

/*
 * modern.gov stamps its packs: "Page 12" at the foot of each page after the front sheet that is not
 * blank, "Agenda Item 9" at the head of each item's first page. In the reading frame of the line the
 * place is one for portrait and landscape pages; measured on 95 stamped pages of five packs. Points.
 */
const slack = 20;
/** Packs put together by other makers set it nearer to the edge, never higher. */
const pageStampHighest = 38 + slack;
const itemStampBelowTop = 34;
/** The stamp's left edge, measured from the right edge of the frame: one digit stands at 127. */
const itemStampFromRight = 127;
const itemStampEndFromRight = 49;

/**
 * The printed number of a page stamp ("Page 12" gives 12), or null when the line holds none in the
 * stamp's place. Words alike in running text or a table head are no stamps.
 */
export function pageStamp(line: TextLine): number | null {
  if (line.y < 0 || line.y > pageStampHighest) return null;
  for (const part of partsOf(line)) {
    const number = /^Page\s+(\d{1,5})$/i.exec(part.text)?.[1];
    const centre = part.x + part.width / 2;
    if (number && Math.abs(centre - line.frameWidth / 2) <= slack) return Number(number);
  }
  return null;
}

/** The item number of a stamp as printed ("Agenda Item 9" gives "9"), or null. It must bear digits. */
export function itemStamp(line: TextLine): string | null {
  if (Math.abs(line.y - (line.frameHeight - itemStampBelowTop)) > slack) return null;
  for (const part of partsOf(line)) {
    const number = /^Agenda\s+Item\s+(\d{1,4}(?:\.\d{1,3})*[a-z]?)$/i.exec(part.text)?.[1];
    const fromRight = line.frameWidth - part.x;
    const endFromRight = fromRight - part.width;
    const starts =
      fromRight >= itemStampEndFromRight && fromRight <= itemStampFromRight + 2 * slack;
    if (number && starts && Math.abs(endFromRight - itemStampEndFromRight) <= 2 * slack)
      return number;
  }
  return null;
}

/** A stamp is one run of its own; a running head on the same baseline must not hide it. */
function partsOf(line: TextLine): { text: string; x: number; width: number }[] {
  const whole = { text: line.text, x: line.x, width: line.width };
  const runs = line.runs.map(({ text, x, width }) => ({
    text: text.replace(/\s+/g, ' ').trim(),
    x,
    width,
  }));
  return [whole, ...runs];
}
