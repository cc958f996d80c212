import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { everyAction } from '../../../shared/contract/every-action.ts';
import { useApp } from '../../app/app-context.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from './desk.ts';
import { TypedField } from './typed-field.tsx';

const mostOffered = 8;

/** Brings an open ask of this committee back under this minute: some of its words, then the one that is meant. */
export function BringAsk({ minute }: { minute: string }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <AskSearch minute={minute} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button look="quiet" icon={Plus} onPress={() => setOpen(true)}>
        Bring in another ask
      </Button>
    </div>
  );
}

function AskSearch({ minute, onDone }: { minute: string; onDone: () => void }) {
  const { client } = useApp();
  const minuting = useMinuting();
  const desk = useDesk();
  const committee = useRecord(({ meeting }) => meeting.committee);
  const known = useRecord(({ arising }) => arising.asks);
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ words: string; rows: ActionRow[] } | null>(null);
  const look = async () => {
    const { rows } = await client.call('actions.list', {
      filter: { ...everyOpenAsk, committee, words },
      ...{ sort: 'relevance', group: 'none', offset: 0, limit: mostOffered },
    });
    setFound({ words, rows });
  };
  const bring = async ({ id, text }: ActionRow) => {
    const { meeting } = minuting;
    await minuting.run(() => client.call('record.bring', { meeting, actions: [id], minute }));
    desk.tell(`Brought in: ${text}`);
    onDone();
  };
  const offered = found?.rows.filter(({ id }) => known.every((one) => one.id !== id)) ?? [];
  return (
    <div className="form-box">
      <TypedField
        label="Words of the ask"
        hint="Enter looks in the ledger; Esc closes this"
        value={words}
        onType={setWords}
        takesFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') void look();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <p role="status" className="arising-facts">
        {found !== null && offered.length === 0
          ? `No other open ask of this committee has “${found.words}”.`
          : ''}
      </p>
      <ul className="plain-list arising-found">
        {offered.map((row) => (
          <li key={row.id}>
            <Button look="quiet" onPress={() => void bring(row)}>
              {`${row.minuteName === null ? row.title : `Minute ${row.minuteName}, ${row.title}`}: ${row.text}`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const everyOpenAsk = { ...everyAction, standing: 'open' as const };
