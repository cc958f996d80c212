import { CallError } from '../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { LatestReading, readingCalls } from '../../shared/contract/reading.ts';
import { formatShortDate } from '../../shared/domain/format-date.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import { pageName, wholeOfPages } from '../../shared/domain/printed-page.ts';
import type { Ledger, Reader } from '../ledger/ledger.ts';
import { authorOf } from './author-of.ts';

export interface ReadingParts {
  council: Reader<typeof sharedNouns>;
  personal: Ledger<typeof personalNouns>;
  clock: () => Date;
}

/** The words that a paper has in its newest version, as their hash. */
function newestWords(council: Reader<typeof sharedNouns>, paper: string): string {
  const versions = council.rows('paperVersion', { paper });
  const newest = versions.sort((one, other) => other.number - one.number)[0];
  if (newest === undefined) throw new CallError('notFound', 'no such paper');
  return newest.textHash;
}

/** Files that left the app since are passed over. */
function latestReading(
  council: Reader<typeof sharedNouns>,
  personal: Reader<typeof personalNouns>,
): LatestReading | null {
  const positions = personal
    .rows('readingPosition')
    .sort((one, other) => other.readAt.localeCompare(one.readAt));
  for (const position of positions) {
    const pack = council.row('pack', position.id);
    const meeting = pack && council.row('meeting', pack.meeting);
    if (!pack || !meeting) continue;
    const committee = council.row('committee', meeting.committee)?.name ?? 'Meeting';
    const date = meeting.date === null ? [] : [formatShortDate(meeting.date)];
    const page = pack.pages.find((one) => one.pdfPage === position.pdfPage);
    return {
      hash: pack.id,
      label: [`${pack.label}${newerWords(council, pack.id)}`, committee, ...date].join(', '),
      meeting: meeting.id,
      page: pageName(page ?? { pdfPage: position.pdfPage, printed: null }, wholeOfPages(pack)),
    };
  }
  return null;
}

/** Says of an earlier edition that a newer one is here, so that nobody reads on in the old one unawares. */
function newerWords(council: Reader<typeof sharedNouns>, pack: string): string {
  const isReplaced = council.rows('pack', { revises: pack }).length > 0;
  return isReplaced ? ' (a newer edition is here)' : '';
}

/** Where I left off and what I have read: mine alone, and never worth an undo. */
export function createReading({
  council,
  personal,
  clock,
}: ReadingParts): HandlersOf<typeof readingCalls> {
  const change: (label: string, work: Parameters<typeof personal.change>[2]) => void = (
    label,
    work,
  ) => personal.change(authorOf(personal), label, work, { undoable: false });
  return {
    'reading.position': ({ hash }) => personal.row('readingPosition', hash),
    'reading.latest': () => latestReading(council, personal),
    'reading.remember'({ hash, textView, ...position }) {
      const fields = { ...position, textView: textView ? 1 : 0, readAt: clock().toISOString() };
      change('Reading position', (tx) => tx.set('readingPosition', hash, fields));
      return null;
    },
    'reading.markRead'({ paper, read }) {
      const textHash = newestWords(council, paper);
      change(read ? 'Read' : 'Not read', (tx) => {
        if (read) tx.set('paperRead', paper, { textHash });
        else tx.delete('paperRead', paper);
      });
      return null;
    },
  };
}
