import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { openProfile } from '../ledger/open-profile.ts';
import { ownFiles } from '../own-files.ts';
import type { DeviceKeys } from '../sync/device-keys.ts';
import { createKeyKeeper } from '../sync/key-keeper.ts';
import { passphraseSealInWorker } from '../sync/passphrase-in-worker.ts';
import type { DeviceFound, Finding, Verified } from '../verify/report.ts';
import { verifyFolder } from '../verify/verify-folder.ts';
import { type CommandContext, CommandFailure, WrongUsage } from './command.ts';
import { askPassphrase } from './passphrase.ts';

/** The keys of the laptop whose profile this is; the profile is closed again before anything is checked. */
async function keysOf(context: CommandContext): Promise<DeviceKeys> {
  const random = (bytes: number) => randomBytes(bytes);
  const profile = openProfile(context.options.profile, { clock: () => new Date(), random });
  try {
    const keeper = createKeyKeeper({
      ...{ meta: profile.exchange.meta, secrets: null, random },
      passphrases: passphraseSealInWorker(ownFiles().passphraseUrl),
    });
    if (keeper.state() === 'none')
      throw new CommandFailure(
        'The laptop of that profile belongs to no group, so it can open nothing. Leave --profile out to check without keys.',
      );
    if (keeper.keptBy() === 'system')
      throw new CommandFailure(
        'Only the app itself can open the key of that profile, which this computer keeps for it. Leave --profile out to check without keys.',
      );
    await keeper.unlock(await askPassphrase(context, false, "this laptop's key"));
    const keys = keeper.keys();
    if (keys === null)
      throw new CommandFailure(
        "That is not the passphrase of this laptop's key. Nothing was checked.",
      );
    return keys;
  } finally {
    profile.close();
  }
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const deviceLine = ({ device, role, isRemoved, ...found }: DeviceFound): string =>
  [
    `  ${device}  ${isRemoved ? `${role}, removed` : role}`,
    `${counted(found.changes, 'change')} in ${counted(found.segments, 'file')}`,
    found.isComplete ? 'complete' : 'NOT COMPLETE',
  ].join(' · ');

const findingLine = ({ file, why }: Finding): string => `  ${file}: ${why}`;

function inWords({
  group,
  counts,
  devices,
  faults,
  notices,
  looksRolledBack,
  seals,
}: Verified): string {
  const read = [
    counted(counts.keyRecords, 'record of the group', 'records of the group'),
    counted(counts.segments, 'file of changes', 'files of changes'),
    counted(counts.packs, 'pack'),
    counted(counts.paperParts, 'part of papers', 'parts of papers'),
    counted(counts.acks + counts.liveHeads, 'note between laptops', 'notes between laptops'),
  ];
  const opened =
    seals === null
      ? []
      : [
          `Opened ${counted(seals.opened, 'part')}; ${counted(seals.closed, 'part')} this laptop may not read. Seals: ${counted(seals.versions, 'issued text')}, ${counted(seals.signatures, 'signature')}.`,
        ];
  return [
    `Group ${group ?? 'unknown'}: ${counted(counts.files, 'file')} read: ${read.join(', ')}.`,
    'Laptops:',
    ...devices.map(deviceLine),
    ...opened,
    ...(notices.length === 0 ? [] : ['To be known:', ...notices.map(findingLine)]),
    ...(faults.length === 0
      ? []
      : [`${counted(faults.length, 'fault')}:`, ...faults.map(findingLine)]),
    looksRolledBack
      ? 'Something names what is not here: files are still on their way, or the folder was set back to an earlier day.'
      : 'Nothing names what is not here.',
    faults.length === 0 ? 'No fault was found.' : 'There are faults. Nothing was changed.',
  ].join('\n');
}

/** `moothall verify FOLDER`: for an auditor, who needs neither profile nor keys. Changes nothing in the folder. */
export async function verify(context: CommandContext): Promise<number> {
  const { words, options, say, complain } = context;
  const [folder, ...others] = words;
  if (folder === undefined || others.length > 0) throw new WrongUsage('verify takes one folder.');
  const keys = options.hasProfile ? await keysOf(context) : null;
  const verified = await verifyFolder(resolve(folder), keys);
  if (verified === null) {
    complain(
      'That is no shared folder of Moothall: it has no MeetingData with the files of a group.',
    );
    return 2;
  }
  say(options.json ? JSON.stringify(verified) : inWords(verified));
  return verified.faults.length === 0 ? 0 : 1;
}
