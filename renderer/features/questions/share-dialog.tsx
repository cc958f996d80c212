import { Users } from 'lucide-react';
import { useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { QuestionInList, SharingPreview } from '../../../shared/contract/questions.ts';
import { mayBeShared } from '../../../shared/domain/question-states.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { counted } from '../../app/meeting-words.ts';
import { createQuery } from '../../app/query-store.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Status } from '../../ui/status.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { LeavingWordsView } from './leaving-words-view.tsx';
import { shortWords } from './question-words.ts';

interface ShareDialogProps {
  meeting: MeetingDetail;
  questions: readonly QuestionInList[];
  /** Ticked from the beginning. */
  chosen: readonly string[];
  onClose: () => void;
}

/** Shows exactly what will leave, field by field; only what was shown is shared. */
export function ShareDialog({ meeting, questions, chosen, onClose }: ShareDialogProps) {
  const { announcer } = useApp();
  const offered = questions.filter(
    (one) => mayBeShared(one) && (one.sharedAs === null || one.sharedIsOlder),
  );
  const [ids, setIds] = useState<readonly string[]>(() => {
    // a single one has no box to tick
    const isOnly = chosen.length === 0 && offered.length === 1;
    return isOnly ? offered.map(({ id }) => id) : chosen;
  });
  const sharing = useSharing(ids, () => {
    announcer.say(`${counted(ids.length, 'question')} shared with the chair.`);
    onClose();
  });
  const { preview, problem } = sharing;
  const tick = (id: string, on: boolean) =>
    setIds(on ? [...ids, id] : ids.filter((one) => one !== id));
  return (
    <Dialog title="Share with the chair" isOpen onClose={onClose} wide>
      <p>
        The words below are copied into the committee’s record, where the chair and everybody else
        who uses it can read them. Your marks, your other questions and later changes stay with you.
      </p>
      {offered.length > 1 && (
        <fieldset className="field">
          <legend className="field-label">Which questions</legend>
          {offered.map((question) => (
            <TickBox
              key={question.id}
              isTicked={ids.includes(question.id)}
              onChange={(on) => tick(question.id, on)}
            >
              {shortWords(question)}
            </TickBox>
          ))}
        </fieldset>
      )}
      {problem && (
        <Notice kind="wrong">
          <p>{problem}</p>
        </Notice>
      )}
      {sharing.wasChanged && (
        <Notice kind="look">
          <p>
            The words have changed since they were shown. Nothing was shared. Please look at them
            again.
          </p>
        </Notice>
      )}
      <section className="stack" aria-label="What will leave">
        <h3>What will leave</h3>
        {ids.length === 0 && <p>Nothing is chosen yet.</p>}
        {ids.length > 0 && preview === null && <Status>Looking…</Status>}
        {preview?.questions.map((leaving) => (
          <LeavingWordsView key={leaving.question} meeting={meeting} leaving={leaving} />
        ))}
        {preview && <p className="quiet">The day and time of sharing are added.</p>}
      </section>
      <div className="row">
        {preview && (
          <Button look="main" icon={Users} onPress={() => sharing.share(preview)}>
            Share these words
          </Button>
        )}
        <Button onPress={onClose}>Keep them private</Button>
      </div>
    </Dialog>
  );
}

/** The preview of the chosen questions, and sharing what it shows. */
function useSharing(ids: readonly string[], onShared: () => void) {
  const { client } = useApp();
  const deed = useDeed();
  // moved on where the words had changed, so that they are asked for again
  const [turn, setTurn] = useState(0);
  const shown = useQuery<SharingPreview | null>(`${turn} ${ids.join(' ')}`, () =>
    createQuery(client, [], async () =>
      ids.length === 0 ? null : client.call('questions.preview', { ids: [...ids] }),
    ),
  );
  const share = ({ questions, fingerprint }: SharingPreview) =>
    deed.run(async () => {
      const chosen = questions.map(({ question }) => question);
      const { shared } = await client.call('questions.share', { ids: chosen, fingerprint });
      if (shared) onShared();
      else setTurn(turn + 1);
    });
  const problem = deed.problem ?? (shown.problem && callErrorSentence(shown.problem));
  return { preview: shown.value, problem, wasChanged: turn > 0, share };
}
