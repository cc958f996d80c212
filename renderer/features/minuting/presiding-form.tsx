import { useState } from 'react';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { momentWords } from '../../app/meeting-moment.ts';
import { newId } from '../../app/new-id.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { AttendeeChoice } from './attendee-choice.tsx';
import { presiderOf, presidingOf } from './presider.ts';
import { useActs } from './use-acts.ts';

/** Who is in the chair, and handing it over. */
export function PresidingForm() {
  const minuting = useMinuting();
  const acts = useActs();
  const [isOpen, setOpen] = useState(false);
  const presider = useRecord(presiderOf);
  const span = useRecord(presidingOf);
  const record = useRecord((desk) => desk.record);
  if (record.state === 'skeleton') return null;
  const handOver = (attendance: string | null) => {
    const { desk } = minuting.store.getState();
    const next = desk?.attendances.find(({ id }) => id === attendance);
    if (!next) return;
    const at = acts.at();
    const by =
      next.capacity === 'chair' || next.capacity === 'viceChair' ? next.capacity : 'chosen';
    minuting.write('In the chair', [
      ...(span ? [settingRow('presiding', span.id, { to: at })] : []),
      settingRow('presiding', newId(), { record: record.id, attendance: next.id, from: at, by }),
    ]);
    setOpen(false);
  };
  return (
    <div className="presiding">
      <p>
        <strong>In the chair:</strong>{' '}
        {presider
          ? `${attendeeName(presider)}, since ${momentWords(span?.from ?? null)}`
          : 'nobody'}
      </p>
      {isOpen ? (
        <AttendeeChoice
          label="Who takes the chair now"
          value={null}
          onChange={handOver}
          takesFocus
        />
      ) : (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          Hand over the chair
        </button>
      )}
    </div>
  );
}
