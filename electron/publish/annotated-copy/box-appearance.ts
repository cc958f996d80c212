import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Rectangle } from '../../../shared/domain/annotation-target.ts';
import { markLooks, textBoxInk, textBoxPaper } from '../../../shared/domain/mark-look.ts';
import { type Appearance, uprightOn } from './appearance.ts';
import type { CopyFonts } from './copy-fonts.ts';
import type { CopyMark } from './copy-mark.ts';
import type { SetGlyph } from './font-face.ts';
import { operand, rgb } from './pdf-values.ts';
import { boxWidth, brokenLines, widthOf } from './set-lines.ts';

export interface BoxAppearance extends Appearance {
  /** Letters that no font of ours has. */
  missing: string[];
  /** Whether all words are seen. */
  fits: boolean;
}

const padding = 3;
const lineHeight = 1.25;
/** From the upper edge of a line to its baseline. */
const ascent = 0.95;
const smallestType = 5;
/** How much of the free room stands before a line. */
const shares = { left: 0, centre: 0.5, right: 1 } as const;

interface Setting {
  size: number;
  lines: string[];
}

/** A text box: a frame, and the words in embedded fonts; smaller than asked where they would not fit. */
export function boxAppearance(
  mark: Pick<CopyMark, 'colour' | 'opacity' | 'text' | 'style'>,
  rect: Rectangle,
  page: { context: PDFContext; fonts: CopyFonts; turn: number },
): BoxAppearance {
  const { fonts, turn, context } = page;
  const isSideways = turn === 90 || turn === 270;
  const [wide, high] = [rect[2] - rect[0], rect[3] - rect[1]];
  const [width, height] = isSideways ? [high, wide] : [wide, high];
  const inner = { width: Math.max(1, width - 2 * padding), height: height - 2 * padding };
  const setting = fitting(mark, inner, fonts);
  const drawing = new Drawing(context, fonts, setting.size);
  for (const [index, line] of setting.lines.entries()) {
    const free = inner.width - (widthOf(fonts, line) * setting.size) / 1000;
    const share = shares[mark.style.align];
    const y = height - padding - (index * lineHeight + ascent) * setting.size;
    drawing.line(line, padding + Math.max(0, free) * share, y);
  }
  const ink = rgb(textBoxInk).join(' ');
  const [paper, line] = [textBoxPaper(mark.colour), markLooks[mark.colour].line].map((colour) =>
    rgb(colour).join(' '),
  );
  const frame = `${paper} rg ${line} RG 1 w 0.5 0.5 ${operand(width - 1)} ${operand(height - 1)} re B`;
  const clip = `0 0 ${operand(width)} ${operand(height)} re W n`;
  return {
    rect,
    box: [0, 0, width, height],
    matrix: uprightOn(turn),
    operators: `${frame} q ${clip} ${ink} rg ${ink} RG ${drawing.operators.join(' ')} Q`,
    opacity: mark.opacity,
    multiply: false,
    fonts: drawing.used,
    missing: drawing.missing,
    fits: setting.lines.length * setting.size * lineHeight <= inner.height + 1,
  };
}

function fitting(
  { text, style }: Pick<CopyMark, 'text' | 'style'>,
  { width, height }: { width: number; height: number },
  fonts: CopyFonts,
): Setting {
  for (let size = style.fontSize; ; size = Math.max(smallestType, size * 0.9)) {
    const lines = brokenLines(fonts, text, (width * 1000) / size);
    if (size <= smallestType || lines.length * size * lineHeight <= height + 1)
      return { size, lines };
  }
}

/** Operators of lines of words, and the fonts they name. */
class Drawing {
  readonly operators: string[] = [];
  readonly used: Record<string, PDFRef> = {};
  readonly missing: string[] = [];
  readonly #context: PDFContext;
  readonly #fonts: CopyFonts;
  readonly #size: number;

  constructor(context: PDFContext, fonts: CopyFonts, size: number) {
    this.#context = context;
    this.#fonts = fonts;
    this.#size = size;
  }

  line(words: string, x: number, y: number): void {
    let pen = x;
    for (const { face, words: run } of this.#fonts.runs(words)) {
      if (face === null) {
        pen = this.#boxes(run, pen, y);
        continue;
      }
      const font = `F${this.#fonts.faces.indexOf(face)}`;
      this.used[font] = face.ref(this.#context);
      const glyphs = face.set(run);
      const start = `1 0 0 1 ${operand(pen)} ${operand(y)} Tm`;
      this.operators.push(
        `BT /${font} ${operand(this.#size)} Tf ${start} ${shown(glyphs, this.#size)} ET`,
      );
      pen += (glyphs.reduce((sum, { advance }) => sum + advance, 0) * this.#size) / 1000;
    }
  }

  /** An empty box for each letter without a font, so that its lack is seen. */
  #boxes(run: string, from: number, y: number): number {
    let pen = from;
    for (const character of run) {
      this.missing.push(character);
      const edge = this.#size / 2;
      this.operators.push(
        `0.5 w ${operand(pen)} ${operand(y)} ${operand(edge)} ${operand(edge)} re S`,
      );
      pen += (boxWidth * this.#size) / 1000;
    }
    return pen;
  }
}

/** Glyphs in as few operators as their places allow: a raised or lowered one needs its own (§9.4.3). */
function shown(glyphs: readonly SetGlyph[], size: number): string {
  const operators: string[] = [];
  let [rise, row] = [0, ''];
  const flush = () => {
    if (row !== '') operators.push(`[${row}] TJ`);
    row = '';
  };
  for (const { code, x, y, advance, width } of glyphs) {
    if (y !== rise) {
      flush();
      operators.push(`${operand((y * size) / 1000)} Ts`);
      rise = y;
    }
    // a number in the row takes the pen back by thousandths of the size
    row += ` ${moved(-x)}<${code}>${moved(x + width - advance)}`;
  }
  flush();
  return operators.join(' ');
}

const moved = (thousandths: number): string =>
  operand(thousandths) === '0' ? '' : operand(thousandths);
