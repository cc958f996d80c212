import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf, InputOf } from '../../../shared/contract/contract.ts';
import type { Prose, ProseVersion, proseCalls } from '../../../shared/contract/prose.ts';
import type { privateBusinessNouns } from '../../../shared/domain/nouns.ts';
import { isBeingWritten } from '../../../shared/domain/record-states.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Transaction } from '../../ledger/ledger.ts';
import { authorOf } from '../author-of.ts';
import { flagParagraphs } from './flag-paragraphs.ts';
import type { MinutingParts } from './minuting-parts.ts';
import { type ProseMemory, storeOf } from './prose-memory.ts';
import { checkedUpdate } from './prose-update-check.ts';
import type { BothChanged, KeptUpdate, RememberedProse } from './remembered-prose.ts';

export interface ProseParts extends MinutingParts {
  proses: ProseMemory;
  /** Told after each update that was kept. */
  tell: (change: { minute: string; editor: string }) => void;
}

type Tx = Transaction<typeof privateBusinessNouns>;

/** What stands under the headings of a record, kept as updates of Yjs so that no window overwrites another. */
export function createProse(parts: ProseParts): HandlersOf<typeof proseCalls> {
  return {
    'prose.get': ({ minute }) => proseOf(parts.proses.of(minuteWith(parts, minute))),
    'prose.append': (input) => {
      const seen = append(parts, input);
      parts.tell({ minute: input.minute, editor: input.editor });
      return { seen };
    },
    'prose.looked': ({ minute, paragraph }) => {
      const { id, record, access } = minuteWith(parts, minute);
      storeOf(parts, { access }).change(
        authorOf(parts.personal),
        'Paragraph looked at',
        (tx) => {
          for (const row of tx.rows('paragraphToCheck', { record, minute: id, paragraph }))
            tx.delete('paragraphToCheck', row.id);
        },
        { undoable: false },
      );
      return null;
    },
    'prose.versions': ({ minute }) => versionsOf(parts, minuteWith(parts, minute).id),
  };
}

/** @throws CallError('notFound') */
function minuteWith({ council }: MinutingParts, id: string): RecordedMinute {
  const minute = council.row('recordedMinute', id);
  if (minute === null) throw new CallError('notFound', 'no such minute');
  return minute;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const proseOf = (prose: RememberedProse): Prose => ({
  update: base64(prose.whole()),
  seen: prose.seen,
});

/** Keeps one update; answers how many there are. One that is here already is not kept twice. */
function append(parts: ProseParts, input: InputOf<'prose.append'>): number {
  const { proses: memory } = parts;
  const minute = minuteWith(parts, input.minute);
  const store = storeOf(parts, minute);
  const prose = memory.of(minute);
  const { id, editor, seen } = input;
  const row = store.row('proseUpdate', id);
  if (row !== null) {
    if (row.minute !== minute.id) throw new CallError('invalidInput', 'kept for another minute');
    return prose.seen;
  }
  const record = parts.council.row('meetingRecord', minute.record);
  if (record === null || !isBeingWritten(record.state))
    throw new CallError('invalidInput', record?.state ?? 'no record');
  const update = checkedUpdate(input.update);
  // added before it is kept: what cannot be added must not be on the disk, where every opening would meet it
  const follows = prose.follows(editor, seen);
  const kept = { id, editor, update, follows };
  const both = orForgotten(memory, minute.id, () => added(prose, kept, seen));
  const work = (tx: Tx) => write(tx, minute, input, follows, both);
  // the editor undoes words as they were typed; to take an update away here would take others' words along
  const options = { undoable: false };
  orForgotten(memory, minute.id, () =>
    memory.writing(() => store.change(authorOf(parts.personal), 'Words typed', work, options)),
  );
  return prose.seen;
}

/** What is remembered has gone ahead of the disk where either step fails, and is read anew the next time. */
function orForgotten<T>(memory: ProseMemory, minute: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    memory.forget(minute);
    throw error;
  }
}

function added(prose: RememberedProse, update: KeptUpdate, seen: number): BothChanged[] {
  try {
    return prose.add(update, seen);
  } catch {
    // Yjs throws errors of many kinds at bytes that fit no document
    throw new CallError('invalidInput', 'no update of this prose');
  }
}

function write(
  tx: Tx,
  { id: minute, record }: RecordedMinute,
  { id, update, editor, words }: InputOf<'prose.append'>,
  follows: string[],
  both: readonly BothChanged[],
): void {
  // the update last: a row of which only a part has come to another laptop is not there yet
  tx.set('proseUpdate', id, { record, minute, editor, follows, update });
  if (words !== null) tx.set('recordedMinute', minute, { record, words });
  flagParagraphs(tx, { id: minute, record }, both);
}

/** Texts that were kept of the prose, newest first; those of a private minute from its own store. */
function versionsOf(parts: MinutingParts, id: string): ProseVersion[] {
  const { council, privateBusiness } = parts;
  const past = [council, privateBusiness].flatMap((ledger) =>
    ledger.history('recordedMinute', id, 'words'),
  );
  return (
    past
      // a move between the stores empties the words in one of them
      .flatMap(({ value, author, at }) =>
        typeof value === 'string' && value !== '' ? [{ words: value, by: author, at }] : [],
      )
      .sort((one, other) => other.at.localeCompare(one.at, 'en'))
      .filter(({ words }, index, all) => words !== all[index - 1]?.words)
  );
}
