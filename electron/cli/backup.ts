import { resolve } from 'node:path';
import { backupRefusalSentence } from '../../shared/domain/backup-refusal.ts';
import { type BackendCommand, CommandFailure, WrongUsage } from './command.ts';
import { askPassphrase } from './passphrase.ts';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `moothall backup --to FOLDER`: all my notes as one locked file. */
export const backup: BackendCommand = async (context, backend) => {
  const { words, options, say } = context;
  if (words.length > 0 || options.to === null) throw new WrongUsage('backup takes --to FOLDER.');
  const passphrase = await askPassphrase(context, true);
  const folder = resolve(options.to);
  const made = await backend.call('backups.run', { folder, passphrase, keep: false });
  if (made.kind === 'refused') throw new CommandFailure(backupRefusalSentence[made.why]);
  const { fileName, bytes, notes, questions } = made;
  if (options.json) say(JSON.stringify({ fileName, bytes, notes, questions }));
  else say(`${fileName}: ${counted(notes, 'note')} and ${counted(questions, 'question')}.`);
  return 0;
};

/** `moothall restore FILE`: adds the notes of a backup to those that are here. */
export const restore: BackendCommand = async (context, backend, open) => {
  const [path, ...others] = context.words;
  if (path === undefined || others.length > 0) throw new WrongUsage('restore takes one file.');
  const passphrase = await askPassphrase(context, false);
  const file = open.acceptFile(resolve(path));
  const restored = await backend.call('backups.restore', { file, passphrase });
  if (restored.kind === 'refused') throw new CommandFailure(backupRefusalSentence[restored.why]);
  const { notes, questions, joined } = restored;
  if (context.options.json) context.say(JSON.stringify({ notes, questions, joined }));
  else context.say(`Added: ${counted(notes, 'note')} and ${counted(questions, 'question')}.`);
  return 0;
};
