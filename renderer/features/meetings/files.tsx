import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { counted } from '../../app/meeting-words.ts';
import { readerAddress } from '../../app/route.ts';
import { Notice } from '../../ui/notice.tsx';
import { CarriedLine } from './carried-line.tsx';
import { PackChanges } from './pack-changes.tsx';

/** The files this meeting was made of, newest first; each stays readable as it came. */
export function Files({ packs, meeting }: { packs: readonly Pack[]; meeting: string }) {
  if (packs.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="files">
      <h2 id="files" tabIndex={-1}>
        Files
      </h2>
      <ul className="plain-list stack">
        {packs.map((pack) => (
          <li key={pack.id} className="stack">
            <div>
              <a href={readerAddress(pack.id, meeting)}>{pack.label || pack.fileName}</a>
              <p className="quiet small">
                {pack.fileName}, {counted(pack.pageCount, 'page')}, read in on{' '}
                {formatShortDate(pack.importedAt.slice(0, 10))}
                {replacedWords(pack, packs)}
              </p>
            </div>
            {pack.revises !== null && <CarriedLine hash={pack.id} meeting={meeting} />}
            <PackChanges pack={pack} packs={packs} meeting={meeting} />
            {pack.notices.map((notice) => (
              <Notice key={notice} kind="note">
                <p>{notice}</p>
              </Notice>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says of an earlier edition that a newer one is here. */
function replacedWords(pack: Pack, packs: readonly Pack[]): string {
  const newer = packs.find(({ revises }) => revises === pack.id);
  return newer ? `. Replaced by: ${newer.label || newer.fileName}` : '';
}
