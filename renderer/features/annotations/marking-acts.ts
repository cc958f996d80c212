import type { Mark, Passage } from '../../../shared/contract/annotations.ts';
import type { AnnotationKind, MarkColour } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { placingOf } from '../../../shared/domain/placing.ts';
import type { ReaderPort } from '../../app/reader-port.ts';
import { isMovable, markName, shortened } from './mark-names.ts';
import type { Marking } from './marking.ts';
import { placeOnPage } from './passage-of.ts';
import {
  grownPart,
  movedPart,
  newTextBox,
  pageCorner,
  type Spot,
  spotOnPage,
} from './places-on-page.ts';

import { paragraphInHand, textPassageOf } from './text-passage.ts';

export type WordsKind = Extract<AnnotationKind, 'highlight' | 'underline' | 'strike'>;

const done: Readonly<Record<WordsKind, string>> = {
  highlight: 'Highlighted',
  underline: 'Underlined',
  strike: 'Struck out',
};

/** What can be done with words and marks, by whatever key, button or pointer. */
export interface MarkingActs {
  /** Marks the words that are chosen; answers whether there were any. */
  markWords(kind: WordsKind, colour?: MarkColour): string | null;
  /** A note on the words chosen; without any, a sticky note at the spot or at the top of what is seen. */
  note(spot?: Spot | null): void;
  textBox(spot?: Spot | null): void;
  bookmark(): void;
  recolour(colour: MarkColour): void;
  step(direction: 1 | -1): void;
  edit(): void;
  remove(): void;
  /** Points of the screen's directions: right and down. */
  nudge(right: number, down: number): void;
  resize(wider: number, higher: number): void;
  placeHere(): void;
  leavePlacing(): void;
  inHand(): Mark | null;
}

export function createMarkingActs(marking: Marking, reader: () => ReaderPort): MarkingActs {
  const { marks, announcer, store, book, layer } = marking;
  const state = () => marks.store.getState();
  const known = () => state().marks ?? [];
  const inHand = () => known().find(({ id }) => id === state().selected) ?? null;
  const chosen = (): Passage | null => store.getState().chosen?.passage ?? null;

  const markWords: MarkingActs['markWords'] = (kind, colour) => {
    const passage = chosen();
    if (!passage) return null;
    if (colour) marks.setColour(colour);
    const mark = { kind, passage, ...(colour && { colour }) };
    const id = marks.add(mark);
    marking.letGo();
    const look = markLooks[colour ?? state().colour].name.toLowerCase();
    announcer.say(`${done[kind]} in ${look}: “${shortened(passage.exact, 60)}”`);
    return id;
  };
  const spot = (given?: Spot | null): Spot => given ?? spotOnPage(book, reader());
  const move = (change: (mark: Mark) => Mark['place']['parts'] | null) => {
    const mark = inHand();
    if (!mark || !isMovable(mark)) return;
    const parts = change(mark);
    const first = parts?.[0];
    if (first) marks.move(mark.id, placeOnPage(first));
  };

  /** Words alone have no spot for a sticky note: it belongs to a paragraph. */
  const noteOnParagraph = () => {
    const range = paragraphInHand();
    const passage = range && textPassageOf(range);
    if (!passage) return announcer.warn('There are no words here to put a note on.');
    marks.edit(marks.add({ kind: 'highlight', passage }));
  };

  return {
    inHand,
    markWords,
    note: (given) => {
      const id = markWords('highlight');
      if (id !== null) return marks.edit(id);
      if (reader().textView) return noteOnParagraph();
      const { pdfPage, point } = spot(given);
      marks.edit(marks.add({ kind: 'note', passage: placeOnPage({ pdfPage, point }) }));
    },
    textBox: (given) => {
      if (reader().textView)
        return announcer.warn('A text box needs the page as drawn. N puts a note on a paragraph.');
      marking.letGo();
      const part = newTextBox(book, spot(given));
      marks.edit(marks.add({ kind: 'textBox', passage: placeOnPage(part) }));
    },
    bookmark: () => {
      const { pdfPage, pageWords, file } = reader();
      const there = known().find(
        ({ kind, place }) => kind === 'bookmark' && place.parts[0]?.pdfPage === pdfPage,
      );
      if (there) marks.remove([there.id]);
      else {
        const part = { pdfPage, point: pageCorner(book, file, pdfPage) };
        marks.add({ kind: 'bookmark', passage: placeOnPage(part) });
      }
      announcer.say(`${there ? 'Bookmark taken off' : 'Bookmark put on'} ${pageWords(pdfPage)}`);
    },
    recolour: (colour) => {
      marks.setColour(colour);
      const mark = inHand();
      const name = markLooks[colour].name;
      if (mark) marks.change(mark.id, { colour });
      announcer.say(mark ? `Now ${name.toLowerCase()}` : `${name}. Choose words to mark them.`);
    },
    step: (direction) => {
      const next = nextMark(known(), state().selected, reader().pdfPage, direction);
      const part = next?.place.parts[0];
      if (!next || !part)
        return announcer.say(direction === 1 ? 'No mark further on.' : 'No mark before this.');
      marks.select(next.id);
      reader().show(part);
      layer.focus(next.id);
      announcer.say(`${markName(next)}. ${reader().pageWords(part.pdfPage)}`);
    },
    edit: () => {
      const mark = inHand();
      store.setState({ offered: null });
      if (mark) marks.edit(mark.id);
    },
    remove: () => {
      const mark = inHand();
      if (!mark) return;
      store.setState({ offered: null });
      marks.remove([mark.id]);
      reader().focusPages();
      announcer.say(`Deleted: ${markName(mark)}. Undo brings it back.`);
    },
    nudge: (right, down) => move(({ place }) => movedPart(book, place.parts, right, down)),
    resize: (wider, higher) => move(({ place }) => grownPart(book, place.parts, wider, higher)),
    placeHere: () => {
      const { placing } = state();
      const passage = chosen();
      if (placing === null) return;
      if (!passage) return announcer.warn('Choose the words first that this note belongs to.');
      marks.move(placing, passage);
      marks.setPlacing(null);
      marks.select(placing);
      marking.letGo();
      reader().focusPages();
      announcer.say('The note has its new place.');
    },
    leavePlacing: () => {
      marks.setPlacing(null);
      reader().focusPages();
      announcer.say('The note stays as it is.');
    },
  };
}

/** The mark behind or before the one in hand; without one, the nearest from the page in sight. */
export function nextMark(
  marks: readonly Mark[],
  selected: string | null,
  pdfPage: number,
  direction: 1 | -1,
): Mark | null {
  const placed = marks.filter(
    ({ place }) => place.parts.length > 0 && placingOf(place.state) !== 'needs placing',
  );
  const here = placed.findIndex(({ id }) => id === selected);
  if (here >= 0) return placed[here + direction] ?? null;
  const pageOf = ({ place }: Mark) => place.parts[0]?.pdfPage ?? 0;
  return (
    (direction === 1
      ? placed.find((mark) => pageOf(mark) >= pdfPage)
      : placed.findLast((mark) => pageOf(mark) <= pdfPage)) ?? null
  );
}
