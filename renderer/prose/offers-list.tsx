import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app/app-context.ts';
import type { NameOffers } from './name-offers.ts';
import { optionId } from './prose-route.ts';

interface OffersListProps {
  id: string;
  offers: NameOffers;
  onTake: (name: string, typed: number) => void;
}

/** Names to take from, under the caret where its place is known. The keyboard stays in the text box. */
export function OffersList({ id, offers, onTake }: OffersListProps) {
  const { announcer } = useApp();
  const open = useStore(offers.store, (state) => state.open);
  const list = useRef<HTMLDivElement>(null);
  const count = open?.names.length ?? 0;
  useEffect(() => {
    if (count > 0)
      announcer.say(count === 1 ? '1 name. Enter takes it.' : `${count} names. Enter takes one.`);
  }, [announcer, count]);
  const isOpen = open !== null;
  useLayoutEffect(() => {
    if (isOpen && list.current) placeUnderCaret(list.current);
  }, [isOpen]);
  if (!open) return <div id={id} role="listbox" aria-label="Names" hidden />;
  return (
    <div id={id} ref={list} className="prose-offers" role="listbox" aria-label="Names">
      {open.names.map((name, index) => (
        <div
          key={name}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === open.active}
          className="prose-offer"
          // the press must not take the keyboard out of the text box
          onPointerDown={(event) => {
            event.preventDefault();
            offers.close();
            onTake(name, open.typed);
          }}
        >
          {name}
        </div>
      ))}
    </div>
  );
}

/** A text area does not tell where its caret is: there the list stands below it. */
function placeUnderCaret(list: HTMLElement): void {
  const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : null;
  const frame = list.offsetParent?.getBoundingClientRect();
  const caret = range?.getClientRects()[0];
  const isText = range?.startContainer.nodeType === Node.TEXT_NODE;
  if (!frame || !caret || !isText) return;
  list.style.insetBlockStart = `${caret.bottom - frame.top + 4}px`;
  list.style.insetInlineStart = `${Math.max(0, Math.min(caret.left - frame.left, frame.width - list.offsetWidth))}px`;
}
