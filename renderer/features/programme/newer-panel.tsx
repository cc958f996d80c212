import { useId, useState } from 'react';
import type { ProgrammeChange } from '../../../shared/contract/programme.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { counted } from '../../app/meeting-words.ts';
import { createQuery } from '../../app/query-store.ts';
import { readerAddress } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { changeCounts, changeWords, costsOurs } from './change-words.ts';
import { type ProgrammeDesk, useProgrammeDesk } from './programme-desk.ts';
import { focusTitle } from './use-item-focus.ts';

type Newer = NonNullable<ProgrammeDesk['programme']['newer']>;

/** A pack that came in prints the programme otherwise: what differs, and each change to be taken over or left. */
export function NewerPanel({ newer }: { newer: Newer }) {
  const { client } = useApp();
  const changes = useQuery(newer.id, () =>
    createQuery(client, ['programme.changed'], () =>
      client.call('programme.compare', { programme: newer.id }),
    ),
  );
  const id = useId();
  return (
    <section aria-labelledby={id} className="programme-panel stack">
      <h2 id={id}>A newer printed programme</h2>
      <p>
        {packWords(newer)} prints a newer programme
        {changes.value === null ? '.' : `: ${changeCounts(changes.value)}.`} Nothing of yours was
        changed.
      </p>
      {newer.pdfPage !== null && (
        <p>
          <a href={readerAddress(newer.hash, newer.meeting, newer.pdfPage)}>Show it in the pack</a>
        </p>
      )}
      {changes.problem && (
        <Notice kind="wrong">
          <p>{callErrorSentence(changes.problem)}</p>
        </Notice>
      )}
      {changes.value !== null && (
        <TakeOver key={newer.id} programme={newer.id} changes={changes.value} />
      )}
    </section>
  );
}

const packWords = ({ meetingDate }: Newer): string =>
  meetingDate === null ? 'A pack' : `The pack of ${formatShortDate(meetingDate)}`;

function TakeOver({ programme, changes }: { programme: string; changes: ProgrammeChange[] }) {
  const { client } = useApp();
  const { run } = useProgrammeDesk();
  const [left, setLeft] = useState(() => new Set(changes.filter(costsOurs).map(({ key }) => key)));
  const picked = changes.filter(({ key }) => !left.has(key)).map(({ key }) => key);
  const settle = (keys: string[], said: string) =>
    run(() => client.call('programme.takeOver', { programme, picked: keys }), said, focusTitle);
  return (
    <>
      <Details summary={`Each change (${changes.length})`}>
        <fieldset className="field">
          <legend className="field-label">Take over what is ticked</legend>
          {changes.map((change) => (
            <TickBox
              key={change.key}
              isTicked={!left.has(change.key)}
              onChange={(ticked) => {
                const now = new Set(left);
                if (ticked) now.delete(change.key);
                else now.add(change.key);
                setLeft(now);
              }}
            >
              {change.title} <span className="choice-note">{changeWords(change)}</span>
            </TickBox>
          ))}
        </fieldset>
      </Details>
      {changes.some(costsOurs) && (
        <p className="quiet">
          What would take away or write over something of yours is not ticked. Tick it to take it
          over too.
        </p>
      )}
      <div className="row">
        <Button
          look="main"
          isDisabled={picked.length === 0}
          onPress={() => settle(picked, `${counted(picked.length, 'change')} taken over.`)}
        >
          Take over {counted(picked.length, 'change')}
        </Button>
        <Button
          onPress={() => settle([], 'Left as it is. The printed one is not asked about again.')}
        >
          Leave ours as it is
        </Button>
      </div>
    </>
  );
}
