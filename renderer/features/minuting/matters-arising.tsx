import { X } from 'lucide-react';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ArisingAsk } from '../../../shared/contract/record.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { MatterArising } from '../../../shared/domain/matter-arising.ts';
import { useApp } from '../../app/app-context.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { Button } from '../../ui/button.tsx';
import { BringAsk } from './bring-ask.tsx';
import { useDesk } from './desk.ts';
import { useIsWritten } from './is-written.ts';
import { KeyedChoice } from './keyed-choice.tsx';
import { useMinute, useRowsOf } from './minute-rows.ts';
import { Section } from './section.tsx';
import { TypedField } from './typed-field.tsx';
import './minuting-arising.css';

/** Items under which asks come back of themselves; under any other one they are shown once one is brought in. */
const kindsOfPlace = ['minutes', 'mattersArising', 'outstandingIssues'];

/** What was asked before and comes back to this meeting: each ask, and what was reported of it. */
export const MattersArising = memo(function MattersArising({ minute }: { minute: string }) {
  const rows = useRowsOf('mattersArising', minute);
  const { kind } = useMinute(minute);
  const isWritten = useIsWritten();
  const isPlace = kindsOfPlace.includes(kind);
  if (rows.length === 0 && !isPlace) return null;
  return (
    <Section title={kind === 'outstandingIssues' ? 'Outstanding' : 'Matters arising'}>
      {rows.length > 0 && (
        <ol className="plain-list arising-list">
          {rows.map((row, index) => (
            <ArisingLine key={row.id} row={row} number={index + 1} />
          ))}
        </ol>
      )}
      {isWritten && <FallingSince minute={minute} />}
      {isWritten && <BringAsk minute={minute} />}
      {isPlace && <Elsewhere />}
    </Section>
  );
});

/** Asks that came after the minutes were begun, and the one act that adds them. */
function FallingSince({ minute }: { minute: string }) {
  const { client } = useApp();
  const minuting = useMinuting();
  const desk = useDesk();
  const falling = useRecord(
    useShallow(({ arising }) =>
      arising.falling.filter((one) => one.minute === minute).map(({ action }) => action),
    ),
  );
  if (falling.length === 0) return null;
  const { meeting } = minuting;
  const isOne = falling.length === 1;
  const add = async () => {
    await minuting.run(() => client.call('record.bring', { meeting, actions: falling, minute }));
    desk.tell(isOne ? 'The ask was added.' : `${falling.length} asks were added.`);
  };
  return (
    <p className="arising-more">
      {isOne
        ? 'One more ask falls to this meeting.'
        : `${falling.length} more asks fall to this meeting.`}{' '}
      <Button look="quiet" onPress={() => void add()}>
        {isOne ? 'Add it' : 'Add them'}
      </Button>
    </p>
  );
}

/** How many open asks have no item here: they are not lost. */
function Elsewhere() {
  const count = useRecord(({ arising }) => arising.elsewhere);
  if (count === 0) return null;
  const words =
    count === 1
      ? 'One older ask is open, and stands in the ledger alone.'
      : `${count} older asks are open, and stand in the ledger alone.`;
  return <p className="arising-facts">{words}</p>;
}

const outcomes = [
  { value: 'none', label: 'Not heard' },
  { value: 'underWay', label: 'Under way' },
  { value: 'answered', label: 'Done' },
  { value: 'carried', label: 'Next meeting' },
  { value: 'dropped', label: 'Dropped' },
] as const;

const ArisingLine = memo(function ArisingLine({
  row,
  number,
}: {
  row: MatterArising;
  number: number;
}) {
  const minuting = useMinuting();
  const desk = useDesk();
  const isWritten = useIsWritten();
  const ask = useRecord(({ arising }) => arising.asks.find(({ id }) => id === row.action));
  const { id, answer, outcome } = row;
  const name = ask === undefined ? `Ask ${number}` : nameOf(ask);
  const remove = () => {
    minuting.write('Matter arising taken out', [], [{ noun: 'matterArising', id }]);
    desk.back();
  };
  return (
    <li className="arising-line">
      <fieldset className="arising-ask" aria-label={`${name}: ${ask?.text ?? ''}`}>
        <div className="arising-head">
          <p className="arising-name">{name}</p>
          {isWritten && (
            <button
              type="button"
              className="line-remove"
              aria-label={`Take out matter ${number}`}
              onClick={remove}
            >
              <X aria-hidden="true" size="1.1em" />
            </button>
          )}
        </div>
        {ask && <AskFacts ask={ask} minute={row.minute} />}
        <TypedField
          label="What was reported"
          lines="many"
          value={answer}
          hint={hintOf(row)}
          onType={(words) =>
            minuting.type('Matter arising', 'matterArising', id, { answer: words })
          }
        />
        <KeyedChoice
          label="What became of it"
          choices={outcomes}
          value={outcome}
          onChange={(chosen) =>
            minuting.write('What became of an ask', [
              settingRow('matterArising', id, { outcome: chosen }),
            ])
          }
        />
      </fieldset>
    </li>
  );
});

/** Words without an outcome tell nobody whether it is done; an outcome alone is kept on the ask and not printed. */
function hintOf({ answer, outcome }: MatterArising): string {
  const hasWords = answer.trim() !== '';
  if (hasWords && outcome === 'none')
    return 'Say below what became of it; until then it does not print.';
  return !hasWords && outcome !== 'none'
    ? 'Kept on the ask. Write what was reported if it is to be printed as well.'
    : '';
}

const nameOf = ({ minuteName, title }: ArisingAsk): string =>
  minuteName === null ? title : `Minute ${minuteName}, ${title}`;

function AskFacts({ ask, minute }: { ask: ArisingAsk; minute: string }) {
  const { text, owner, dueWords, lastReport, private: isPrivate } = ask;
  // what is typed below is shown there
  const last = lastReport === null || lastReport.minute === minute ? null : lastReport;
  const facts = [
    isPrivate ? 'Private' : '',
    owner === '' ? 'Unassigned' : owner,
    dueWords === '' ? '' : `due: ${dueWords}`,
  ].filter(Boolean);
  return (
    <>
      <p className="arising-text">{text}</p>
      <p className="arising-facts">{facts.join(' · ')}</p>
      {last && (
        <p className="arising-facts">
          {`Last said${last.on === null ? '' : ` on ${formatShortDate(last.on)}`}: ${last.text}`}
        </p>
      )}
    </>
  );
}
