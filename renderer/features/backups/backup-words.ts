import type {
  BackupPreview,
  BackupRestored,
  BackupState,
  PassphraseStore,
} from '../../../shared/contract/backups.ts';
import { londonClock, londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatDate, formatShortDate, formatTime } from '../../../shared/domain/format-date.ts';

/** "Monday 2 March 2026, 6.30 pm" */
export function momentWords(at: string): string {
  const moment = new Date(at);
  return `${formatDate(londonDate(moment))}, ${formatTime(londonClock(moment))}`;
}

export function lastBackupWords({ lastAt, lastFile }: BackupState): string {
  if (lastAt === null) return 'There is no backup of your notes yet.';
  const name = lastFile === null ? '' : ` It is called “${lastFile}”.`;
  return `Last backup: ${momentWords(lastAt)}.${name}`;
}

/** The quiet line while a backup waits for somebody. */
export function dueWords({ lastAt }: BackupState): string {
  return lastAt === null
    ? 'Your notes have not been backed up yet.'
    : `Your notes have not been backed up since ${formatShortDate(londonDate(new Date(lastAt)))}.`;
}

/** Why the passphrase has to be typed again after a start; empty where it need not be. */
export const storeWords: Record<PassphraseStore, string> = {
  safe: '',
  notHere:
    'Moothall remembers the passphrase until it is closed. After that it asks for it again when a backup is due.',
  notSafe:
    'This computer has no safe place for a passphrase: what it keeps, others could read. So Moothall remembers it only until it is closed, and then asks again.',
  changed:
    'The passphrase that this laptop kept cannot be read any more; that happens after a change of the system or its sign-in. Nothing is lost: type it once more.',
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const notesAndQuestions = (counts: { notes: number; questions: number }): string =>
  `${counted(counts.notes, 'note')} and ${counted(counts.questions, 'question')}`;

/** What a file holds, beside what is here. */
export function previewWords(preview: BackupPreview): string[] {
  const here = preview.notesHere + preview.questionsHere;
  const { removedHere } = preview;
  return [
    `In this file of ${momentWords(preview.madeAt)}: ${notesAndQuestions(preview)}.`,
    here === 0
      ? 'None of them is here yet.'
      : `${here} of them ${here === 1 ? 'is' : 'are'} here already.`,
    ...(removedHere === 0
      ? []
      : [
          `${removedHere} ${removedHere === 1 ? 'was' : 'were'} removed here since, and stay removed.`,
        ]),
    'Your notes on this laptop stay as they are; the others are added to them.',
  ];
}

export function restoredWords(restored: BackupRestored): string {
  const { notes, questions, joined } = restored;
  const added =
    notes + questions === 0
      ? 'Everything in this file was here already. Nothing was changed.'
      : `${notesAndQuestions(restored)} were added. They stand in their papers as soon as these are open here.`;
  const both =
    joined === 0
      ? ''
      : ` In ${counted(joined, 'note')} the words differed here and in the file: both stand there now.`;
  return added + both;
}
