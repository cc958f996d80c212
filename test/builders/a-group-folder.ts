import { encodeDescriptor } from '../../electron/sync/envelope/descriptor.ts';
import type { Area } from '../../electron/sync/mailbox/mailbox.ts';
import { deviceKeysFor } from './device-keys.ts';

/** A group by its descriptor: what makes a folder its own. */
export interface AGroupFile {
  group: string;
  name: string;
  bytes: Uint8Array;
}

/** The same two groups at every run. */
export async function aGroupFile(who: 'ours' | 'theirs' = 'ours'): Promise<AGroupFile> {
  const keys = await deviceKeysFor(who === 'ours' ? 'clerk' : 'member');
  return encodeDescriptor({ keys, salt: new Uint8Array(16).fill(7) });
}

const letters = '0123456789abcdef';
const hash = (n: number): string => letters[n % 16]?.repeat(16) ?? '';

/** A name that the app itself would give in that area. */
export function anOwnName(area: Exclude<Area, 'root'>, n = 1): string {
  switch (area) {
    case 'new':
      return `s-ab12cd34ef56gh78jk90-${String(n).padStart(6, '0')}-${String(n).padStart(6, '0')}-${hash(n)}.mms`;
    case 'log':
      return `ab12cd34/p-ab12cd34-202603-${hash(n)}.mmp`;
    case 'key':
      return `k-${hash(n)}.mmk`;
    case 'obj':
      return `${letters[n % 16]}/o-${hash(n)}-0000.mmo`;
    case 'ack':
      return 'a-ab12cd34.mma';
    case 'live':
      return 'h-ab12cd34.mmh';
  }
}
