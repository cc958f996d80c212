import { Check, PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { ActionFields, ActionRow } from '../../../shared/contract/actions.ts';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { actionKindWords, ownerWords } from '../../../shared/domain/action-words.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';
import type { Minute } from '../../../shared/domain/minutes.ts';
import { useApp } from '../../app/app-context.ts';
import { createMeetingQuery } from '../../app/meeting-query.ts';
import { counted } from '../../app/meeting-words.ts';
import { createQuery } from '../../app/query-store.ts';
import { useDeed } from '../../app/use-deed.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Source } from './action-rows.tsx';
import { dueWords, shortWords } from './action-words.ts';
import { MendFields } from './detail-fields.tsx';
import { KeptField } from './kept-field.tsx';
import {
  cutAround,
  type MeetingToReview,
  type MinuteToReview,
  underHeadWords,
} from './review-groups.ts';

interface ReviewMeetingProps {
  group: MeetingToReview;
  owners: readonly string[];
}

/** What was read from the minutes of one meeting. */
export function ReviewMeeting({ group, owners }: ReviewMeetingProps) {
  const { client } = useApp();
  const { meeting } = group;
  const detail = useQuery<MeetingDetail | null>(meeting ?? '', () =>
    meeting === null
      ? createQuery<MeetingDetail | null>(client, [], async () => null)
      : createMeetingQuery(client, meeting),
  );
  const printed = (detail.value?.earlierMinutes ?? []).flatMap(({ minutes }) => minutes);
  const [first] = group.minutes[0]?.rows ?? [];
  const when = first?.saidOn ? formatDate(first.saidOn) : 'Day not known';
  return (
    <section className="review-meeting stack" aria-label={`${first?.committeeName ?? ''}, ${when}`}>
      <h3>{[first?.committeeName, when].filter(Boolean).join(', ')}</h3>
      {group.minutes.map((minute) => (
        <ReviewMinute
          key={minute.key}
          group={minute}
          printed={printed.find(({ id }) => id === minute.minute) ?? null}
          owners={owners}
        />
      ))}
    </section>
  );
}

interface ReviewMinuteProps {
  group: MinuteToReview;
  /** The minute as the pack prints it; null where it is not here. */
  printed: Minute | null;
  owners: readonly string[];
}

function ReviewMinute({ group, printed, owners }: ReviewMinuteProps) {
  const [first] = group.rows;
  if (first === undefined) return null;
  return (
    <div className="review-minute stack">
      <div className="row">
        <h4>
          <Source row={first} /> {first.title}
        </h4>
        {group.rows.length > 1 && (
          <RightButton
            ids={group.rows.map(({ id }) => id)}
            label={`All ${group.rows.length} right`}
            name={`All ${group.rows.length} right: ${first.title}`}
          />
        )}
      </div>
      <ol className="plain-list stack">
        {group.rows.map((row) => (
          <li key={row.id} className="review-line">
            <ReviewLine row={row} printed={printed} owners={owners} />
          </li>
        ))}
      </ol>
      {printed?.text && (
        <Details summary={`What was said: ${first.title}`}>
          {printed.text.split('\n').map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Details>
      )}
    </div>
  );
}

interface ReviewLineProps {
  row: ActionRow;
  printed: Minute | null;
  owners: readonly string[];
}

/** One of them: its words, what was made of them, the words around them, and whether that is right. */
function ReviewLine({ row, printed, owners }: ReviewLineProps) {
  const { client } = useApp();
  const [isMending, setIsMending] = useState(false);
  const keep = (fields: ActionFields) => client.call('actions.change', { ids: [row.id], fields });
  const due = dueWords(row);
  return (
    <>
      <p className="action-said">{row.text}</p>
      <p className="action-facts quiet">
        <span>{actionKindWords[row.kind]}</span>
        <span>{ownerWords(row.owner)}</span>
        <span>{due === '' ? 'No day named' : `Due: ${due}`}</span>
      </p>
      {printed && <FoundIn minute={printed} words={row.text} />}
      <div className="row">
        <RightButton ids={[row.id]} label="All right" name={`All right: ${shortWords(row.text)}`} />
        <Button
          icon={PencilLine}
          aria-expanded={isMending}
          aria-label={`Mend: ${shortWords(row.text)}`}
          onPress={() => setIsMending(!isMending)}
        >
          Mend
        </Button>
      </div>
      {isMending && (
        <div className="stack">
          <MendFields action={row} onKeep={keep} />
          <KeptField
            label="Who is to act"
            hint="Empty: unassigned."
            value={row.owner}
            offers={owners}
            onKeep={(owner) => keep({ owner })}
          />
          <KeptField
            label="Due, as it was said"
            value={row.dueWords}
            onKeep={(words) => keep({ dueWords: words })}
          />
        </div>
      )}
    </>
  );
}

/** Characters shown before and after the words that were read. */
const around = 160;

/** Where the words come from: the sentence of the running text that holds them, or the head-words of their list. */
function FoundIn({ minute, words }: { minute: Minute; words: string }) {
  const cut = cutAround(minute.text, words) ?? underHeadWords(minute, words);
  if (cut === null) return null;
  const { before, found, after } = cut;
  return (
    <p className="review-found small">
      {'From: '}
      {before.length > around && '…'}
      {before.slice(-around)}
      <mark>{found}</mark>
      {after.slice(0, around)}
      {after.length > around && '…'}
    </p>
  );
}

interface RightButtonProps {
  ids: string[];
  label: string;
  name: string;
}

function RightButton({ ids, label, name }: RightButtonProps) {
  const { client, announcer } = useApp();
  const deed = useDeed();
  const approve = () =>
    deed.run(
      () => client.call('actions.change', { ids, fields: { checked: 1 } }),
      () => announcer.say(`${counted(ids.length, 'ask')}: looked at. Undo takes this back.`),
    );
  return (
    <>
      <Button icon={Check} data-settles="" aria-label={name} onPress={approve}>
        {label}
      </Button>
      {deed.problem && <span className="field-error">{deed.problem}</span>}
    </>
  );
}
