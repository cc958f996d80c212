import type { BackupPreview, BackupRestored } from '../../../shared/contract/backups.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { Op } from '../../../shared/sync/op.ts';
import type { IngestingLedger } from '../../ledger/ingesting-ledger.ts';
import { authorOf } from '../author-of.ts';
import { joinWordings } from './join-wordings.ts';
import { keepPlaces } from './keep-places.ts';
import type { OpenFile } from './run-in-worker.ts';
import { isOfThisDevice, only } from './what-travels.ts';

type Personal = IngestingLedger<typeof personalNouns>;
type Noun = 'annotation' | 'question';

/** Rows looked at between two breaths of the answering thread. */
const rowsAtOnce = 100;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function inPortions(ids: readonly string[], work: (ids: string[]) => void): Promise<void> {
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    work(ids.slice(from, from + rowsAtOnce));
    await breathe();
  }
}

interface Known {
  /** Rows that stand here. */
  here: string[];
  /** Rows that stood here and were removed: they stay so. */
  removed: string[];
}

async function known(personal: Personal, noun: Noun, ids: readonly string[]): Promise<Known> {
  const found: Known = { here: [], removed: [] };
  await inPortions(ids, (some) => {
    for (const id of some) {
      if (personal.row(noun, id) !== null) found.here.push(id);
      else if (personal.history(noun, id, 'deleted').length > 0) found.removed.push(id);
    }
  });
  return found;
}

/** What a file holds, beside what is here. Changes nothing. */
export async function previewOf(personal: Personal, file: OpenFile): Promise<BackupPreview> {
  const notes = await known(personal, 'annotation', file.notes);
  const questions = await known(personal, 'question', file.questions);
  return {
    kind: 'preview',
    madeAt: file.madeAt,
    notes: file.notes.length,
    questions: file.questions.length,
    notesHere: notes.here.length,
    questionsHere: questions.here.length,
    removedHere: notes.removed.length + questions.removed.length,
  };
}

/** Choices of one person at one laptop, where two values cannot both stand. */
const chosenHere = [
  'profile',
  'readingLook',
  'readingPosition',
  'meetingLook',
  'colourMeaning',
] as const;

/**
 * What has been chosen here stays as it is: who uses this laptop and how, what the colours mean, where reading
 * goes on. All else is added to what is here, and of what was changed in both places both is kept.
 */
function mayCome(personal: Personal): (op: Op) => boolean {
  const chosen = new Set(
    chosenHere.flatMap((noun) => personal.rows(noun).map(({ id }) => `${noun} ${id}`)),
  );
  return (op) => !isOfThisDevice(op) && !chosen.has(`${op.noun} ${op.row}`);
}

/** Adds what a file holds to what is here. Stopped half-way it may be done again: nothing comes twice. */
export async function mergeFile(personal: Personal, file: OpenFile): Promise<BackupRestored> {
  const notes = await known(personal, 'annotation', file.notes);
  const questions = await known(personal, 'question', file.questions);
  const wanted = mayCome(personal);
  const placedHere = new Set<string>();
  for await (const changes of file.portions()) {
    const coming = only(changes, wanted);
    for (const { noun, row } of coming.flatMap(({ ops }) => ops))
      if (noun === 'annotationTarget' && personal.row(noun, row) !== null) placedHere.add(row);
    personal.ingest(coming);
  }
  await inPortions([...placedHere], (some) => keepPlaces(personal, authorOf(personal), some));
  let joined = 0;
  const join = (noun: Noun, ids: readonly string[]) =>
    inPortions(ids, (some) => {
      joined += joinWordings(personal, authorOf(personal), noun, some);
    });
  await join('annotation', notes.here);
  await join('question', questions.here);
  const isNew = (noun: Noun, ids: readonly string[], before: Known) => {
    const old = new Set(before.here);
    return ids.filter((id) => !old.has(id) && personal.row(noun, id) !== null).length;
  };
  return {
    kind: 'restored',
    notes: isNew('annotation', file.notes, notes),
    questions: isNew('question', file.questions, questions),
    joined,
  };
}
