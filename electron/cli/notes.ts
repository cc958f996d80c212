import { resolve } from 'node:path';
import type { Backend } from '../../shared/contract/contract.ts';
import type { ExportForm } from '../../shared/contract/exports.ts';
import { annotationKind } from '../../shared/domain/annotation.ts';
import { type BackendCommand, CommandFailure, WrongUsage } from './command.ts';
import { findMeeting } from './find-meeting.ts';
import { keepFile, takenOut } from './taken-out.ts';

const forms: Readonly<Record<string, ExportForm>> = {
  docx: 'word',
  md: 'markdown',
  json: 'webAnnotations',
  pdf: 'pdf',
};

/** Most files of one meeting that a list is made over, as the contract has it. */
const mostFiles = 50;

/** The files that are meant: one by its SHA-256, or those of a meeting, newest first. */
async function filesOf(backend: Backend, word: string, form: ExportForm): Promise<string[]> {
  if (/^[0-9a-f]{64}$/.test(word)) return [word];
  const { packs } = await backend.call('meetings.get', { id: await findMeeting(backend, word) });
  const hashes = packs.map(({ id }) => id).slice(0, mostFiles);
  if (hashes.length === 0) throw new CommandFailure('This meeting has no papers here.');
  if (form !== 'pdf' || hashes.length === 1) return hashes;
  const marked: string[] = [];
  for (const hash of hashes)
    if ((await backend.call('annotations.list', { hash })).length > 0) marked.push(hash);
  if (marked.length < 2) return marked.length === 1 ? marked : hashes.slice(0, 1);
  throw new CommandFailure(
    `This meeting has several files with notes. Name one of them instead: ${marked.join(', ')}`,
  );
}

/** `moothall notes MEETING --format docx --out FILE`: my notes, to keep or to give away. */
export const notes: BackendCommand = async ({ words, options, say }, backend, open) => {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0)
    throw new WrongUsage('notes takes one meeting, or the SHA-256 of one file.');
  const form = forms[options.format ?? ''];
  if (form === undefined) throw new WrongUsage('notes takes --format docx, md, json or pdf.');
  if (options.out === null || options.out === '') throw new WrongUsage('notes takes --out FILE.');
  const hashes = await filesOf(backend, word, form);
  const job = await takenOut(backend, () =>
    backend.call('exports.start', {
      hashes,
      form,
      pdfPages: null,
      kinds: [...annotationKind.options],
      groupBy: 'item',
      tags: true,
    }),
  );
  const path = resolve(options.out);
  await keepFile(open, job, path);
  const { notices } = job;
  if (options.json) say(JSON.stringify({ file: path, bytes: job.file?.bytes ?? 0, notices }));
  else say([`Kept in ${path}.`, ...notices].join('\n'));
  return 0;
};
