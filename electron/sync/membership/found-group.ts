import { groupOf } from '../envelope/device-name.ts';
import { checkOf, wrapSecrets } from './grant-body.ts';
import { type ActParts, newName, writeRecords } from './record-writer.ts';
import { sealWords } from './sealed-body.ts';

const saltBytes = 16;

export interface GroupToFound {
  groupName: string;
  /** Of the founder. */
  name: string;
  /** Runs of the time before this device had a key. */
  runs: readonly string[];
}

/** Begins a group of one: its founder, everyone's circle and that circle's first key. */
export async function foundGroup(
  parts: ActParts,
  { groupName, name, runs }: GroupToFound,
): Promise<{ group: string; salt: Uint8Array }> {
  const { keys, random } = parts;
  const salt = random(saltBytes);
  const group = groupOf(keys.signKey, salt);
  const key = { circle: newName(random), epoch: newName(random), secret: random(32) };
  const { circle, epoch } = key;
  // the names stand sealed with a key that the records after it bring
  const words = sealWords({ name, groupName }, key, { group, by: keys.device }, random);
  const { device, recipient } = keys;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const own = { device, recipient, signKey: base64(keys.signKey), runs: [...runs] };
  const secrets = await wrapSecrets([key], group, [recipient]);
  writeRecords(
    parts,
    group,
    [],
    [
      { says: { kind: 'found', ...own, salt: base64(salt) }, body: words },
      { says: { kind: 'circle', circle, of: 'everyone' } },
      { says: { kind: 'epoch', circle, epoch, n: 1, check: checkOf(key) } },
      { says: { kind: 'grant', epochs: [{ circle, epoch }], to: [device] }, body: secrets },
    ],
  );
  return { group, salt };
}
