import type { Mark } from '../../../shared/contract/annotations.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { turnsOf } from '../../pdf/page-geometry.ts';
import type { PageGeometry } from '../../pdf/page-layer.ts';
import { boundsOf } from '../../pdf/show-part.ts';
import { isMovable, liesOnWords, markName } from './mark-names.ts';
import type { MarkOnPage } from './marks-by-page.ts';

/** A sticky note's icon, points; on the screen never smaller than a finger or a shaking hand can hit. */
export const noteSize = 20;
const smallestTarget = 24;

/** What stands above the words for one mark of a page: the keyboard and screen readers find it there. */
export interface MarkHandle {
  element: HTMLElement;
  /** The colour's letter in the margin; null for kinds that show it themselves. */
  letter: HTMLElement | null;
  /** The note in full, for whoever asks for the details of a mark. */
  note: HTMLElement | null;
  entry: MarkOnPage;
}

export function makeHandle(entry: MarkOnPage): MarkHandle {
  const { mark } = entry;
  const look = markLooks[mark.colour];
  const element = document.createElement('div');
  element.setAttribute('role', 'button');
  element.setAttribute('aria-roledescription', 'mark');
  element.setAttribute('aria-label', markName(mark));
  element.dataset['mark'] = mark.id;
  element.className = `mark-handle mark-handle-${mark.kind}`;
  if (isMovable(mark)) element.classList.add('mark-movable');
  if (mark.place.state === 'likely') element.classList.add('mark-likely');
  element.style.setProperty('--mark-fill', look.fill);
  element.style.setProperty('--mark-line', look.line);
  element.tabIndex = -1;
  if (mark.kind === 'note' || mark.kind === 'bookmark') element.append(iconOf(mark));
  if (mark.kind === 'textBox') element.append(boxOf(mark));
  const note = entry.begins && mark.text !== '' ? noteOf(mark) : null;
  if (note) element.setAttribute('aria-details', note.id);
  const letter = entry.begins && liesOnWords(mark) ? makeLetter(mark) : null;
  return { element, letter, note, entry };
}

function noteOf(mark: Mark): HTMLElement {
  const note = document.createElement('span');
  note.className = 'visually-hidden';
  note.id = `note-of-${mark.id}`;
  note.textContent = mark.text;
  return note;
}

function iconOf({ kind, colour }: Mark): HTMLElement {
  const icon = document.createElement('span');
  icon.className = kind === 'note' ? 'note-icon' : 'bookmark-icon';
  icon.setAttribute('aria-hidden', 'true');
  icon.textContent = kind === 'note' ? markLooks[colour].letter : '';
  return icon;
}

function boxOf({ text, style }: Mark): HTMLElement {
  const words = document.createElement('span');
  words.className = 'text-box-words';
  words.setAttribute('aria-hidden', 'true');
  words.textContent = text;
  words.style.setProperty('--text-size', String(style.fontSize));
  words.style.textAlign = style.align === 'centre' ? 'center' : style.align;
  return words;
}

function makeLetter(mark: Mark): HTMLElement {
  const letter = document.createElement('span');
  letter.className = 'mark-letter';
  letter.setAttribute('aria-hidden', 'true');
  letter.style.setProperty('--mark-line', markLooks[mark.colour].line);
  return letter;
}

/** Puts a handle over what its mark covers. Icons turn back, so that they are upright on a turned page. */
export function placeHandle({ element, entry }: MarkHandle, geometry: PageGeometry): void {
  const { mark, parts } = entry;
  const boxes = parts.map((part) => boundsOf(part, geometry));
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([, , x]) => x));
  const bottom = Math.max(...boxes.map(([, , , y]) => y));
  const { style } = element;
  const isIcon = mark.kind === 'note' || mark.kind === 'bookmark';
  const target = isIcon ? Math.max(smallestTarget, noteSize * geometry.scale) : 0;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${Math.max(right - left, target)}px`;
  style.height = `${Math.max(bottom - top, target)}px`;
  style.setProperty('--scale', String(geometry.scale));
  element.dataset['turns'] = String(turnsOf(geometry));
}
