import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { createMeetingQuery } from '../../app/meeting-query.ts';
import { meetingName } from '../../app/meeting-words.ts';
import { createMeetingsQuery } from '../../app/meetings-query.ts';
import { useQuery } from '../../app/use-query.ts';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { AddDraft } from './add-action.tsx';

interface MinuteChoiceProps {
  /** Name of the committee whose meetings are offered. */
  committee: string;
  draft: AddDraft;
  onChange: (part: Partial<AddDraft>) => void;
}

/** No meeting and no minute has this id. */
const none = 'none';

/** The minute that holds it, where there is one: of the earlier minutes that a meeting's papers print. */
export function MinuteChoice(props: MinuteChoiceProps) {
  return (
    <Details
      summary={
        props.draft.minute === null ? 'The minute it stands in' : 'The minute it stands in: chosen'
      }
    >
      <MeetingAndMinute {...props} />
    </Details>
  );
}

function MeetingAndMinute({ committee, draft, onChange }: MinuteChoiceProps) {
  const { client } = useApp();
  const meetings = useQuery('meetings', () => createMeetingsQuery(client));
  const own = (meetings.value ?? []).filter((one) => one.committee === committee);
  return (
    <div className="stack">
      <SelectField
        label="Printed in the papers of"
        options={[
          { value: none, label: 'No minute' },
          ...own.map((one) => ({ value: one.id, label: meetingName(one) })),
        ]}
        value={draft.meeting ?? none}
        onChange={(chosen) => onChange({ meeting: chosen === none ? null : chosen, minute: null })}
      />
      {draft.meeting !== null && (
        <MinuteOf key={draft.meeting} meeting={draft.meeting} draft={draft} onChange={onChange} />
      )}
    </div>
  );
}

function MinuteOf({
  meeting,
  draft,
  onChange,
}: Omit<MinuteChoiceProps, 'committee'> & { meeting: string }) {
  const { client } = useApp();
  const { value } = useQuery<MeetingDetail>(meeting, () => createMeetingQuery(client, meeting));
  const minutes = (value?.earlierMinutes ?? []).flatMap(({ date, minutes: list }) =>
    list.map((minute) => ({ ...minute, date })),
  );
  const choose = (chosen: string) => {
    const minute = minutes.find(({ id }) => id === chosen);
    onChange({ minute: minute?.id ?? null, ...(minute?.date && { saidOn: minute.date }) });
  };
  return (
    <SelectField
      label="Minute"
      options={[
        { value: none, label: minutes.length === 0 ? 'No minutes are printed there' : 'None' },
        ...minutes.map(({ id, number, title, date }) => ({
          value: id,
          label: [number, title, date === null ? '' : `(${formatShortDate(date)})`]
            .filter(Boolean)
            .join(' '),
        })),
      ]}
      value={draft.minute ?? none}
      onChange={choose}
    />
  );
}
