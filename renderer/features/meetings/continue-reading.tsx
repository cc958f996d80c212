import { BookOpen } from 'lucide-react';
import { useApp } from '../../app/app-context.ts';
import { createQuery } from '../../app/query-store.ts';
import { readerAddress } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';

/**
 * One press back to the page I read last. Shows nothing while nothing was read; a failure shows nothing
 * either, because the list below tells of it.
 */
export function ContinueReading() {
  const { client } = useApp();
  const { value } = useQuery('latest', () =>
    createQuery(client, ['meetings.changed'], () => client.call('reading.latest', {})),
  );
  if (value === null) return null;
  return (
    <a className="continue" href={readerAddress(value.hash, value.meeting)}>
      <BookOpen aria-hidden="true" size="1.6em" />
      <span>
        <span className="continue-words">Continue reading: {value.label}</span>
        <span className="visually-hidden"> – </span>
        <span className="continue-page">{value.page}</span>
      </span>
    </a>
  );
}
