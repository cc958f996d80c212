import { Check, Hand, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import { pageName } from '../../../shared/domain/printed-page.ts';
import { placingAddress } from '../../app/route.ts';
import type { Client } from '../../client/client.ts';
import { Button } from '../../ui/button.tsx';
import type { CarriedNote, CarriedNotes } from './carried-notes.ts';
import { stateSentence, stateWords } from './carried-words.ts';
import { ChangedNews } from './changed-news.tsx';
import { noteName } from './note-name.ts';
import { PageWithMark } from './page-with-mark.tsx';

export interface CarriedCardProps {
  client: Client;
  note: CarriedNote;
  /** "2 of 5" */
  position: string;
  /** The new edition, SHA-256. */
  hash: string;
  meeting: string | null;
  files: CarriedNotes['files'];
  onSettle: (as: 'accepted' | 'left') => void;
  /** What was just done led here: the keyboard comes along. */
  takesFocus: boolean;
}

/** One note with the page it was made on beside the page it may belong to now, and what to do with it. */
export function CarriedCard(props: CarriedCardProps) {
  const { note, position, hash, meeting, onSettle, takesFocus } = props;
  const { mark } = note;
  const { state, parts } = mark.place;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  const canAccept = parts.length > 0;
  const here = parts[0]?.pdfPage ?? note.before?.place.parts[0]?.pdfPage ?? null;
  return (
    <section className="carried-card" aria-labelledby="carried-title">
      <h2 ref={title} id="carried-title" tabIndex={-1}>
        {noteName(note)}
      </h2>
      <p>
        {position} · <strong>{stateWords(state)}.</strong> {stateSentence(state, canAccept)}
      </p>
      {mark.text !== '' && <p className="carried-mine">{mark.text}</p>}
      <ChangedNews
        before={note.before?.quote.exact ?? ''}
        now={canAccept ? mark.quote.exact : ''}
      />
      <div className="row">
        {canAccept && (
          <Button look="main" icon={Check} onPress={() => onSettle('accepted')}>
            Accept this place
          </Button>
        )}
        <a className="button" href={placingAddress(hash, meeting, mark.id, here)}>
          <Hand aria-hidden="true" size="1.1em" />
          Place it by hand
        </a>
        {state !== 'left' && (
          <Button icon={Undo2} onPress={() => onSettle('left')}>
            Leave it on the earlier edition
          </Button>
        )}
      </div>
      <Pages {...props} />
    </section>
  );
}

function Pages({ client, note, hash, files }: CarriedCardProps) {
  const { mark, before, from } = note;
  const old = before?.place.parts ?? [];
  const now = mark.place.parts;
  const oldPage = old[0]?.pdfPage;
  const newPage = now[0]?.pdfPage;
  return (
    <div className="carried-pages">
      <figure>
        <figcaption>Earlier edition{captionOf(files.get(from), oldPage)}</figcaption>
        {oldPage === undefined ? (
          <p className="quiet">The earlier page is not known.</p>
        ) : (
          <PageWithMark
            client={client}
            hash={from}
            pdfPage={oldPage}
            parts={old}
            colour={mark.colour}
            isProposal={false}
            label={`Earlier edition${captionOf(files.get(from), oldPage)}, with your note`}
          />
        )}
      </figure>
      <figure>
        <figcaption>New edition{captionOf(files.get(hash), newPage)}</figcaption>
        {newPage === undefined ? (
          <p className="carried-nowhere">The passage was not found here.</p>
        ) : (
          <PageWithMark
            client={client}
            hash={hash}
            pdfPage={newPage}
            parts={now}
            colour={mark.colour}
            isProposal
            label={`New edition${captionOf(files.get(hash), newPage)}, with the proposed place`}
          />
        )}
      </figure>
    </div>
  );
}

/** ": page 12" as printed, or nothing. */
function captionOf(file: PaperFile | undefined, pdfPage: number | undefined): string {
  if (pdfPage === undefined) return '';
  const page = file?.pages[pdfPage - 1] ?? { pdfPage, printed: null };
  const name = pageName(page, '').replace(/ of $/, '');
  return `: ${page.printed === null ? name : name.toLowerCase()}`;
}
