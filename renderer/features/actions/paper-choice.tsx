import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { createMeetingQuery } from '../../app/meeting-query.ts';
import { meetingName } from '../../app/meeting-words.ts';
import { createMeetingsQuery } from '../../app/meetings-query.ts';
import { readerAddress } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { Details } from '../../ui/details.tsx';
import { SelectField } from '../../ui/select-field.tsx';

interface PaperChoiceProps {
  meeting: string | null;
  paper: string | null;
  onChange: (meeting: string | null, paper: string | null) => void;
}

/** No meeting and no paper has this id. */
const none = 'none';

/** The paper that shows that it was done: of any meeting, and to be opened before it is chosen. */
export function PaperChoice({ meeting, paper, onChange }: PaperChoiceProps) {
  return (
    <Details summary={paper === null ? 'A paper that shows it' : 'A paper that shows it: chosen'}>
      <MeetingAndPaper {...{ meeting, paper, onChange }} />
    </Details>
  );
}

function MeetingAndPaper({ meeting, paper, onChange }: PaperChoiceProps) {
  const { client } = useApp();
  const meetings = useQuery('meetings', () => createMeetingsQuery(client));
  const options = (meetings.value ?? []).map((one) => ({ value: one.id, label: meetingName(one) }));
  return (
    <div className="stack">
      <SelectField
        label="Meeting"
        options={[{ value: none, label: 'No paper' }, ...options]}
        value={meeting ?? none}
        onChange={(chosen) => onChange(chosen === none ? null : chosen, null)}
      />
      {meeting !== null && (
        <PaperOf
          key={meeting}
          meeting={meeting}
          paper={paper}
          onChange={(chosen) => onChange(meeting, chosen)}
        />
      )}
    </div>
  );
}

interface PaperOfProps {
  meeting: string;
  paper: string | null;
  onChange: (paper: string | null) => void;
}

function PaperOf({ meeting, paper, onChange }: PaperOfProps) {
  const { client } = useApp();
  const { value } = useQuery<MeetingDetail>(meeting, () => createMeetingQuery(client, meeting));
  const papers = (value?.items ?? []).flatMap((item) => item.papers);
  const version = papers.find(({ id }) => id === paper)?.versions[0];
  return (
    <>
      <SelectField
        label="Paper"
        options={[
          { value: none, label: papers.length === 0 ? 'This meeting has no papers here' : 'None' },
          ...papers.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={paper ?? none}
        onChange={(chosen) => onChange(chosen === none ? null : chosen)}
      />
      {version && (
        <p>
          <a href={readerAddress(version.pack, meeting, version.pdfFrom)}>Open this paper</a>
        </p>
      )}
    </>
  );
}
