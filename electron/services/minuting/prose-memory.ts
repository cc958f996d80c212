import type { privateBusinessNouns } from '../../../shared/domain/nouns.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { isPrivate, type MinutingParts } from './minuting-parts.ts';
import { RememberedProse } from './remembered-prose.ts';

/** Either store, as far as both hold the same nouns. */
export type MinuteStore = Ledger<typeof privateBusinessNouns>;

/** The store that a minute's own rows are in. */
export const storeOf = (
  { council, privateBusiness }: Pick<MinutingParts, 'council' | 'privateBusiness'>,
  minute: Pick<RecordedMinute, 'access'>,
): MinuteStore => (isPrivate(minute) ? privateBusiness : (council as unknown as MinuteStore));

/** The prose of minutes, put together and kept at hand until somebody else writes updates. */
export interface ProseMemory {
  of(minute: Pick<RecordedMinute, 'id' | 'access'>): RememberedProse;
  forget(minute: string): void;
  /** Writing whose updates were added to what is remembered already. */
  writing(work: () => void): void;
}

/** Minutes whose prose is kept at hand: those of one long meeting. */
const mostRemembered = 60;

export function createProseMemory(
  stores: Pick<MinutingParts, 'council' | 'privateBusiness'>,
): ProseMemory {
  const proses = new Map<string, RememberedProse>();
  let isOwnWriting = false;
  for (const ledger of [stores.council, stores.privateBusiness])
    ledger.on((changed) => {
      if (changed.has('proseUpdate') && !isOwnWriting) proses.clear();
    });

  function read(minute: Pick<RecordedMinute, 'id' | 'access'>): RememberedProse {
    const kept = storeOf(stores, minute).rows('proseUpdate', { minute: minute.id });
    // by id, which is made from the time: as they came
    return new RememberedProse(
      kept.map(({ id, editor, update }) => ({ id, editor, update: Buffer.from(update, 'base64') })),
    );
  }

  return {
    of(minute) {
      const known = proses.get(minute.id);
      if (known !== undefined) return known;
      const [oldest] = proses.keys();
      if (proses.size >= mostRemembered && oldest !== undefined) proses.delete(oldest);
      const prose = read(minute);
      proses.set(minute.id, prose);
      return prose;
    },
    forget: (minute) => proses.delete(minute),
    writing(work) {
      isOwnWriting = true;
      try {
        work();
      } finally {
        isOwnWriting = false;
      }
    },
  };
}
