import { RefreshCw } from 'lucide-react';
import type { PaperInItem } from '../../../shared/contract/meetings.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { readingTimeWords } from '../../../shared/domain/reading-time.ts';
import { useApp } from '../../app/app-context.ts';
import { rangeWords } from '../../app/range-words.ts';
import { readerAddress } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Tag } from '../../ui/tag.tsx';
import { TickBox } from '../../ui/tick-box.tsx';

const roles: Record<PaperInItem['role'], string> = {
  report: 'Report',
  appendix: 'Appendix',
  presentation: 'Presentation',
  minutes: 'Minutes',
  workProgramme: 'Work programme',
  late: 'Late paper',
  other: 'Paper',
};

interface PaperLineProps {
  paper: PaperInItem;
  packs: readonly Pack[];
  meeting: string;
}

/** One paper: what it is, its printed pages, whether I have read it in the words it has now. */
export function PaperLine({ paper, packs, meeting }: PaperLineProps) {
  const { client } = useApp();
  const { problem, run } = useDeed();
  const version = paper.versions[0];
  const file = packs.find(({ id }) => id === version?.pack);
  const tick = (read: boolean) =>
    run(() => client.call('reading.markRead', { paper: paper.id, read }));
  return (
    <div className="paper-line">
      <div>
        {version ? (
          <a href={readerAddress(version.pack, meeting, version.pdfFrom)}>{paper.title}</a>
        ) : (
          paper.title
        )}
        <p className="quiet small">
          {[
            roles[paper.role],
            version && rangeWords(version, file),
            paper.minutes > 0 && `${readingTimeWords(paper.minutes)} to read`,
            hasNewWords(paper) && `changed in: ${file?.label || 'the newest file'}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {problem && <p className="field-error">{problem}</p>}
      </div>
      <div className="row">
        {paper.state === 'changed' && (
          <Tag icon={RefreshCw} tone="warn">
            Changed since you read it
          </Tag>
        )}
        <TickBox isTicked={paper.state === 'read'} onChange={tick} label={`Read: ${paper.title}`}>
          Read
        </TickBox>
      </div>
    </div>
  );
}

/** Whether the newest version reads otherwise than the one before it; a paper published again unchanged does not. */
function hasNewWords({ versions: [newest, before] }: PaperInItem): boolean {
  return newest !== undefined && before !== undefined && newest.textHash !== before.textHash;
}
