import { type Command, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { BlockKind } from '../../shared/prose/prose-blocks.ts';
import { useLatest } from '../ui/use-latest.ts';
import { toCheckChanged } from './check-marks.ts';
import { replaceBefore } from './prose-input.ts';
import { type BoxHandle, optionId, type ProseRouteProps } from './prose-route.ts';
import { proseView } from './prose-view.ts';

export interface RichHandle extends BoxHandle {
  /** Runs a command on the text box, for buttons beside it. */
  run(command: Command): void;
}

interface RichProseProps extends Omit<ProseRouteProps, 'ref'> {
  /** Ids of the paragraphs that two windows changed. */
  toCheck: readonly string[];
  /** The caret came into a block of this kind. */
  onKind: (kind: BlockKind) => void;
  ref: Ref<RichHandle>;
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
      back: () => held.current?.focus(),
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
    const { view, close } = proseView(host.current, session, offers, latest);
    held.current = view;
    const stop = offers.store.subscribe(({ open }) => {
      if (open) {
        view.dom.setAttribute('aria-controls', listId);
        view.dom.setAttribute('aria-activedescendant', optionId(listId, open.active));
      } else {
        view.dom.removeAttribute('aria-controls');
        view.dom.removeAttribute('aria-activedescendant');
      }
    });
    return () => {
      stop();
      held.current = null;
      close();
    };
  }, [session, offers, listId, latest]);

  useEffect(() => {
    // both stand in what the editor asks for when it is told of new properties
    const isOther = held.current?.dom.getAttribute('aria-label') !== label;
    if (isOther || held.current?.editable === readOnly) held.current?.setProps({});
  }, [label, readOnly]);
  useEffect(() => {
    const view = held.current;
    view?.dispatch(view.state.tr.setMeta(toCheckChanged, toCheck));
  }, [toCheck]);
  return <div className="prose-host" ref={host} />;
}
