import type { ActionsForm, MinutesForm } from '../../shared/contract/exports.ts';
import type { ExemptHit, ExemptMatter } from '../../shared/minutes/exempt-words.ts';
import type { MinutesTree } from '../../shared/minutes/minutes-tree.ts';
import type { ActionsList } from './actions/actions-list.ts';
import type { AnnotatedCopy, CopyMark, CopyOptions } from './annotated-copy/annotated-copy.ts';
import type { Calendar } from './calendar/calendar.ts';
import type { FinishedForm } from './minutes/finished-texts.ts';
import type { NotesList } from './notes-list.ts';
import type { Popolo } from './popolo/popolo.ts';
import type { ProgrammeTask } from './programme/programme-sheet.ts';
import type { PublishRefusalCode } from './publish-refusal.ts';
import type { WordDocument } from './word/word-document.ts';

/** What the publishing thread can be asked for, with what it answers. Add a line for each new thing. */
export interface PublishTasks {
  annotatedCopy: {
    input: { bytes: Uint8Array; marks: CopyMark[]; options: CopyOptions };
    output: AnnotatedCopy;
  };
  chosenPages: {
    input: { bytes: Uint8Array; pages: number[] };
    output: { bytes: Uint8Array };
  };
  /** A list of my notes. */
  notes: {
    input: { list: NotesList; form: 'word' | 'markdown' | 'webAnnotations' };
    output: { bytes: Uint8Array };
  };
  /** Any other list as a Word file. */
  word: {
    input: { document: WordDocument };
    output: { bytes: Uint8Array };
  };
  /** Minutes or a decision note. It is handed the document alone, and no row that it was made of. */
  minutes: {
    input: { tree: MinutesTree; form: MinutesForm; fonts: string; madeAt: Date };
    output: { bytes: Uint8Array; notices: string[] };
  };
  actions: {
    input: { list: ActionsList; form: ActionsForm };
    output: { bytes: Uint8Array };
  };
  calendar: {
    input: { calendar: Calendar };
    output: { bytes: Uint8Array };
  };
  popolo: {
    input: { popolo: Popolo };
    output: { bytes: Uint8Array };
  };
  programme: {
    input: ProgrammeTask;
    output: { bytes: Uint8Array };
  };
  /** Searches a finished file for words of private business: a task of its own, so that no writer ever has them. */
  exemptSearch: {
    input: { bytes: Uint8Array; form: FinishedForm; besides: string[]; matter: ExemptMatter };
    output: { hits: ExemptHit[] };
  };
}

export type PublishKind = keyof PublishTasks;

/** What the thread is started with. */
export type PublishTask = {
  [Kind in PublishKind]: { kind: Kind; input: PublishTasks[Kind]['input'] };
}[PublishKind];

export type PublishOutput = PublishTasks[PublishKind]['output'];

export type PublishMessage =
  | { kind: 'progress'; done: number; of: number }
  | { kind: 'done'; output: PublishOutput }
  | { kind: 'refused'; code: PublishRefusalCode }
  /** A fault of our own. `stack` holds code places, never words of the file. */
  | { kind: 'failed'; stack: string };
