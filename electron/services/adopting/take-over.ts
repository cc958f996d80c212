import type { Passage } from '../../../shared/contract/annotations.ts';
import { packPoints } from '../../../shared/domain/ink-points.ts';
import type { EmbeddedAnnotation } from '../../papers/embedded-annotations/embedded-annotation.ts';
import type { Anchor, PersonalTransaction } from '../annotating/parts.ts';
import { removeMark, targetId, writeMark } from '../annotating/write-mark.ts';
import { derivedId } from '../derived-id.ts';
import type { Found } from './compare-found.ts';
import { contentHash, sameStrokes } from './same-content.ts';

export interface TakingOver {
  hash: string;
  /** ISO 8601 */
  now: string;
  paperOn: (pdfPage: number) => string | null;
  /** Ids of marks by the names they have in the file, for replies. */
  idOfName: ReadonlyMap<string, string>;
}

type Held = ReturnType<Anchor>;

/** The words and the place that a note of the file is held by, as any mark is. */
export function holdFound(
  anchor: Anchor,
  hash: string,
  found: EmbeddedAnnotation,
  words: string,
): Held {
  const passage: Passage = {
    pdfPage: found.parts[0]?.pdfPage ?? 1,
    exact: words === '' ? (found.own?.exact ?? '') : words,
    prefix: found.own?.prefix ?? '',
    suffix: found.own?.suffix ?? '',
    parts: found.parts,
  };
  return anchor(hash, passage);
}

/** Writes one note of the file into my marks. */
export function takeOver(
  tx: PersonalTransaction,
  one: Found,
  held: Held | null,
  about: TakingOver,
): void {
  if (one.state === 'missing') removeMark(tx, one.mark.id);
  else if (held === null) return;
  else if (one.state === 'new') makeNew(tx, one, held, about);
  else takeChange(tx, one, held, about);
}

function makeNew(
  tx: PersonalTransaction,
  { found, id }: Extract<Found, { state: 'new' }>,
  held: Held,
  { hash, now, paperOn, idOfName }: TakingOver,
): void {
  const { name, kind, colour, opacity, width, style, text, author, changedAt } = found;
  const madeAt = found.madeAt ?? changedAt ?? now;
  const origin = { hash, name, modified: changedAt, contentHash: contentHash(found) };
  writeMark(tx, {
    ...{ id, hash, kind, colour, opacity, width, style, text, author, madeAt, held, origin },
    tags: found.own?.tags ?? [],
    paper: paperOn(found.parts[0]?.pdfPage ?? 0),
    replyTo: found.replyTo === null ? null : (idOfName.get(found.replyTo) ?? null),
    strokes: strokesOf(found, id, [0, 0]),
  });
  if (changedAt !== null) tx.set('annotation', id, { changedAt });
}

function takeChange(
  tx: PersonalTransaction,
  { found, mark, state }: Extract<Found, { state: 'changed' | 'unplaced' }>,
  held: Held,
  { hash, now }: TakingOver,
): void {
  const { id } = mark.annotation;
  const { shift } = mark.target.place;
  const quote = held.quote.exact === '' ? mark.target.quote : held.quote;
  const place = { ...held.place, shift };
  tx.set('annotationTarget', targetId(id, hash), { mark: id, hash, quote, place });
  if (state === 'unplaced') return;
  const { text, colour, opacity, changedAt } = found;
  tx.set('annotation', id, { text, colour, opacity, changedAt: changedAt ?? now });
  if (found.kind !== 'pen' || sameStrokes(found, mark.strokes, shift)) return;
  for (const stroke of mark.strokes) tx.delete('inkStroke', stroke.id);
  strokesOf(found, id, shift).forEach(({ id: stroke, ...drawn }, position) => {
    tx.set('inkStroke', stroke, { annotation: id, position, ...drawn });
  });
}

/** Strokes as they were drawn: less the shift by which the drawing stands elsewhere in this file. */
function strokesOf(found: EmbeddedAnnotation, mark: string, [right, up]: [number, number]) {
  return found.strokes.map(({ points, ...stroke }, position) => {
    const drawn = points.map((point) => ({ ...point, x: point.x - right, y: point.y - up }));
    const packed = packPoints(drawn);
    return { id: derivedId('inkStroke', mark, position, packed), ...stroke, points: packed };
  });
}
