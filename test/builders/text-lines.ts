import type { PageText, TextLine, TextRun } from '../../shared/domain/page-text.ts';

/** One line to set: its words, or cells with their left edges. Points. */
export type Setting =
  | string
  | {
      text?: string;
      /** Cells of a table row: left edge and words. */
      cells?: [x: number, text: string][];
      x?: number;
      /** Distance to the line above; 14 is ordinary leading, 28 a new paragraph. */
      gap?: number;
      font?: 'plain' | 'bold';
      size?: number;
    };

const letterWidth = 0.5;
const left = 60;
const top = 770;

/** A portrait page with these lines from top to bottom; plain 12 point at the left edge unless told. */
export function aPageOfLines(settings: readonly Setting[], pdfPage = 1): PageText {
  const lines: TextLine[] = [];
  let y = top;
  for (const setting of settings) {
    const { gap = 14, ...rest } = typeof setting === 'string' ? { text: setting } : setting;
    if (lines.length > 0) y -= gap;
    lines.push(aLine({ ...rest, y }));
  }
  return { pdfPage, width: 595, height: 842, lines, hasImage: false, label: null };
}

/** Lines in bold, as headings are set; each begins a paragraph. */
export const heading = (text: string): Setting => ({ text, font: 'bold', gap: 28 });
/** The first line of a paragraph. */
export const paragraph = (text: string): Setting => ({ text, gap: 28 });
/** A list entry, set in. */
export const entry = (text: string): Setting => ({ text, x: 105, gap: 18 });

interface LineSetting {
  text?: string;
  cells?: [x: number, text: string][];
  x?: number;
  y: number;
  font?: 'plain' | 'bold';
  size?: number;
}

export function aLine(setting: LineSetting): TextLine {
  const { x = left, y, font = 'plain', size = 12 } = setting;
  const cells = setting.cells ?? [[x, setting.text ?? '']];
  const runs: TextRun[] = cells.map(([at, text]) => ({
    text,
    x: at,
    width: text.length * size * letterWidth,
    font,
  }));
  const first = runs[0]?.x ?? x;
  return {
    text: runs.map((run) => run.text).join(' '),
    x: first,
    y,
    width: Math.max(...runs.map((run) => run.x + run.width)) - first,
    size,
    font,
    runs,
    turned: false,
    frameWidth: 595,
    frameHeight: 842,
  };
}
