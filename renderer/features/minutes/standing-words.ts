import { daysBetween, londonDate } from '../../../shared/domain/days-to-go.ts';
import type { MeetingRecord, RecordState } from '../../../shared/domain/meeting-record.ts';

/** The stations of minutes, in order, as the screen names them. */
export const stations: readonly { state: RecordState; label: string }[] = [
  { state: 'skeleton', label: 'Prepared' },
  { state: 'live', label: 'In the meeting' },
  { state: 'draft', label: 'Draft' },
  { state: 'issued', label: 'Issued draft' },
  { state: 'approved', label: 'Approved' },
  { state: 'signed', label: 'Signed' },
];

const sentences: Readonly<Record<RecordState, string>> = {
  skeleton: 'The minutes are prepared from the agenda. The meeting has not been opened yet.',
  live: 'The meeting is open. The minutes are being written at the desk.',
  draft:
    'The meeting is closed. A draft has no standing yet: go through it, then issue it to members.',
  issued:
    'This draft is issued and its text is fixed. Take it out and send it to members. A later meeting approves it, as it stands or with corrections.',
  approved:
    'A later meeting approved these minutes. Print them; whoever presided there signs them, leaf by leaf.',
  signed:
    'These minutes are signed and final. A later change is a minute of a later meeting that refers back to them.',
};

/** What the state means and what comes next, in one sentence or two. */
export const standingSentence = (state: RecordState): string => sentences[state];

/** How long a draft waits to be issued (R40); nothing before the close or after the issue. */
export function closedSentence({ state, closedAt }: MeetingRecord, now: Date): string {
  if (state !== 'draft' || closedAt === null) return '';
  const days = daysBetween(closedAt.slice(0, 10), londonDate(now));
  if (days < 1) return 'Not issued yet.';
  return `Closed ${days === 1 ? 'yesterday' : `${days} days ago`}; not issued yet.`;
}
