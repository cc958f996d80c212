import { useRef, useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { carriedWords } from '../../app/carrying-words.ts';
import { counted } from '../../app/meeting-words.ts';
import { readerAddress } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { CarriedCard } from './carried-card.tsx';
import { type CarriedNote, type CarriedNotes, createCarriedQuery } from './carried-notes.ts';
import { stateWords } from './carried-words.ts';
import { noteName } from './note-name.ts';
import './carried.css';

interface CarriedScreenProps {
  /** The newer edition, SHA-256. */
  hash: string;
  meeting: string | null;
}

/** The notes that came from an earlier edition: each old page beside the new one, to be accepted, moved or left. */
export function CarriedScreen({ hash, meeting }: CarriedScreenProps) {
  useTitle('Notes in the new edition');
  const { client } = useApp();
  const { value, problem, query } = useQuery(`carried notes ${hash}`, () =>
    createCarriedQuery(client, hash),
  );
  return (
    <Screen title="My notes in the new edition" wide>
      {value === null && problem !== null && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      )}
      {value === null && problem === null && <Status>Looking at your notes…</Status>}
      {value !== null && <Review carried={value} hash={hash} meeting={meeting} />}
    </Screen>
  );
}

interface ReviewProps extends CarriedScreenProps {
  carried: CarriedNotes;
}

function Review({ carried, hash, meeting }: ReviewProps) {
  const { client, announcer } = useApp();
  const deed = useDeed();
  const [at, setAt] = useState<{ id: string; takesFocus: boolean } | null>(null);
  const onward = useRef<HTMLAnchorElement>(null);
  const { summary, notes, files } = carried;
  if (summary === null) return <p>No notes of an earlier edition came into this file.</p>;
  const current = notes.find(({ mark }) => mark.id === at?.id) ?? notes[0];
  const likely = notes.filter(({ mark }) => mark.place.state === 'likely');
  /** The keyboard goes to the next note to look at; where none is left, on to the paper. */
  const goOn = (next: CarriedNote | undefined) => {
    if (next) setAt({ id: next.mark.id, takesFocus: true });
    else onward.current?.focus();
  };
  const settle = (ids: string[], as: 'accepted' | 'left', done: () => void) =>
    deed.run(() => client.call('annotations.settle', { hash, ids, as }), done);
  const settleOne = (note: CarriedNote, as: 'accepted' | 'left') => {
    const index = notes.indexOf(note);
    const next = notes
      .slice(index + 1)
      .concat(notes.slice(0, index))
      .find(isOpen);
    const left = notes.filter(isOpen).length - (isOpen(note) ? 1 : 0);
    const what = as === 'accepted' ? 'Accepted' : 'Left on the earlier edition';
    settle([note.mark.id], as, () => {
      goOn(next);
      announcer.say(`${what}. ${left === 0 ? 'None' : left} left to look at.`);
    });
  };
  const settleLikely = () =>
    settle(
      likely.map(({ mark }) => mark.id),
      'accepted',
      () => {
        announcer.say(`${counted(likely.length, 'place')} accepted. Undo takes this back.`);
        // the button that was pressed goes
        goOn(notes.find((note) => isOpen(note) && !likely.includes(note)));
      },
    );
  return (
    <>
      <div className="row">
        <Status>{carriedWords(summary)}.</Status>
        {likely.length > 0 && (
          <Button onPress={settleLikely}>{acceptAllWords(likely.length)}</Button>
        )}
        <a ref={onward} href={readerAddress(hash, meeting)}>
          Read the new edition
        </a>
        <a href={readerAddress(summary.from, meeting)}>Read the earlier edition with my notes</a>
      </div>
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
      {!notes.some(isOpen) && (
        <Notice kind="note">
          <p>Nothing is left to look at.</p>
        </Notice>
      )}
      {current && (
        <div className="carried">
          <NoteChoice
            notes={notes}
            current={current}
            onChoose={(id) => setAt({ id, takesFocus: false })}
          />
          <CarriedCard
            key={current.mark.id}
            client={client}
            note={current}
            position={`${notes.indexOf(current) + 1} of ${notes.length}`}
            hash={hash}
            meeting={meeting}
            files={files}
            onSettle={(as) => settleOne(current, as)}
            takesFocus={at?.takesFocus ?? false}
          />
        </div>
      )}
    </>
  );
}

/** Whether a person has still to say something about it. */
const isOpen = ({ mark }: CarriedNote): boolean => mark.place.state !== 'left';

const acceptAllWords = (count: number): string =>
  count === 1
    ? 'Accept the one that is probably right'
    : `Accept all ${count} that are probably right`;

interface NoteChoiceProps {
  notes: readonly CarriedNote[];
  current: CarriedNote;
  onChoose: (id: string) => void;
}

function NoteChoice({ notes, current, onChoose }: NoteChoiceProps) {
  return (
    <nav className="carried-list" aria-label="Notes to look at">
      <ol className="plain-list">
        {notes.map((note) => (
          <li key={note.mark.id}>
            <button
              type="button"
              className="carried-choose"
              aria-current={note === current ? 'true' : undefined}
              onClick={() => onChoose(note.mark.id)}
            >
              <span>{noteName(note)}</span>
              <span className="quiet small">{stateWords(note.mark.place.state)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
