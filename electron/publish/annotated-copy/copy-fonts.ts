import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PDFContext } from 'pdf-lib';
import { FontFace } from './font-face.ts';

/**
 * The fonts of text boxes, in the order they are asked for a letter. fontkit reads .woff2 too, but cannot
 * take a part of one.
 */
export const fontFiles = [
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff',
  'noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff',
] as const;

/** Words of one font; null where no font of ours has them. */
export interface Run {
  face: FontFace | null;
  words: string;
}

/** Joiners and signs that belong to the letter before. */
const clinging = /[\p{M}\u200c\u200d]/u;

/** The fonts of one copy, read when the first text box asks for them. */
export class CopyFonts {
  readonly #folder: string;
  #faces: FontFace[] | null = null;

  /** @param folder the folder in which `fontFiles` lie */
  constructor(folder: string) {
    this.#folder = folder;
  }

  get faces(): readonly FontFace[] {
    this.#faces ??= fontFiles.map((file) => new FontFace(readFileSync(join(this.#folder, file))));
    return this.#faces;
  }

  /** A line in runs of one font each. Letters that no font has are told apart, never left out. */
  runs(line: string): Run[] {
    const runs: Run[] = [];
    for (const character of line) {
      const last = runs.at(-1);
      const face = this.#faceOf(character, last?.face ?? null);
      if (last !== undefined && (last.face === face || clinging.test(character)))
        last.words += character;
      else runs.push({ face, words: character });
    }
    return runs;
  }

  embed(context: PDFContext): void {
    for (const face of this.#faces ?? []) face.embed(context);
  }

  #faceOf(character: string, current: FontFace | null): FontFace | null {
    if (current?.has(character)) return current;
    return this.faces.find((face) => face.has(character)) ?? null;
  }
}
