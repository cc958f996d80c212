import { CallError } from '../../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { authorOf } from '../../author-of.ts';
import { derivedId } from '../../derived-id.ts';
import { lawful, recordIn, recordOf } from '../minuting-parts.ts';
import { setState } from '../set-state.ts';
import { checkLater } from './later-meeting.ts';
import type { LifeParts } from './life-parts.ts';
import { isWhole, standingVersion } from './versions.ts';

/** The next leaf of the minute book in which a committee's signed minutes are entered. From 1. */
export function nextLeaf({ council }: Pick<LifeParts, 'council'>, committee: string): number {
  const ends = council
    .rows('meeting', { committee })
    .flatMap(({ id }) => council.rows('signature', { record: derivedId('meetingRecord', id) }))
    .map(({ firstLeaf, leaves }) => (firstLeaf ?? 0) + (leaves ?? 0));
  return Math.max(1, ...ends);
}

/**
 * approved → signed, for ever. Names the standing text by its hash and who presided at the signing meeting (LGA
 * 1972 Sch 12 para 41(1)); leaves run on through the minute book (para 41(2)).
 * @throws CallError('invalidInput') where the minutes are not approved, CallError('notAsIssued'),
 *   CallError('didNotPreside'), CallError('notLater'), CallError('leafTaken')
 */
export function signMinutes(parts: LifeParts, input: InputOf<'minutes.sign'>): void {
  const { council } = parts;
  const { meeting, atMeeting, presider, signedOn, form, firstLeaf, leaves } = input;
  const record = recordIn(parts, meeting, 'approved');
  const at = recordOf(parts, atMeeting);
  const version = standingVersion(parts, record.id);
  if (version === null || !isWhole(version)) throw new CallError('notAsIssued');
  const hasPresided = council
    .rows('presiding', { record: at.id })
    .some(({ attendance }) => council.row('attendance', attendance)?.name === presider);
  if (at.id === record.id || !hasPresided) throw new CallError('didNotPreside');
  checkLater(parts, input);
  const committee = council.row('meeting', meeting)?.committee ?? '';
  if (firstLeaf < nextLeaf(parts, committee)) throw new CallError('leafTaken');
  const approval = council.rows('approval', { record: at.id, approves: record.id })[0];
  council.change(
    authorOf(parts.personal),
    'Minutes signed',
    (tx) => {
      tx.set('signature', derivedId('signature', record.id), {
        record: record.id,
        version: version.id,
        hash: version.hash,
        atRecord: at.id,
        presider,
        signedOn,
        form,
        firstLeaf,
        leaves,
      });
      if (approval !== undefined) tx.set('approval', approval.id, { signed: 1 });
      setState(tx, record, 'signed');
    },
    lawful(record.id),
  );
}
