import { EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { blocksOfFlat, tidied } from '../../shared/prose/flat-prose.ts';
import type { BlockKind } from '../../shared/prose/prose-blocks.ts';
import type { Phrase } from '../../shared/prose/stock-phrases.ts';
import { caretAsShown } from './caret-as-shown.ts';
import { checkMarks } from './check-marks.ts';
import type { NameOffers } from './name-offers.ts';
import { fromProse, ProseBinding } from './prose-binding.ts';
import { proseKeys } from './prose-commands.ts';
import { proseInput, wordsBefore } from './prose-input.ts';
import { blockOfNode, documentOf } from './prose-schema.ts';
import type { ProseSession } from './prose-session.ts';

/** After the letters of an input method the editor itself needs a moment. */
const afterComposingMs = 60;

/** What the text box asks for at each key: nothing of it is fixed when the box is made. */
export interface ProseSurroundings {
  label: string;
  readOnly: boolean;
  phrases: readonly Phrase[];
  names: readonly string[];
  /** Something was too long to be put in. */
  tooLong: () => void;
  /** The caret came into a block of this kind. */
  onKind: (kind: BlockKind) => void;
}

/** Makes the text box of a minute's prose in `host`, tied to its text until it is closed. */
export function proseView(
  host: HTMLElement,
  session: ProseSession,
  offers: NameOffers,
  around: () => ProseSurroundings,
): { view: EditorView; close: () => void } {
  let kind: BlockKind | null = null;
  const follow = (transaction: Transaction) => {
    const { docChanged, selectionSet } = transaction;
    const isTyped = docChanged && !transaction.getMeta(fromProse);
    if (isTyped) {
      binding.write(view.state);
      offers.look(wordsBefore(view.state), around().names);
    } else if (docChanged || selectionSet) offers.close();
    // Undo after the caret was moved by hand takes back what was typed since, not more
    if (!docChanged && selectionSet) session.undo.stopCapturing();
    const now = blockOfNode(view.state.selection.$from.parent).kind;
    if (now !== kind) around().onKind(now);
    kind = now;
  };
  const view = new EditorView(host, {
    state: EditorState.create({
      doc: documentOf(blocksOfFlat(tidied(session.text.toJSON()))),
      plugins: [
        caretAsShown(),
        proseInput({
          session,
          offers,
          phrases: () => around().phrases,
          tooLong: () => around().tooLong(),
        }),
        proseKeys(session),
        checkMarks(session),
      ],
    }),
    editable: () => isOpen(session, around()),
    attributes: () => attributesOf(around().label, !isOpen(session, around())),
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      follow(transaction);
    },
    handleDOMEvents: {
      compositionstart: () => session.hold(true),
      compositionend: () => {
        setTimeout(() => view.composing || session.hold(false), afterComposingMs);
      },
      blur: () => {
        session.hold(false);
        offers.close();
        session.keeper.rest();
      },
    },
  });
  const binding = new ProseBinding(session, view);
  const stopReady = session.store.subscribe(({ isReady }, before) => {
    if (isReady !== before.isReady) view.setProps({});
  });
  return {
    view,
    close: () => {
      stopReady();
      binding.close();
      session.hold(false);
      offers.close();
      view.destroy();
    },
  };
}

const isOpen = ({ store }: ProseSession, { readOnly }: ProseSurroundings): boolean =>
  store.getState().isReady && !readOnly;

function attributesOf(label: string, isReadOnly: boolean): Record<string, string> {
  return {
    class: 'prose-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-autocomplete': 'list',
    'aria-label': label,
    'aria-readonly': String(isReadOnly),
    // a text that may not be changed can be reached and read all the same
    tabindex: '0',
    lang: 'en-GB',
    spellcheck: 'true',
    autocorrect: 'off',
    autocapitalize: 'off',
  };
}
