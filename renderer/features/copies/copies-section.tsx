import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { useQuery } from '../../app/use-query.ts';
import { createCopiesQuery } from './copies-query.ts';

/** Copies that are made without asking: where they lie, and how one is brought back. A part of the settings. */
export function CopiesSection() {
  const { client } = useApp();
  const { value: state } = useQuery('copies', () => createCopiesQuery(client));
  return (
    <section className="stack" aria-labelledby="copies">
      <h2 id="copies">Copies on this computer</h2>
      <p className="readable">
        Moothall copies its own files by itself: every quarter of an hour while a meeting is open,
        every hour otherwise, and when a meeting is closed. Each copy is opened and checked before
        it counts.
      </p>
      {state && (
        <p className="readable">
          {state.newest === null
            ? 'The first copy is made within the hour.'
            : `${counted(state.count, 'copy', 'copies')}, the newest of ${formatShortDate(londonDate(new Date(state.newest)))}.`}{' '}
          They lie in {state.folder}. If a file is ever damaged, Moothall offers the newest good
          copy when it starts, and keeps the damaged file.
        </p>
      )}
    </section>
  );
}
