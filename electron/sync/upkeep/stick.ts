import { limits } from '../limits.ts';
import { type Mailbox, MailboxTrouble } from '../mailbox/mailbox.ts';
import type { PassPlace, PassReport } from '../pass.ts';
import { writtenHere } from '../receive.ts';
import { isWholeFile } from './scan.ts';
import { lasting } from './standing.ts';
import type { Place, Progress, Upkeep, UpkeepParts } from './upkeep.ts';

export interface StickParts extends Pick<UpkeepParts, 'store' | 'breathe'> {
  upkeep: Pick<Upkeep, 'refill' | 'forget'>;
  /** One whole exchange with a place that is not kept. */
  once: (place: Place & Pick<PassPlace, 'fill'>) => Promise<Pick<PassReport, 'read' | 'written'>>;
  /** The stick as it is read from its own folder again. */
  reopen: () => Promise<Mailbox>;
  progress: Progress;
}

/**
 * Exchanges with a stick: reads it, gives it everything that it lacks in few files, then opens it anew and reads back
 * what was written. Only when this has come to its end may it be pulled; a stick pulled earlier has files that others
 * do not take for whole, and nothing worse. @throws MailboxTrouble
 */
export async function exchangeWithStick(
  parts: StickParts,
  place: Place,
): Promise<Pick<PassReport, 'read' | 'written'>> {
  const { upkeep } = parts;
  // another stick may hang where the last one did
  upkeep.forget(place.id);
  let filled = 0;
  try {
    const fill = async () => {
      filled = (await upkeep.refill(place, parts.progress)).written;
    };
    const { read, written } = await parts.once({ ...place, fill });
    await place.mailbox.settle?.();
    await verify(parts, { id: place.id, mailbox: await parts.reopen() });
    return { read, written: written + filled };
  } finally {
    upkeep.forget(place.id);
  }
}

/** @throws MailboxTrouble 'failed' where a file that was written reads otherwise */
async function verify({ store, breathe }: StickParts, { id, mailbox }: Place): Promise<void> {
  try {
    for (const area of lasting)
      for (const { name, mtime, hash } of store.files.ofArea(id, area).values()) {
        if (mtime !== writtenHere || hash === null) continue;
        const bytes = await mailbox.read(area, name, limits.pack);
        if (!(await isWholeFile({ breathe }, area, bytes, hash)))
          throw new MailboxTrouble('failed');
        await breathe();
      }
  } finally {
    await mailbox.close?.();
  }
}
