import { CallError } from '../../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { Correction } from '../../../../shared/domain/correction.ts';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import type { MinutesVersion } from '../../../../shared/domain/minutes-version.ts';
import { correctedTree } from '../../../../shared/minutes/corrected-tree.ts';
import type { MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import { authorOf } from '../../author-of.ts';
import { derivedId } from '../../derived-id.ts';
import { lawful, recordIn } from '../minuting-parts.ts';
import { setState } from '../set-state.ts';
import { checkLater } from './later-meeting.ts';
import type { LifeParts } from './life-parts.ts';
import { hashOf, isWhole, standingVersion } from './versions.ts';

type Input = InputOf<'minutes.approve'>;

interface Decision {
  record: MeetingRecord;
  at: MeetingRecord;
  version: MinutesVersion;
  input: Input;
}

/**
 * What a later meeting decided about these minutes (LGA 1972 Sch 12 para 41). Corrections that it agreed make a
 * further version; the issued one stays as it was. Not approved: back to draft.
 * @throws CallError('notLater') where that minute is not of a later meeting, CallError('wordsNotOnce') where the words of
 *   a correction do not stand in the text once, CallError('notAsIssued'), CallError('exemptWords'), and
 *   CallError('invalidInput') where either minutes are at another point of their life
 */
export function approveMinutes(parts: LifeParts, input: Input): void {
  const record = recordIn(parts, input.meeting, 'issued');
  const at = approvingRecord(parts, input, record);
  const version = standingVersion(parts, record.id);
  if (version === null || !isWhole(version)) throw new CallError('notAsIssued');
  const decision: Decision = { record, at, version, input };
  if (input.outcome === 'corrected') correctVersion(parts, decision);
  else if (input.corrections.length > 0) throw new CallError('invalidInput', 'corrections');
  else decide(parts, decision, []);
}

function approvingRecord(parts: LifeParts, input: Input, record: MeetingRecord): MeetingRecord {
  const { council } = parts;
  const at = recordIn(parts, input.atMeeting, 'live', 'draft');
  const minute = council.row('recordedMinute', input.atMinute);
  if (at.id === record.id || minute?.record !== at.id)
    throw new CallError('notLater', 'no minute of the approving meeting');
  checkLater(parts, input);
  return at;
}

function correctionsOf(parts: LifeParts, { input, record }: Decision): Correction[] {
  return input.corrections.map((id) => {
    const correction =
      parts.council.row('correction', id) ?? parts.privateBusiness.row('correction', id);
    if (correction?.record !== record.id) throw new CallError('invalidInput', 'no such correction');
    return correction;
  });
}

function withCorrections(tree: MinutesTree, corrections: readonly Correction[]): MinutesTree {
  return corrections.reduce((text, correction) => {
    const next = correctedTree(text, correction);
    if (next === null) throw new CallError('wordsNotOnce');
    return next;
  }, tree);
}

/** The corrected text becomes a version of its own, in each store what belongs to it. */
function correctVersion(parts: LifeParts, decision: Decision): void {
  const { council, privateBusiness, newId } = parts;
  const { version, record } = decision;
  const corrections = correctionsOf(parts, decision);
  if (corrections.length === 0) throw new CallError('invalidInput', 'no correction');
  const open = corrections.filter(({ id }) => council.row('correction', id) !== null);
  const isOfPublic = ({ minute }: Correction) =>
    council.row('recordedMinute', minute)?.access === 'public';
  // made in private business, it would be called agreed and change nothing that the public reads
  if (corrections.some((one) => isOfPublic(one) && !open.includes(one)))
    throw new CallError('invalidInput', 'a public minute corrected in private');
  const number = version.number + 1;
  const id = newId();
  const numbered = (tree: unknown) => ({ ...(tree as MinutesTree), version: number });
  const author = authorOf(parts.personal);
  const facts = {
    record: record.id,
    number,
    state: 'corrected' as const,
    reason: 'Corrections agreed by the approving meeting',
    issuedAt: parts.clock().toISOString(),
    issuedBy: author.name,
  };
  const text = withCorrections(numbered(version.tree), open);
  parts.refuseExemptWords(text);
  const closed = privateBusiness.row('minutesVersion', version.id);
  if (closed !== null) {
    const tree = withCorrections(numbered(closed.tree), corrections);
    const settled = corrections.filter((one) => !open.includes(one));
    privateBusiness.change(
      author,
      'Private minutes corrected',
      (tx) => {
        tx.set('minutesVersion', id, { ...facts, tree, hash: hashOf(tree) });
        for (const one of settled) tx.set('correction', one.id, agreedAt(decision));
      },
      lawful(record.id),
    );
  }
  decide(parts, decision, open, { id, row: { ...facts, tree: text, hash: hashOf(text) } });
}

const agreedAt = ({ at, input }: Decision) => ({
  state: 'agreed' as const,
  atRecord: at.id,
  atMinute: input.atMinute,
});

type NewVersion = { id: string; row: Omit<MinutesVersion, 'id' | 'withdrawnBecause'> };

/** Those of private business that were not agreed, which stand in their own store. Undo goes over none of it now. */
function refusePrivate(parts: LifeParts, { record, at, input: { atMinute } }: Decision): void {
  const { privateBusiness, personal } = parts;
  privateBusiness.change(
    authorOf(personal),
    'Private corrections settled',
    (tx) => {
      for (const { id } of tx.rows('correction', { record: record.id, state: 'proposed' }))
        tx.set('correction', id, { state: 'refused', atRecord: at.id, atMinute });
    },
    lawful(record.id),
  );
}

function decide(
  parts: LifeParts,
  decision: Decision,
  agreed: readonly Correction[],
  next: NewVersion | null = null,
): void {
  const { council } = parts;
  const { record, at, version, input } = decision;
  const { outcome, atMinute } = input;
  const refused = council
    .rows('correction', { record: record.id, state: 'proposed' })
    .filter(({ id }) => agreed.every((one) => one.id !== id));
  if (outcome !== 'notApproved') refusePrivate(parts, decision);
  const approval =
    council.rows('approval', { record: at.id, approves: record.id })[0]?.id ??
    derivedId('approval', at.id, record.id);
  const isApproved = outcome !== 'notApproved';
  council.change(
    authorOf(parts.personal),
    isApproved ? 'Minutes approved' : 'Minutes not approved',
    (tx) => {
      if (next !== null) tx.set('minutesVersion', next.id, next.row);
      if (!isApproved)
        tx.set('minutesVersion', version.id, {
          state: 'withdrawn',
          withdrawnBecause: 'Not approved',
        });
      for (const { id } of agreed) tx.set('correction', id, agreedAt(decision));
      if (isApproved)
        for (const { id } of refused)
          tx.set('correction', id, { state: 'refused', atRecord: at.id, atMinute });
      tx.set('approval', approval, {
        record: at.id,
        minute: atMinute,
        approves: record.id,
        approvesDate: council.row('meeting', input.meeting)?.date ?? null,
        outcome,
        // what was not approved cannot have been signed there, whatever was ticked at the desk
        ...(!isApproved && { signed: 0 }),
      });
      setState(tx, record, isApproved ? 'approved' : 'draft');
    },
    lawful(record.id),
  );
}
