import { CallError, type CallErrorCode } from '../../shared/contract/call-error.ts';
import { ProfileRefusal } from '../database/profile-refusal.ts';
import { type OpenBackend, openBackend } from '../open-backend.ts';
import { connectDirect } from '../transport/direct.ts';
import { asks } from './asks.ts';
import { backup, restore } from './backup.ts';
import { type BackendCommand, type CommandContext, CommandFailure, WrongUsage } from './command.ts';
import { exchange } from './exchange.ts';
import { exportFile } from './export-file.ts';
import { importFiles } from './import.ts';
import { importFolder } from './import-folder.ts';
import { meetings } from './meetings.ts';
import { minutes } from './minutes.ts';
import { notes } from './notes.ts';
import { type CommandName, parseCommandLine, usage } from './parse-command-line.ts';
import { plainText } from './plain-text.ts';
import { restoreCopy } from './restore-copy.ts';
import { search } from './search.ts';
import { serveCommand } from './serve.ts';
import { show } from './show.ts';
import { verify } from './verify.ts';

export type Output = Pick<CommandContext, 'say' | 'complain'>;

const overBackend: Record<
  Exclude<CommandName, 'serve' | 'restore-copy' | 'verify'>,
  BackendCommand
> = {
  import: importFiles,
  'import-folder': importFolder,
  meetings,
  show,
  search,
  notes,
  minutes,
  asks,
  export: exportFile,
  backup,
  restore,
  exchange,
};

/** Refusals of calls that a command can meet, as sentences. */
const sentences: Partial<Record<CallErrorCode, string>> = {
  fileInUse:
    'That file is open in another program, so it was left as it is. Close it there and try again.',
  notFound: 'That is not here.',
  invalidInput: 'That cannot be taken as it is. Shorten it, or check it.',
  diskFull: 'The disk is full. Nothing was changed. Make room and try again.',
  notSaved: 'The disk refused to write. Nothing was changed. Check the drive and try again.',
};

function sentenceOf(error: unknown): string {
  if (error instanceof CommandFailure || error instanceof ProfileRefusal) return error.message;
  const known = error instanceof CallError ? sentences[error.code] : undefined;
  return known ?? 'Something went wrong in Moothall. Its log, in the profile folder, says where.';
}

async function withBackend(
  profile: string,
  complain: (words: string) => void,
  work: (open: OpenBackend) => Promise<number>,
): Promise<number> {
  const open = await openBackend(profile, { progress: complain });
  try {
    return await work(open);
  } catch (error) {
    const isExpected = error instanceof CommandFailure || error instanceof WrongUsage;
    if (!isExpected && !(error instanceof CallError)) open.log.error({ code: 'unhandled', error });
    throw error;
  } finally {
    await open.close();
  }
}

async function run(line: string[], output: Output): Promise<number> {
  const parsed = parseCommandLine(line);
  if (parsed === null) {
    output.say(usage);
    return 0;
  }
  const { name, words, options } = parsed;
  const { complain } = output;
  // JSON keeps what was read, to the letter; it is for programs
  const say = options.json ? output.say : (text: string) => output.say(plainText(text));
  const context = { words, options, say, complain };
  if (name === 'serve') return serveCommand(context);
  if (name === 'restore-copy') return restoreCopy(context);
  if (name === 'verify') return verify(context);
  return withBackend(options.profile, complain, (open) =>
    overBackend[name](context, connectDirect(open.dispatch, open.events), open),
  );
}

/** Runs one command line. Answers the exit code: 0 done, 1 could not be done, 2 wrongly asked. */
export async function runCommand(line: string[], { say, ...output }: Output): Promise<number> {
  const complain = (sentence: string) => output.complain(plainText(sentence));
  try {
    return await run(line, { say, complain });
  } catch (error) {
    if (error instanceof WrongUsage) {
      complain(`${error.message}\n\n${usage}`);
      return 2;
    }
    complain(sentenceOf(error));
    return 1;
  }
}
