import { unwrapWith, wrapFor } from './envelope/age-file.ts';
import type { ExchangeOptions, Places } from './exchange-options.ts';
import { mailboxInThread, type ThreadHost } from './mailbox/in-thread.ts';
import { lookAt } from './mailbox/look-at.ts';
import { prepareFolder } from './mailbox/prepare-folder.ts';

interface PlacesParts extends Pick<ExchangeOptions, 'store' | 'keeper'> {
  profileFolder: string;
  host: ThreadHost;
}

const passwordKey = (mailbox: string): string => `password ${mailbox}`;

/** Folders, sticks and WebDAV servers as this computer reaches them, each in a thread of its own. */
export function createPlaces({ store, keeper, profileFolder, host }: PlacesParts): Places {
  /** Name and password of a server, sealed for this device's own key. */
  async function password(
    mailbox: string,
  ): Promise<{ user: string | null; password: string | null }> {
    const sealed = store.meta.get(passwordKey(mailbox));
    const keys = keeper.keys();
    const nothing = { user: null, password: null };
    if (sealed === null || sealed === '' || keys === null) return nothing;
    const opened = await unwrapWith(keys.identity, Buffer.from(sealed, 'base64'));
    return opened === null ? nothing : JSON.parse(Buffer.from(opened).toString('utf8'));
  }

  return {
    look: ({ place, user, password }, group) =>
      lookAt({ place, user, password, profileFolder, group, ...host }),
    prepare: (wish) => prepareFolder(wish, host),
    async open({ id, kind, place }, group) {
      if (kind !== 'webdav')
        return mailboxInThread({ kind: 'folder', folder: place, group, ...host });
      const credentials = await password(id);
      return mailboxInThread({ kind: 'webdav', address: place, group, ...credentials, ...host });
    },
    async keepPassword(mailbox, user, secret) {
      const recipient = keeper.publicPart()?.recipient;
      if (user === null && store.meta.get(passwordKey(mailbox)) !== null)
        store.meta.set(passwordKey(mailbox), '');
      if (user === null || recipient === undefined) return;
      const words = Buffer.from(JSON.stringify({ user, password: secret }));
      const sealed = await wrapFor([recipient], words);
      store.meta.set(passwordKey(mailbox), Buffer.from(sealed).toString('base64'));
    },
  };
}
