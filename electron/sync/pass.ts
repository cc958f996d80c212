import type { Applying } from './applying.ts';
import { type CutParts, cutAll } from './cut.ts';
import { MailboxTrouble } from './mailbox/mailbox.ts';
import { publish } from './publish.ts';
import { nothingYet, type ReceiveParts, receive } from './receive.ts';
import type { SealedPapers } from './upkeep/papers.ts';
import type { Place, Upkeep } from './upkeep/upkeep.ts';

export interface PassParts extends CutParts, ReceiveParts {
  applying: Applying;
  upkeep: Pick<Upkeep, 'pass'>;
  /** Files of papers, out and in. Parts go out before the ops that cite them. */
  papers: Pick<SealedPapers, 'send' | 'fetch'>;
  /** Reads the group anew: a membership record came. */
  groupChanged: () => Promise<void>;
  /** Whether this device may write yet: one that waits to be admitted only reads records. */
  isMember: () => boolean;
}

/** A place, and up to which segment it is known to hold everything of this device. */
export interface PassPlace extends Place {
  publishedTo: number;
  /** How many files its inbox held when it was listed last. */
  inboxFiles?: number;
  /** Gives the place what it lacks in few files, before what is left of it goes out one by one. */
  fill?: () => Promise<void>;
}

export interface PassReport {
  /** Files read that were not here before, and files written. */
  read: number;
  written: number;
  /** Whether files are left there that were never read: the next exchange reads on. */
  more: boolean;
}

/**
 * Reads some areas: a portion, and all there is where the place is not kept. What came before the place failed is used
 * all the same: its files are known and not read again. Answers how much came.
 */
async function takeIn(
  parts: PassParts,
  place: PassPlace,
  areas: Parameters<typeof receive>[2],
): Promise<Pick<PassReport, 'read' | 'more'>> {
  let read = 0;
  for (;;) {
    const received = nothingYet();
    try {
      await receive(parts, place, areas, received);
    } finally {
      place.inboxFiles = received.inboxFiles ?? place.inboxFiles ?? 0;
      parts.applying.add(received.segments);
      if (received.records > 0) {
        await parts.groupChanged();
        parts.retries.allDue();
      }
    }
    read += received.segments.length + received.records;
    if (!received.more || place.fill === undefined) return { read, more: received.more };
  }
}

/** Words do not wait for papers, of which each exchange moves some; but what is given a stick is given all of it. */
async function papersOf(place: PassPlace, moveSome: () => Promise<number>): Promise<void> {
  let moved = await moveSome();
  while (moved > 0 && place.fill !== undefined) moved = await moveSome();
}

/**
 * One exchange with one place: what others left there comes in, what was written here goes out. What is not whole yet
 * is tried another time, and nothing is concluded from a place that is not ours.
 * @param inboxOnly leaves the packs and the upkeep alone, for the quick looks while people type
 * @param cuts whether what was written here is put into files now, or gathered further
 * @throws MailboxTrouble where the place fails; what was done until then stays done
 */
export async function exchangeWith(
  parts: PassParts,
  place: PassPlace,
  inboxOnly: boolean,
  cuts = true,
): Promise<PassReport> {
  const standing = await place.mailbox.identify();
  if (parts.rules.identify && standing !== 'ours')
    throw new MailboxTrouble(standing === 'other' ? 'other' : 'absent');
  let { read, more } = await takeIn(parts, place, ['key']);
  if (parts.isMember()) {
    const words = await takeIn(parts, place, inboxOnly ? ['new'] : ['log', 'new']);
    read += words.read;
    more ||= words.more;
  }
  await parts.applying.work(parts.breathe);
  // a request to join goes out by its own act
  if (!parts.isMember()) return { read, written: 0, more };
  if (!inboxOnly) await papersOf(place, () => parts.papers.send(place));
  if (cuts) await cutAll(parts, parts.breathe);
  await place.fill?.();
  const { written, last } = await publish(parts, place, place.publishedTo);
  place.publishedTo = last;
  if (!inboxOnly) {
    await parts.upkeep.pass(place);
    await papersOf(place, () => parts.papers.fetch(place));
  }
  return { read, written, more };
}
