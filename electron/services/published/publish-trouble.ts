import type { PublishTrouble } from '../../../shared/contract/exchange.ts';

/** The people's folder did not take a file. Work goes on without it. */
export class FolderTrouble extends Error {
  readonly kind: PublishTrouble;
  constructor(kind: PublishTrouble, cause?: unknown) {
    // the message may reach a log: it names nothing
    super(kind, { cause });
    this.kind = kind;
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const kinds: Readonly<Record<string, PublishTrouble>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EHOSTDOWN: 'gone',
  ENETUNREACH: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'gone',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  ETIMEDOUT: 'slow',
};

export const troubleOf = (error: unknown): FolderTrouble =>
  error instanceof FolderTrouble
    ? error
    : new FolderTrouble(kinds[codeOf(error)] ?? 'failed', error);
