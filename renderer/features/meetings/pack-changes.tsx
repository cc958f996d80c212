import type { ReactNode } from 'react';
import type { EditionChange } from '../../../shared/domain/compare-editions.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { counted } from '../../app/meeting-words.ts';
import { pageOfFileWords } from '../../app/range-words.ts';
import { readerAddress } from '../../app/route.ts';
import { Details } from '../../ui/details.tsx';

/** More changes than this are folded away behind their count. */
const mostShown = 12;

interface PackChangesProps {
  pack: Pack;
  packs: readonly Pack[];
  meeting: string;
}

/** What a revised pack changed: each page that is new, was reworded or went, with a link to it. */
export function PackChanges({ pack, packs, meeting }: PackChangesProps) {
  if (pack.changes.length === 0) return null;
  const before = packs.find(({ id }) => id === pack.revises);
  const list = (
    <ul className="changes">
      {pack.changes.map((change) => (
        <li key={changeKey(change)}>
          <Change change={change} pack={pack} before={before} meeting={meeting} />
        </li>
      ))}
    </ul>
  );
  return (
    <div>
      <p>
        <strong>{changesSentence(pack.changes)}</strong>
      </p>
      {pack.changes.length > mostShown ? (
        <Details summary={`Show all ${pack.changes.length} changes`}>{list}</Details>
      ) : (
        list
      )}
    </div>
  );
}

interface ChangeProps {
  change: EditionChange;
  pack: Pack;
  before: Pack | undefined;
  meeting: string;
}

function Change({ change, pack, before, meeting }: ChangeProps) {
  const now = (pdfPage: number) => (
    <PageLink pack={pack} pdfPage={pdfPage} meeting={meeting} words={pageWords(pack, pdfPage)} />
  );
  const then = (pdfPage: number, words: string): ReactNode =>
    before ? <PageLink pack={before} {...{ pdfPage, meeting, words }} /> : words;
  switch (change.kind) {
    case 'inserted':
      return (
        <>
          {now(change.pdfPage)} is new{change.heading !== null && `: ${change.heading}`}
        </>
      );
    case 'reworded':
      return (
        <>
          {now(change.pdfPage)} is worded differently (
          {then(change.oldPdfPage, `before: ${lower(pageWords(before, change.oldPdfPage))}`)})
        </>
      );
    case 'removed':
      return (
        <>
          {then(change.oldPdfPage, `${pageWords(before, change.oldPdfPage)} of the earlier pack`)}{' '}
          was taken out
        </>
      );
  }
}

function PageLink(props: { pack: Pack; pdfPage: number; meeting: string; words: string }) {
  const { pack, pdfPage, meeting, words } = props;
  return <a href={readerAddress(pack.id, meeting, pdfPage)}>{words}</a>;
}

/** "Page 14"; where no number is printed, "Page 16 of the file". */
const pageWords = (pack: Pack | undefined, pdfPage: number): string =>
  pageOfFileWords(pack, pdfPage).replace(/ of the (pack|agenda)$/, '');

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

const changeKey = (change: EditionChange): string =>
  change.kind === 'removed' ? `removed ${change.oldPdfPage}` : `${change.kind} ${change.pdfPage}`;

/** "1 page is new, 2 pages are worded differently, 1 page was taken out." */
export function changesSentence(changes: readonly EditionChange[]): string {
  const count = (kind: EditionChange['kind']) => changes.filter((one) => one.kind === kind).length;
  const part = (number: number, one: string, many: string) =>
    number === 0 ? [] : [`${counted(number, 'page')} ${number === 1 ? one : many}`];
  const parts = [
    ...part(count('inserted'), 'is new', 'are new'),
    ...part(count('reworded'), 'is worded differently', 'are worded differently'),
    ...part(count('removed'), 'was taken out', 'were taken out'),
  ];
  return `${parts.join(', ')}.`;
}
