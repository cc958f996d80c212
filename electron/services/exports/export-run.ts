import type { ExportJob, ExportRequest } from '../../../shared/contract/exports.ts';
import type { StoredMark } from '../../database/marks.ts';
import { PublishRefusal } from '../../publish/publish-refusal.ts';
import { questionsDocument } from '../../publish/questions-word.ts';
import type { ExportParts } from './export-parts.ts';
import { exportName, type FileForm, fileKinds } from './file-name.ts';
import { chosenMarks, gatherNotes } from './gather-notes.ts';
import { gatherQuestions } from './gather-questions.ts';
import { wholeFile } from './whole-file.ts';

/** What was made, before it is kept. */
export interface Made {
  form: FileForm;
  bytes: Uint8Array;
  /** The name's parts, without its ending. */
  name: string[];
  notices: string[];
  /** To be shown by the browser, for printing. */
  isShown?: boolean;
}

export interface RunHooks {
  progress(done: number, of: number): void;
  signal: AbortSignal;
}

/** There is nothing to make a file of; the sentence is for people. */
export class NothingToTakeOut extends Error {
  readonly sentence: string;
  constructor(
    sentence = 'There are no notes of these kinds on these pages. Nothing was made: choose other pages or kinds.',
  ) {
    super(sentence);
    this.sentence = sentence;
  }
}

/** A public document would hold words of private business, and was not made. */
export class HoldsExemptWords extends Error {
  /** For people, without any of the words. */
  readonly sentence: string;
  /** The words, for the clerk's screen alone. */
  readonly notices: string[];
  constructor(sentence: string, notices: string[]) {
    // the message may reach a log: it names nothing
    super('exempt words');
    this.sentence = sentence;
    this.notices = notices;
  }
}

/** Makes one file. Rejects with NothingToTakeOut, PublishRefusal, CallError or the signal's reason. */
export async function runExport(
  parts: ExportParts,
  request: ExportRequest,
  hooks: RunHooks,
): Promise<Made> {
  const { form } = request;
  if (form === 'pdf' || form === 'print') return copyOfFile(parts, request, hooks);
  const list = gatherNotes(parts, request);
  if (list.files.every((file) => file.entries.length === 0)) throw new NothingToTakeOut();
  const host = { workerUrl: parts.publishUrl, ...hooks };
  const { bytes } = await parts.publish('notes', { list, form }, host);
  return { form, bytes, name: [list.title, list.subtitle], notices: [] };
}

/** Makes the Word file of my questions for a meeting. Rejects as runExport() does. */
export async function runQuestions(
  parts: ExportParts,
  meeting: string,
  hooks: RunHooks,
): Promise<Made> {
  const list = gatherQuestions(parts, meeting);
  if (list.items.length === 0)
    throw new NothingToTakeOut('You have no question for this meeting yet. Nothing was made.');
  const document = questionsDocument(list);
  const host = { workerUrl: parts.publishUrl, ...hooks };
  const { bytes } = await parts.publish('word', { document }, host);
  return { form: 'word', bytes, name: [document.title, list.meeting], notices: [] };
}

async function copyOfFile(
  parts: ExportParts,
  request: ExportRequest,
  hooks: RunHooks,
): Promise<Made> {
  const { form, pdfPages, hashes } = request;
  const [hash = ''] = hashes;
  const pack = parts.council.row('pack', hash);
  const marks = chosenMarks(parts, request).get(hash) ?? [];
  if (form === 'pdf' && marks.length === 0) throw new NothingToTakeOut();
  const host = { workerUrl: parts.publishUrl, ...hooks };
  const original = await wholeFile(parts.papers, hash, hooks.signal);
  const marked = await withMarks(parts, request, original, marks, host);
  const bytes =
    pdfPages === null
      ? marked.bytes
      : (await parts.publish('chosenPages', { bytes: marked.bytes, pages: pdfPages }, host)).bytes;
  const file = (pack?.fileName ?? '').replace(/\.pdf$/i, '') || 'Paper';
  const what = form === 'print' ? 'to print' : 'with my notes';
  return { form, bytes, name: [`${file} ${what}`], notices: marked.notices };
}

async function withMarks(
  parts: ExportParts,
  { tags }: ExportRequest,
  bytes: Uint8Array,
  marks: StoredMark[],
  host: RunHooks & { workerUrl: URL },
): Promise<{ bytes: Uint8Array; notices: string[] }> {
  if (marks.length === 0) return { bytes, notices: [] };
  const author = parts.personal.row('profile', 'me')?.name ?? '';
  const options = { author, title: '', privateData: tags, fonts: parts.fonts };
  return parts.publish('annotatedCopy', { bytes, marks, options }, host);
}

/** Keeps what was made in the outgoing folder, under a token. */
export async function keepMade(
  { outgoing }: Pick<ExportParts, 'outgoing'>,
  made: Made,
): Promise<NonNullable<ExportJob['file']>> {
  const { form } = made;
  const about = {
    name: exportName(form, made.name),
    type: fileKinds[form].type,
    isShown: made.isShown ?? form === 'print',
  };
  const token = await outgoing.keep(made.bytes, about);
  return { token, name: about.name, bytes: made.bytes.length };
}

/** The sentence of a failure that is no bug; null for a bug. `safe` says what nothing happened to. */
export function refusalSentence(error: unknown, safe: string): string | null {
  if (
    error instanceof NothingToTakeOut ||
    error instanceof HoldsExemptWords ||
    error instanceof PublishRefusal
  )
    return error.sentence;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'diskFull')
    return `The disk is full, so nothing was made. ${safe} Make room on the disk and try again.`;
  if (code === 'notSaved' || code === 'fileInUse')
    return `The disk refused to write, so nothing was made. ${safe} Check the drive and try again.`;
  if (code === 'notFound') return `That is no longer here, so nothing was made. ${safe}`;
  return null;
}
