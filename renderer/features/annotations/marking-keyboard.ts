import { isTyping } from '../../app/keys.ts';
import type { ReaderPort } from '../../app/reader-port.ts';
import { caretMoveOf } from './caret-moves.ts';
import type { Marking } from './marking.ts';
import type { MarkingActs } from './marking-acts.ts';
import { type MarkingKey, markingKeyOf } from './marking-keys.ts';
import { handleOf } from './marking-pointer.ts';
import { PageCaret } from './page-caret.ts';
import type { Spot } from './places-on-page.ts';

/** How far one press of an arrow moves a note or changes a text box. Points. */
const step = 5;

export interface KeyboardSources {
  marking: Marking;
  acts: MarkingActs;
  reader: () => ReaderPort;
  ask: () => void;
  /** Whether single letters and figures are keys. */
  letterKeys: () => boolean;
  /** Puts the keyboard on what can be done with the chosen words. */
  toBubble: () => void;
}

/** Caret and keys of marking, while the keyboard is in the pages; until `signal` aborts. */
export function watchKeyboard(sources: KeyboardSources, signal: AbortSignal): PageCaret {
  const { marking, reader } = sources;
  const { announcer, book } = marking;
  const caret = new PageCaret(book, {
    goTo: (pdfPage) => reader().go(pdfPage, 'stay'),
    pages: () => reader().file.pages.length,
    say: announcer.say,
  });
  const pressed = (event: KeyboardEvent) => {
    const isOurs =
      !event.defaultPrevented &&
      isInPaper(event.target) &&
      !isTyping(event.target) &&
      document.querySelector('[role="dialog"]') === null;
    if (!isOurs || !actOn(event, sources, caret)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // before the keys that turn pages: with the caret on, arrows are its own
  document.addEventListener('keydown', pressed, { capture: true, signal });
  signal.addEventListener('abort', () => caret.stop());
  return caret;
}

const isInPaper = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.page-list, .text-view') !== null;

/** Answers whether the key was taken. */
function actOn(event: KeyboardEvent, sources: KeyboardSources, caret: PageCaret): boolean {
  const { marking, acts } = sources;
  if (event.key === 'Escape') return leave(sources, caret, handleOf(event.target) !== null);
  if (handleOf(event.target) !== null && moveMark(event, acts)) return true;
  if (caret.isOn) {
    const move = caretMoveOf(event);
    if (move) {
      caret.move(move, event.shiftKey);
      marking.look();
      return true;
    }
  }
  const key = markingKeyOf(event, sources.letterKeys());
  return key !== null && does(key, sources, caret, handleOf(event.target) !== null);
}

/** Esc goes back one step: from a mark to the pages, from chosen words, from the caret, from a tool. */
function leave(
  { marking, acts, reader }: KeyboardSources,
  caret: PageCaret,
  onMark: boolean,
): boolean {
  const { marks, store } = marking;
  const state = marks.store.getState();
  if (store.getState().chosen) {
    caret.collapse();
    marking.letGo();
  } else if (state.placing !== null) acts.leavePlacing();
  else if (onMark) {
    store.setState({ offered: null });
    marks.select(null);
    reader().focusPages();
  } else if (caret.isOn) setCaret(marking, caret, reader, false);
  else if (state.tool !== 'select') marks.setTool('select');
  else return false;
  return true;
}

const arrows: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

function moveMark(event: KeyboardEvent, acts: MarkingActs): boolean {
  const by = arrows[event.key];
  const kind = acts.inHand()?.kind;
  if (!by || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (kind !== 'note' && kind !== 'textBox' && kind !== 'pen') return false;
  if (kind === 'pen' && event.shiftKey) return false; // strokes keep the size they were drawn in
  if (event.shiftKey) acts.resize(...by);
  else acts.nudge(...by);
  return true;
}

function does(
  key: MarkingKey,
  sources: KeyboardSources,
  caret: PageCaret,
  onMark: boolean,
): boolean {
  const { marking, acts, ask, toBubble } = sources;
  marking.look();
  const isChosen = marking.store.getState().chosen !== null;
  switch (key.does) {
    case 'caret':
      toggleCaret(sources, caret);
      return true;
    case 'colour':
      if (isChosen) acts.markWords('highlight', key.colour);
      else acts.recolour(key.colour);
      return true;
    case 'underline':
    case 'strike':
      if (!isChosen) marking.announcer.say('Choose words first. F7 puts a caret into the page.');
      else acts.markWords(key.does);
      return true;
    case 'note':
      if (onMark && !isChosen) acts.edit();
      else acts.note(caretSpot(marking, caret));
      return true;
    case 'textBox':
      acts.textBox(caretSpot(marking, caret));
      return true;
    case 'ask':
      ask();
      return true;
    case 'bookmark':
      acts.bookmark();
      return true;
    case 'next':
    case 'previous':
      acts.step(key.does === 'next' ? 1 : -1);
      return true;
    case 'edit':
      if (isChosen) toBubble();
      else if (onMark) acts.edit();
      return isChosen || onMark;
    case 'remove':
      if (onMark) acts.remove();
      return onMark;
  }
}

/** Puts a caret into the words of the page in sight, or takes it away. */
export function toggleCaret({ marking, reader }: KeyboardSources, caret: PageCaret): void {
  setCaret(marking, caret, reader, !caret.isOn);
  reader().focusPages();
}

/** Takes the caret away without a word: the pages are shown in another way. */
export function dropCaret({ marking }: KeyboardSources, caret: PageCaret): void {
  caret.stop();
  marking.store.setState({ isCaretOn: false });
}

function setCaret(marking: Marking, caret: PageCaret, reader: () => ReaderPort, on: boolean): void {
  const { pdfPage, textView } = reader();
  marking.store.setState({ isCaretOn: on });
  if (on) caret.start(textView ? marking.textBook : marking.book, pdfPage);
  else {
    caret.stop();
    marking.announcer.say('Caret off.');
  }
}

/** Beside the caret, for what is put on the page without words; null while the caret is out of sight. */
function caretSpot({ book }: Marking, caret: PageCaret): Spot | null {
  const place = caret.place;
  const page = place && book.page(place.pdfPage);
  const box = page && caret.box();
  const list = page?.element.closest('.page-list')?.getBoundingClientRect();
  if (!page || !box || !list) return null;
  const top = page.element.getBoundingClientRect().top + box.top;
  if (top < list.top || top > list.bottom) return null;
  return { pdfPage: page.pdfPage, point: page.geometry.toUser(box.left, box.top) };
}
