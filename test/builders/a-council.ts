import { openProfile } from '../../electron/ledger/open-profile.ts';
import type { Profile } from '../../electron/ledger/profile.ts';
import type { StoredPage } from '../../shared/domain/stored-page.ts';
import { type ScratchFolder, scratchFolder } from './scratch-folder.ts';

export const packHash = '1a'.repeat(32);
export const revisedHash = '2b'.repeat(32);
export const today = new Date('2025-02-10T09:00:00Z');

/** A profile in a folder of its own. */
export interface ACouncil extends Profile {
  scratch: ScratchFolder;
  remove(): void;
}

export function aCouncil(): ACouncil {
  const scratch = scratchFolder();
  let next = 0;
  const random = (bytes: number) => new Uint8Array(bytes).fill(++next);
  const profile = openProfile(scratch.path, { clock: () => today, random });
  return {
    ...profile,
    scratch,
    remove() {
      profile.close();
      scratch.remove();
    },
  };
}

/** A page whose words are `text`; a page without words is a picture. */
export const aStoredPage = (pdfPage: number, text: string): StoredPage => ({
  pdfPage,
  width: 595,
  height: 842,
  kind: text === '' ? 'scan' : 'text',
  text,
  blocks: text === '' ? [] : [{ kind: 'paragraph', text }],
});

/** Stores a file with these pages, whole. */
export function storeFile({ papers }: Profile, hash: string, texts: string[]): void {
  const bytes = Buffer.from(`%PDF-1.7 ${hash.slice(0, 8)}`);
  papers.begin(hash, bytes.length);
  papers.addPart(hash, 0, bytes);
  papers.addSizes(
    hash,
    texts.map(() => ({ width: 595, height: 842 })),
  );
  papers.addPages(
    hash,
    texts.map((text, i) => aStoredPage(i + 1, text)),
  );
  papers.setOutline(hash, [{ title: 'Roads in winter', pdfPage: 3, depth: 0 }]);
  papers.complete(hash);
}

const texts = [
  'Agenda of the Harbour Scrutiny Board',
  'Minutes of the meeting of 16 January 2025. The ferry timetable was discussed.',
  'Gritting of roads in winter. Costs rose to £1,200 in Abermôr.',
  '',
  'Salt stocks by depot',
];
const printed = [null, '1', '2', '3', '4'];

/** One meeting of an invented board: two items, one paper, minutes, a member; page 4 of its pack is a picture. */
export function withMeeting(council: ACouncil): ACouncil {
  storeFile(council, packHash, texts);
  council.council.change({ name: 'Import' }, 'Import', (tx) => {
    tx.set('committee', 'c', { name: 'Harbour Scrutiny Board', organisation: 'Abermôr Council' });
    tx.set('meeting', 'm', {
      committee: 'c',
      date: '2025-02-13',
      time: '10:00',
      place: 'Old Custom House',
    });
    tx.set('pack', packHash, {
      meeting: 'm',
      kind: 'agendaPack',
      label: 'Agenda pack',
      fileName: 'harbour.pdf',
      pageCount: texts.length,
      pages: texts.map((text, i) => ({
        pdfPage: i + 1,
        printed: printed[i] ?? null,
        kind: text === '' ? ('scan' as const) : ('text' as const),
      })),
    });
    tx.set('agendaItem', 'i1', {
      meeting: 'm',
      pack: packHash,
      printedNumber: '1',
      position: 1,
      title: 'Minutes',
      pdfFrom: 2,
      pdfTo: 2,
      printedFrom: 1,
      printedTo: 1,
    });
    tx.set('agendaItem', 'i2', {
      meeting: 'm',
      pack: packHash,
      printedNumber: '2',
      position: 2,
      title: 'Winter service',
      pdfFrom: 3,
      pdfTo: 5,
    });
    tx.set('paper', 'p', { item: 'i2', role: 'report', title: 'Gritting report' });
    tx.set('paperVersion', 'v1', {
      paper: 'p',
      pack: packHash,
      number: 1,
      pdfFrom: 3,
      pdfTo: 5,
      printedFrom: 2,
      printedTo: 4,
      textHash: 'words-1',
    });
    tx.set('minutes', 'n', { pack: packHash, item: 'i1', foundAt: 'm', date: '2025-01-16' });
    tx.set('minute', 'n1', {
      minutes: 'n',
      number: '58',
      title: 'Ferry timetable',
      text: 'Members asked about Sundays.',
      pdfPage: 2,
    });
    tx.set('person', 'a', { organisation: 'Abermôr Council', name: 'B Zeal', title: 'Councillor' });
    tx.set('person', 'b', { organisation: 'Abermôr Council', name: 'Z Ames', title: 'Councillor' });
    tx.set('membership', 'mb', { meeting: 'm', person: 'a', role: 'chair', position: 1 });
  });
  return council;
}
