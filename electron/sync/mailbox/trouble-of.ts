import { codeOf } from './disk.ts';
import { MailboxTrouble, type MailboxTroubleKind } from './mailbox.ts';

const kinds: Readonly<Record<string, MailboxTroubleKind>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  ENAMETOOLONG: 'notFound',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EPERM: 'locked',
  EACCES: 'locked',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  ETIMEDOUT: 'timeout',
  // a share or stick that went away under us
  ENODEV: 'absent',
  ENXIO: 'absent',
  ESTALE: 'absent',
  ENOTCONN: 'absent',
  ECONNREFUSED: 'absent',
  ECONNRESET: 'absent',
  EHOSTDOWN: 'absent',
  EHOSTUNREACH: 'absent',
  ENETDOWN: 'absent',
  ENETUNREACH: 'absent',
  ENOTFOUND: 'absent',
  EAI_AGAIN: 'absent',
};

/** Any error of a disk or server as the mailbox tells it. */
export function troubleOf(error: unknown): MailboxTrouble {
  if (error instanceof MailboxTrouble) return error;
  if (error instanceof RangeError) return new MailboxTrouble('tooBig', error);
  return new MailboxTrouble(kinds[codeOf(error)] ?? 'failed', error);
}

/** Runs `work`; whatever it rejects with comes out as MailboxTrouble. */
export async function troubled<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw troubleOf(error);
  }
}
