import type { Mark } from '../../../shared/contract/annotations.ts';
import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import { unpackPoints } from '../../../shared/domain/ink-points.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import { colourWords, type NoteEntry, type NotesList, type NotesOfFile } from '../notes-list.ts';

const context = [
  'http://www.w3.org/ns/anno.jsonld',
  // our one word besides: what the offsets of a position count
  { counts: 'urn:moothall:counts' },
];
/** PDF open parameters (RFC 8118, "page=n"), as the model's §4.2.1 names them. */
const fragmentForm = 'http://tools.ietf.org/rfc/rfc3778';

/**
 * Notes in the W3C's form (https://www.w3.org/TR/annotation-model/, JSON-LD): one AnnotationCollection with
 * its first and only page. Files are named by their SHA-256 (RFC 6920), so the notes can be put back onto the
 * very same paper whatever it is called. Offsets count characters without blanks, and say so.
 */
export function webAnnotations(list: NotesList): string {
  const items = list.files.flatMap((file) =>
    file.entries.map((entry) => annotationOf(entry, file, list)),
  );
  const id = `urn:moothall:notes:${list.madeAt}`;
  const collection = {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: [list.title, list.subtitle].filter((part) => part !== '').join(', '),
    ...(list.author !== '' && { creator: person(list.author) }),
    created: list.madeAt,
    generator: { type: 'Software', name: 'Moothall' },
    total: items.length,
    // the model leaves the first page out of an empty collection
    ...(items.length > 0 && {
      first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const person = (name: string) => ({ type: 'Person', name });

function annotationOf(entry: NoteEntry, file: NotesOfFile, list: NotesList) {
  const { mark } = entry;
  return {
    id: `urn:uuid:${mark.id}`,
    type: 'Annotation',
    motivation: motivationOf(mark),
    ...(mark.author !== '' && { creator: person(mark.author) }),
    created: mark.madeAt,
    modified: mark.changedAt || mark.madeAt,
    body: bodiesOf(entry, list),
    target: {
      type: 'SpecificResource',
      source: sourceOf(entry, file),
      selector: selectorsOf(mark),
    },
  };
}

function motivationOf({ kind, replyTo, text }: Mark): string {
  if (kind === 'bookmark') return 'bookmarking';
  if (replyTo !== null) return 'replying';
  return text.trim() === '' ? 'highlighting' : 'commenting';
}

function bodiesOf({ mark }: NoteEntry, list: NotesList) {
  const body = (purpose: string, value: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
  });
  return [
    body('highlighting', `${mark.kind}; ${colourWords(mark.colour, list)}`),
    ...(mark.text.trim() === '' ? [] : [{ ...body('commenting', mark.text), language: 'en' }]),
    ...(list.tags ? mark.tags.map((tag) => body('tagging', tag)) : []),
  ];
}

/** A note without a place here is told of the file it was made on. */
function sourceOf({ mark }: NoteEntry, file: NotesOfFile) {
  const isHere = isDrawn(mark.place) || mark.madeOn === file.hash;
  return {
    id: namedInformation(isHere ? file.hash : mark.madeOn),
    type: 'Text',
    format: 'application/pdf',
    ...(isHere && file.fileName !== '' && { label: file.fileName }),
  };
}

/** RFC 6920 §3: "ni:///sha-256;" and the digest in base64url without padding. */
const namedInformation = (hash: string): string =>
  `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}`;

function selectorsOf(mark: Mark): object[] {
  const { exact, prefix, suffix } = mark.quote;
  const words = exact === '' ? [] : [{ type: 'TextQuoteSelector', exact, prefix, suffix }];
  // a place that nobody has looked at is no place to hand on
  if (!isDrawn(mark.place)) return words;
  const { parts, start, end } = mark.place;
  const pages = [...new Set(parts.map(({ pdfPage }) => pdfPage))];
  return [
    ...pages.map((page) => ({
      type: 'FragmentSelector',
      conformsTo: fragmentForm,
      value: `page=${page}`,
    })),
    ...words,
    ...(start === null || end === null
      ? []
      : [{ type: 'TextPositionSelector', start, end, counts: 'characters without blanks' }]),
    ...drawingOf(mark),
  ];
}

/** Strokes and frames in points of the page, origin upper left as SVG has it: y is counted downwards from 0. */
function drawingOf(mark: Mark): object[] {
  const [x, y] = mark.place.shift;
  const lines = mark.strokes.map((stroke) =>
    unpackPoints(stroke.points)
      .map((point) => `${round(point.x + x)},${round(-(point.y + y))}`)
      .join(' '),
  );
  const shapes = [
    ...lines.map((points) => `<polyline fill="none" points="${points}"/>`),
    ...(lines.length > 0 ? [] : mark.place.parts.flatMap(frameOf)),
  ];
  if (shapes.length === 0) return [];
  const value = `<svg xmlns="http://www.w3.org/2000/svg">${shapes.join('')}</svg>`;
  return [{ type: 'SvgSelector', value }];
}

function frameOf(part: MarkPart): string[] {
  if (!('rect' in part)) return [];
  const [left, bottom, right, top] = part.rect;
  const [width, height] = [round(right - left), round(top - bottom)];
  return [`<rect x="${round(left)}" y="${round(-top)}" width="${width}" height="${height}"/>`];
}

const round = (points: number): number => Math.round(points * 100) / 100;
