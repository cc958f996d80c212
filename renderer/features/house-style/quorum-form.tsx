import { useState } from 'react';
import type { CommitteeInList } from '../../../shared/contract/committees.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { TextField } from '../../ui/text-field.tsx';
import { KeepButton } from './keep-button.tsx';

/** How many members must be here, from a day on: what its standing orders say, which the app cannot know. */
export function QuorumForm({ committee }: { committee: CommitteeInList }) {
  const { client, now } = useApp();
  const today = londonDate(now());
  const [latest] = committee.rules;
  const [quorum, setQuorum] = useState(latest?.quorum ? String(latest.quorum) : '');
  const [from, setFrom] = useState(today);
  return (
    <div className="stack">
      {latest?.quorum && latest.from && (
        <p>
          Quorum: {latest.quorum} from {formatShortDate(latest.from)}.
        </p>
      )}
      <TextField
        label="Quorum: how many members must be here"
        hint="As the standing orders say. Empty: not known."
        value={quorum}
        onChange={setQuorum}
      />
      <TextField
        label="Holds from"
        hint="Year, month and day, such as 2026-05-20."
        value={from}
        onChange={setFrom}
      />
      <KeepButton
        wrong={wrongWith(quorum, from)}
        onKeep={() =>
          client.call('committees.quorum', {
            committee: committee.id,
            from,
            quorum: quorum.trim() === '' ? null : Number(quorum),
          })
        }
      >
        Keep the quorum
      </KeepButton>
    </div>
  );
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function wrongWith(quorum: string, from: string): string | null {
  if (!/^(\s*|[1-9]\d?)$/.test(quorum)) return 'The quorum is a whole number from 1 to 99.';
  return isDay(from) ? null : 'Write the day as year, month and day, such as 2026-05-20.';
}
