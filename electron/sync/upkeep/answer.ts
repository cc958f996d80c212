import { covers } from '../../../shared/sync/ranges.ts';
import { limits } from '../limits.ts';
import { shortHash } from './ack-content.ts';
import type { Acks, HeardAck } from './acks.ts';
import type { View } from './heal.ts';
import type { Held, HeldFrame } from './held.ts';
import { putBack } from './put-back.ts';
import { between } from './seen-time.ts';
import type { UpkeepParts } from './upkeep.ts';

/** Sends again what one device alone reads badly: only its acks can tell. */
export interface Answer {
  /** Answers how many files were written. @throws MailboxTrouble */
  work(view: View): Promise<number>;
}

/** Whoever lacks more than this has only begun to read. */
const mostLacking = 200;
const writesAPass = 20;
/** How much longer than its author the other holders wait, so that one of them does it. */
const othersWait = 4 * limits.ackGap;

interface Lack {
  /** Milliseconds of this launch: an ack that is heard from then on and lacks it, too, is the second one. */
  due: number;
  /** Files that held it then: one more, and somebody else has sent it. */
  files: number;
  pause: number;
  /** When an ack that lacks it was heard last. */
  heard: number;
}

/**
 * Two acks of one device, half an hour apart, that lack what stands in the place: its own copy of the file is broken,
 * and no listing shows it. It goes out anew under a fresh name, which its cloud has to bring anew.
 */
export function createAnswer(parts: UpkeepParts, acks: Acks): Answer {
  const lacks = new Map<string, Lack>();

  /** The frames that are due to be sent again for one device. */
  function dueFor({ device, at, having }: HeardAck, view: View): HeldFrame[] {
    const there = ({ hash }: HeldFrame) => view.standing.present.has(hash);
    const unheld = lackingOf(having, view.held).filter(there);
    const ofTwo = parts.rules.overlaps ? oneOfTwo(having, view.held).filter(there) : [];
    const keys = new Set([...unheld, ...ofTwo].map(({ hash }) => `${device} ${hash}`));
    // not at once: two laptops with one profile's keys, each with a copy of its own, tell of themselves by turns
    for (const [key, lack] of lacks)
      if (key.startsWith(`${device} `) && !keys.has(key) && at - lack.heard > limits.day)
        lacks.delete(key);
    // apart: somebody who writes many files twice is not to keep others from being sent what they lack
    const few = [unheld, ofTwo].filter(({ length }) => length <= mostLacking);
    return [...new Set(few.flat())].filter((frame) => {
      const key = `${device} ${frame.hash}`;
      const files = filesOf(view, frame);
      const lack = lacks.get(key);
      if (lack === undefined || files > lack.files) {
        const pause = limits.ackGap + (frame.own ? 0 : between(0, othersWait, parts.random));
        lacks.set(key, { files, pause, due: parts.tick() + pause, heard: at });
        return false;
      }
      lack.heard = at;
      return at >= lack.due;
    });
  }

  return {
    async work(view) {
      let written = 0;
      for (const ack of acks.heard())
        for (const frame of dueFor(ack, view)) {
          if (written >= writesAPass) return written;
          const { listing, held, place } = view;
          // its own name is taken: also where the frame stands in a pack alone, a fresh one is brought anew
          const taken = new Set([...listing[frame.area], frame.name]);
          if (await putBack(parts, place, taken, { frame, held })) written += 1;
          again(lacks, `${ack.device} ${frame.hash}`, parts.tick());
        }
      return written;
    },
  };
}

/** It is waited twice as long before the next time: a device that can never read it is not sent to for ever. */
function again(lacks: Map<string, Lack>, key: string, now: number): void {
  const lack = lacks.get(key);
  if (lack === undefined) return;
  const pause = lack.pause * 2;
  lacks.set(key, { ...lack, pause, due: now + pause, files: lack.files + 1 });
}

const filesOf = ({ standing }: View, { area, hash }: HeldFrame): number =>
  standing.good[area].filter((file) => file.hash === hash).length;

/** Segments and key records that are held here and that another device does not have. */
function lackingOf({ ranges, records, beyond }: HeardAck['having'], held: Held): HeldFrame[] {
  const lacksRecord = ({ hash }: HeldFrame) => records?.has(shortHash(hash)) === false;
  const segments = held
    .segments()
    .filter(
      ({ device, run, first, last }) =>
        !beyond.has(device) && !covers(ranges.get(run) ?? [], [first, last]),
    );
  return [...held.records().filter(lacksRecord), ...segments];
}

/**
 * Segments with ops that others here hold, too, and that another device does not name: of two it may have the other
 * one alone, and the ops that it tells are the same.
 */
function oneOfTwo({ twice }: HeardAck['having'], held: Held): HeldFrame[] {
  if (twice === null) return [];
  const lacked = [...held.twice()].filter((hash) => !twice.has(shortHash(hash)));
  return lacked.flatMap((hash) => held.segment(hash) ?? []);
}
