import { offsetAt, type PageText, pointAt } from '../../pdf/page-text.ts';
import { type CaretMove, landing, lineOf, lineWords, onLine } from './caret-moves.ts';

/** A place between two characters of a page. */
export interface CaretPlace {
  pdfPage: number;
  at: number;
}

/** A page whose words a caret can stand in. */
export interface CaretPage {
  pdfPage: number;
  element: HTMLElement;
  words: { element: HTMLElement } | null;
  /** Null until the words are there. */
  text: PageText | null;
}

/** The pages as drawn, or those of the text-only view. */
export interface CaretBook {
  page(pdfPage: number): CaretPage | null;
  pageOf(node: Node | null): CaretPage | null;
  /** Calls back when a page came, went, moved or got its words, until the function it returns is called. */
  watch(listener: (pdfPage: number) => void): () => void;
}

export interface CaretHooks {
  /** Goes to a page that is not in the document yet. */
  goTo(pdfPage: number): void;
  pages(): number;
  say(words: string): void;
}

/** A caret in the words of the pages, moved by keys alone: our own, since the words are no text field. */
export class PageCaret {
  private book: CaretBook;
  private readonly hooks: CaretHooks;
  private readonly bar = document.createElement('div');
  /** Where the selection began and where the caret is; the same where nothing is selected. */
  private anchor: CaretPlace | null = null;
  private focus: CaretPlace | null = null;
  private column = 0;
  /** Said before the words that the caret comes to first. */
  private greeting = '';
  /** The caret waits for a page to come into the document. */
  private awaited: { pdfPage: number; atEnd: boolean; extend: boolean; line: boolean } | null =
    null;
  private stopWatching: () => void = () => undefined;

  constructor(book: CaretBook, hooks: CaretHooks) {
    this.book = book;
    this.hooks = hooks;
    this.bar.className = 'page-caret';
    this.bar.setAttribute('aria-hidden', 'true');
  }

  get isOn(): boolean {
    return this.focus !== null || this.awaited !== null;
  }

  get place(): CaretPlace | null {
    return this.focus;
  }

  /** Upper left of the caret on its page, CSS pixels; null while it is not drawn. */
  box(): { left: number; top: number } | null {
    const { left, top } = this.bar.style;
    return this.bar.isConnected
      ? { left: Number.parseFloat(left), top: Number.parseFloat(top) }
      : null;
  }

  /** Puts the caret at the selection's end, else at the first words of a page that can be seen. */
  start(book: CaretBook, pdfPage: number): void {
    this.book = book;
    this.stopWatching = this.book.watch((changed) => this.pageChanged(changed));
    this.greeting = 'Caret on. ';
    const selection = document.getSelection();
    const page = this.book.pageOf(selection?.focusNode ?? null);
    if (
      page?.text &&
      page.words?.element.contains(selection?.focusNode ?? null) &&
      selection?.focusNode
    ) {
      const at = offsetAt(page.text, selection.focusNode, selection.focusOffset);
      this.put({ pdfPage: page.pdfPage, at }, false, true);
      this.hooks.say(`Caret on. ${lineWords(page.text, lineOf(page.text, at))}`);
      return;
    }
    this.enter(pdfPage, false, false, false);
  }

  stop(): void {
    this.stopWatching();
    this.bar.remove();
    this.anchor = null;
    this.focus = null;
    this.awaited = null;
  }

  move(move: CaretMove, extend: boolean): void {
    const { focus } = this;
    const page = focus && this.book.page(focus.pdfPage);
    if (!page?.text || !focus) return;
    const to = landing(page.text, focus.at, move, this.column);
    if (to === 'before' || to === 'after') {
      const next = focus.pdfPage + (to === 'after' ? 1 : -1);
      const isLine = move.step === 'line';
      if (next >= 1 && next <= this.hooks.pages())
        this.enter(next, to === 'before', extend, isLine);
      return;
    }
    if (move.step !== 'line') this.column = to - (page.text.lines[lineOf(page.text, to)] ?? 0);
    this.put({ pdfPage: page.pdfPage, at: to }, extend, true);
    this.tell(page, focus.at, to, move, extend);
  }

  /** Leaves the selection and stays where it is. */
  collapse(): void {
    if (this.focus) this.put(this.focus, false, false);
  }

  private enter(pdfPage: number, atEnd: boolean, extend: boolean, line: boolean): void {
    const text = this.book.page(pdfPage)?.text;
    if (!text) {
      this.awaited = { pdfPage, atEnd, extend, line };
      this.hooks.goTo(pdfPage);
      return;
    }
    this.awaited = null;
    const last = Math.max(0, text.lines.length - 2);
    const onEdge = onLine(text, atEnd ? last : 0, this.column);
    const at = line ? onEdge : atEnd ? text.text.length : 0;
    this.put({ pdfPage, at }, extend, true);
    const isEmpty = text.text.trim() === '';
    const words = isEmpty ? 'There are no words on this page.' : lineWords(text, lineOf(text, at));
    this.hooks.say(`${this.greeting}${words}`);
    this.greeting = '';
  }

  private pageChanged(pdfPage: number): void {
    const { awaited } = this;
    if (awaited?.pdfPage === pdfPage && this.book.page(pdfPage)?.text)
      this.enter(pdfPage, awaited.atEnd, awaited.extend, awaited.line);
    else if (this.focus?.pdfPage === pdfPage) this.draw(false);
  }

  private put(place: CaretPlace, extend: boolean, reveal: boolean): void {
    if (!extend || this.anchor === null) this.anchor = place;
    this.focus = place;
    this.select();
    this.draw(reveal);
  }

  /** The browser's own selection goes along: it is what is copied and marked. */
  private select(): void {
    const { anchor, focus } = this;
    if (!anchor || !focus) return;
    const isForward =
      anchor.pdfPage < focus.pdfPage || (anchor.pdfPage === focus.pdfPage && anchor.at <= focus.at);
    const from = this.point(anchor, isForward ? 'begins' : 'ends');
    const to = this.point(focus, isForward ? 'ends' : 'begins');
    const isCollapsed = anchor.pdfPage === focus.pdfPage && anchor.at === focus.at;
    const selection = document.getSelection();
    if (from && isCollapsed) selection?.collapse(from.node, from.offset);
    else if (from && to) selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  private point({ pdfPage, at }: CaretPlace, seam: 'begins' | 'ends') {
    const text = this.book.page(pdfPage)?.text;
    return text ? pointAt(text, at, seam) : null;
  }

  /** There the caret stands before the first word, not behind the line above. */
  private isAtLineStart({ pdfPage, at }: CaretPlace): boolean {
    return this.book.page(pdfPage)?.text?.lines.slice(0, -1).includes(at) ?? false;
  }

  private draw(reveal: boolean): void {
    const { focus } = this;
    const page = focus && this.book.page(focus.pdfPage);
    const point = focus && this.point(focus, this.isAtLineStart(focus) ? 'begins' : 'ends');
    if (!page || !point) {
      this.bar.remove();
      return;
    }
    const range = document.createRange();
    range.setStart(point.node, point.offset);
    const at = range.getClientRects()[0] ?? point.node.parentElement?.getBoundingClientRect();
    if (!at) return;
    const sheet = page.element.getBoundingClientRect();
    const [left, top] = [at.left - sheet.left, at.top - sheet.top];
    this.bar.style.left = `${left}px`;
    this.bar.style.top = `${top}px`;
    this.bar.style.height = `${at.height}px`;
    if (this.bar.parentElement !== page.element) page.element.append(this.bar);
    if (reveal) this.bar.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** What was passed is read out: the character, the word, or the line come to. */
  private tell(page: CaretPage, from: number, to: number, move: CaretMove, extend: boolean): void {
    const text = page.text;
    if (!text) return;
    const passed = text.text.slice(Math.min(from, to), Math.max(from, to)).trim();
    if (extend) this.hooks.say(`${passed === '' ? 'blank' : passed}, selected`);
    else if (move.step === 'line') this.hooks.say(lineWords(text, lineOf(text, to)));
    else if (move.step === 'word')
      this.hooks.say(/^\s*\S+/u.exec(text.text.slice(to))?.[0].trim() ?? '');
    else {
      const character = text.text.charAt(to);
      this.hooks.say(character.trim() === '' ? 'blank' : character);
    }
  }
}
