import { FileInput } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FoundNote } from '../../../shared/contract/adopting.ts';
import { useReader } from '../../app/reader-port.ts';
import { Button } from '../../ui/button.tsx';
import { adoptWords, foundSentence, harmless } from './found-words.ts';
import { whereWords } from './group-words.ts';
import { lookWords, shortened } from './note-words.ts';
import { useFoundNotes } from './use-found-notes.ts';

/** More than so many are not listed; all the same all can be taken over. */
const mostListed = 60;
/** As many as one call takes. */
const mostAtOnce = 1_000;

/** Notes that others put into the PDF itself: shown when asked for, and taken over when wished. */
export function FoundNotesLine() {
  const { hash } = useReader();
  const { found, problem, adopt } = useFoundNotes(hash);
  const [isOpen, setIsOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  if (found === null || found.notes.length === 0) return null;
  const easy = harmless(found.notes);
  const take = (notes: readonly FoundNote[]) => {
    adopt(notes.slice(0, mostAtOnce).map(({ name }) => name));
    // the row that was pressed goes with what was taken over
    toggle.current?.focus();
  };
  return (
    <section className="found-notes" aria-label="Notes inside the file">
      <p>{foundSentence(found)}.</p>
      <div className="row">
        <button
          ref={toggle}
          type="button"
          className="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide them' : 'Show them'}
        </button>
        {easy.length > 0 && (
          <Button icon={FileInput} onPress={() => take(easy)}>
            {easy.length === 1 ? 'Take it over' : `Take over all ${easy.length}`}
          </Button>
        )}
      </div>
      {problem && <p className="field-error">{problem}</p>}
      {isOpen && (
        <>
          <p className="quiet small">
            Taken over, they become notes of your own. The file stays as it is, and Undo takes it
            back.
          </p>
          <ul className="plain-list">
            {found.notes.slice(0, mostListed).map((note) => (
              <FoundLine key={note.name} note={note} onTake={() => take([note])} />
            ))}
          </ul>
          {found.notes.length > mostListed && <p>And {found.notes.length - mostListed} more.</p>}
        </>
      )}
      {found.skipped > 0 && isOpen && (
        <p className="quiet small">
          {found.skipped} more cannot be taken over: they are damaged, or no notes.
        </p>
      )}
    </section>
  );
}

function FoundLine({ note, onTake }: { note: FoundNote; onTake: () => void }) {
  const reader = useReader();
  const { state, text, words, mine, author, pdfPage } = note;
  return (
    <li className="found-note">
      <p>
        <strong>{whereWords(reader, pdfPage)}</strong>{' '}
        <span className="quiet small">
          {lookWords(note)}
          {author !== '' && `, by ${shortened(author, 60)}`}
        </span>
      </p>
      {words !== '' && <q className="note-quote">{shortened(words, 160)}</q>}
      {text !== '' && <p className="note-text">{shortened(text, 400)}</p>}
      {mine && mine.text !== text && (
        <p className="small">Mine says: {shortened(mine.text, 400) || 'nothing'}</p>
      )}
      <Button look="quiet" onPress={onTake}>
        {adoptWords[state]}
      </Button>
    </li>
  );
}
