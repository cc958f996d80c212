import { resolve } from 'node:path';
import type { Backend } from '../../shared/contract/contract.ts';
import { minutesForm } from '../../shared/contract/exports.ts';
import { type BackendCommand, CommandFailure, WrongUsage } from './command.ts';
import { findMeeting } from './find-meeting.ts';
import { keepFile, takenOut } from './taken-out.ts';

/** The row of an issued version by its number, which is what people know. */
async function versionOf(
  backend: Backend,
  meeting: string,
  word: string | null,
): Promise<string | null> {
  if (word === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(word)) throw new WrongUsage('--version takes a number.');
  const { versions } = await backend.call('minutes.life', { meeting });
  const version = versions.find(({ number }) => number === Number(word));
  if (version === undefined)
    throw new CommandFailure(`These minutes have no version ${word}. Nothing was made.`);
  return version.id;
}

const privateNotice =
  'This file holds private business. Give it to nobody who is not entitled to it.';

/** `moothall minutes MEETING --format docx --out FILE`: the minutes, for the public unless --private is said. */
export const minutes: BackendCommand = async ({ words, options, say }, backend, open) => {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0) throw new WrongUsage('minutes takes one meeting.');
  const form = minutesForm.safeParse(options.format);
  if (!form.success)
    throw new WrongUsage('minutes takes --format docx, pdf, html, md, akn or json.');
  if (options.out === null || options.out === '') throw new WrongUsage('minutes takes --out FILE.');
  const meeting = await findMeeting(backend, word);
  const version = await versionOf(backend, meeting, options.version);
  const request = { meeting, version, format: form.data, private: options.private };
  const job = await takenOut(backend, () => backend.call('exports.minutes', request));
  const path = resolve(options.out);
  await keepFile(open, job, path);
  const notices = [...(options.private ? [privateNotice] : []), ...job.notices];
  if (options.json)
    say(
      JSON.stringify({
        file: path,
        bytes: job.file?.bytes ?? 0,
        private: options.private,
        notices,
      }),
    );
  else say([`Kept in ${path}.`, ...notices].join('\n'));
  return 0;
};
