import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { readerAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProgrammeDesk } from './programme-desk.ts';
import { focusTitle } from './use-item-focus.ts';

/** Whether this is the committee's own plan, or only what a pack prints. */
export function WhoseItIs() {
  const { programme, run } = useProgrammeDesk();
  const { client } = useApp();
  const { printed, isOwn, lastUpdated } = programme;
  const updated = lastUpdated === null ? '' : `Last updated ${formatShortDate(lastUpdated)}. `;
  const pack =
    printed?.meetingDate === null || printed === null
      ? 'a pack'
      : `the pack of ${formatShortDate(printed.meetingDate)}`;
  return (
    <div className="stack">
      <p className="quiet">
        {updated}
        {printed !== null && (
          <a href={readerAddress(printed.hash, printed.meeting, printed.pdfPage)}>
            {isOwn ? `Taken over from ${pack}` : `As ${pack} prints it`}
          </a>
        )}
      </p>
      {!isOwn && printed !== null && (
        <Notice kind="note">
          <p>
            Change anything, and this becomes your committee’s own programme. The printed one stays
            as it is in the pack.
          </p>
          <div>
            <Button
              onPress={() =>
                run(
                  () => client.call('programme.adopt', { programme: printed.id }),
                  'This is your committee’s own programme now.',
                  focusTitle,
                )
              }
            >
              Take it over as it stands
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
