import { create, type Font, type GlyphRun } from 'fontkit';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { embedFont, type UsedGlyph } from './embed-font.ts';

/** One glyph as it is set: its two bytes in hex, where it stands beside the pen, how far the pen goes. */
export interface SetGlyph {
  code: string;
  /** All in thousandths of the font size. */
  x: number;
  y: number;
  advance: number;
  /** What the font says of the glyph's width: a reader moves the pen by it. */
  width: number;
}

/** A font of the app, and the part of it that a copy needs. */
export class FontFace {
  readonly #font: Font;
  readonly #subset;
  readonly #used: UsedGlyph[] = [];
  /** Shaping is slow, and words come again. */
  readonly #widths = new Map<string, number>();
  #ref: PDFRef | null = null;

  constructor(bytes: Uint8Array) {
    this.#font = create(bytes);
    skipMissingAnchors(this.#font);
    this.#subset = this.#font.createSubset();
  }

  has(character: string): boolean {
    return this.#font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }

  /** Advance of words in thousandths of the font size. */
  width(words: string): number {
    const known = this.#widths.get(words);
    if (known !== undefined) return known;
    const { positions } = this.#shape(words);
    const width = positions.reduce((sum, { xAdvance }) => sum + this.#milli(xAdvance), 0);
    this.#widths.set(words, width);
    return width;
  }

  /** Shapes words and keeps their glyphs for the copy. */
  set(words: string): SetGlyph[] {
    const { glyphs, positions } = this.#shape(words);
    return glyphs.map((glyph, index) => {
      const id = this.#subset.includeGlyph(glyph.id);
      const width = this.#milli(glyph.advanceWidth);
      this.#used[id] ??= { width, codePoints: glyph.codePoints };
      const place = positions[index] ?? { xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 };
      return {
        code: id.toString(16).padStart(4, '0'),
        x: this.#milli(place.xOffset),
        y: this.#milli(place.yOffset),
        advance: this.#milli(place.xAdvance),
        width,
      };
    });
  }

  /** Its name in the copy; `embed` puts it there when all words are set. */
  ref(context: PDFContext): PDFRef {
    this.#ref ??= context.nextRef();
    return this.#ref;
  }

  embed(context: PDFContext): void {
    if (this.#ref === null) return;
    const glyphs = Array.from(this.#used, (glyph) => glyph ?? { width: 0, codePoints: [] });
    embedFont(context, this.#ref, { font: this.#font, file: this.#subset.encode(), glyphs });
  }

  #shape(words: string): GlyphRun {
    return this.#font.layout(words);
  }

  #milli(units: number): number {
    return (units / this.#font.unitsPerEm) * 1000;
  }
}

interface Positioner {
  applyAnchor(mark: unknown, base: unknown, at: number): void;
}

/**
 * A font may give no place to a mark on some letters (an empty anchor, OpenType GPOS lookup type 4), and the
 * mark then stays where it is. fontkit 2.0.4 takes the empty anchor for one and fails.
 */
export function skipMissingAnchors(font: Font): void {
  const inside = font as unknown as {
    _layoutEngine?: { engine?: { GPOSProcessor?: Positioner | null } | null };
  };
  const positioner = inside._layoutEngine?.engine?.GPOSProcessor;
  if (!positioner) return;
  const apply = positioner.applyAnchor;
  positioner.applyAnchor = (mark, base, at) => {
    if (mark && base) apply.call(positioner, mark, base, at);
  };
}
