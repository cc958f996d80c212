import { createHash } from 'node:crypto';
import type { Font } from 'fontkit';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFString } from 'pdf-lib';

export interface UsedGlyph {
  /** Thousandths of the font size. */
  width: number;
  codePoints: number[];
}

export interface UsedFont {
  font: Font;
  /** The part of it that is used, as a TrueType file. */
  file: Uint8Array;
  /** By their number in that file. */
  glyphs: UsedGlyph[];
}

/** Symbolic: the glyphs have numbers, not the names of an alphabet (ISO 32000-1 table 123). */
const symbolic = 4;
const stemWidth = 80;
const perBlock = 100;

/** Writes a font into the file, with what its glyphs mean, so that words can be searched and copied. */
export function embedFont(
  context: PDFContext,
  ref: PDFRef,
  { font, file, glyphs }: UsedFont,
): void {
  const thousandth = 1000 / font.unitsPerEm;
  const tag = createHash('sha256').update(file).digest('hex').slice(0, 6);
  // six capital letters say that it is a part of the font (ISO 32000-1 §9.6.4)
  const letters = Array.from(tag, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 16)));
  const BaseFont = `${letters.join('')}+${font.postscriptName}`;
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: BaseFont,
      Flags: symbolic,
      FontBBox: [minX, minY, maxX, maxY].map((units) => Math.round(units * thousandth)),
      ItalicAngle: font.italicAngle,
      Ascent: Math.round(font.ascent * thousandth),
      Descent: Math.round(font.descent * thousandth),
      CapHeight: Math.round((font.capHeight || font.ascent) * thousandth),
      StemV: stemWidth,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      W: [0, glyphs.map(({ width }) => Math.round(width * 100) / 100)],
    }),
  );
  context.assign(
    ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(meaning(glyphs))),
    }),
  );
}

/** The character map that says what each glyph stands for (ISO 32000-1 §9.10.3). */
function meaning(glyphs: UsedGlyph[]): string {
  const rows = glyphs.flatMap(({ codePoints }, id) =>
    codePoints.length === 0 ? [] : [`<${hex(id)}> <${utf16(codePoints)}>`],
  );
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += perBlock) {
    const block = rows.slice(at, at + perBlock);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');

function utf16(codePoints: number[]): string {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}
