import { FileWarning, Lock } from 'lucide-react';
import type { ItemInMeeting, MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import { rangeWords } from '../../app/range-words.ts';
import { askAddress, readerAddress } from '../../app/route.ts';
import { Details } from '../../ui/details.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PaperLine } from './paper-line.tsx';
import { Recommendations } from './recommendations.tsx';
import { WorkProgrammeList } from './work-programme-list.tsx';

/** The numbered items, each with its papers on their printed pages. */
export function Agenda({ detail }: { detail: MeetingDetail }) {
  return (
    <section className="stack" aria-labelledby="agenda">
      <h2 id="agenda" tabIndex={-1}>
        Agenda
      </h2>
      {detail.items.length === 0 && (
        <p>No items were found. You can add them under “What was understood”.</p>
      )}
      <ol className="plain-list agenda">
        {detail.items.map((item) => (
          <li
            key={item.id}
            id={`item-${item.id}`}
            tabIndex={-1}
            className="agenda-item"
            aria-labelledby={`title-${item.id}`}
          >
            <p className="agenda-number">{item.printedNumber ?? '–'}</p>
            <AgendaEntry item={item} packs={detail.packs} meeting={detail.meeting.id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface AgendaEntryProps {
  item: ItemInMeeting;
  packs: MeetingDetail['packs'];
  meeting: string;
}

function AgendaEntry({ item, packs, meeting }: AgendaEntryProps) {
  const pages = rangeWords(
    item,
    packs.find(({ id }) => id === item.pack),
  );
  return (
    <div className="agenda-body">
      <h3 id={`title-${item.id}`}>
        <ItemTitle item={item} meeting={meeting} />
      </h3>
      {(pages || item.reportOf) && (
        <p className="quiet">{[item.reportOf, pages].filter(Boolean).join(' · ')}</p>
      )}
      <ItemTags item={item} />
      {item.subItems.length > 0 && (
        <ul className="plain-list">
          {item.subItems.map((sub) => (
            <li key={sub.label}>
              {sub.label}) {sub.title}
            </li>
          ))}
        </ul>
      )}
      {item.papers.length > 0 && (
        <ul className="plain-list stack" aria-label={`Papers of ${item.title}`}>
          {item.papers.map((paper) => (
            <li key={paper.id}>
              <PaperLine paper={paper} packs={packs} meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
      <Recommendations notes={item.briefingNotes} />
      <p>
        <a href={askAddress(meeting, item.id)}>
          Draft a question<span className="visually-hidden"> about {item.title}</span>
        </a>
      </p>
      {item.workProgramme && (
        <Details summary={`Work programme (${item.workProgramme.rows.length} entries)`}>
          <WorkProgrammeList programme={item.workProgramme} meeting={meeting} />
        </Details>
      )}
    </div>
  );
}

function ItemTitle({ item, meeting }: { item: ItemInMeeting; meeting: string }) {
  const hash = item.pack ?? item.papers[0]?.versions[0]?.pack ?? null;
  const pdfPage = item.pdfFrom ?? item.papers[0]?.versions[0]?.pdfFrom ?? null;
  if (hash === null || pdfPage === null) return <>{item.title}</>;
  return <a href={readerAddress(hash, meeting, pdfPage)}>{item.title}</a>;
}

const states: Partial<Record<AgendaItem['paperState'], string>> = {
  notInFile: 'Papers are not in this file',
  toFollow: 'Papers to follow',
  inSupplement: 'Papers in a supplement',
  verbal: 'Verbal report',
  withdrawn: 'No longer on the newest agenda',
};

function ItemTags({ item }: { item: ItemInMeeting }) {
  const state = states[item.paperState];
  if (!state && item.access === 'public') return null;
  return (
    <p className="row">
      {item.access !== 'public' && (
        <Tag icon={Lock} tone="bad">
          {item.access === 'exempt' ? 'Exempt' : 'Confidential'}
        </Tag>
      )}
      {state && <Tag icon={FileWarning}>{state}</Tag>}
    </p>
  );
}
