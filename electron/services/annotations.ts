import type { annotationCalls } from '../../shared/contract/annotations.ts';
import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import { type Annotation, markColour } from '../../shared/domain/annotation.ts';
import { carryingSummary } from '../../shared/domain/carrying-summary.ts';
import { byReadingOrder } from '../../shared/domain/mark-order.ts';
import type { ChangeOptions } from '../ledger/ledger.ts';
import { drawing } from './annotating/drawing.ts';
import { inPortions } from './annotating/in-portions.ts';
import { markLabel } from './annotating/mark-label.ts';
import { moveMark } from './annotating/move-mark.ts';
import type { MarkingParts, PersonalTransaction } from './annotating/parts.ts';
import { settleMark } from './annotating/settle-mark.ts';
import { removeMark, writeMark, writeTag } from './annotating/write-mark.ts';
import { authorOf } from './author-of.ts';

/** Marks on papers: mine alone. Every call is on the disk when it answers. */
export function createAnnotations(parts: MarkingParts): HandlersOf<typeof annotationCalls> {
  const { council, personal, papers, marks, anchor, clock } = parts;
  const known = (id: string): Annotation => {
    const annotation = personal.row('annotation', id);
    if (annotation === null) throw new CallError('notFound', 'no such mark');
    return annotation;
  };
  const label = (mark: Annotation): string => {
    const target = personal.rows('annotationTarget', { mark: mark.id, hash: mark.madeOn })[0];
    return markLabel(council, mark.kind, mark.madeOn, target?.place.parts[0]?.pdfPage);
  };
  const change = (
    words: string,
    work: (tx: PersonalTransaction) => void,
    options?: ChangeOptions,
  ) => {
    personal.change(authorOf(personal), words, work, options);
    return null;
  };
  const found = (hash: string, id: string) => {
    const mark = marks(hash).find((one) => one.id === id);
    if (mark === undefined) throw new CallError('notFound', 'no such mark in this file');
    return mark;
  };

  return {
    'annotations.list': ({ hash }) => marks(hash).sort(byReadingOrder),
    'annotations.add'({ passage, ...mark }) {
      const { id, hash, kind } = mark;
      if (!papers.has(hash)) throw new CallError('notFound', 'no such file');
      if (personal.row('annotation', id) === null) {
        const held = anchor(hash, passage);
        const paper = paperOn(parts, hash, passage.pdfPage);
        const author = personal.row('profile', 'me')?.name ?? '';
        const about = { paper, author, madeAt: clock().toISOString(), replyTo: null, origin: null };
        change(markLabel(council, kind, hash, passage.pdfPage), (tx) =>
          writeMark(tx, { ...mark, ...about, held }),
        );
      }
      return found(hash, id);
    },
    'annotations.change'({ id, fields }) {
      const mark = known(id);
      const isTyping = Object.keys(fields).every((field) => field === 'text');
      return change(
        `${isTyping ? 'Words' : 'Look'} of ${label(mark).replace(/^\w/, (letter) => letter.toLowerCase())}`,
        (tx) => tx.set('annotation', id, { ...fields, changedAt: clock().toISOString() }),
        isTyping ? { joins: `words ${id}` } : {},
      );
    },
    'annotations.move'(move) {
      const mark = known(move.id);
      if (!papers.has(move.hash)) throw new CallError('notFound', 'no such file');
      return change(`Moved: ${label(mark)}`, (tx) => moveMark(parts, tx, move));
    },
    async 'annotations.remove'({ ids }) {
      const there = ids.flatMap((id) => personal.row('annotation', id) ?? []);
      const [first] = there;
      // a mark that is gone already is what was wanted
      if (first === undefined) return null;
      const words = there.length === 1 ? label(first) : `${there.length} notes`;
      await inPortions(parts, `Removed: ${words}`, there, (tx, { id }) => removeMark(tx, id));
      return null;
    },
    ...drawing(parts, { known, label, change }),
    'annotations.tag'({ id, tag, on }) {
      known(id);
      return change(on ? `Tag ${tag}` : `Tag ${tag} taken off`, (tx) => writeTag(tx, id, tag, on));
    },
    'annotations.tags'() {
      const rows = personal.rows('annotationTag');
      const byTag = Map.groupBy(rows, ({ tag }) => tag.toLocaleLowerCase('en-GB'));
      return [...byTag.values()]
        .map((same) => ({ tag: same[0]?.tag ?? '', count: same.length }))
        .sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag, 'en'));
    },
    'annotations.colours': () =>
      markColour.options.map((colour) => ({
        colour,
        meaning: personal.row('colourMeaning', colour)?.meaning ?? '',
      })),
    'annotations.nameColour': ({ colour, meaning }) =>
      change(
        'Meaning of a colour',
        (tx) => tx.set('colourMeaning', colour, { meaning: meaning.trim() }),
        { joins: `meaning ${colour}` },
      ),
    'annotations.carried': ({ hash }) => carryingSummary(marks(hash).map(({ place }) => place)),
    async 'annotations.settle'({ hash, ids, as }) {
      const words = as === 'accepted' ? 'Places accepted' : 'Left on the old edition';
      await inPortions(parts, words, ids, (tx, id) => settleMark(tx, hash, id, as));
      return null;
    },
  };
}

/** The paper of the agenda that a page belongs to; null on pages outside every paper. */
export function paperOn(
  { council }: Pick<MarkingParts, 'council'>,
  hash: string,
  pdfPage: number,
): string | null {
  const version = council
    .rows('paperVersion', { pack: hash })
    .find(({ pdfFrom, pdfTo }) => pdfFrom <= pdfPage && pdfPage <= pdfTo);
  return version?.paper ?? null;
}
