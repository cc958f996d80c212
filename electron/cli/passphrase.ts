import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { shortestPassphrase } from '../../shared/domain/backup-refusal.ts';
import { type CommandContext, CommandFailure } from './command.ts';

/** Where a script may put the passphrase. An argument would stand in the list of processes for all to read. */
export const passphraseVariable = 'MOOTHALL_PASSPHRASE';

const missing = `The passphrase is needed. Run this in a terminal, which asks for it, or set ${passphraseVariable}.`;

/** Asks for lines that are typed without being shown, one after each prompt. */
async function typedUnseen(prompts: readonly (() => void)[]): Promise<string[]> {
  const unseen = new Writable({ write: (_bytes, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const typed = lines[Symbol.asyncIterator]();
  const answers: string[] = [];
  for (const prompt of prompts) {
    prompt();
    const line = await typed.next();
    if (line.done === true) throw new CommandFailure(missing);
    answers.push(line.value);
  }
  lines.close();
  return answers;
}

/**
 * The passphrase: from the environment, or asked for at the terminal; twice where it is a new one.
 * @param whose what it opens: "the backup"
 * @throws CommandFailure where it cannot be had
 */
export async function askPassphrase(
  { complain }: Pick<CommandContext, 'complain'>,
  isNew: boolean,
  whose = 'the backup',
): Promise<string> {
  const given = process.env[passphraseVariable] ?? '';
  if (given === '' && !process.stdin.isTTY) throw new CommandFailure(missing);
  const words = given === '' ? await asked(complain, isNew, whose) : given;
  if (isNew && words.trim().length < shortestPassphrase)
    throw new CommandFailure(
      `A passphrase has at least ${shortestPassphrase} letters, figures or signs. Nothing was changed.`,
    );
  return words;
}

async function asked(
  complain: (sentence: string) => void,
  isNew: boolean,
  whose: string,
): Promise<string> {
  const first = () => complain(`Passphrase of ${whose} (it is not shown):`);
  const second = () => complain('Once more:');
  const [words = '', again] = await typedUnseen(isNew ? [first, second] : [first]);
  if (isNew && again !== words)
    throw new CommandFailure('The two are not the same. Nothing was changed. Try again.');
  return words;
}
