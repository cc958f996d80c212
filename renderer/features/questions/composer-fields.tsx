import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { PersonWithMeetings } from '../../../shared/contract/people.ts';
import { useApp } from '../../app/app-context.ts';
import { createQuery } from '../../app/query-store.ts';
import { useQuery } from '../../app/use-query.ts';
import { ComboField } from '../../ui/combo-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DraftFields } from './draft-keeper.ts';
import { peopleToAsk } from './people-to-ask.ts';
import { itemWords, kindChoices, wholeMeeting } from './question-words.ts';
import { Quotation } from './quotation.tsx';

interface ComposerFieldsProps {
  meeting: MeetingDetail;
  fields: DraftFields;
  quoted: { quote: string; page: string } | null;
  onChange: (fields: Partial<DraftFields>) => void;
}

/** No item of an agenda has this id. */
const none = 'none';

export function ComposerFields({ meeting, fields, quoted, onChange }: ComposerFieldsProps) {
  const { client } = useApp();
  const lines = useQuery('lines', () =>
    createQuery(client, [], () => client.call('questions.lines', {})),
  );
  const known = useQuery<PersonWithMeetings[]>('people', () =>
    createQuery(client, [], () => client.call('people.list', {})),
  );
  const people = peopleToAsk(meeting, fields.item, known.value ?? []);
  const items = meeting.items.map((item) => ({ value: item.id, label: itemWords(item) }));
  const choose = (name: string) => {
    const kind = people.find((person) => person.name === name)?.kind ?? 'other';
    onChange({ toWhom: name, ...(kind !== 'other' && { toWhomKind: kind }) });
  };
  return (
    <>
      {quoted && <Quotation {...quoted} />}
      <TextField
        label="Your question"
        value={fields.text}
        onChange={(text) => onChange({ text })}
        lines={4}
        takesFocus
      />
      <SelectField
        label="About"
        options={[...items, { value: none, label: wholeMeeting }]}
        value={fields.item ?? none}
        onChange={(item) => onChange({ item: item === none ? null : item })}
      />
      <div className="question-pair">
        <SelectField
          label="Put to"
          options={kindChoices}
          value={fields.toWhomKind}
          onChange={(toWhomKind) => onChange({ toWhomKind })}
        />
        <ComboField
          label="Name"
          value={fields.toWhom}
          onChange={(toWhom) => onChange({ toWhom })}
          onChoose={choose}
          offers={people.map(({ name, note }) => ({ words: name, note }))}
          maxLength={200}
        />
      </div>
      <ComboField
        label="Line of enquiry"
        hint="What you want to find out, in a word or two: cost, safety, who decides."
        value={fields.lineOfEnquiry}
        onChange={(lineOfEnquiry) => onChange({ lineOfEnquiry })}
        offers={(lines.value ?? []).map((words) => ({ words }))}
        maxLength={300}
      />
    </>
  );
}
