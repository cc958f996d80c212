import type { ExportRequest } from '../../../shared/contract/exports.ts';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { byReadingOrder } from '../../../shared/domain/mark-order.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import { pageName, wholeOfPages } from '../../../shared/domain/printed-page.ts';
import type { StoredMark } from '../../database/marks.ts';
import { type NoteEntry, type NotesList, notPlaced } from '../../publish/notes-list.ts';
import { meetingLabel } from '../meeting-label.ts';
import type { ExportParts } from './export-parts.ts';
import { itemsOfPages } from './items-of-pages.ts';

type Wish = Pick<ExportRequest, 'hashes' | 'pdfPages' | 'kinds'>;

/**
 * The marks that are asked for, by file, in reading order. A mark that stands in several of the files is told
 * once: in the first where it has its place, or else in the first.
 */
export function chosenMarks(
  { marks }: Pick<ExportParts, 'marks'>,
  { hashes, pdfPages, kinds }: Wish,
): Map<string, StoredMark[]> {
  const pages = pdfPages === null ? null : new Set(pdfPages);
  const isOnPages = ({ place }: StoredMark) =>
    pages === null || (isDrawn(place) && place.parts.some((part) => pages.has(part.pdfPage)));
  const all = [...new Set(hashes)].flatMap((hash) =>
    marks(hash)
      .filter((mark) => kinds.includes(mark.kind) && isOnPages(mark))
      .sort(byReadingOrder)
      .map((mark) => ({ hash, mark })),
  );
  const home = new Map<string, string>();
  for (const { hash, mark } of [...all].reverse()) home.set(mark.id, hash);
  for (const { hash, mark } of [...all].reverse()) if (isDrawn(mark.place)) home.set(mark.id, hash);
  const told = all.filter(({ hash, mark }) => home.get(mark.id) === hash);
  return new Map(
    hashes.map((hash) => [hash, told.filter((one) => one.hash === hash).map(({ mark }) => mark)]),
  );
}

/** Everything a list of notes says, as plain data. */
export function gatherNotes(parts: ExportParts, request: ExportRequest): NotesList {
  const { council, personal } = parts;
  const meetings = new Set(
    request.hashes.flatMap((hash) => council.row('pack', hash)?.meeting ?? []),
  );
  const labels = [...meetings].map((meeting) => meetingLabel(council, meeting));
  const meanings: Partial<Record<MarkColour, string>> = {};
  for (const { id, meaning } of personal.rows('colourMeaning'))
    meanings[id as MarkColour] = meaning;
  return {
    title: 'My notes',
    subtitle: labels.join('; '),
    author: personal.row('profile', 'me')?.name ?? '',
    madeAt: parts.clock().toISOString(),
    groupBy: request.groupBy,
    tags: request.tags,
    meanings,
    files: [...chosenMarks(parts, request)].map(([hash, marks]) => {
      const pack = council.row('pack', hash);
      return {
        hash,
        fileName: pack?.fileName ?? '',
        label: pack?.label ?? '',
        entries: entriesOf(parts, hash, marks),
      };
    }),
  };
}

function entriesOf({ council }: ExportParts, hash: string, marks: StoredMark[]): NoteEntry[] {
  const pack = council.row('pack', hash);
  const printed = new Map(pack?.pages.map((page) => [page.pdfPage, page.printed]));
  const itemOf = itemsOfPages(council, hash);
  return marks.map((mark) => {
    const page = isDrawn(mark.place) ? mark.place.parts[0]?.pdfPage : undefined;
    if (page === undefined) return { mark, page: notPlaced, item: notPlaced };
    const name = pageName(
      { pdfPage: page, printed: printed.get(page) ?? null },
      wholeOfPages(pack),
    );
    return { mark, page: name, item: itemOf(page) };
  });
}
