import { Highlighter, Share } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Asking } from '../../app/asking.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { isTyping } from '../../app/keys.ts';
import { useMarks } from '../../app/marks.ts';
import { useReader } from '../../app/reader-port.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Status } from '../../ui/status.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { DeletedNote } from './deleted-note.tsx';
import { FoundNotesLine } from './found-notes.tsx';
import { NoteList } from './note-list.tsx';
import { countWords } from './note-words.ts';
import { NotesTools } from './notes-tools.tsx';
import { useColourMeanings } from './use-colour-meanings.ts';
import { type NotesList, rowKeyOf, useNotesDesk } from './use-notes-desk.ts';
import './notes.css';

interface NotesColumnProps {
  /** Opens the dialog that takes my notes out: as a list, as a copy of the PDF. */
  onTakeOut?: () => void;
  /** Makes a question of a note. */
  onAsk?: (asking: Asking) => void;
  /** What is to be known before the notes: how they fared in a new edition, what others wrote in the file. */
  above?: ReactNode;
}

/** All my notes of this file: found again, gone through, worked on. */
export function NotesColumn({ onTakeOut, onAsk, above }: NotesColumnProps) {
  const column = useRef<HTMLElement>(null);
  const { pdfPage } = useReader();
  const meanings = useColourMeanings();
  const ask =
    onAsk &&
    ((mark: { id: string; place: { parts: readonly { pdfPage: number }[] } }) =>
      onAsk({ passage: null, mark: mark.id, pdfPage: mark.place.parts[0]?.pdfPage ?? pdfPage }));
  const list = useNotesDesk({ column, onAsk: ask ?? null, meanings });
  const held = useHeldRow(column);
  useJumpKeys(column, list.jump);
  return (
    <section
      ref={column}
      className="reading-column notes-column"
      aria-label="My notes"
      tabIndex={-1}
    >
      <div className="notes-head">
        <h2>My notes</h2>
        {list.all > 0 && <Status>{countWords(list.shown, list.all)}</Status>}
        {onTakeOut && list.all > 0 && (
          <Button icon={Share} look="quiet" onPress={onTakeOut}>
            Take my notes out…
          </Button>
        )}
      </div>
      {above}
      <FoundNotesLine />
      <DeletedNote offer={list.deleted} />
      {list.all > 0 && <NotesTools list={list} meanings={meanings} />}
      {list.groups && list.shown > 0 && (
        <NoteList
          groups={list.groups}
          open={list.open}
          held={held}
          desk={list.desk}
          scroller={column}
        />
      )}
      <Nothing list={list} />
    </section>
  );
}

/** What stands where no notes are: that they could not be read, that none fit, or how to begin. */
function Nothing({ list }: { list: NotesList }) {
  const marks = useMarks();
  const reader = useReader();
  const problem = useStore(marks.store, (state) => (state.marks === null ? state.problem : null));
  // a second watch asks at once; the first goes on
  const askAgain = () => marks.watch()();
  if (problem) return <Problem sentence={callErrorSentence(problem)} onRetry={askAgain} />;
  if (list.groups === null || list.shown > 0) return null;
  if (list.all > 0) return <p>No note here holds all of that. Show all notes to see the others.</p>;
  const begin = () => {
    marks.setTool('highlight');
    reader.focusPages();
  };
  return (
    <div className="stack">
      <p>You have no notes on this paper yet. Choose words in it, and mark them.</p>
      <div>
        <Button icon={Highlighter} onPress={begin}>
          Begin to highlight
        </Button>
      </div>
    </div>
  );
}

/** The row that the keyboard is in. */
function useHeldRow(column: React.RefObject<HTMLElement | null>): string | null {
  const [held, setHeld] = useState<string | null>(null);
  const came = useCallback((event: FocusEvent) => {
    setHeld(event.target instanceof Element ? rowKeyOf(event.target) : null);
  }, []);
  useDomEvent(column, 'focusin', came);
  return held;
}

/** J and K go from note to note while the keyboard is in the column and nothing is being typed. */
function useJumpKeys(
  column: React.RefObject<HTMLElement | null>,
  jump: (direction: 1 | -1) => void,
): void {
  const latest = useLatest(jump);
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (!isPlain || event.defaultPrevented || isInField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'j' && key !== 'k') return;
      event.preventDefault();
      latest()(key === 'j' ? 1 : -1);
    },
    [latest],
  );
  useDomEvent(column, 'keydown', pressed);
}

/** A list of choices takes letters as well. */
const isInField = (target: EventTarget | null): boolean =>
  isTyping(target) || target instanceof HTMLSelectElement;
