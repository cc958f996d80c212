import type { PastPapersAnswer, PastPapersLine } from '../../../shared/contract/past-papers.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { PasswordQuestion } from '../../app/password-question.tsx';
import { createQuery } from '../../app/query-store.ts';
import { useQuery } from '../../app/use-query.ts';
import { WhichMeetingQuestion } from '../../app/which-meeting-question.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Status } from '../../ui/status.tsx';

interface SettleDialogProps {
  file: PastPapersLine;
  onAnswer: (answer: PastPapersAnswer) => void;
  onClose: () => void;
}

/** What one file needs from a person: the meeting that it belongs to, or its password. */
export function SettleDialog({ file, onAnswer, onClose }: SettleDialogProps) {
  const asksMeeting = file.state === 'attention';
  return (
    <Dialog
      title={asksMeeting ? 'Which meeting is this for?' : 'This pack is locked'}
      isOpen
      onClose={onClose}
    >
      <p className="past-path">
        <strong>{file.path}</strong>
      </p>
      {asksMeeting ? (
        <MeetingOf file={file.id} onAnswer={onAnswer} />
      ) : (
        <PasswordQuestion wrong={false} onAnswer={onAnswer} />
      )}
    </Dialog>
  );
}

function MeetingOf({ file, onAnswer }: { file: string } & Pick<SettleDialogProps, 'onAnswer'>) {
  const { client } = useApp();
  const { value, problem, query } = useQuery(file, () =>
    createQuery(client, [], async () => ({
      question: await client.call('pastPapers.proposals', { file }),
      meetings: await client.call('meetings.list', {}),
    })),
  );
  if (problem !== null)
    return <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />;
  if (value === null) return <Status>Looking for its meeting…</Status>;
  return <WhichMeetingQuestion {...value} onAnswer={onAnswer} />;
}
