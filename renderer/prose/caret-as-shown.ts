import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Where the browser shows the caret or the chosen words; null outside the text. */
function shownSelection(view: EditorView): { anchor: number; head: number } | null {
  const shown = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = shown ?? {};
  if (!shown || !anchorNode || !focusNode) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  return {
    anchor: view.posAtDOM(anchorNode, shown.anchorOffset),
    head: view.posAtDOM(focusNode, shown.focusOffset),
  };
}

/**
 * Lets each key work where the caret is seen. The browser tells of a moved caret only with its next frame: on a busy
 * machine Ctrl+End and Enter can come before that, and the paragraph would be parted where the caret was before.
 */
export const caretAsShown = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown(view) {
        if (view.composing || !view.editable) return false;
        const shown = shownSelection(view);
        const { selection, doc, tr } = view.state;
        if (shown === null || !(selection instanceof TextSelection)) return false;
        if (shown.anchor === selection.anchor && shown.head === selection.head) return false;
        const next = TextSelection.between(doc.resolve(shown.anchor), doc.resolve(shown.head));
        if (!next.eq(selection)) view.dispatch(tr.setSelection(next));
        return false;
      },
    },
  });
