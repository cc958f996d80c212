import { ArrowLeft, Check } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { ActionFields, ActionDetail as Detail } from '../../../shared/contract/actions.ts';
import { actionKindWords } from '../../../shared/domain/action-words.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createQuery } from '../../app/query-store.ts';
import { TwoValues } from '../../app/two-values.tsx';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Status } from '../../ui/status.tsx';
import { ActionMarks, markWords } from './action-marks.tsx';
import { Source } from './action-rows.tsx';
import { DetailFields } from './detail-fields.tsx';
import { DetailHistory } from './detail-history.tsx';
import { DetailLinks } from './detail-links.tsx';
import { DetailReports } from './detail-reports.tsx';
import { RecommendationFields } from './recommendation-fields.tsx';

interface ActionDetailProps {
  id: string;
  owners: readonly string[];
  /** Whether it was opened just now, from its row: the focus goes to it. */
  takesFocus: boolean;
  onClose: () => void;
}

/** One ask: its words, who is to act and by when, where it stands, and all that became of it. */
export function ActionDetail({ id, owners, takesFocus, onClose }: ActionDetailProps) {
  const { client } = useApp();
  const { value, problem, query } = useQuery<Detail>(id, () =>
    createQuery(client, ['actions.changed'], () => client.call('actions.get', { id })),
  );
  return (
    <section className="action-detail stack" aria-label="The ask in hand">
      <div>
        <Button look="quiet" icon={ArrowLeft} onPress={onClose}>
          Back to the list
        </Button>
      </div>
      {problem && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
      )}
      {value ? (
        <DetailBody key={id} detail={value} owners={owners} takesFocus={takesFocus} />
      ) : (
        problem === null && <Status>Opening the ask…</Status>
      )}
    </section>
  );
}

interface DetailBodyProps extends Pick<ActionDetailProps, 'owners' | 'takesFocus'> {
  detail: Detail;
}

function DetailBody({ detail, owners, takesFocus }: DetailBodyProps) {
  const { client, announcer } = useApp();
  const { action } = detail;
  const deed = useDeed();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  const change = (fields: ActionFields) =>
    client.call('actions.change', { ids: [action.id], fields });
  const approve = () =>
    deed.run(
      () => change({ checked: 1 }),
      () => announcer.say('Looked at, all right. Undo takes this back.'),
    );
  return (
    <>
      <DetailHead detail={detail} title={title} />
      {action.checked === 0 && (
        <Notice kind="look">
          <p>This was read in. Please compare it with the minute, and mend what is wrong below.</p>
          <p>
            <Button icon={Check} onPress={approve}>
              Looked at, it is right
            </Button>
          </p>
        </Notice>
      )}
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
      <DetailFields action={action} owners={owners} onKeep={change} />
      {(action.kind === 'recommendation' || action.kind === 'referral') && (
        <RecommendationFields action={action} onKeep={change} />
      )}
      <DetailReports detail={detail} />
      <DetailLinks detail={detail} />
      <DetailHistory history={detail.history} />
    </>
  );
}

interface DetailHeadProps {
  detail: Detail;
  title: RefObject<HTMLHeadingElement | null>;
}

function DetailHead({ detail: { action }, title }: DetailHeadProps) {
  return (
    <>
      <h2 ref={title} tabIndex={-1} className="action-title">
        {action.title || actionKindWords[action.kind]}
      </h2>
      <blockquote className="action-verbatim">{action.text.trim() || 'No words yet.'}</blockquote>
      <p className="action-facts">
        <Source row={action} />
        <span>{action.committeeName}</span>
        {action.saidOn !== null && <span>{`said on ${formatShortDate(action.saidOn)}`}</span>}
        <TwoValues noun="action" row={action.id} />
      </p>
      {markWords(action).length > 0 && (
        <p className="row">
          <ActionMarks row={action} />
        </p>
      )}
    </>
  );
}
