import { useState } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { createMeetingQuery } from '../../app/meeting-query.ts';
import { meetingName } from '../../app/meeting-words.ts';
import { meetingAddress } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { useTitle } from '../../app/use-title.ts';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Status } from '../../ui/status.tsx';
import { Folded, Groups } from './groups.tsx';
import { Items } from './items.tsx';
import { PagePane, type ShownPage } from './page-pane.tsx';
import { People } from './people.tsx';
import { reviewParts } from './review-groups.ts';
import { createReview } from './review-store.ts';
import { Unsure } from './unsure.tsx';
import './review.css';

/** What was understood of a pack, beside its pages: what is unsure on top, everything to be mended in place. */
export function ReviewScreen({ id }: { id: string }) {
  const { client } = useApp();
  const { value, problem, query } = useQuery(id, () => createMeetingQuery(client, id));
  const name = value
    ? meetingName({ committee: value.committee.name, date: value.meeting.date })
    : '';
  useTitle(`What was understood: ${name}`);
  if (value === null) {
    return (
      <Screen title="What was understood">
        {problem ? (
          <Problem sentence={callErrorSentence(problem)} onRetry={() => void query.refetch()} />
        ) : (
          <Status>Opening…</Status>
        )}
      </Screen>
    );
  }
  return <ReviewPage detail={value} name={name} />;
}

function ReviewPage({ detail, name }: { detail: MeetingDetail; name: string }) {
  const { client } = useApp();
  const [review] = useState(() => createReview(client));
  const first = detail.packs.at(-1)?.id;
  const [page, setPage] = useState<ShownPage | null>(first ? { hash: first, pdfPage: 1 } : null);
  const parts = reviewParts(detail);
  const means = { review, onShow: setPage };
  const { id } = detail.meeting;
  const notices = detail.packs.flatMap((pack) => pack.notices);
  return (
    <div className="review">
      {page && <PagePane page={page} packs={detail.packs} meeting={id} onShow={setPage} />}
      <Screen title="What was understood" above={<a href={meetingAddress(id)}>{name}</a>}>
        <p className="readable">
          Moothall read this from the pack. Each line says how sure it is, and why. Change what is
          wrong; every change is kept at once and can be undone.
        </p>
        {notices.map((notice) => (
          <Notice key={notice} kind="note">
            <p>{notice}</p>
          </Notice>
        ))}
        <Unsure lines={parts.unsure} {...means} />
        <Folded heading="Meeting" count={null} isOpen>
          <Groups groups={[parts.meeting]} {...means} />
        </Folded>
        <Folded id="items" heading="Items and papers" count={parts.items.length || null} isOpen>
          <Items detail={detail} items={parts.items} {...means} />
        </Folded>
        <Folded id="people" heading="People" count={parts.people.length || null}>
          <People detail={detail} people={parts.people} {...means} />
        </Folded>
        <Folded heading="Earlier minutes" count={parts.minutes.length}>
          <Groups groups={parts.minutes} {...means} />
        </Folded>
        <Folded heading="Recommendations" count={parts.notes.length}>
          <Groups groups={parts.notes} {...means} />
        </Folded>
        <Folded heading="Work programme" count={parts.programme.length}>
          <Groups groups={parts.programme} {...means} />
        </Folded>
      </Screen>
    </div>
  );
}
