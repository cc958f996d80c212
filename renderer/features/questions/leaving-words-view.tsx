import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { LeavingQuestion } from '../../../shared/contract/questions.ts';
import { meetingName } from '../../app/meeting-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { itemWordsOf, toWhomWords } from './question-words.ts';

interface LeavingWordsViewProps {
  meeting: MeetingDetail;
  leaving: LeavingQuestion;
}

/** Every field that will leave with one question, and nothing that will not. */
export function LeavingWordsView({ meeting, leaving }: LeavingWordsViewProps) {
  const { words, access, replaces } = leaving;
  const about = meetingName({ committee: meeting.committee.name, date: meeting.meeting.date });
  const fields: [string, string][] = [
    ['Question', words.text],
    ['Put to', toWhomWords(words)],
    ['Line of enquiry', words.lineOfEnquiry],
    ['Quoted words', words.quote],
    ['From', words.quotedFrom],
    ['About', `${itemWordsOf(meeting.items, words.item)} (${about})`],
    ['Shared by', words.member],
    ['Place in your order', String(words.position + 1)],
  ];
  return (
    <div className="leaving">
      {access !== 'public' && (
        <Notice kind="look">
          <p>
            This item is not open to the public. Everybody who uses the committee’s record will be
            able to read these words.
          </p>
        </Notice>
      )}
      {replaces && <p>These words take the place of those that the chair has.</p>}
      <dl className="leaving-fields">
        {fields
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="leaving-words">{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
