import { PDFArray, type PDFDict } from 'pdf-lib';
import {
  type AnnotationKind,
  longestNote,
  type TextStyle,
} from '../../../shared/domain/annotation.ts';
import type { MarkPart, Rectangle } from '../../../shared/domain/annotation-target.ts';
import { iconCorner, partOfName, privateKey } from '../../../shared/domain/mark-in-pdf.ts';
import { type EmbeddedAnnotation, limits } from './embedded-annotation.ts';
import { dictionary, entry, nameOf, numberOf, numbersOf, wordsOf } from './entries.ts';
import { isGrey, nearColour } from './near-colour.ts';
import { ownWords } from './own-words.ts';
import { pdfDate } from './pdf-date.ts';
import { readInk, widthIn } from './read-ink.ts';
import { quadOfRect, readQuads } from './read-quads.ts';

const kinds: Readonly<Record<string, AnnotationKind>> = {
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'strike',
  Text: 'note',
  FreeText: 'textBox',
  Ink: 'pen',
};
/** Parts of the page that are no notes: nobody misses them in a list of notes. */
const others = new Set(['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet', 'Watermark']);
/** Bits 1 and 2 of /F: not to be seen (ISO 32000-1 table 165). */
const unseen = 3;
const longestName = 300;

export type ReadResult = EmbeddedAnnotation | 'no note' | 'skipped';

/**
 * One annotation, whatever state it is in. Actions, files, sounds and rich text are not read: of those
 * nothing is taken over.
 */
export function readAnnotation(
  annotation: PDFDict,
  { pdfPage, place, turn }: { pdfPage: number; place: string; turn: number },
): ReadResult {
  const subtype = nameOf(annotation, 'Subtype');
  if (subtype === null) return 'skipped';
  if (others.has(subtype)) return 'no note';
  const kind = kinds[subtype];
  if (kind === undefined) return 'skipped';
  // "accepted", "rejected", ticks: what people think of a note, not notes (§12.5.6.3)
  if (entry(annotation, 'State') !== null || entry(annotation, 'StateModel') !== null)
    return 'no note';
  if (((numberOf(annotation, 'F') ?? 0) & unseen) !== 0) return 'no note';
  const own = dictionary(annotation, privateKey);
  const strokes = kind === 'pen' ? readInk(annotation, own) : [];
  const part = partOf(annotation, kind, { pdfPage, turn });
  if (part === null || strokes === null) return 'skipped';
  const given = wordsOf(annotation, 'NM', longestName)?.trim() ?? '';
  return {
    name: given === '' ? place : given,
    kind,
    colour: nearColour(colourOf(annotation, kind)),
    opacity: Math.round(Math.min(1, Math.max(0.01, numberOf(annotation, 'CA') ?? 1)) * 100),
    width: widthIn((own === null ? null : numberOf(own, 'Width')) ?? strokes[0]?.baseWidth ?? 200),
    style: styleOf(annotation),
    parts: [part],
    text: (wordsOf(annotation, 'Contents', longestNote) ?? '').trim(),
    author: (wordsOf(annotation, 'T', longestName) ?? '').trim(),
    madeAt: pdfDate(wordsOf(annotation, 'CreationDate', 40)),
    changedAt: pdfDate(wordsOf(annotation, 'M', 40)),
    replyTo: null,
    strokes,
    objects: [],
    own: own === null ? null : ownWords(own),
  };
}

function partOf(
  annotation: PDFDict,
  kind: AnnotationKind,
  { pdfPage, turn }: { pdfPage: number; turn: number },
): MarkPart | null {
  const rect = rectangleOf(annotation);
  if (kind === 'highlight' || kind === 'underline' || kind === 'strike') {
    const quads = readQuads(numbersOf(entry(annotation, 'QuadPoints'), limits.quads * 8) ?? []);
    if (quads.length > 0) return { pdfPage, quads };
    return rect === null ? null : { pdfPage, quads: [quadOfRect(rect)] };
  }
  if (rect === null) return null;
  const [left, bottom, right, top] = rect;
  if (kind !== 'note') return { pdfPage, rect };
  const [aside, up] = iconCorner(turn);
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  const x = hundredths(left - (aside * (right - left)) / 2);
  return { pdfPage, point: [x, hundredths(top - (up * (top - bottom)) / 2)] };
}

function rectangleOf(annotation: PDFDict): Rectangle | null {
  const numbers = numbersOf(entry(annotation, 'Rect'), 4);
  if (numbers?.length !== 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** A text box has the colour of its words in /DA; its /C is what lies behind them, told where those are black. */
function colourOf(annotation: PDFDict, kind: AnnotationKind): number[] | null {
  if (kind === 'textBox') {
    const words = wordsOf(annotation, 'DA', longestName) ?? '';
    const rgb = /([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+rg\b/.exec(words)?.slice(1, 4).map(Number);
    if (rgb !== undefined && !isGrey(rgb)) return rgb;
  }
  const list = entry(annotation, 'C');
  return list instanceof PDFArray ? list.asArray().map((part) => Number(String(part))) : null;
}

function styleOf(annotation: PDFDict): TextStyle {
  const words = wordsOf(annotation, 'DA', longestName) ?? '';
  const size = Number(/([\d.]+)\s+Tf\b/.exec(words)?.[1] ?? 11);
  const align = (['left', 'centre', 'right'] as const)[numberOf(annotation, 'Q') ?? 0] ?? 'left';
  // 0 asks the reader to choose
  return { fontSize: size > 0 ? Math.min(72, Math.max(6, size)) : 11, align };
}

/** Further parts of a mark over page breaks join its first. */
export function joinParts(annotations: EmbeddedAnnotation[]): EmbeddedAnnotation[] {
  const firsts = new Map<string, EmbeddedAnnotation>();
  const joined: EmbeddedAnnotation[] = [];
  for (const annotation of annotations) {
    const { id, part } = partOfName(annotation.name);
    const first = part === 0 ? undefined : firsts.get(id);
    const hasRoom = first !== undefined && first.parts.length < limits.parts;
    if (hasRoom && first.kind === annotation.kind) {
      first.parts.push(...annotation.parts);
      first.objects.push(...annotation.objects);
    } else {
      firsts.set(annotation.name, annotation);
      joined.push(annotation);
    }
  }
  return joined;
}
