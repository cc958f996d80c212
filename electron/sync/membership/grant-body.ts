import { createHash } from 'node:crypto';
import { z } from 'zod';
import { epochId, groupId } from '../../../shared/sync/segment-header.ts';
import { wrapFor } from '../envelope/age-file.ts';
import type { EpochKey } from '../envelope/epoch-key.ts';
import { readJson } from '../envelope/json.ts';

const granted = z.looseObject({
  group: groupId,
  secrets: z
    .array(z.looseObject({ circle: epochId, epoch: epochId, secret: z.base64().length(44) }))
    .max(500),
});

/** The body of a grant: secrets of epochs in an age file to these recipients. */
export const wrapSecrets = (
  keys: readonly EpochKey[],
  group: string,
  recipients: readonly string[],
): Promise<Uint8Array> =>
  wrapFor(
    recipients,
    Buffer.from(
      JSON.stringify({
        group,
        secrets: keys.map(({ circle, epoch, secret }) => ({
          circle,
          epoch,
          secret: Buffer.from(secret).toString('base64'),
        })),
      }),
    ),
  );

/** The secrets in an opened grant; none where it is none, or another group's. Never throws. */
export function readSecrets(plain: Uint8Array, group: string): EpochKey[] {
  const { success, data } = granted.safeParse(readJson(plain));
  if (!success || data.group !== group) return [];
  return data.secrets.map(({ circle, epoch, secret }) => ({
    circle,
    epoch,
    secret: Buffer.from(secret, 'base64'),
  }));
}

/** What an epoch's record says of its secret, so that no grant can hand out another one. Hexadecimal. */
export const checkOf = ({ epoch, secret }: Pick<EpochKey, 'epoch' | 'secret'>): string =>
  createHash('sha256').update(`moothall epoch\0${epoch}`).update(secret).digest('hex');
