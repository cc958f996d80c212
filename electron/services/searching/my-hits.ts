import type { SearchHit } from '../../../shared/contract/search.ts';
import type { AnnotationTarget } from '../../../shared/domain/annotation-target.ts';
import { annotationWords } from '../../../shared/domain/annotation-words.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { RowHit } from '../../database/search.ts';
import type { Reader } from '../../ledger/ledger.ts';
import type { Places } from './places.ts';

interface MyHitParts {
  personal: Reader<typeof personalNouns>;
  places: Places;
}

/** Longest title of a hit; the snippet shows the passage found. Characters. */
const longestTitle = 80;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`;
};

/** The id of the mark or question that a row of mine belongs to; null for rows of other nouns. */
function ownerOf({ personal }: MyHitParts, { noun, id }: RowHit): string | null {
  if (noun === 'annotation' || noun === 'question') return id;
  return noun === 'annotationTarget' ? (personal.row('annotationTarget', id)?.mark ?? null) : null;
}

/** Of the places of a mark the one to open: in the newest edition where it has one. */
function bestTarget({ personal, places }: MyHitParts, mark: string): AnnotationTarget | null {
  const placed = personal
    .rows('annotationTarget', { mark })
    .filter((target) => target.place.parts.length > 0);
  return placed.find(({ hash }) => !places.isRevised(hash)) ?? placed[0] ?? null;
}

type Stands = Pick<SearchHit, 'where' | 'meeting' | 'item' | 'hash' | 'pdfPage'>;

function standsAt({ places }: MyHitParts, target: AnnotationTarget): Stands | null {
  const { hash, place } = target;
  const pack = places.pack(hash);
  const pdfPage = place.parts[0]?.pdfPage ?? null;
  if (pack === null || pdfPage === null) return null;
  const where = `${places.meeting(pack.meeting)}, ${places.pageInWords(hash, pdfPage)}`;
  const item = places.around(hash, pdfPage).item?.id ?? null;
  return { where, meeting: pack.meeting, item, hash, pdfPage };
}

function hitOf(parts: MyHitParts, mark: string, hit: RowHit): SearchHit | null {
  const target = bestTarget(parts, mark);
  const stands = target === null ? null : standsAt(parts, target);
  const quoted = target?.quote.exact ?? '';
  const annotation = parts.personal.row('annotation', mark);
  if (annotation !== null) {
    const words = shortened(annotation.text || quoted);
    const kind = annotationWords[annotation.kind];
    const title = words === '' ? kind : `${kind}: ${words}`;
    return stands && { kind: 'myNote', title, snippet: hit.snippet, mark, ...stands };
  }
  const question = parts.personal.row('question', mark);
  if (question === null) return null;
  const { meeting, item } = question;
  const nowhere = {
    where: parts.places.meeting(meeting),
    meeting,
    item,
    hash: null,
    pdfPage: null,
  };
  const title = shortened(question.text || quoted) || 'A question without words yet';
  return { kind: 'myQuestion', title, snippet: hit.snippet, mark, ...(stands ?? nowhere) };
}

/**
 * My notes and questions as hits, best first, each once, however many of its words and places were found.
 * They come from my own file and are shown to nobody else.
 */
export function myHits(parts: MyHitParts, hits: readonly RowHit[]): SearchHit[] {
  const seen = new Set<string>();
  return hits.flatMap((hit) => {
    const mark = ownerOf(parts, hit);
    if (mark === null || seen.has(mark)) return [];
    seen.add(mark);
    return hitOf(parts, mark, hit) ?? [];
  });
}
