import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import { londonClock, londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/button.tsx';

interface NoteHistoryProps {
  /** The mark. */
  id: string;
  onRestore: (words: string) => void;
}

/** What a note said before, newest first; each can be put back. */
export function NoteHistory({ id, onRestore }: NoteHistoryProps) {
  const { client } = useApp();
  const act = useAct();
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const asked = act(async () => {
      const history = await client.call('history.of', { noun: 'annotation', id, field: 'text' });
      if (isWanted) setEntries(history);
    });
    asked.then(setProblem, setProblem);
    return () => {
      isWanted = false;
    };
  }, [act, client, id]);
  if (problem) return <p className="field-error">{problem}</p>;
  if (entries === null) return null;
  const earlier = entries.filter(({ value, current }) => !current && wordsOf(value) !== '');
  if (earlier.length === 0) return <p className="quiet small">It said nothing else before.</p>;
  return (
    <ol className="plain-list note-history" aria-label="What this said before">
      {earlier.map(({ value, at }) => (
        <li key={`${at} ${wordsOf(value)}`}>
          <p className="note-text">{wordsOf(value)}</p>
          <p className="row small">
            <span className="quiet">{atWords(at)}</span>
            <Button look="quiet" onPress={() => onRestore(wordsOf(value))}>
              Put this back
            </Button>
          </p>
        </li>
      ))}
    </ol>
  );
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function atWords(at: string): string {
  const moment = new Date(at);
  return `${formatShortDate(londonDate(moment))}, ${londonClock(moment)}`;
}
