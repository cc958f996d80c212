import { RefreshCw } from 'lucide-react';
import type { PaperInItem } from '../../../shared/contract/meetings.ts';
import { useApp } from '../../app/app-context.ts';
import { readerAddress } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Tag } from '../../ui/tag.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { rangeWords } from './range-words.ts';

const roles: Record<PaperInItem['role'], string> = {
  report: 'Report',
  appendix: 'Appendix',
  presentation: 'Presentation',
  minutes: 'Minutes',
  workProgramme: 'Work programme',
  late: 'Late paper',
  other: 'Paper',
};

/** One paper: what it is, its printed pages, whether I have read it in the words it has now. */
export function PaperLine({ paper, meeting }: { paper: PaperInItem; meeting: string }) {
  const { client } = useApp();
  const { problem, run } = useDeed();
  const version = paper.versions[0];
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
            version && rangeWords(version),
            paper.versions.length > 1 && `version ${version?.number ?? 1}`,
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
