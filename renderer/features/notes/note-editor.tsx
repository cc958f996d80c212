import { History, MessageCircleQuestion, Trash2 } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Mark } from '../../../shared/contract/annotations.ts';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { useMarks } from '../../app/marks.ts';
import { Button } from '../../ui/button.tsx';
import { TagsField } from '../../ui/tags-field.tsx';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { NoteColours } from './note-colours.tsx';
import { NoteHistory } from './note-history.tsx';
import { NotePlace } from './note-place.tsx';
import { NoteSaved } from './note-saved.tsx';
import { wordsLabel } from './note-words.ts';
import { NoteWordsField } from './note-words-field.tsx';
import type { NotesDesk } from './use-notes-desk.ts';

interface NoteEditorProps {
  mark: Mark;
  desk: NotesDesk;
}

/** One note opened in its place in the list. What is typed is kept as it is typed. */
export function NoteEditor({ mark, desk }: NoteEditorProps) {
  const { id } = mark;
  const marks = useMarks();
  const isTyped = useStore(
    marks.store,
    ({ editing, editingIn }) => editing === id && editingIn === 'list',
  );
  const [showsHistory, setShowsHistory] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const { close } = desk;
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    },
    [close],
  );
  useDomEvent(room, 'keydown', pressed);
  // the same with every key typed, so that what hangs on them is not drawn anew
  const colour = useCallback(
    (chosen: MarkColour) => marks.change(id, { colour: chosen }),
    [marks, id],
  );
  const tagOn = useCallback((tag: string) => marks.tag(id, tag, true), [marks, id]);
  const tagOff = useCallback((tag: string) => marks.tag(id, tag, false), [marks, id]);
  const restore = (earlier: string) => {
    marks.reword(id, earlier);
    marks.flush();
    setShowsHistory(false);
    words.current?.focus();
  };
  return (
    <div ref={room} className="note-editor">
      <NotePlace mark={mark} onPlaceByHand={desk.placeByHand} />
      <NoteWordsField
        label={wordsLabel(mark.kind)}
        value={mark.text}
        takesFocus={isTyped}
        onChange={(typed) => marks.reword(id, typed)}
        onFocus={() => isTyped || marks.edit(id, 'list')}
        onBlur={marks.flush}
        box={words}
      />
      <NoteSaved />
      {mark.kind !== 'bookmark' && (
        <NoteColours colour={mark.colour} meaning={desk.meaning} onChange={colour} />
      )}
      <TagsField
        label="Tags"
        tags={mark.tags}
        known={desk.knownTags}
        onAdd={tagOn}
        onRemove={tagOff}
      />
      <div className="row">
        {desk.ask && (
          <Button icon={MessageCircleQuestion} onPress={() => desk.ask?.(mark)}>
            Ask this
          </Button>
        )}
        <Button
          icon={History}
          look="quiet"
          aria-expanded={showsHistory}
          onPress={() => setShowsHistory(!showsHistory)}
        >
          What this said before
        </Button>
        <Button icon={Trash2} look="quiet" onPress={() => desk.remove(mark)}>
          Delete
        </Button>
        <Button look="quiet" onPress={close}>
          Close
        </Button>
      </div>
      {showsHistory && <NoteHistory id={id} onRestore={restore} />}
    </div>
  );
}
