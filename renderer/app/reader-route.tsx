import { useMemo, useState } from 'react';
import type { MeetingDetail } from '../../shared/contract/meetings.ts';
import { createInkLayer } from '../features/annotations/ink-layer.ts';
import { createInkOptions } from '../features/annotations/ink-options.ts';
import { InkTools } from '../features/annotations/ink-tools.tsx';
import { createMarking } from '../features/annotations/marking.ts';
import { MarkingOver } from '../features/annotations/marking-over.tsx';
import { MarkingTools } from '../features/annotations/marking-tools.tsx';
import { CarriedNotice } from '../features/carried/carried-notice.tsx';
import { ExportDialog } from '../features/exports/export-dialog.tsx';
import { useExporting } from '../features/exports/use-exporting.ts';
import { ArriveAtMark } from '../features/notes/arrive-at-mark.tsx';
import { NotesColumn } from '../features/notes/notes-column.tsx';
import { AskingDialog } from '../features/questions/asking-dialog.tsx';
import { QuestionsOfItem } from '../features/questions/questions-of-item.tsx';
import { ReadingScreen } from '../features/reading/reading-screen.tsx';
import { useApp } from './app-context.ts';
import type { Asking } from './asking.ts';
import { MarksContext } from './marks.ts';
import { createMeetingQuery } from './meeting-query.ts';
import { meetingName } from './meeting-words.ts';
import { createQuery } from './query-store.ts';
import type { ReaderSlots } from './reader-port.ts';
import type { Route } from './route.ts';
import { useMarksOf } from './use-marks-of.ts';
import { useMarksOnce } from './use-marks-once.ts';
import { useQuery } from './use-query.ts';
import { useTitle } from './use-title.ts';

interface ReaderRouteProps {
  route: Extract<Route, { screen: 'reader' }>;
}

/** The reading screen with the agenda of its meeting beside it, where the file belongs to one. */
export function ReaderRoute({ route }: ReaderRouteProps) {
  const { client } = useApp();
  const { meeting: id, hash } = route;
  const { value: meeting } = useQuery<MeetingDetail | null>(`reader ${id ?? ''}`, () =>
    id === null ? createQuery(client, [], async () => null) : createMeetingQuery(client, id),
  );
  useTitle(
    meeting === null
      ? 'Reading'
      : meetingName({ committee: meeting.committee.name, date: meeting.meeting.date }),
  );
  return <MarkedFile key={hash} route={route} meeting={meeting} />;
}

/** Reading, with what the other features put over and beside the paper: they do not know each other. */
function MarkedFile({ route, meeting }: ReaderRouteProps & { meeting: MeetingDetail | null }) {
  const { client, announcer } = useApp();
  const { hash, pdfPage, find } = route;
  const marks = useMarksOf(hash);
  useMarksOnce(marks);
  const [asking, setAsking] = useState<Asking | null>(null);
  const marking = useMemo(() => createMarking(marks, announcer), [marks, announcer]);
  const ink = useMemo(() => createInkOptions(), []);
  const exporting = useExporting();
  const slots: ReaderSlots = {
    remarks: <CarriedNotice meeting={meeting?.meeting.id ?? null} />,
    layers: useMemo(() => [...marking.layers, createInkLayer(marks, ink)], [marking, marks, ink]),
    textLayer: marking.textLayer,
    tools: (
      <section className="marking-bar" aria-label="Marking bar">
        <MarkingTools marking={marking} />
        <InkTools options={ink} />
      </section>
    ),
    column: (
      <NotesColumn
        onTakeOut={() => exporting.open('word')}
        onAsk={setAsking}
        above={<QuestionsOfItem onAsk={setAsking} />}
      />
    ),
    over: (
      <>
        <ArriveAtMark mark={route.mark} isPlacing={route.placing} />
        <MarkingOver marking={marking} onAsk={setAsking} />
        <AskingDialog asking={asking} onClose={() => setAsking(null)} />
        <ExportDialog form={exporting.form} onClose={exporting.close} />
      </>
    ),
  };
  return (
    <MarksContext value={marks}>
      <ReadingScreen
        client={client}
        meeting={meeting}
        hash={hash}
        slots={slots}
        {...(pdfPage !== null && { pdfPage })}
        {...(find !== null && { find })}
      />
    </MarksContext>
  );
}
