import { chmodSync, mkdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { mailboxInThread } from '../../../../electron/sync/mailbox/in-thread.ts';
import { lookAt } from '../../../../electron/sync/mailbox/look-at.ts';
import { prepareFolder } from '../../../../electron/sync/mailbox/prepare-folder.ts';
import { webdavMailbox } from '../../../../electron/sync/mailbox/webdav.ts';
import { webdavAddress } from '../../../../electron/sync/mailbox/webdav-address.ts';
import { lookAtWebdav } from '../../../../electron/sync/mailbox/webdav-place.ts';
import { aGroupFile, anOwnName } from '../../../builders/a-group-folder.ts';
import {
  type AWebdavServer,
  aWebdavServer,
  hasWebdavServer,
} from '../../../builders/a-webdav-server.ts';
import { folderBehind } from './folder-under-test.ts';
import { itBehavesLikeAMailbox, itKeepsToItsNames, troubleKind } from './mailbox-conformance.ts';

const what = hasWebdavServer ? 'a WebDAV server' : 'a WebDAV server (skipped: needs lighttpd)';

describe.skipIf(!hasWebdavServer)(what, () => {
  let server: AWebdavServer;
  beforeAll(async () => {
    server = await aWebdavServer();
  });
  afterAll(() => server?.stop());

  const start = async () => {
    const { address, user, password, folder } = server;
    const behind = folderBehind(folder);
    behind.empty();
    return {
      ...behind,
      open: (group: string) => webdavMailbox({ address, user, password, group }),
    };
  };
  itBehavesLikeAMailbox(start);
  itKeepsToItsNames(start);

  it('is found empty, prepared, found as a group’s and exchanged with, in a thread as well', async () => {
    const { address, user, password, folder } = server;
    const { group, name, bytes } = await aGroupFile();
    const second = join(folder, 'second');
    mkdirSync(second);
    chmodSync(second, 0o777);
    const place = { address: `${address}/second/`, user, password };
    const host = { workerUrl: ownFiles().mailboxUrl };
    expect(await lookAtWebdav(place, null)).toEqual({ kind: 'empty' });
    await prepareFolder({ ...place, place: place.address }, host);
    expect(await lookAtWebdav(place, null)).toEqual({ kind: 'inUse' });
    const mailbox = mailboxInThread({ kind: 'webdav', ...place, group, ...host });
    await mailbox.write('root', name, bytes);
    await mailbox.write('log', anOwnName('log'), bytes);
    expect((await mailbox.list('log')).map((entry) => entry.name)).toEqual([anOwnName('log')]);
    await mailbox.close();
    const asked = { place: place.address, user, password, profileFolder: '/nowhere', group };
    expect([await lookAt({ ...asked, ...host }), await lookAtWebdav(place, null)]).toEqual([
      { kind: 'group', group, isOurs: true },
      { kind: 'group', group, isOurs: false },
    ]);
  });

  it('a wrong password is refused, and told from a place that is not there', async () => {
    const { address, user } = server;
    const { group } = await aGroupFile();
    const wrong = { address, user, password: 'wrong' };
    expect(await lookAtWebdav(wrong, group)).toEqual({ kind: 'refused' });
    const right = { ...server, address: `${address}/no such folder` };
    expect(await lookAtWebdav(right, group)).toEqual({ kind: 'notThere' });
  });
});

describe('the address of a server', () => {
  it('S20: is https, or on this computer; names no password and no question', () => {
    const asked = [
      'https://cloud.example.org/dav/council/',
      'http://127.0.0.1:8080/council',
      'http://[::1]/council',
      'http://cloud.example.org/dav',
      'http://127.0.0.1.example.org/',
      'https://clerk:secret@cloud.example.org/dav',
      'https://cloud.example.org/dav?key=1',
      'https://cloud.example.org/dav#here',
      'ftp://cloud.example.org/',
      'file:///etc',
      'cloud.example.org',
    ];
    expect(asked.map(webdavAddress)).toEqual([
      'https://cloud.example.org/dav/council',
      'http://127.0.0.1:8080/council',
      'http://[::1]/council',
      ...asked.slice(3).map(() => null),
    ]);
  });
});

describe('a server that is not to be trusted', () => {
  const servers: Server[] = [];
  const serve = (listener: RequestListener): Promise<string> =>
    new Promise((resolve) => {
      const server = createServer(listener);
      servers.push(server);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/dav`);
      });
    });
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  const open = (address: string, silentMs = 5000) =>
    webdavMailbox({ address, user: 'clerk', password: 'secret', group: 'g', silentMs });

  it('S21: is not followed to another place, which never hears the password', async () => {
    const heard: (string | undefined)[] = [];
    const elsewhere = await serve((request, response) => {
      heard.push(request.headers.authorization);
      response.end('x');
    });
    const moved = await serve((_request, response) => {
      response.writeHead(302, { location: elsewhere }).end();
    });
    const mailbox = open(moved);
    expect([
      await troubleKind(mailbox.read('new', anOwnName('new'), 10)),
      await troubleKind(mailbox.identify()),
      await troubleKind(mailbox.list('root')),
    ]).toEqual(['refused', 'refused', 'refused']);
    expect(heard).toEqual([]);
  });

  it('is cut off when it sends more than was asked for, whatever length it names', async () => {
    let sent = 0;
    const endless = await serve((_request, response) => {
      const more = () => {
        while (sent < 64 * 1024 * 1024 && response.write(Buffer.alloc(64 * 1024)))
          sent += 64 * 1024;
      };
      response.on('drain', more);
      more();
    });
    expect(await troubleKind(open(endless).read('new', anOwnName('new'), 1_000_000))).toBe(
      'tooBig',
    );
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('that falls silent, at once or midway, is not waited for', async () => {
    const silent = await serve((request, response) => {
      if (request.method === 'GET') response.write('half of');
    });
    const mailbox = open(silent, 100);
    expect(await troubleKind(mailbox.identify())).toBe('timeout');
    expect(await troubleKind(mailbox.read('new', anOwnName('new'), 100))).toBe('timeout');
  });

  it('that sends slowly and steadily is waited for', async () => {
    const slow = await serve((_request, response) => {
      let sent = 0;
      const sending = setInterval(() => {
        response.write('x');
        sent += 1;
        if (sent < 6) return;
        clearInterval(sending);
        response.end();
      }, 60);
    });
    expect(await open(slow, 200).read('new', anOwnName('new'), 100)).toHaveLength(6);
  });

  it('is absent when nobody listens there, or it says it is busy', async () => {
    const gone = await serve(() => {});
    servers.splice(0).forEach((server) => {
      server.close();
    });
    expect(await open(gone).identify()).toBe('absent');
    const busy = await serve((_request, response) => {
      response.writeHead(503).end();
    });
    expect(await open(busy).identify()).toBe('absent');
  });

  it('full is told from refused', async () => {
    const answer = async (status: number) => {
      const { group, name, bytes } = await aGroupFile();
      const address = await serve((request, response) => {
        if (request.method === 'PUT') response.writeHead(status).end();
        else if (request.method === 'GET') response.end(bytes);
        else response.writeHead(207).end(listingOf(`/dav/MeetingData/`, name));
      });
      const mailbox = webdavMailbox({ address, user: null, password: null, group, silentMs: 5000 });
      return troubleKind(mailbox.write('new', anOwnName('new'), bytes));
    };
    expect([await answer(507), await answer(413), await answer(403), await answer(423)]).toEqual([
      'full',
      'full',
      'refused',
      'locked',
    ]);
  });

  it('that keeps one file from us keeps us from no group that stands beside it', async () => {
    const { group, name, bytes } = await aGroupFile();
    const address = await serve((request, response) => {
      const { method, url = '' } = request;
      if (method !== 'GET')
        response.writeHead(207).end(listingOf('/dav/MeetingData/', 'g-0 copy.mmg', name));
      else if (url.endsWith(name)) response.end(bytes);
      else response.writeHead(423).end();
    });
    const place = { address, user: null, password: null };
    expect(await webdavMailbox({ ...place, group }).identify()).toBe('ours');
    expect(await lookAtWebdav(place, group)).toMatchObject({ kind: 'group', isOurs: true });
    // the one that nobody may read just now may be the one that is looked for
    const other = webdavMailbox({ ...place, group: '0'.repeat(16) });
    expect(await troubleKind(other.identify())).toBe('locked');
  });

  it('that answers with what is no listing does not count as empty', async () => {
    for (const text of ['', '<html>Please sign in</html>', '<?xml version="1.0"?><a/>', '\0\0']) {
      const address = await serve((_request, response) => {
        response.writeHead(207).end(text);
      });
      expect([text, await troubleKind(open(address).list('root'))]).toEqual([text, 'failed']);
    }
  });
});

const listingOf = (folder: string, ...files: string[]): string => `<?xml version="1.0"?>
<D:multistatus xmlns:D="DAV:">
${[
  [folder, '<D:collection/>'],
  ...files.map((file) => [`${folder}${encodeURIComponent(file)}`, '']),
]
  .map(
    ([href, type]) => `<D:response><D:href>${href}</D:href><D:propstat><D:prop>
<D:getcontentlength>10</D:getcontentlength><D:resourcetype>${type}</D:resourcetype>
</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
  )
  .join('\n')}
</D:multistatus>`;
