import { type KeyboardEvent, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { wordDifferences } from '../../shared/domain/word-differences.ts';
import { readProse, writeProse } from '../../shared/prose/prose-document.ts';
import { blocksOf, plainText } from '../../shared/prose/prose-plain-text.ts';
import { phraseBefore } from '../../shared/prose/stock-phrases.ts';
import { textEdit } from '../../shared/prose/text-edit.ts';
import { useLatest } from '../ui/use-latest.ts';
import { longestPaste } from './prose-input.ts';
import { optionId, type ProseRouteProps } from './prose-route.ts';

/** The prose of a minute in a native text box: "- " begins a bullet, "1. " a number, "## " a subheading. */
export function PlainProse(props: ProseRouteProps) {
  const { session, label, listId, offers, readOnly, ref } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const latest = useLatest(props);

  useLayoutEffect(() => {
    const field = box.current;
    if (!field) return;
    const { prose, text, store } = session;
    field.value = plainText(readProse(prose));
    const show = (_: Y.YTextEvent, { origin }: Y.Transaction) => {
      if (origin !== session.typed)
        showAnew(field, plainText(readProse(prose)), origin === session.undo);
    };
    const bar = () => {
      field.readOnly = latest().readOnly || !store.getState().isReady;
    };
    bar();
    text.observe(show);
    const stops = [
      store.subscribe(bar),
      offers.store.subscribe(({ open }) => {
        if (open) field.setAttribute('aria-activedescendant', optionId(listId, open.active));
        else field.removeAttribute('aria-activedescendant');
      }),
    ];
    return () => {
      text.unobserve(show);
      for (const stop of stops) stop();
      session.hold(false);
      offers.close();
    };
  }, [session, offers, listId, latest]);

  const write = (field: HTMLTextAreaElement) => {
    writeProse(session.prose, blocksOf(field.value), session.typed);
    offers.look(lineBefore(field), latest().names);
  };
  const replaceBefore = (field: HTMLTextAreaElement, typed: number, words: string) => {
    session.undo.stopCapturing();
    const { selectionStart } = field;
    field.setRangeText(words, selectionStart - typed, selectionStart, 'end');
    write(field);
    session.undo.stopCapturing();
  };
  useImperativeHandle(ref, () => ({
    focus: () => {
      const field = box.current;
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    },
    back: () => box.current?.focus(),
    take: (name, typed) => {
      if (box.current) replaceBefore(box.current, typed, name);
    },
  }));
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.currentTarget.readOnly) return;
    const field = event.currentTarget;
    if (event.ctrlKey || event.metaKey) {
      const step = undoStep(event);
      if (step === null) return;
      event.preventDefault();
      session.undo[step]();
      return;
    }
    const done = event.shiftKey ? null : offers.key(event.key);
    const isFree = field.selectionStart === field.selectionEnd;
    const mayAsk = isFree && !event.shiftKey && (event.key === 'Tab' || event.key === ' ');
    const asked = mayAsk && !done ? phraseBefore(lineBefore(field), latest().phrases) : null;
    if (done === null && asked === null) return;
    event.preventDefault();
    if (asked) replaceBefore(field, asked.typed, asked.phrase.text);
    else if (done !== null && typeof done === 'object') replaceBefore(field, done.typed, done.name);
  };
  return (
    <textarea
      ref={box}
      className="prose-text prose-plain"
      aria-label={label}
      aria-autocomplete="list"
      aria-controls={listId}
      lang="en-GB"
      spellCheck
      autoCorrect="off"
      autoCapitalize="off"
      rows={8}
      readOnly={readOnly}
      onKeyDown={onKeyDown}
      onBeforeInput={(event) => {
        // the browser's own undo (in its menu) knows nothing of what others typed meanwhile
        const { inputType } = event.nativeEvent as InputEvent;
        if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
        event.preventDefault();
        session.undo[inputType === 'historyUndo' ? 'undo' : 'redo']();
      }}
      onInput={(event) => write(event.currentTarget)}
      onPaste={(event) => {
        if (event.clipboardData.getData('text/plain').length <= longestPaste) return;
        event.preventDefault();
        latest().tooLong();
      }}
      onCompositionStart={() => session.hold(true)}
      onCompositionEnd={() => session.hold(false)}
      onBlur={() => {
        session.hold(false);
        offers.close();
        session.keeper.rest();
      }}
    />
  );
}

/** The words before the caret in its line. */
function lineBefore({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string {
  if (selectionStart !== selectionEnd) return '';
  return value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
}

function undoStep({ key, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}

/** Shows a text that changed elsewhere; the caret stays at its word, or after Undo comes to what changed. */
function showAnew(field: HTMLTextAreaElement, words: string, isUndone: boolean): void {
  const before = field.value;
  if (before === words) return;
  const { selectionStart, selectionEnd } = field;
  field.value = words;
  const edit = textEdit(before, words);
  const changed = edit ? edit.at + edit.insert.length : 0;
  if (isUndone) field.setSelectionRange(changed, changed);
  else
    field.setSelectionRange(
      moved(before, words, selectionStart),
      moved(before, words, selectionEnd),
    );
}

/** Where a place of one text has come to in the other. */
function moved(before: string, after: string, place: number): number {
  let [old, now] = [0, 0];
  for (const { kind, text } of wordDifferences(before, after)) {
    if (kind !== 'in' && old + text.length > place)
      return kind === 'same' ? now + place - old : now;
    // what comes in right at the caret stands behind it
    if (kind === 'in' && old === place) return now;
    if (kind !== 'in') old += text.length;
    if (kind !== 'out') now += text.length;
  }
  return after.length;
}
