import type { PapersParts } from './papers.ts';

const minute = 60_000;
/** So often it is looked whether a file that another laptop sent has become private since. */
const lookEveryMs = 10 * minute;
/** Its sender comes first, and fifty laptops do not all do it: each waits for a time of its own, at most so long. */
const waitAtMostMs = 30 * minute;

/**
 * Which files this laptop sends anew for those entitled although another one sent them: what became private while the
 * laptop that sent it is switched off, or gone. Clerks alone do: they may read all private business.
 */
export interface TakingOver {
  isClerk(): boolean;
  /** Whether a file that another laptop sent for everybody is private now and this one's to send. */
  isDue(file: string): boolean;
}

export function createTakingOver({ group, keys, ledger, clock, random }: PapersParts): TakingOver {
  const lookAgain = new Map<string, number>();
  const due = new Map<string, number>();
  const isClerk = () => group().membership.devices.get(keys.device)?.role === 'clerk';

  /** Half an hour at most, by chance. */
  const wait = (): number => {
    const [high = 0, low = 0] = random(2);
    return ((high * 256 + low) / 65_536) * waitAtMostMs;
  };

  return {
    isClerk,
    isDue(file) {
      if (!isClerk()) return false;
      const now = clock().getTime();
      if (now < (lookAgain.get(file) ?? 0) && !due.has(file)) return false;
      lookAgain.set(file, now + lookEveryMs);
      if (!ledger.isPrivate(file)) {
        due.delete(file);
        return false;
      }
      const at = due.get(file) ?? now + wait();
      due.set(file, at);
      return now >= at;
    },
  };
}
