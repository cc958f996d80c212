import { Check, CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Conflict, ConflictValue } from '../../../shared/contract/exchange.ts';
import { londonClock, londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatDate, formatTime } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createConflictsQuery } from '../../app/exchange-query.ts';
import { counted } from '../../app/meeting-words.ts';
import { addressOf, meetingAddress } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import './exchange.css';

/** What was written on two laptops before they had exchanged: both, and one choice. */
export function TwoValuesScreen() {
  useTitle('Values to choose');
  const { client } = useApp();
  const { value, problem, query } = useQuery('conflicts', () => createConflictsQuery(client));
  const top = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState('');
  const open = value?.filter(({ closedBy }) => closedBy === null).length ?? 0;
  return (
    <Screen title="Values to choose">
      {problem && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      )}
      {/* the button that was pressed goes with its values: the focus comes here */}
      <div ref={top} tabIndex={-1} className="readable stack">
        {kept !== '' && (
          <p>
            <CircleCheck aria-hidden="true" size="1em" /> {kept}
          </p>
        )}
        <Status>
          {value !== null &&
            (open === 0
              ? 'There is nothing to choose. What is written on two laptops before they have exchanged stands here.'
              : `${counted(open, 'thing was', 'things were each')} written on different laptops before they had exchanged. All that was written is kept. Choose what holds; Undo takes it back.`)}
        </Status>
      </div>
      {value?.map((conflict) => (
        <ConflictCard
          key={`${conflict.ledger} ${conflict.noun} ${conflict.row} ${conflict.field}`}
          conflict={conflict}
          onSettled={(words) => {
            setKept(words);
            top.current?.focus();
          }}
        />
      ))}
    </Screen>
  );
}

interface ConflictCardProps {
  conflict: Conflict;
  /** Told what was chosen, in words. */
  onSettled: (words: string) => void;
}

function ConflictCard({ conflict, onSettled }: ConflictCardProps) {
  const { client, announcer } = useApp();
  const { problem, run } = useDeed();
  const { ledger, noun, row, field, what, where, values, closedBy } = conflict;
  const settle = ({ op, text }: ConflictValue) =>
    run(
      () => client.call('exchange.settle', { ledger, noun, row, field, op }),
      () => {
        const words = `${what}: “${text}” is kept. Undo takes this back.`;
        announcer.say(words);
        onSettled(words);
      },
    );
  return (
    <section className="place-card stack" aria-label={`${what}, ${where}`}>
      <h2>{what}</h2>
      <p>
        <Where conflict={conflict} />
      </p>
      {closedBy !== null && <p>{closedWords[closedBy]}</p>}
      <ErrorSummary problems={problem === null ? [] : [problem]} />
      <ul className="plain-list values">
        {values.map((value) => (
          <li key={value.op} className="value stack">
            <blockquote className="value-text">{value.text}</blockquote>
            <p className="quiet">
              {[
                value.by || 'Somebody',
                momentWords(value.at),
                value.isShown ? 'shown until you choose' : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {closedBy === null && (
              <div>
                <Button
                  icon={Check}
                  aria-label={`Keep this one: ${value.text}`}
                  onPress={() => settle(value)}
                >
                  Keep this one
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why nobody chooses here any more, and what the law has in its place (LGA 1972 Sch 12 para 41). */
const closedWords: Record<NonNullable<Conflict['closedBy']>, string> = {
  issued:
    'These minutes are issued, and the text that was issued stands. Propose a correction under Minutes, or take the draft back there and choose then.',
  approved:
    'These minutes are approved, and the text that was approved stands. What is wrong in it is put right by a later meeting, in a minute of its own.',
  signed:
    'These minutes are signed, and the text that was signed stands. What is wrong in it is put right by a later meeting, in a minute of its own.',
};

function Where({ conflict: { where, meeting, minute } }: { conflict: Conflict }) {
  if (meeting === null) return where;
  const address =
    minute === null ? meetingAddress(meeting) : addressOf({ screen: 'desk', meeting, minute });
  return <a href={address}>{where || 'The meeting'}</a>;
}

/** "Monday 2 March 2026, 6.30 pm"; "" where nobody said when. */
function momentWords(at: string): string {
  if (at === '') return '';
  const moment = new Date(at);
  return `${formatDate(londonDate(moment))}, ${formatTime(londonClock(moment))}`;
}
