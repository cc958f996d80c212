import type { Pack } from '../../../shared/domain/pack.ts';
import { addressOf } from '../../app/route.ts';
import { Notice } from '../../ui/notice.tsx';
import { CarriedLine } from './carried-line.tsx';
import { changesSentence } from './pack-changes.tsx';

/** On top of a meeting whose pack was published again: that it was, what changed in short, and the way there. */
export function RevisedNotice({ pack, meeting }: { pack: Pack | undefined; meeting: string }) {
  if (pack === undefined || pack.revises === null || pack.changes.length === 0) return null;
  const address = addressOf({ screen: 'meeting', id: meeting, section: 'files', item: null });
  return (
    <Notice kind="note">
      <p>
        The pack was published again. {changesSentence(pack.changes)}{' '}
        <a href={address}>See what changed</a>
      </p>
      <CarriedLine hash={pack.id} meeting={meeting} />
    </Notice>
  );
}
