import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultProfileFolder } from '../profile-folder.ts';
import { type CommandContext, WrongUsage } from './command.ts';

export const commandNames = [
  'import',
  'import-folder',
  'meetings',
  'show',
  'search',
  'notes',
  'minutes',
  'asks',
  'export',
  'backup',
  'restore',
  'restore-copy',
  'exchange',
  'verify',
  'serve',
] as const;
export type CommandName = (typeof commandNames)[number];

export const usage = `Usage: moothall <command> [--profile FOLDER] [--json]

  import FILE… [--meeting ID]    take in agenda packs and other PDFs, or folders of them
  import-folder FOLDER           take in a folder of past packs and minutes, with its folders;
                                 the same words again go on where it was ended
  meetings                       list the meetings
  show MEETING                   show one meeting with its items and papers
  search WORDS [--meeting ID]    look for words in everything
  notes MEETING --format FORM --out FILE
                                 take my notes out as docx, md, json or pdf
  minutes MEETING --format FORM --out FILE [--version N] [--private]
                                 take the minutes out as docx, pdf, html, md, akn or json;
                                 for the public, unless --private adds the private business
  asks [--committee NAME] [--open]
                                 list what committees asked for, or what is open of it
  export asks|calendar|popolo|programme --out FILE [--committee NAME]
                                 take out for the public: asks (--format csv, docx or html;
                                 --open), meetings and due dates (.ics), open data (.json),
                                 a committee's work programme (--format docx or html)
  backup --to FOLDER             put all my notes into one locked file
  restore FILE                   add the notes of a backup to those that are here
  restore-copy [NAME]            list the copies of this profile's own files, or bring one back
  exchange --folder FOLDER       exchange once with a stick or folder of the group, whole and
                                 checked; it says when the stick is safe to remove
  verify FOLDER [--profile FOLDER]
                                 check a shared folder without keys: signatures, chains, gaps;
                                 with --profile also what this laptop may read. Exit code 0
                                 clean, 1 faults, 2 no shared folder
  serve [--port N]               open the app in a browser on this computer

  --profile FOLDER   where the papers are kept (usually ${defaultProfileFolder()})
  --json             print one JSON value and nothing else

backup, restore, exchange and verify ask for a passphrase where one is needed, or take it
from MOOTHALL_PASSPHRASE.`;

export interface CommandLine {
  name: CommandName;
  words: string[];
  options: CommandContext['options'];
}

/** Which switches a command knows besides --profile and --json. */
const switches: Record<CommandName, readonly string[]> = {
  import: ['meeting'],
  'import-folder': [],
  meetings: [],
  show: [],
  search: ['meeting'],
  notes: ['format', 'out'],
  minutes: ['format', 'out', 'version', 'private'],
  asks: ['committee', 'open'],
  export: ['format', 'out', 'committee', 'open'],
  backup: ['to'],
  restore: [],
  'restore-copy': [],
  exchange: ['folder'],
  verify: [],
  serve: ['port'],
};

function portOf(text: string | undefined): number {
  const port = Number(text ?? '0');
  if (!/^\d*$/.test(text ?? '') || port > 65_535) throw new WrongUsage('--port takes a number.');
  return port;
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        json: { type: 'boolean' },
        meeting: { type: 'string' },
        port: { type: 'string' },
        to: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        version: { type: 'string' },
        private: { type: 'boolean' },
        committee: { type: 'string' },
        open: { type: 'boolean' },
        folder: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'That cannot be read.');
  }
}

/** Reads a command line; null where help is asked for. Throws WrongUsage. */
export function parseCommandLine(line: string[]): CommandLine | null {
  const { values, positionals } = parse(line);
  const [first, ...words] = positionals;
  if (values.help === true || first === 'help') return null;
  const name = commandNames.find((one) => one === first);
  if (name === undefined)
    throw new WrongUsage(
      first === undefined ? 'Which command?' : `There is no command "${first}".`,
    );
  for (const extra of [
    'meeting',
    'port',
    'to',
    'format',
    'out',
    'version',
    'private',
    'committee',
    'open',
    'folder',
  ] as const)
    if (values[extra] !== undefined && !switches[name].includes(extra))
      throw new WrongUsage(`${name} does not know --${extra}.`);
  if (values.profile === '') throw new WrongUsage('--profile takes a folder.');
  return {
    name,
    words,
    options: {
      profile: resolve(values.profile ?? defaultProfileFolder()),
      hasProfile: values.profile !== undefined,
      folder: values.folder ?? null,
      json: values.json ?? false,
      meeting: values.meeting ?? null,
      port: portOf(values.port),
      to: values.to ?? null,
      format: values.format ?? null,
      out: values.out ?? null,
      version: values.version ?? null,
      private: values.private ?? false,
      committee: values.committee ?? null,
      open: values.open ?? false,
    },
  };
}
