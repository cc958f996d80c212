import { resolve } from 'node:path';
import type { Backend } from '../../shared/contract/contract.ts';
import type { ExchangeRefusal } from '../../shared/contract/exchange.ts';
import { type BackendCommand, type CommandContext, CommandFailure, WrongUsage } from './command.ts';
import { askPassphrase } from './passphrase.ts';

const nothing = 'Nothing was exchanged.';
/** Each says what happened, what is safe and what to do. */
const refusals: Readonly<Record<ExchangeRefusal, string>> = {
  notThere: `That folder is not there, or does not answer. ${nothing} Plug the stick in or check the name, and try again.`,
  full: `There is no room left in that folder. ${nothing} Make room there, or choose another.`,
  busy: `That folder does not answer, or another program holds it just now. ${nothing} Try again in a minute.`,
  notAFolder: `That is a file, not a folder. ${nothing}`,
  readOnly: `Nothing may be written in that folder. ${nothing} Choose another, or ask whoever looks after it.`,
  tooLong: `The name of that folder with its folders is too long for Windows. ${nothing} Choose one higher up.`,
  insideProfile: `That folder lies inside this laptop's own files. ${nothing} Choose another.`,
  refused: `This computer refuses the way into that folder. ${nothing}`,
  otherGroup: `That folder belongs to another group. ${nothing} What is in it was left as it is.`,
  noGroup: `This laptop shares with nobody yet. ${nothing} Begin or join a group in the app first, on its page “Shared folder”.`,
  wrongPassphrase: `That is not the passphrase of this laptop's key. ${nothing}`,
  needsPassphrase: `A passphrase is needed. ${nothing}`,
  alreadyIn: `This laptop belongs to a group already. ${nothing}`,
  notAdmin: `Only a clerk may do that. ${nothing}`,
  lastClerk: `There must be a clerk. ${nothing}`,
  notABundle: `That is no file of a group. ${nothing}`,
  damaged: `That file was damaged on its way. ${nothing} Ask for it to be sent again.`,
  tooMuch: `The group has written more than can go by e-mail. ${nothing} Use a stick, which takes everything.`,
  unknown: `That could not be done. ${nothing} Try again.`,
  locked: `The key of this laptop is locked. ${nothing}`,
};

/** The key of this laptop, opened where a passphrase does it. */
async function openKey(backend: Backend, context: Pick<CommandContext, 'complain'>): Promise<void> {
  const { keys, keptBy, standing } = await backend.call('exchange.state', {});
  if (standing === 'none' || keys === 'none') throw new CommandFailure(refusals.noGroup);
  if (keys === 'open') return;
  if (keptBy === 'system')
    throw new CommandFailure(
      `Only the app itself can open this laptop's key, which this computer keeps for it. ${nothing} Exchange with the folder on the app's page “Shared folder”.`,
    );
  const passphrase = await askPassphrase(context, false, "this laptop's key");
  const answer = await backend.call('exchange.unlock', { passphrase });
  if (answer.kind === 'refused') throw new CommandFailure(refusals[answer.why]);
}

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** `moothall exchange --folder DIR`: one whole exchange, read back before it answers. */
export const exchange: BackendCommand = async (context, backend) => {
  const { words, options, say } = context;
  if (words.length > 0 || options.folder === null || options.folder === '')
    throw new WrongUsage('exchange takes --folder FOLDER.');
  await openKey(backend, context);
  const { standing } = await backend.call('exchange.state', {});
  const place = resolve(options.folder);
  const report = await backend.call('exchange.stick', { place });
  if (report.kind === 'refused') throw new CommandFailure(refusals[report.why]);
  const { read, written } = report;
  if (options.json) say(JSON.stringify({ folder: place, read, written, safeToRemove: true }));
  else {
    say(`Read ${files(read)} and wrote ${files(written)}. All of it was read back.`);
    if (standing === 'waiting')
      say('This laptop still waits for a clerk to admit it: its request is in the folder.');
    say('The stick is safe to remove.');
  }
  return 0;
};
