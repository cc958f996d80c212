import { aSource } from './annotated-sources.ts';
import type { RawObject } from './raw-pdf.ts';

/** Annotations as other programs write them; the first stands as object 7. */
export function aForeignFile(annotations: readonly RawObject[], list?: string): Uint8Array {
  const refs = annotations.map((_, at) => `${at + 7} 0 R`).join(' ');
  return aSource({}, { page: '/Annots 6 0 R', extra: [list ?? `[${refs}]`, ...annotations] });
}

const quads = '120 512 309 512 120 497 309 497';
/** A highlight over the first line of `aSource`, without an appearance. */
export const foreignHighlight = `<< /Type /Annot /Subtype /Highlight /Rect [119 496 310 513] /QuadPoints [${quads}] /C [1 0.82 0] /NM (hl-1) /T (Edge User) /M (D:20250211101500+01'00') /Contents (Why a tenth?) >>`;
export const foreignNote =
  '<< /Type /Annot /Subtype /Text /Rect [400 600 420 620] /C [0.4 0.8 1] /T (M. Okoro) /Contents (See the budget) >>';
/** As Edge writes its highlighter pen. */
export const foreignInk =
  '<< /Type /Annot /Subtype /Ink /IT /InkHighlight /Rect [100 300 200 320] /InkList [[100 310 150 312 200 308]] /BS << /W 12 >> /C [0 1 0] /CA 0.5 >>';
