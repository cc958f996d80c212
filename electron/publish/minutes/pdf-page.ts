import type PDFDocument from 'pdfkit';
import type { Furniture } from './furniture.ts';
import type { MinutesType, Weight } from './pdf-type.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** A4, in points. */
export const sheet = { width: 595.28, height: 841.89, side: 56 };
const headSize = 13;
const headLeading = 17;
const headTop = 30;
const footLine = sheet.height - 34;

/** Where text may stand on a page. */
export const roomOf = ({ heads }: Furniture) => ({
  top: Math.max(56, headTop + heads.length * headLeading + 10),
  bottom: sheet.height - 64,
});

/** Words on the page, run by run, each in the font that has its letters. `y` is the line that letters stand on. */
export function setWords(
  pdf: Pdf,
  type: MinutesType,
  {
    words,
    x,
    y,
    size,
    weight,
  }: { words: string; x: number; y: number; size: number; weight: Weight },
): void {
  let at = x;
  for (const run of type.runs(words, weight)) {
    const shown = type.shown(run);
    // what a "?" stands for is still said to whoever listens, and found by whoever searches
    if (run.isMissing) pdf.markContent('Span', { actual: run.words });
    pdf.font(run.font).fontSize(size);
    pdf.text(shown, at, y, { lineBreak: false, baseline: 'alphabetic' });
    at += pdf.widthOfString(shown);
    if (run.isMissing) pdf.endMarkedContent();
  }
}

/** What is on the page and not in the text: a reader passes it by (ISO 32000-1, 14.8.2.2). */
export function asArtifact(pdf: Pdf, type: 'Pagination' | 'Layout', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

/** What lies under the text of a page: the heads, and DRAFT across it in type too pale to hide a word. */
export function drawUnder(pdf: Pdf, type: MinutesType, { heads, watermark }: Furniture): void {
  asArtifact(pdf, 'Pagination', () => {
    heads.forEach((words, index) => {
      const x = (sheet.width - type.width(words, 700, headSize)) / 2;
      const y = headTop + index * headLeading + headSize;
      pdf.fillColor('#000000');
      setWords(pdf, type, { words, x, y, size: headSize, weight: 700 });
    });
    if (watermark !== '') drawWatermark(pdf, type, watermark);
  });
}

function drawWatermark(pdf: Pdf, type: MinutesType, words: string): void {
  const size = Math.min(150, (150 * 480) / Math.max(type.width(words, 700, 150), 1));
  const [x, y] = [sheet.width / 2, sheet.height / 2];
  pdf
    .save()
    .rotate(-55, { origin: [x, y] })
    .fillColor('#ececec');
  const left = x - type.width(words, 700, size) / 2;
  setWords(pdf, type, { words, x: left, y: y + size * 0.35, size, weight: 700 });
  pdf.restore().fillColor('#000000');
}

/** The foot of a page: its number, the leaf's, and on leaves to be signed a box for initials. */
export function drawFoot(
  pdf: Pdf,
  type: MinutesType,
  foot: { words: string; initials: string | null },
): void {
  const size = 10.5;
  const { words } = foot;
  asArtifact(pdf, 'Pagination', () => {
    const width = type.width(words, 400, size);
    const x = foot.initials === null ? (sheet.width - width) / 2 : sheet.side;
    setWords(pdf, type, { words, x, y: footLine, size, weight: 400 });
    if (foot.initials === null) return;
    const box = { width: 78, height: 26 };
    const left = sheet.width - sheet.side - box.width;
    const label = `${foot.initials}:`;
    const from = left - 6 - type.width(label, 400, size);
    setWords(pdf, type, { words: label, x: from, y: footLine, size, weight: 400 });
    pdf
      .lineWidth(0.8)
      .rect(left, footLine - 17, box.width, box.height)
      .stroke('#000000');
  });
}
