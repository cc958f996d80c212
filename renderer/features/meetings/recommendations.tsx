import type { BriefingNote } from '../../../shared/domain/briefing-note.ts';
import { Details } from '../../ui/details.tsx';

/** What officers ask the committee to do, word for word. */
export function Recommendations({ notes }: { notes: readonly BriefingNote[] }) {
  return notes
    .filter((note) => note.recommendations.length > 0)
    .map((note) => (
      <Details key={note.id} summary={`Recommendations (${note.recommendations.length})`}>
        {note.subject && <p className="quiet">{note.subject}</p>}
        {note.recommendationStem && <p>{note.recommendationStem}</p>}
        <ol className="clauses">
          {note.recommendations.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
        {note.authors.length > 0 && (
          <p className="quiet">
            {note.authors
              .map(({ name, post }) => (post === null ? name : `${name}, ${post}`))
              .join('; ')}
          </p>
        )}
      </Details>
    ));
}
