import { createHash } from 'node:crypto';
import { type DeviceKeys, deviceKeysOf } from '../../electron/sync/device-keys.ts';

// made for tests: they open nothing but what tests seal
const identities = {
  clerk: 'AGE-SECRET-KEY-1R75FS4Y8E0SW6MUU54M3ZTXF9NQ8S5RLPMPDS4UMCHF3LJK4N8TSPKT67R',
  deputy: 'AGE-SECRET-KEY-1Y5A8XLLNXA4SRQENGP3NWXC9VDHUE9P69CRAK8EMVQ9TN7U3KKGQ2XYC6F',
  member: 'AGE-SECRET-KEY-10P8UW50855HUY2YMRMC705XG2WP7EZVCPL2M8L7C5MUU4J46XT8Q09EHPN',
} as const;

/** The same keys at every run, of one of three devices. */
export async function deviceKeysFor(who: keyof typeof identities): Promise<DeviceKeys> {
  const sign = createHash('sha256').update(who).digest('base64');
  const keys = await deviceKeysOf(JSON.stringify({ v: 1, sign, identity: identities[who] }));
  if (keys === null) throw new Error(`no keys for ${who}`);
  return keys;
}
