import { Download, Printer } from 'lucide-react';
import { useStore } from 'zustand';
import type { ExportJob } from '../../shared/contract/exports.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import type { TakingOut, TakingOutState } from './taking-out.ts';

interface StepsProps {
  taking: TakingOut;
  onClose: () => void;
}

/** From the beginning of a file to the hands of the person: how far it is, that it is ready, what became of it. */
export function TakingOutSteps({ taking, onClose }: StepsProps) {
  const state = useStore(taking.store);
  const { job, problem } = state;
  return (
    <div className="stack">
      {problem !== null && (
        <Notice kind="wrong">
          <p>{problem}</p>
        </Notice>
      )}
      {job !== null && <Step job={job} state={state} taking={taking} onClose={onClose} />}
      {job === null && problem !== null && (
        <div>
          <Button onPress={taking.reset}>Back</Button>
        </div>
      )}
    </div>
  );
}

function Step(props: StepsProps & { job: ExportJob; state: TakingOutState }) {
  const { job, taking } = props;
  if (job.state === 'working') return <Working job={job} onCancel={taking.cancel} />;
  if (job.state === 'done') return <Ready {...props} />;
  return (
    <>
      <Notice kind={job.state === 'refused' ? 'wrong' : 'note'}>
        <p>{job.reason}</p>
        {/* what stopped public minutes: the words are shown to whoever sits here, and written nowhere */}
        {job.notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </Notice>
      <div>
        <Button onPress={taking.reset} autoFocus>
          Back
        </Button>
      </div>
    </>
  );
}

function Working({ job, onCancel }: { job: ExportJob; onCancel: () => void }) {
  const words = job.of === 0 ? 'You can keep reading.' : `${job.done} of ${job.of}`;
  return (
    <>
      <Progress label="Making the file" value={job.done} most={job.of} words={words} />
      <div>
        <Button onPress={onCancel} autoFocus>
          Cancel
        </Button>
      </div>
    </>
  );
}

function Ready({
  job,
  state,
  taking,
  onClose,
}: StepsProps & { job: ExportJob; state: TakingOutState }) {
  const { ended } = state;
  const isPrint = job.form === 'print';
  const isOver = ended !== null && ended !== 'cancelled' && ended !== 'noPrinter';
  return (
    <>
      {job.notices.map((notice) => (
        <Notice key={notice} kind="look">
          <p>{notice}</p>
        </Notice>
      ))}
      <p role="status">
        {isOver || ended === 'noPrinter' ? endWords(ended, isPrint) : readyWords(job)}
      </p>
      <div className="row">
        {!isOver && ended !== 'noPrinter' && (
          <Button
            look="main"
            icon={isPrint ? Printer : Download}
            onPress={() => void (isPrint ? taking.print() : taking.save())}
            autoFocus
          >
            {isPrint ? 'Print…' : 'Keep the file…'}
          </Button>
        )}
        <Button onPress={onClose} autoFocus={isOver}>
          {isOver ? 'Done' : 'Close'}
        </Button>
      </div>
    </>
  );
}

const readyWords = ({ file, form }: ExportJob): string => {
  if (form === 'print') return 'The pages are ready to print.';
  return `Ready: ${file?.name ?? 'the file'} (${sizeWords(file?.bytes ?? 0)}).`;
};

const endWords = (ended: TakingOutState['ended'], isPrint: boolean): string => {
  switch (ended) {
    case 'handed':
      return isPrint
        ? 'The pages are open in another tab of your browser. Print them from there.'
        : 'Your browser has the file. Look among its downloads.';
    case 'noPrinter':
      return 'No printer answered, so nothing was printed. Connect one, or take a copy of the PDF to a computer that has one.';
    case 'printed':
      return 'The pages went to the printer.';
    case 'saved':
      return 'The file was kept.';
    case 'cancelled':
    case null:
      return '';
  }
};

/** "34 KB", "2.1 MB" */
function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
