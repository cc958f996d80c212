import type { ImportAnswer, ImportJob } from '../../../shared/contract/imports.ts';
import type { MeetingSummary } from '../../../shared/contract/meetings.ts';
import { PasswordQuestion } from '../../app/password-question.tsx';
import { WhichMeetingQuestion } from '../../app/which-meeting-question.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface QuestionDialogProps {
  job: ImportJob;
  meetings: readonly MeetingSummary[];
  onAnswer: (answer: ImportAnswer) => void;
  onClose: () => void;
}

/** What an import cannot know by itself. Closing it leaves the question open for later. */
export function QuestionDialog({ job, meetings, onAnswer, onClose }: QuestionDialogProps) {
  const { question } = job;
  if (question === null) return null;
  const title = question.kind === 'password' ? 'This pack is locked' : 'Which meeting is this for?';
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>
        <strong>{job.fileName}</strong>
      </p>
      {question.kind === 'password' ? (
        <PasswordQuestion wrong={question.wrong} onAnswer={onAnswer} />
      ) : (
        <WhichMeetingQuestion question={question} meetings={meetings} onAnswer={onAnswer} />
      )}
    </Dialog>
  );
}
