import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib';
import type { MarkPart, Quad, Rectangle } from '../../../shared/domain/annotation-target.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import { partName, privateKey, subtypes } from '../../../shared/domain/mark-in-pdf.ts';
import { markLooks, textBoxInk, textBoxPaper } from '../../../shared/domain/mark-look.ts';
import { type Appearance, appearanceForm, around } from './appearance.ts';
import { type BoxAppearance, boxAppearance } from './box-appearance.ts';
import type { CopyFonts } from './copy-fonts.ts';
import type { CopyMark } from './copy-mark.ts';
import { inkAppearance, type PlacedStroke, placedStrokes } from './ink-appearance.ts';
import type { MarkList } from './mark-list.ts';
import { noteAppearance } from './note-appearance.ts';
import { date, name, number, rgb, words } from './pdf-values.ts';
import { privateData } from './private-data.ts';
import { quadAppearance } from './quad-appearance.ts';

export interface AnnotationParts {
  context: PDFContext;
  fonts: CopyFonts;
  /** The page's own turn: 0, 90, 180 or 270. */
  turn: number;
  page: PDFRef;
  /** Stands for a mark that names no author. */
  author: string;
  /** Where marks are listed that carry private data; null where none do. */
  list: MarkList | null;
}

/** An annotation to be put on its page. */
export interface MadeAnnotation {
  entries: PDFDict;
  rect: Rectangle;
  /** Whether readers should have a window to show its words in. */
  hasPopup: boolean;
  missing: string[];
  fits: boolean;
}

/**
 * One part of a mark as a standard annotation with its appearance (ISO 32000-1 §12.5). Null where there is
 * nothing to see: bookmarks, drawings without points.
 */
export function markAnnotation(
  mark: CopyMark,
  { part, index }: { part: MarkPart; index: number },
  parts: AnnotationParts,
): MadeAnnotation | null {
  if (mark.kind === 'bookmark') return null;
  const strokes = mark.kind === 'pen' ? placedStrokes(mark) : [];
  const look = lookOf(mark, part, strokes, parts);
  if (look === null) return null;
  const { context, page } = parts;
  const text = index === 0 ? mark.text : '';
  const entries = context.obj({
    Type: 'Annot',
    Subtype: subtypes[mark.kind],
    // to be printed; a note is not turned with its page
    F: mark.kind === 'note' ? 20 : 4,
    P: page,
    Rect: look.rect.map(number),
    NM: words(partName(mark.id, index)),
    T: words(mark.author.trim() === '' ? parts.author : mark.author),
    M: date(mark.changedAt),
    CreationDate: date(mark.madeAt),
    Contents: words(text),
    Subj: words(annotationWords[mark.kind]),
    C: rgb(colourOf(mark, strokes)).map((value) => value),
    CA: mark.opacity / 100,
    AP: { N: appearanceForm(context, look) },
  });
  for (const [key, value] of Object.entries(ownEntries(mark, part, strokes, context)))
    entries.set(name(key), value);
  if (parts.list !== null && index === 0) {
    const data = privateData(context, mark, strokes);
    parts.list.add(mark.id, data);
    entries.set(name(privateKey), data);
  }
  return {
    entries,
    rect: look.rect,
    hasPopup: text !== '' && mark.kind !== 'textBox',
    missing: 'missing' in look ? look.missing : [],
    fits: 'fits' in look ? look.fits : true,
  };
}

function lookOf(
  mark: CopyMark,
  part: MarkPart,
  strokes: readonly PlacedStroke[],
  parts: AnnotationParts,
): Appearance | BoxAppearance | null {
  switch (mark.kind) {
    case 'note':
      return noteAppearance(mark, pointOf(part), parts.turn);
    case 'textBox':
      return boxAppearance(mark, rectOf(part), parts);
    case 'pen':
      return inkAppearance(mark, strokes);
    case 'bookmark':
      return null;
    case 'highlight':
    case 'underline':
    case 'strike':
      return quadAppearance(mark, quadsOf(part));
  }
}

/** What readers draw with that make their own appearance, and what their lists show. */
function colourOf({ kind, colour }: CopyMark, strokes: readonly PlacedStroke[]): string {
  const { fill, line } = markLooks[colour];
  // programs that draw a text box anew lay this behind its words
  if (kind === 'textBox') return textBoxPaper(colour);
  const isFill = kind === 'highlight' || kind === 'note' || strokes[0]?.tool === 'highlighter';
  return isFill ? fill : line;
}

function ownEntries(
  mark: CopyMark,
  part: MarkPart,
  strokes: readonly PlacedStroke[],
  context: PDFContext,
) {
  switch (mark.kind) {
    case 'note':
      return { Name: name('Comment'), Open: context.obj(false) };
    case 'textBox': {
      const { fontSize, align } = mark.style;
      const ink = rgb(textBoxInk).join(' ');
      return {
        DA: words(`/Helv ${fontSize} Tf ${ink} rg`),
        DS: words(`font: ${fontSize}pt sans-serif; color: ${textBoxInk}`),
        Q: number({ left: 0, centre: 1, right: 2 }[align]),
        BS: context.obj({ W: 1, S: 'S' }),
      };
    }
    case 'pen': {
      const mean = strokes.reduce((sum, { baseWidth }) => sum + baseWidth, 0) / strokes.length;
      return {
        InkList: context.obj(
          strokes.map(({ points }) => points.flatMap(({ x, y }) => [number(x), number(y)])),
        ),
        BS: context.obj({ W: number(mean / 100), S: 'S' }),
      };
    }
    case 'bookmark':
      return {};
    case 'highlight':
    case 'underline':
    case 'strike':
      return { QuadPoints: context.obj(quadsOf(part).flat().map(number)) };
  }
}

/** The quads of a part; a part without them is one quad. */
export function quadsOf(part: MarkPart): Quad[] {
  if ('quads' in part) return part.quads;
  const [left, bottom, right, top] = rectOf(part);
  return [[left, top, right, top, left, bottom, right, bottom]];
}

function rectOf(part: MarkPart): Rectangle {
  if ('rect' in part) return part.rect;
  if ('point' in part) return around([part.point], 10);
  const corners = part.quads.flatMap((quad): [number, number][] =>
    [0, 2, 4, 6].map((at) => [quad[at] ?? 0, quad[at + 1] ?? 0]),
  );
  return around(corners, 0);
}

/** Where a note or a bookmark stands: its point, or the upper left corner of what it lies on. */
export function pointOf(part: MarkPart): readonly [number, number] {
  if ('point' in part) return part.point;
  const [left, , , top] = rectOf(part);
  return [left, top];
}
