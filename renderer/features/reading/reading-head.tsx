import type { ReactNode } from 'react';
import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import { readerAddress } from '../../app/route.ts';
import { pictureRemark } from '../../pdf/page-list.tsx';
import type { ReadingState } from './reading-store.ts';
import { importingSentence } from './reading-words.ts';

interface ReadingHeadProps {
  meeting: MeetingDetail | null;
  state: ReadingState;
  /** The way back after a jump; beside the title, so that its coming and going moves nothing. */
  back: ReactNode;
  /** What other features have to say. */
  remarks: ReactNode;
}

/** What is being read, and what is to be known about it just now. */
export function ReadingHead({ meeting, state, back, remarks }: ReadingHeadProps) {
  const { file, importing, pdfPage, hash } = state;
  const pack = meeting?.packs.find((candidate) => candidate.id === hash);
  const newer = meeting?.packs.find((candidate) => candidate.revises === hash);
  const isPicture = file?.pages[pdfPage - 1]?.kind === 'scan';
  return (
    <header className="reading-head">
      <h1 tabIndex={-1} className="reading-title">
        {pack?.label ?? (file?.fileName || importing?.fileName || 'Paper')}
      </h1>
      {back}
      {newer && meeting && (
        <p className="reading-remark">
          This is an earlier edition.{' '}
          <a href={readerAddress(newer.id, meeting.meeting.id)}>Open the newer one</a>
        </p>
      )}
      {importing && <p className="reading-remark">{importingSentence(importing)}</p>}
      {isPicture && <p className="reading-remark">{pictureRemark}</p>}
      {remarks}
    </header>
  );
}
