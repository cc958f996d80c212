import { type Command, EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { blocksOfFlat, tidied } from '../../shared/prose/flat-prose.ts';
import type { BlockKind } from '../../shared/prose/prose-blocks.ts';
import { useLatest } from '../ui/use-latest.ts';
import { checkMarks, toCheckChanged } from './check-marks.ts';
import { fromProse, ProseBinding } from './prose-binding.ts';
import { proseKeys } from './prose-commands.ts';
import { proseInput, replaceBefore, wordsBefore } from './prose-input.ts';
import { type BoxHandle, optionId, type ProseRouteProps } from './prose-route.ts';
import { blockOfNode, documentOf } from './prose-schema.ts';

/** After the letters of an input method the editor itself needs a moment. */
const afterComposingMs = 60;

interface RichProseProps extends Omit<ProseRouteProps, 'ref'> {
  /** Ids of the paragraphs that two windows changed. */
  toCheck: readonly string[];
  /** The caret came into a block of this kind. */
  onKind: (kind: BlockKind) => void;
  ref: Ref<RichHandle>;
}

export interface RichHandle extends BoxHandle {
  /** Runs a command on the text box, for buttons beside it. */
  run(command: Command): void;
}

/**
 * The prose of a minute with lists, in ProseMirror. Nothing of React is drawn at a key: the editor holds its own part
 * of the page.
 */
export function RichProse(props: RichProseProps) {
  const { session, label, listId, offers, readOnly, toCheck, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const held = useRef<EditorView | null>(null);
  const latest = useLatest(props);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => {
        const view = held.current;
        if (!view) return;
        view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
        view.focus();
      },
      take: (name, typed) => {
        if (held.current) replaceBefore(held.current, session, typed, name);
      },
      run: (command) => {
        const view = held.current;
        if (!view) return;
        command(view.state, view.dispatch, view);
        view.focus();
      },
    }),
    [session],
  );

  useLayoutEffect(() => {
    if (!host.current) return;
    const { text } = session;
    const isOpen = () => session.store.getState().isReady && !latest().readOnly;
    const state = EditorState.create({
      doc: documentOf(blocksOfFlat(tidied(text.toString()))),
      plugins: [
        proseInput({
          session,
          offers,
          phrases: () => latest().phrases,
          tooLong: () => latest().tooLong(),
        }),
        proseKeys(session),
        checkMarks(session),
      ],
    });
    let kind: BlockKind | null = null;
    const view = new EditorView(host.current, {
      state,
      editable: isOpen,
      attributes: () => attributesOf(latest().label, !isOpen()),
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        const isTyped = transaction.docChanged && !transaction.getMeta(fromProse);
        if (isTyped) {
          binding.write(view.state);
          offers.look(wordsBefore(view.state), latest().names);
        } else if (transaction.docChanged || transaction.selectionSet) offers.close();
        // Undo after the caret was moved by hand takes back what was typed since, not more
        if (!transaction.docChanged && transaction.selectionSet) session.undo.stopCapturing();
        const now = blockOfNode(view.state.selection.$from.parent).kind;
        if (now !== kind) latest().onKind(now);
        kind = now;
      },
      handleDOMEvents: {
        compositionstart: () => session.hold(true),
        compositionend: (ended) => {
          setTimeout(() => ended.composing || session.hold(false), afterComposingMs);
        },
        blur: () => {
          session.hold(false);
          offers.close();
          session.keeper.rest();
        },
      },
    });
    const binding = new ProseBinding(session, view);
    held.current = view;
    const stopOffers = offers.store.subscribe(({ open }) => {
      if (open) {
        view.dom.setAttribute('aria-controls', listId);
        view.dom.setAttribute('aria-activedescendant', optionId(listId, open.active));
      } else {
        view.dom.removeAttribute('aria-controls');
        view.dom.removeAttribute('aria-activedescendant');
      }
    });
    const stopReady = session.store.subscribe(({ isReady }, before) => {
      if (isReady !== before.isReady) view.setProps({});
    });
    return () => {
      stopOffers();
      stopReady();
      binding.close();
      session.hold(false);
      offers.close();
      held.current = null;
      view.destroy();
    };
  }, [session, offers, listId, latest]);

  useEffect(() => {
    const view = held.current;
    const isOpen = () => session.store.getState().isReady && !readOnly;
    view?.setProps({ editable: isOpen, attributes: () => attributesOf(label, !isOpen()) });
  }, [session, label, readOnly]);
  useEffect(() => {
    const view = held.current;
    view?.dispatch(view.state.tr.setMeta(toCheckChanged, toCheck));
  }, [toCheck]);
  return <div className="prose-host" ref={host} />;
}

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
