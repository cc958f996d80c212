import { CallError } from '../../../../shared/contract/call-error.ts';
import type { DeskRecord } from '../../../../shared/contract/record.ts';
import { mayIssue, type Obstacle, obstacles } from '../../../../shared/domain/issue-obstacles.ts';
import type { MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import { authorOf } from '../../author-of.ts';
import { deliberate, lawful, recordIn } from '../minuting-parts.ts';
import { setState } from '../set-state.ts';
import type { LifeParts } from './life-parts.ts';
import { takenNumbers } from './taken-numbers.ts';
import { hashOf, standingVersion, versionsOf } from './versions.ts';

/** @throws CallError('notFound') */
export function deskOf(parts: LifeParts, meeting: string): DeskRecord {
  const desk = parts.desk(meeting);
  if (desk === null) throw new CallError('notFound', 'no minutes of this meeting');
  return desk;
}

/** What stands in the way by the record itself, and by those of other meetings. */
export const obstaclesOf = (parts: LifeParts, desk: DeskRecord): Obstacle[] => [
  ...obstacles(desk),
  ...takenNumbers(parts, desk),
];

/**
 * draft → issued. Numbers become facts; the text is frozen and hashed, the private business in its own store.
 * @throws CallError('notReady') where something stands in the way, CallError('exemptWords'), CallError('invalidInput')
 *   where a further version has no reason
 */
export function issueMinutes(parts: LifeParts, meeting: string, reason: string): string {
  const { council } = parts;
  const record = recordIn(parts, meeting, 'draft');
  const earlier = versionsOf(parts, record.id);
  if (earlier.length > 0 && reason.trim() === '') throw new CallError('invalidInput', 'no reason');
  const desk = deskOf(parts, meeting);
  if (!mayIssue(obstaclesOf(parts, desk))) throw new CallError('notReady');
  const number = (earlier.at(-1)?.number ?? 0) + 1;
  const seal = (tree: MinutesTree): MinutesTree => ({
    ...tree,
    standing: 'issuedDraft',
    version: number,
  });
  const text = seal(parts.tree(meeting, false));
  parts.refuseExemptWords(text);
  const id = parts.newId();
  const author = authorOf(parts.personal);
  const facts = { ...about(parts, number, reason), issuedBy: author.name };
  // the private text first: a public version whose private one is missing would look whole and not be it
  keepPrivate(parts, desk, { id, facts, seal });
  council.change(
    author,
    `Draft ${number} of the minutes issued`,
    (tx) => {
      for (const block of text.blocks)
        if (block.kind === 'minute' && block.number !== '')
          tx.set('recordedMinute', block.id, { number: block.number });
      tx.set('minutesVersion', id, {
        record: record.id,
        tree: text,
        hash: hashOf(text),
        ...facts,
      });
      setState(tx, record, 'issued');
    },
    lawful(record.id),
  );
  return id;
}

const about = ({ clock }: LifeParts, number: number, reason: string) =>
  ({ number, state: 'issued', reason: reason.trim(), issuedAt: clock().toISOString() }) as const;

type Facts = ReturnType<typeof about> & { issuedBy: string };

function keepPrivate(
  parts: LifeParts,
  desk: DeskRecord,
  version: { id: string; facts: Facts; seal: (tree: MinutesTree) => MinutesTree },
): void {
  const hasPrivate = desk.public.minutes.some(({ access }) => access !== 'public');
  const tree = hasPrivate ? version.seal(parts.tree(desk.meeting.id, true)) : null;
  parts.privateBusiness.change(
    { name: version.facts.issuedBy },
    'Private minutes issued',
    (tx) => {
      if (tree === null) return;
      tx.set('minutesVersion', version.id, {
        record: desk.record.id,
        tree,
        hash: hashOf(tree),
        ...version.facts,
      });
    },
    lawful(desk.record.id),
  );
}

/** issued → draft, with its reason; the issued text stays readable. */
export function withdrawMinutes(parts: LifeParts, meeting: string, reason: string): void {
  const record = recordIn(parts, meeting, 'issued');
  if (reason.trim() === '') throw new CallError('invalidInput', 'no reason');
  const version = standingVersion(parts, record.id);
  parts.council.change(
    authorOf(parts.personal),
    'Issued minutes taken back to a draft',
    (tx) => {
      if (version !== null)
        tx.set('minutesVersion', version.id, {
          state: 'withdrawn',
          withdrawnBecause: reason.trim(),
        });
      setState(tx, record, 'draft');
    },
    deliberate,
  );
}
