import { AuthType, createClient, type FileStat, type WebDAVClient } from 'webdav';
import { limits } from '../limits.ts';
import { within } from './bounded-fetch.ts';
import { MailboxTrouble, type MailboxTroubleKind } from './mailbox.ts';
import { troubleOf } from './trouble-of.ts';
import { type WebdavPlace, webdavAddress } from './webdav-address.ts';

/** Bytes. 5,000 files of a folder are some 4 MB of listing. */
const mostListing = 32 * 1024 * 1024;
/** Bytes a second: an upload as slow as this is still waited for. */
const slowest = 32 * 1024;

/** The requests that a mailbox makes of a WebDAV server (RFC 4918). Paths begin with '/'; all reject with MailboxTrouble. */
export interface WebdavClient {
  /** null where nothing lies. */
  look(path: string): Promise<FileStat | null>;
  list(folder: string): Promise<FileStat[]>;
  read(path: string, most: number): Promise<Uint8Array>;
  /** Answers false where a file of that name lies and may not be written over. */
  put(path: string, bytes: Uint8Array, overwrite: boolean): Promise<boolean>;
  /** One that is there already is no fault. */
  makeFolder(path: string): Promise<void>;
  /** One that is gone already is no fault. */
  remove(path: string): Promise<void>;
}

/** @throws MailboxTrouble 'refused' for an address that is never asked */
export function webdavClient(place: WebdavPlace, silentMs: number): WebdavClient {
  const address = webdavAddress(place.address);
  if (address === null) throw new MailboxTrouble('refused');
  const client = createClient(address, {
    authType: AuthType.None,
    headers: authorization(place),
  });
  const ask = <T>(
    work: (client: WebDAVClient, signal: AbortSignal) => Promise<T>,
    most = mostListing,
    more = 0,
  ): Promise<T> =>
    within({ most, silentMs: silentMs + more }, (signal) => work(client, signal)).catch((error) => {
      throw webdavTrouble(error);
    });
  const unless = (kinds: readonly number[]) => (error: unknown) => {
    if (!kinds.includes(statusOf(error))) throw error;
  };

  return {
    async look(path) {
      try {
        return (await ask((dav, signal) => dav.stat(path, { signal }))) as FileStat;
      } catch (error) {
        if (statusOf(error) === 404) return null;
        throw error;
      }
    },
    list: (folder) =>
      ask((dav, signal) => dav.getDirectoryContents(folder, { signal })) as Promise<FileStat[]>,
    read: (path, most) =>
      ask(async (dav, signal) => {
        const answer = await dav.customRequest(path, { method: 'GET', signal });
        return new Uint8Array(await answer.arrayBuffer());
      }, most),
    put: (path, bytes, overwrite) =>
      ask(
        (dav, signal) =>
          dav.putFileContents(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
            overwrite,
            signal,
          }),
        limits.header,
        (bytes.length / slowest) * 1000,
      ),
    makeFolder: (path) =>
      // 405: a folder of that name is there (RFC 4918, 9.3.1)
      ask((dav, signal) => dav.createDirectory(path, { signal })).catch(unless([405])),
    remove: (path) => ask((dav, signal) => dav.deleteFile(path, { signal })).catch(unless([404])),
  };
}

/** Basic (RFC 7617), in UTF-8: the package's own way knows no letters beyond Latin 1. */
const authorization = ({ user, password }: WebdavPlace): Record<string, string> =>
  user === null
    ? {}
    : { Authorization: `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}` };

/** The server's answer behind an error; 0: there was none. */
export function statusOf(error: unknown): number {
  const source = error instanceof MailboxTrouble ? error.cause : error;
  return source instanceof Error && 'status' in source ? Number(source.status) : 0;
}

const kinds: Readonly<Record<number, MailboxTroubleKind>> = {
  401: 'refused',
  403: 'refused',
  404: 'notFound',
  408: 'timeout',
  409: 'notFound',
  410: 'notFound',
  413: 'full',
  423: 'locked',
  429: 'locked',
  502: 'absent',
  503: 'absent',
  504: 'absent',
  507: 'full',
};

function webdavTrouble(error: unknown): MailboxTrouble {
  if (error instanceof MailboxTrouble) return error;
  const kind = kinds[statusOf(error)];
  if (kind !== undefined) return new MailboxTrouble(kind, error);
  // fetch says only that it failed; what it met is behind it
  const cause = error instanceof TypeError ? error.cause : error;
  if (cause instanceof MailboxTrouble) return cause;
  return new MailboxTrouble(troubleOf(cause).kind, error);
}
