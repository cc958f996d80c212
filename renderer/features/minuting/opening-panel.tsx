import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { openingChecks } from '../../../shared/domain/opening-checks.ts';
import { mayPreside } from '../../../shared/domain/presiding-now.ts';
import { isMemberSeat } from '../../../shared/domain/substitution-rules.ts';
import { useApp } from '../../app/app-context.ts';
import { atTime, timeOf } from '../../app/meeting-moment.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { AttendeeChoice } from './attendee-choice.tsx';
import { useDesk } from './desk.ts';
import { quorumOn } from './entitled.ts';
import { KeyedChoice } from './keyed-choice.tsx';
import { Panel } from './panel.tsx';
import { TimeField } from './time-field.tsx';
import { useActs } from './use-acts.ts';

const ways = [
  { value: 'chair', label: 'as Chair' },
  { value: 'viceChair', label: 'as Vice-Chair' },
  { value: 'chosen', label: 'chosen by those here' },
] as const;

/** In which capacity somebody presides, told from the seat; chair and vice-chair preside by it (R10). */
const wayOf = (capacity: Attendance['capacity'] | undefined): 'chair' | 'viceChair' | 'chosen' =>
  capacity === 'chair' || capacity === 'viceChair' ? capacity : 'chosen';

/** The chair, or the vice-chair where the roll says that the chair is not here; null where somebody must be chosen. */
function likelyPresider(desk: DeskRecord): Attendance | null {
  const { attendances, substitutions, presenceSpans } = desk;
  const [first] = mayPreside(attendances, substitutions, presenceSpans, null);
  // before the roll nobody is here
  if (first === undefined) return attendances.find(({ capacity }) => capacity === 'chair') ?? null;
  return first.by === 'chosen'
    ? null
    : (attendances.find(({ id }) => id === first.attendance) ?? null);
}

/** Who presides, and when it began. */
export function OpeningPanel() {
  const { client } = useApp();
  const { meeting } = useMinuting();
  const desk = useDesk();
  const acts = useActs();
  const attendances = useRecord((record) => record.attendances);
  const expected = useRecord(likelyPresider);
  const [presiding, setPresiding] = useState(expected?.id ?? null);
  const [by, setBy] = useState(wayOf(expected?.capacity));
  const [time, setTime] = useState(timeOf(acts.at()));
  const first = useRecord(({ public: open }) => open.minutes[0]?.id ?? null);
  const checks = useRecord(
    useShallow((record) =>
      openingChecks({
        expected: record.attendances.filter(
          (one) =>
            one.class === 'members' && isMemberSeat(one.capacity) && one.state === 'expected',
        ).length,
        hasPresider: presiding !== null,
        quorum: quorumOn(record, null),
      }),
    ),
  );
  const open = async () => {
    if (presiding === null || time === '') return;
    const at = atTime(acts.at(), time);
    const isOpen = await acts.run(
      () => client.call('record.open', { meeting, at, presiding, by }),
      'The meeting is open.',
    );
    if (!isOpen) return;
    const { minute } = desk.store.getState();
    const begun = minute ?? first;
    if (begun !== null) acts.take(begun);
    desk.edit({ kind: 'attendance' });
  };
  return (
    <Panel
      title="Open the meeting"
      action={{
        label: 'Open the meeting',
        run: () => void open(),
        isDisabled: presiding === null || time === '',
      }}
    >
      <div className="desk-pair">
        <AttendeeChoice
          label="Who presides"
          value={presiding}
          onChange={(id) => {
            setPresiding(id);
            setBy(wayOf(attendances.find((one) => one.id === id)?.capacity));
          }}
          takesFocus
        />
        <TimeField label="It began at" value={time} onChange={setTime} />
      </div>
      <KeyedChoice label="In the chair" choices={ways} value={by} onChange={setBy} />
      {checks.length > 0 && (
        <ul className="quiet small">
          {checks.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
