import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import { skipMissingAnchors } from '../annotated-copy/font-face.ts';

export type Weight = 400 | 700;

/** The fonts of minutes, in the order in which they are asked for a letter, by their weight. */
export const minutesFonts = (weight: Weight): string[] => [
  `atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  `atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-${weight}-normal.woff`,
  `noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-${weight}-normal.woff`,
];

/** Words of one font. `isMissing`: no font of ours has these letters, and `font` has only "?" to show for each. */
export interface Run {
  font: string;
  words: string;
  isMissing: boolean;
}

/** Joiners and signs that belong to the letter before. */
const clinging = /[\p{M}\u200c\u200d]/u;
/** Blanks that a font need not have: they are set as a space or as nothing. */
const blanks = /[\t\u2000-\u200a\u202f\u205f\u3000]/gu;
const unseen = /(?![\n])[\p{Cc}\p{Cs}\u200b\u2060\ufeff\u00ad]/gu;

/** What of a text can be set: no controls, and every blank a space. Line feeds stay. */
export const settable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(blanks, ' ').replace(unseen, '').normalize('NFC');

/** The part of a PDFKit document that type needs; its own types leave the opened font out. */
interface TypeHost {
  registerFont(name: string, source: Uint8Array): unknown;
  font(name: string): unknown;
  fontSize(points: number): unknown;
  widthOfString(words: string): number;
}
const openedFont = (host: TypeHost): Font =>
  (host as unknown as { _font: { font: Font } })._font.font;

/** The fonts of one document, each opened when the first letter asks for it. */
export class MinutesType {
  readonly #host: TypeHost;
  readonly #folder: string;
  readonly #opened = new Map<string, Font>();
  readonly #widths = new Map<string, number>();
  /** Letters that no font has, for a notice. */
  readonly missing = new Set<string>();

  /** @param folder the folder in which `minutesFonts` lie */
  constructor(host: TypeHost, folder: string) {
    this.#host = host;
    this.#folder = folder;
  }

  /** A text in runs of one font each. Letters that no font has are told apart and noted, never left out. */
  runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const found = this.#fontOf(character, weight, last);
      const clings = last !== undefined && clinging.test(character);
      const isMissing = clings ? last.isMissing : found === null;
      const font = clings ? last.font : (found ?? this.#first(weight));
      if (found === null && !clings) this.missing.add(character);
      if (last?.font === font && last.isMissing === isMissing) last.words += character;
      else runs.push({ font, words: character, isMissing });
    }
    return runs;
  }

  /** Width of a text in points. */
  width(text: string, weight: Weight, size: number): number {
    const key = `${weight}${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.runs(text, weight).reduce((sum, run) => sum + this.#widthOf(run), 0);
      this.#widths.set(key, width);
    }
    return (width * size) / 1000;
  }

  /** What stands on the page for a run. */
  shown = ({ words, isMissing }: Run): string =>
    isMissing ? '?'.repeat(Array.from(words).length) : words;

  #widthOf(run: Run): number {
    this.#host.font(run.font);
    this.#host.fontSize(1000);
    return this.#host.widthOfString(this.shown(run));
  }

  #first(weight: Weight): string {
    const [first = ''] = minutesFonts(weight);
    this.#open(first);
    return first;
  }

  #fontOf(character: string, weight: Weight, last: Run | undefined): string | null {
    const code = character.codePointAt(0) ?? 0;
    // a space between words of one script needs no other font
    if (last !== undefined && !last.isMissing && this.#open(last.font).hasGlyphForCodePoint(code))
      return last.font;
    const has = (font: string) => this.#open(font).hasGlyphForCodePoint(code);
    return minutesFonts(weight).find(has) ?? null;
  }

  #open(name: string): Font {
    const known = this.#opened.get(name);
    if (known !== undefined) return known;
    this.#host.registerFont(name, readFileSync(join(this.#folder, name)));
    this.#host.font(name);
    const font = openedFont(this.#host);
    skipMissingAnchors(font);
    this.#opened.set(name, font);
    return font;
  }
}
