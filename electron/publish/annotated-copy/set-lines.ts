import type { CopyFonts } from './copy-fonts.ts';

/** Width of the empty box that stands for a letter without a font, in thousandths of the font size. */
export const boxWidth = 600;

/** How wide words are, in thousandths of the font size; added up word by word. */
export function widthOf(fonts: CopyFonts, words: string): number {
  let sum = 0;
  for (const piece of words.match(/\S+|\s+/g) ?? [])
    for (const { face, words: run } of fonts.runs(piece))
      sum += face?.width(run) ?? Array.from(run).length * boxWidth;
  return sum;
}

/** Words broken into lines no wider than `width` (in thousandths of the font size); a long word is cut. */
export function brokenLines(fonts: CopyFonts, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.replace(/\t/g, ' ').split(/\r\n|\r|\n/)) {
    let line = '';
    for (const piece of paragraph.match(/\S+\s*|\s+/g) ?? []) {
      if (line !== '' && widthOf(fonts, (line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      for (const part of cut(fonts, piece, width)) {
        if (line !== '' && widthOf(fonts, (line + part).trimEnd()) > width) {
          lines.push(line.trimEnd());
          line = '';
        }
        line += part;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cut(fonts: CopyFonts, word: string, width: number): string[] {
  if (widthOf(fonts, word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && widthOf(fonts, part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
