import type { ItemInMeeting } from '../../../shared/contract/meetings.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { readerAddress } from '../../app/route.ts';

type Programme = NonNullable<ItemInMeeting['workProgramme']>;

/** The plan of work by slot, in print order, also slots without a matter ("cancelled"). */
export function WorkProgrammeList({
  programme,
  meeting,
}: {
  programme: Programme;
  meeting: string;
}) {
  return (
    <div>
      {programme.lastUpdated && (
        <p className="quiet">Last updated {formatShortDate(programme.lastUpdated)}</p>
      )}
      {programme.slots.map((slot) => (
        <section key={slot.when} className="slot">
          <h4>{slot.when}</h4>
          <ul className="plain-list">
            {programme.rows
              .filter((row) => row.slot === slot.when)
              .map((row) => (
                <li key={row.id}>
                  <MatterTitle
                    title={row.title}
                    address={
                      row.pdfPage === null
                        ? null
                        : readerAddress(programme.pack, meeting, row.pdfPage)
                    }
                  />
                  {row.detail && <p>{row.detail}</p>}
                  <p className="quiet small">
                    {[...row.cabinetMembers, ...row.leadOfficers].join(', ')}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function MatterTitle({ title, address }: { title: string; address: string | null }) {
  return address === null ? <strong>{title}</strong> : <a href={address}>{title}</a>;
}
