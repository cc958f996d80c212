import { memo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useRecord } from '../../app/record.ts';
import { ProseEditor } from '../../prose/prose-editor.tsx';
import type { ProseHandle } from '../../prose/prose-route.ts';
import { Asks } from './asks.tsx';
import { Declarations } from './declarations.tsx';
import { useDesk } from './desk.ts';
import { useIsWritten } from './is-written.ts';
import { MattersArising } from './matters-arising.tsx';
import { MeetingPanel } from './meeting-panel.tsx';
import { MinuteApprovals } from './minute-approvals.tsx';
import { MinuteHead } from './minute-head.tsx';
import { useMinute, useRowsOf } from './minute-rows.ts';
import { Motions } from './motions.tsx';
import { nameOffers } from './name-offers.ts';
import { PrivateBar } from './private-bar.tsx';
import { Resolution } from './resolution.tsx';
import { SuggestedAsks } from './suggested-asks.tsx';
import { useProseFocus } from './use-prose-focus.ts';
import { Votes } from './votes.tsx';
import { WillPrint } from './will-print.tsx';

/** The minute shown: its prose, and below it what was declared, put, voted on, resolved and asked, as it prints. */
export const MinuteInHand = memo(function MinuteInHand({ id }: { id: string }) {
  const desk = useDesk();
  const isWritten = useIsWritten();
  const isOpen = useStore(desk.store, ({ editing }) => editing !== null && !('id' in editing));
  return (
    <article className="minute" aria-label="Minute in hand">
      {isOpen && <MeetingPanel />}
      <MinuteHead id={id} />
      <PrivateBar id={id} />
      <Prose id={id} />
      <WillPrint id={id} />
      <fieldset className="minute-rows" aria-label="Recorded under this item" disabled={!isWritten}>
        <MinuteApprovals id={id} />
        <MattersArising minute={id} />
        <Declarations minute={id} />
        <Motions minute={id} />
        <Votes minute={id} subject={null} />
        <Asks minute={id} />
        <SuggestedAsks minute={id} />
        <Resolution minute={id} />
      </fieldset>
    </article>
  );
});

function Prose({ id }: { id: string }) {
  const { title } = useMinute(id);
  const isWritten = useIsWritten();
  const phrases = useRecord(({ stockPhrases }) => stockPhrases);
  const names = useRecord(
    useShallow(({ attendances }) => nameOffers(attendances).map(({ words }) => words)),
  );
  const toCheck = useRowsOf('paragraphsToCheck', id);
  const [prose, setProse] = useState<ProseHandle | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useProseFocus(box, prose);
  return (
    <div className="desk-prose" ref={box}>
      <ProseEditor
        ref={setProse}
        minute={id}
        label={`Text of the minute: ${title}`}
        phrases={phrases}
        names={names}
        toCheck={toCheck}
        readOnly={!isWritten}
      />
    </div>
  );
}
