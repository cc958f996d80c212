import type { PlaceFound } from '../../../shared/contract/exchange.ts';
import { isLitter } from '../envelope/file-names.ts';
import { limits } from '../limits.ts';
import { folders } from './folder-layout.ts';
import { placeFault } from './place-fault.ts';
import { readMeName, readMeText } from './read-me.ts';
import { troubleOf } from './trouble-of.ts';
import { areaPath, dataPath, descriptorsAt } from './webdav.ts';
import type { WebdavPlace } from './webdav-address.ts';
import { webdavClient } from './webdav-client.ts';

/** What stands at a WebDAV address. Nothing is written there: whether one may, the first write tells. */
export async function lookAtWebdav(
  place: WebdavPlace,
  group: string | null,
  silentMs: number = limits.readTimeout,
): Promise<PlaceFound> {
  try {
    const client = webdavClient(place, silentMs);
    const here = await client.look('/');
    if (here === null) return { kind: 'notThere' };
    if (here.type !== 'directory') return { kind: 'notAFolder' };
    const groups =
      (await descriptorsAt(client, group))?.map((descriptor) => descriptor.group) ?? [];
    const found = groups.find((one) => one === group) ?? groups[0];
    if (found !== undefined) return { kind: 'group', group: found, isOurs: found === group };
    const lying = (await client.list('/')).filter(({ basename }) => !isLitter(basename));
    return { kind: lying.length === 0 ? 'empty' : 'inUse' };
  } catch (error) {
    return { kind: placeFault(troubleOf(error).kind) };
  }
}

/** Makes MeetingData with its areas and the page beside them. What is there stays as it is. @throws MailboxTrouble */
export async function prepareWebdav(
  place: WebdavPlace,
  silentMs: number = limits.readTimeout,
): Promise<void> {
  const client = webdavClient(place, silentMs);
  for (const path of [dataPath, ...folders.map(areaPath)]) await client.makeFolder(path);
  await client.put(`${dataPath}/${readMeName}`, Buffer.from(readMeText), false);
}
