import type { PageGeometry } from '../../pdf/page-layer.ts';
import { lettersInMargin } from './margin-letters.ts';
import { type MarkHandle, makeHandle, placeHandle } from './mark-handle.ts';
import { liesOnWords } from './mark-names.ts';
import { shapesOf } from './mark-shapes.ts';
import type { MarkOnPage } from './marks-by-page.ts';
import './page-marks.css';

const svg = 'http://www.w3.org/2000/svg';
interface Drawn {
  entry: MarkOnPage;
  shapes: SVGElement | null;
  handle: MarkHandle;
}

/** The marks of one page: shapes below the words, handles above them. Only what changed is drawn anew. */
export class PageMarks {
  private readonly picture = document.createElementNS(svg, 'svg');
  private readonly sheet = document.createElementNS(svg, 'g');
  private readonly handles = document.createElement('div');
  private readonly drawn = new Map<string, Drawn>();
  private geometry: PageGeometry;
  private selected: string | null = null;
  private editing: string | null = null;

  constructor(element: HTMLElement, geometry: PageGeometry) {
    this.geometry = geometry;
    this.picture.setAttribute('class', 'page-marks');
    this.picture.setAttribute('aria-hidden', 'true');
    this.picture.append(this.sheet);
    this.handles.className = 'page-handles';
    element.append(this.picture, this.handles);
    this.moved(geometry);
  }

  moved(geometry: PageGeometry): void {
    this.geometry = geometry;
    this.sheet.setAttribute('transform', `matrix(${geometry.matrix.join(' ')})`);
    for (const { handle } of this.drawn.values()) placeHandle(handle, geometry);
    this.placeLetters();
  }

  show(entries: readonly MarkOnPage[], selected: string | null, editing: string | null): void {
    this.selected = selected;
    this.editing = editing;
    const there = new Set(entries.map(({ mark }) => mark.id));
    for (const [id, drawn] of this.drawn) if (!there.has(id)) this.erase(id, drawn);
    let isChanged = false;
    for (const entry of entries) {
      const known = this.drawn.get(entry.mark.id);
      if (known?.entry.mark === entry.mark) continue;
      this.draw(entry, known);
      isChanged = true;
    }
    if (isChanged) this.inOrder(entries);
    this.placeLetters();
    this.tell();
  }

  /** The element of a mark that takes the keyboard; null where the mark is not on this page. */
  handleOf(id: string): HTMLElement | null {
    return this.drawn.get(id)?.handle.element ?? null;
  }

  remove(): void {
    this.picture.remove();
    this.handles.remove();
  }

  private draw(entry: MarkOnPage, known: Drawn | undefined): void {
    const handle = makeHandle(entry);
    placeHandle(handle, this.geometry);
    const shapes = liesOnWords(entry.mark) ? shapesOf(entry.mark, entry.parts) : null;
    const hadFocus = known?.handle.element === document.activeElement;
    if (known) this.erase(entry.mark.id, known);
    if (shapes) this.sheet.append(shapes);
    for (const part of [handle.element, handle.letter, handle.note])
      if (part) this.handles.append(part);
    this.drawn.set(entry.mark.id, { entry, shapes, handle });
    if (hadFocus) handle.element.focus({ preventScroll: true });
  }

  private erase(id: string, { shapes, handle }: Drawn): void {
    shapes?.remove();
    handle.element.remove();
    handle.letter?.remove();
    handle.note?.remove();
    this.drawn.delete(id);
  }

  /** Screen readers and Tab go through the marks as they stand on the page. */
  private inOrder(entries: readonly MarkOnPage[]): void {
    const wanted = entries.flatMap(({ mark }) => this.drawn.get(mark.id)?.handle.element ?? []);
    const isRight = wanted.every(
      (element, index) => index === 0 || isBefore(wanted[index - 1], element),
    );
    if (isRight) return;
    const focused = document.activeElement;
    this.handles.prepend(...wanted);
    if (focused instanceof HTMLElement && this.handles.contains(focused))
      focused.focus({ preventScroll: true });
  }

  /** One stop for Tab on each page: the mark in hand, else the first; J and K go through them all. */
  private tell(): void {
    const isHere = this.selected !== null && this.drawn.has(this.selected);
    let isFirst = true;
    for (const element of this.handles.querySelectorAll<HTMLElement>('.mark-handle')) {
      const isSelected = element.dataset['mark'] === this.selected;
      element.tabIndex = isSelected || (!isHere && isFirst) ? 0 : -1;
      element.setAttribute('aria-pressed', String(isSelected));
      element.toggleAttribute('data-selected', isSelected);
      element.toggleAttribute('data-editing', element.dataset['mark'] === this.editing);
      isFirst = false;
    }
  }

  private placeLetters(): void {
    lettersInMargin([...this.drawn.values()].map(({ handle }) => handle));
  }
}

function isBefore(one: Element | undefined, other: Element): boolean {
  const relation = one?.compareDocumentPosition(other) ?? 0;
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
