import { FilePlus, FileQuestion, Lock, NotebookPen, RefreshCw } from 'lucide-react';
import type {
  ItemInMeeting,
  MeetingDetail,
  PaperInItem,
} from '../../../shared/contract/meetings.ts';
import { readingTimeWords } from '../../../shared/domain/reading-time.ts';
import { counted } from '../../app/meeting-words.ts';
import { otherFile } from '../../app/range-words.ts';
import { Tag } from '../../ui/tag.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { onAgenda, type Target, targetOfItem, targetOfPaper } from './agenda-places.ts';
import { useNoteCounts } from './use-note-counts.ts';
import './agenda-column.css';

interface AgendaColumnProps {
  meeting: MeetingDetail;
  hash: string;
  pdfPage: number;
  onGo: (target: Target) => void;
  onTick: (paper: string, read: boolean) => void;
}

/** The items and their papers, with what I have read; the one in hand is marked. */
export function AgendaColumn({ meeting, hash, pdfPage, onGo, onTick }: AgendaColumnProps) {
  const here = onAgenda(meeting, hash, pdfPage);
  const notes = useNoteCounts(meeting, hash);
  return (
    <nav className="agenda-column" aria-label="Agenda" tabIndex={-1}>
      <ol className="plain-list">
        {meeting.items.map((item) => (
          <li key={item.id} className="column-item">
            <ItemLine
              item={item}
              notes={notes.get(item.id) ?? 0}
              isHere={here.item?.id === item.id}
              onGo={onGo}
            />
            {item.papers.length > 0 && (
              <ul className="plain-list column-papers" aria-label={`Papers of ${item.title}`}>
                {item.papers.map((paper) => (
                  <li key={paper.id}>
                    <PaperEntry
                      paper={paper}
                      file={otherFile(packOf(meeting, paper))}
                      isHere={here.paper?.id === paper.id}
                      onGo={onGo}
                      onTick={onTick}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface GoProps {
  target: Target | null;
  isHere: boolean;
  children: string;
  onGo: (target: Target) => void;
}

/** Words that lead to a page; plain words where there is none. */
function Go({ target, isHere, children, onGo }: GoProps) {
  if (target === null) return <span className="column-words">{children}</span>;
  return (
    <button
      type="button"
      className="column-go"
      aria-current={isHere ? 'location' : undefined}
      onClick={() => onGo(target)}
    >
      {children}
    </button>
  );
}

const absent: Partial<Record<ItemInMeeting['paperState'], string>> = {
  toFollow: 'Papers to follow',
  notInFile: 'Papers not in this file',
  inSupplement: 'Papers in a supplement',
  verbal: 'Verbal report',
  withdrawn: 'No longer on the newest agenda',
};

interface ItemLineProps extends Pick<GoProps, 'onGo'> {
  item: ItemInMeeting;
  /** How many notes of mine stand on its pages. */
  notes: number;
  isHere: boolean;
}

function ItemLine({ item, notes, isHere, onGo }: ItemLineProps) {
  const missing = item.papers.length === 0 ? absent[item.paperState] : undefined;
  const title = item.printedNumber === null ? item.title : `${item.printedNumber}  ${item.title}`;
  return (
    <div className="column-line">
      <Go target={targetOfItem(item)} isHere={isHere} onGo={onGo}>
        {title}
      </Go>
      {item.access !== 'public' && (
        <Tag icon={Lock} tone="bad">
          {item.access === 'exempt' ? 'Exempt' : 'Confidential'}
        </Tag>
      )}
      {missing && <Tag icon={FileQuestion}>{missing}</Tag>}
      {notes > 0 && <Tag icon={NotebookPen}>{counted(notes, 'note')}</Tag>}
    </div>
  );
}

interface PaperEntryProps extends Pick<AgendaColumnProps, 'onGo' | 'onTick'> {
  paper: PaperInItem;
  /** The short name of its file, where that is not the pack; "" otherwise. */
  file: string;
  isHere: boolean;
}

const packOf = (meeting: MeetingDetail, paper: PaperInItem) =>
  meeting.packs.find(({ id }) => id === paper.versions[0]?.pack);

function PaperEntry({ paper, file, isHere, onGo, onTick }: PaperEntryProps) {
  return (
    <div className="column-line">
      <Go target={targetOfPaper(paper)} isHere={isHere} onGo={onGo}>
        {paper.title}
      </Go>
      {paper.minutes > 0 && paper.state !== 'read' && (
        <span className="quiet small">{readingTimeWords(paper.minutes)}</span>
      )}
      {file !== '' && <Tag icon={FilePlus}>{`In ${file}`}</Tag>}
      {paper.state === 'changed' && (
        <Tag icon={RefreshCw} tone="warn">
          Changed since you read it
        </Tag>
      )}
      <TickBox
        isTicked={paper.state === 'read'}
        onChange={(read) => onTick(paper.id, read)}
        label={`Read: ${paper.title}`}
      >
        Read
      </TickBox>
    </div>
  );
}
