import type { KeptCopy } from '../database/copies/kept-copies.ts';
import { bringBack, type FileState, lookOver, NoSuchCopy } from '../database/recovery/recovery.ts';
import { spokenTime, wordsOf } from '../recovery-offer.ts';
import { type CommandContext, CommandFailure, WrongUsage } from './command.ts';

const reasons: Record<KeptCopy['reason'], string> = {
  timed: '',
  closed: ', at the close of a meeting',
  migration: ', before an update',
  restore: ', before a restore',
};

const states: Record<FileState['state'], string> = {
  sound: 'is in order',
  damaged: 'is damaged',
  missing: 'is not where it was',
};

function linesOf({ of, state, copies, aside }: FileState): string[] {
  return [
    `${wordsOf[of]} (${of}) ${states[state]}.`,
    ...copies.map(
      ({ fileName, at, reason }) => `  ${fileName}  ${spokenTime(at)}${reasons[reason]}`,
    ),
    ...aside.map(
      ({ fileName, at, kind }) =>
        `  ${fileName}  set aside ${spokenTime(at)}${kind === 'damaged' ? ', damaged' : ''}`,
    ),
  ];
}

function list({ options, say }: CommandContext): void {
  const files = lookOver(options.profile, { now: new Date() });
  if (options.json) {
    say(JSON.stringify(files));
    return;
  }
  for (const line of files.flatMap(linesOf)) say(line);
  say('To bring one back: moothall restore-copy NAME');
}

/**
 * `moothall restore-copy [NAME]`: lists the copies of the profile's own files and what was set aside, or brings one
 * of them back. Runs without the backend, which would not start over a damaged file.
 */
export function restoreCopy(context: CommandContext): number {
  const { words, options, say } = context;
  const [name, ...others] = words;
  if (others.length > 0) throw new WrongUsage('restore-copy takes one name.');
  try {
    if (name === undefined) {
      list(context);
      return 0;
    }
    const aside = bringBack(options.profile, name, { now: new Date() });
    if (options.json) say(JSON.stringify({ restored: name, aside }));
    else if (aside === null) say(`${name} is in its place.`);
    else
      say(
        `${name} is in its place. What stood there is kept: moothall restore-copy ${aside} undoes this.`,
      );
    return 0;
  } catch (error) {
    if (!(error instanceof NoSuchCopy)) throw error;
    throw new CommandFailure(
      name === undefined
        ? 'There is no profile in that folder.'
        : `There is no copy called ${name}. Leave the name out to see which there are.`,
    );
  }
}
