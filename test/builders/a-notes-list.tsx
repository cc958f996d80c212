import { act, screen } from '@testing-library/react';
import { MarksContext } from '../../renderer/app/marks.ts';
import { createMarks } from '../../renderer/app/marks-store.ts';
import { ReaderContext, type ReaderPort } from '../../renderer/app/reader-port.ts';
import { NotesColumn } from '../../renderer/features/notes/notes-column.tsx';
import type { Mark } from '../../shared/contract/annotations.ts';
import type { MarkPart } from '../../shared/domain/annotation-target.ts';
import { aHash, aMeetingDetail } from './a-meeting-detail.ts';
import { aFakeClient, type FakeClient } from './fake-client.ts';
import { aMark } from './fake-marks.ts';
import { aDayBefore, showPart } from './shown-app.tsx';

/** A mark of its own on a page, with words of its own. */
export function aNote(number: number, part: Partial<Mark> = {}, pdfPage = 5): Mark {
  const mark = aMark();
  const id = `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const quads: MarkPart = { pdfPage, quads: [[72, 700, 90, 700, 72, 690, 90, 690]] };
  return {
    ...mark,
    id,
    quote: { ...mark.quote, exact: `Passage ${number}` },
    place: { ...mark.place, parts: [quads] },
    ...part,
  };
}

/** A reading screen that notes what it is asked, at page 5 of the builder's pack. */
export function aFakeReader(): ReaderPort & { asked: string[] } {
  const asked: string[] = [];
  const pages = Array.from({ length: 14 }, (_, index) => ({
    pdfPage: index + 1,
    width: 595,
    height: 842,
    printed: index < 2 ? null : String(index - 1),
    kind: 'text' as const,
  }));
  return {
    asked,
    hash: aHash(),
    file: { hash: aHash(), fileName: 'leisure-panel.pdf', bytes: 1, pages, outline: [] },
    meeting: aMeetingDetail(),
    pdfPage: 5,
    pageWords: (pdfPage) => `Page ${pdfPage}`,
    itemOf: (pdfPage) => (pdfPage >= 5 && pdfPage <= 12 ? 'item-2' : null),
    go: (pdfPage) => asked.push(`go to ${pdfPage}`),
    show: (part) => asked.push(`show page ${part.pdfPage}`),
    isShown: true,
    textView: false,
    column: true,
    setColumn: (open) => asked.push(open ? 'unfold' : 'fold'),
    focusPages: () => asked.push('focus the pages'),
  };
}

/** Shows the notes list over a backend in memory, as the reading screen does. */
export async function showNotes(
  notes: Mark[],
  props: Parameters<typeof NotesColumn>[0] = {},
  client: FakeClient = aFakeClient({ marks: notes }),
) {
  const marks = createMarks(client, aHash(), aDayBefore);
  const reader = aFakeReader();
  const shown = showPart(
    <MarksContext value={marks}>
      <ReaderContext value={reader}>
        <NotesColumn {...props} />
      </ReaderContext>
    </MarksContext>,
    client,
  );
  await act(async () => marks.watch());
  const column = await screen.findByRole('region', { name: 'My notes' });
  return { ...shown, marks, reader, column };
}
