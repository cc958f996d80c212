import { Slice } from 'prosemirror-model';
import { type EditorState, Plugin, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockKind } from '../../shared/prose/prose-blocks.ts';
import { blocksOf, plainText } from '../../shared/prose/prose-plain-text.ts';
import { type Phrase, phraseBefore } from '../../shared/prose/stock-phrases.ts';
import type { NameOffers } from './name-offers.ts';
import { blocksOfDocument, fragmentOf, proseSchema } from './prose-schema.ts';
import type { ProseSession } from './prose-session.ts';

/**
 * More than so many letters at once are no paragraph of minutes but a mistake. Of three bytes each (Gurmukhi) they still
 * go in one call (prose-keeper.ts); one that did not could never be kept.
 */
export const longestPaste = 90_000;

export interface ProseInput {
  session: ProseSession;
  offers: NameOffers;
  phrases: () => readonly Phrase[];
  /** Says that something was too long to be put in. */
  tooLong: () => void;
}

const signs: Readonly<Record<string, BlockKind>> = {
  '-': 'bullet',
  '*': 'bullet',
  '•': 'bullet',
  '1.': 'number',
  '1)': 'number',
  '##': 'subheading',
};

/** The words of the block before the caret; '' where more than a place is chosen. */
export function wordsBefore({ selection }: EditorState): string {
  const { $from, empty } = selection;
  return empty && $from.depth > 0 ? $from.parent.textContent.slice(0, $from.parentOffset) : '';
}

/** Puts words in the place of those before the caret, as one step of Undo. */
export function replaceBefore(
  view: EditorView,
  { undo }: ProseSession,
  typed: number,
  words: string,
): void {
  const { from } = view.state.selection;
  undo.stopCapturing();
  view.dispatch(view.state.tr.insertText(words, from - typed, from).scrollIntoView());
  undo.stopCapturing();
}

/** Phrases, lists that begin by themselves, names, and what is pasted or dropped. */
export function proseInput({ session, offers, phrases, tooLong }: ProseInput): Plugin {
  const phrase = (view: EditorView): boolean => {
    const asked = phraseBefore(wordsBefore(view.state), phrases());
    if (asked) replaceBefore(view, session, asked.typed, asked.phrase.text);
    return asked !== null;
  };
  const list = (view: EditorView): boolean => {
    const { $from } = view.state.selection;
    const kind = signs[wordsBefore(view.state)];
    if (kind === undefined || $from.parent.attrs['kind'] !== 'paragraph') return false;
    session.undo.stopCapturing();
    const { tr } = view.state;
    view.dispatch(
      tr.delete($from.start(), $from.pos).setNodeMarkup($from.before(), null, { kind }),
    );
    session.undo.stopCapturing();
    return true;
  };
  const put = (view: EditorView, words: string): boolean => {
    const blocks = blocksOf(words.replace(/^\s*[•*‣▪] ?/gm, '- ').slice(0, longestPaste));
    if (words.length > longestPaste) tooLong();
    if (blocks.length === 0) return true;
    const { tr, selection } = view.state;
    const isIntoEmpty = selection.$from.depth > 0 && selection.$from.parent.content.size === 0;
    const kind = blocks[0]?.kind ?? 'paragraph';
    session.undo.stopCapturing();
    if (isIntoEmpty && kind !== 'paragraph')
      tr.setNodeMarkup(selection.$from.before(), proseSchema.nodes.block, { kind });
    view.dispatch(tr.replaceSelection(new Slice(fragmentOf(blocks), 1, 1)).scrollIntoView());
    session.undo.stopCapturing();
    return true;
  };
  return new Plugin({
    props: {
      handleTextInput: (view, from, to, text) =>
        text === ' ' && from === to && (phrase(view) || list(view)),
      handleKeyDown: (view, event) => {
        if (view.composing || event.ctrlKey || event.altKey || event.metaKey) return false;
        const done = event.shiftKey ? null : offers.key(event.key);
        if (done !== null && typeof done === 'object')
          replaceBefore(view, session, done.typed, done.name);
        return done !== null || (event.key === 'Tab' && !event.shiftKey && phrase(view));
      },
      // plain words only, taken before the editor looks at anything else that was copied
      handleDOMEvents: {
        paste: (view, event) => {
          event.preventDefault();
          return view.editable && put(view, event.clipboardData?.getData('text/plain') ?? '');
        },
        drop: (view, event) => {
          // words moved within the text box are its own and need no reading
          if (view.dragging || !view.editable) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const words = event.dataTransfer?.getData('text/plain') ?? '';
          if (at) {
            const near = Selection.near(view.state.doc.resolve(at.pos));
            view.dispatch(view.state.tr.setSelection(near));
          }
          return put(view, words);
        },
      },
      clipboardTextSerializer: (slice) =>
        plainText(blocksOfDocument(proseSchema.nodes.doc.create(null, slice.content))),
    },
  });
}
