import { Pencil, Play, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { numbersOf } from '../../../shared/domain/minute-numbers.ts';
import { momentWords } from '../../app/meeting-moment.ts';
import { AlsoHere } from '../../app/presence.tsx';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { readerAddress } from '../../app/route.ts';
import { TwoValues } from '../../app/two-values.tsx';
import { Button } from '../../ui/button.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { deskStyle } from './desk-style.ts';
import { useIsWritten } from './is-written.ts';
import { useMinute } from './minute-rows.ts';
import { ordinal } from './minute-state.ts';
import { TypedField } from './typed-field.tsx';
import { useActs } from './use-acts.ts';

/** Number and title of the minute, when it was taken, and what can be done with it as a whole. */
export const MinuteHead = memo(function MinuteHead({ id }: { id: string }) {
  const acts = useActs();
  const minute = useMinute(id);
  const isWritten = useIsWritten();
  const [isOpen, setOpen] = useState(false);
  const number = useRecord((desk) => numberOf(desk, id));
  const isLive = useRecord(({ record }) => record.state === 'live');
  const isInHand = useRecord(({ record }) => record.inHand === id);
  const paper = useRecord(({ items }) => items.find(({ item }) => item === minute.item) ?? null);
  const meeting = useRecord((desk) => desk.meeting.id);
  return (
    <header className="minute-head">
      <div className="minute-title-line">
        <h2 className="minute-title" tabIndex={-1}>
          {number !== '' && <span className="minute-number">{number}</span>} {minute.title}
        </h2>
        {isWritten && isLive && !isInHand && (
          <Button look="main" icon={Play} onPress={() => acts.take(id)}>
            Take this item now
          </Button>
        )}
      </div>
      <p className="minute-facts">
        {[
          paper?.printedNumber ? `Item ${paper.printedNumber}` : 'Not on the agenda',
          paper?.reportOf?.replace(/\.$/, '') ?? '',
          minute.startedAt === null
            ? ''
            : `taken ${ordinal(minute.takenOrder ?? 0)} at ${momentWords(minute.startedAt)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        {paper?.hash && (
          <a href={readerAddress(paper.hash, meeting, paper.pdfPage)}>Show the paper</a>
        )}
        {isWritten && (
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Pencil aria-hidden="true" size="0.9em" /> About this item
          </button>
        )}
        <TwoValues noun="recordedMinute" row={id} />
        <AlsoHere minute={id} />
      </p>
      {isOpen && <AboutItem id={id} onClose={() => setOpen(false)} />}
    </header>
  );
});

function numberOf(desk: Parameters<typeof deskStyle>[0], id: string): string {
  const { numbering } = deskStyle(desk);
  const printed = new Map(
    desk.public.minutes.map(({ id: minute, item }) => [
      minute,
      desk.items.find((facts) => facts.item === item)?.printedNumber ?? '',
    ]),
  );
  return numbersOf(desk.public.minutes, desk.firstNumber, numbering, printed).get(id) ?? '';
}

/** Its title, number and time, whether co-optees vote on it, and taking it out. */
function AboutItem({ id, onClose }: { id: string; onClose: () => void }) {
  const minuting = useMinuting();
  const minute = useMinute(id);
  const set = (label: string, fields: Partial<typeof minute>) =>
    minuting.write(label, [settingRow('recordedMinute', id, fields)]);
  return (
    <section className="minute-about" aria-label="About this item">
      <TypedField
        label="Title"
        value={minute.title}
        takesFocus
        onType={(title) => minuting.type('Title changed', 'recordedMinute', id, { title })}
      />
      <div className="desk-pair">
        <TypedField
          label="Number, if not the one that follows"
          value={minute.number ?? ''}
          onType={(number) => set('Number changed', { number: number === '' ? null : number })}
        />
        <TypedField
          label="Minutes planned for it"
          inputMode="numeric"
          value={minute.plannedMinutes === null ? '' : String(minute.plannedMinutes)}
          onType={(words) =>
            set('Time planned', { plannedMinutes: /^\d{1,3}$/.test(words) ? Number(words) : null })
          }
        />
      </div>
      {(minute.item === null || minute.kind === 'aob' || minute.urgencyReason !== '') && (
        <TypedField
          label="Why it could not wait"
          hint="Printed where something is decided that was not on the agenda."
          lines="many"
          value={minute.urgencyReason}
          onType={(urgencyReason) =>
            minuting.type('Reason of urgency', 'recordedMinute', id, { urgencyReason })
          }
        />
      )}
      <TickBox
        isTicked={minute.educationMatter === 1}
        onChange={(ticked) => set('Education matter', { educationMatter: ticked ? 1 : 0 })}
      >
        An education matter: church and parent-governor representatives may vote
      </TickBox>
      <div className="row">
        <Button onPress={onClose}>Done</Button>
        {minute.takenOrder !== null && (
          <Button onPress={() => set('Item not taken', { takenOrder: null, startedAt: null })}>
            Not taken after all
          </Button>
        )}
        <Button icon={Trash2} onPress={() => set('Item taken out', { removed: 1 })}>
          Take out of the minutes
        </Button>
      </div>
    </section>
  );
}
