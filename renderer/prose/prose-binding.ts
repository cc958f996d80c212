import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import {
  blocksOfFlat,
  flatProse,
  tidied,
  tidiedPlace,
  untidiedAt,
} from '../../shared/prose/flat-prose.ts';
import { type Block, cleanText } from '../../shared/prose/prose-blocks.ts';
import { editProse } from '../../shared/prose/prose-document.ts';
import { textEdit } from '../../shared/prose/text-edit.ts';
import { flatAt, placeOfFlat } from './prose-places.ts';
import { blocksOfDocument, fragmentOf } from './prose-schema.ts';
import type { ProseSession } from './prose-session.ts';

/** Set on what the editor is told to show because the text changed elsewhere. */
export const fromProse = 'fromProse';

/** Ties an editor to the text of a minute: keys go into the text, what others type comes into the editor. */
export class ProseBinding {
  private readonly session: ProseSession;
  private readonly view: EditorView;
  /** Where the selection stands among the letters, taken before others' change them. */
  private kept: { anchor: Y.RelativePosition; head: Y.RelativePosition } | null = null;

  constructor(session: ProseSession, view: EditorView) {
    this.session = session;
    this.view = view;
    session.prose.on('beforeTransaction', this.keepSelection);
    session.text.observe(this.show);
  }

  close(): void {
    this.session.prose.off('beforeTransaction', this.keepSelection);
    this.session.text.unobserve(this.show);
  }

  /** Writes what a transaction of the editor changed into the text. */
  write(state: EditorState): void {
    const { prose, text, typed } = this.session;
    const before = tidied(text.toJSON());
    const blocks = blocksOfDocument(state.doc);
    const after = flatProse(blocks);
    const edit = textEdit(before, after, flatAt(state.doc, state.selection.head));
    if (edit) editProse(prose, edit, typed);
    // what may not stand in a block (a tab that an input method brought) goes from the screen as well
    if (blocks.some((block) => block.text !== cleanText(block.text))) this.refresh();
  }

  private readonly keepSelection = (transaction: Y.Transaction) => {
    if (transaction.origin === this.session.typed) return;
    const { text } = this.session;
    const { doc, selection } = this.view.state;
    const flat = text.toJSON();
    const relative = (place: number) =>
      Y.createRelativePositionFromTypeIndex(text, untidiedAt(flat, flatAt(doc, place)), -1);
    this.kept = { anchor: relative(selection.anchor), head: relative(selection.head) };
  };

  private readonly show = (_: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === this.session.typed) return;
    const before = flatProse(blocksOfDocument(this.view.state.doc));
    const next = this.refreshed();
    if (transaction.origin === this.session.undo) {
      // after Undo the caret stands where the words changed
      const edit = textEdit(before, flatProse(blocksOfDocument(next.doc)));
      const place = placeOfFlat(next.doc, edit ? edit.at + edit.insert.length : 0);
      next.setSelection(TextSelection.create(next.doc, place)).scrollIntoView();
    } else this.putBack(next);
    this.view.dispatch(next);
  };

  /** Shows the text as it stands. */
  refresh(): void {
    this.view.dispatch(this.refreshed());
  }

  private refreshed(): Transaction {
    const { state } = this.view;
    const after = blocksOfFlat(tidied(this.session.text.toJSON()));
    return replaced(state.tr, blocksOfDocument(state.doc), after).setMeta(fromProse, true);
  }

  private putBack(next: Transaction): void {
    const { prose, text } = this.session;
    const flat = text.toJSON();
    const place = (relative: Y.RelativePosition | undefined): number | null => {
      const found = relative && Y.createAbsolutePositionFromRelativePosition(relative, prose);
      return found ? placeOfFlat(next.doc, tidiedPlace(flat, found.index)) : null;
    };
    const anchor = place(this.kept?.anchor);
    const head = place(this.kept?.head);
    if (anchor !== null && head !== null)
      next.setSelection(TextSelection.create(next.doc, anchor, head));
  }
}

/** Puts the blocks that differ in the place of those that were there. */
function replaced(
  transaction: Transaction,
  before: readonly Block[],
  after: readonly Block[],
): Transaction {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && alike(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && alike(before.at(-1 - end), after.at(-1 - end))) end++;
  const { doc } = transaction;
  let from = 0;
  for (let index = 0; index < start; index++) from += doc.child(index).nodeSize;
  let to = from;
  for (let index = start; index < before.length - end; index++) to += doc.child(index).nodeSize;
  const content = fragmentOf(after.slice(start, after.length - end));
  return from === to && content.size === 0
    ? transaction
    : transaction.replaceWith(from, to, content);
}

const alike = (one: Block | undefined, other: Block | undefined): boolean =>
  one?.kind === other?.kind && one?.text === other?.text;
