import type { RowOf } from '../../../shared/domain/noun.ts';
import type { privateBusinessNouns } from '../../../shared/domain/nouns.ts';
import type { proseUpdate } from '../../../shared/domain/prose-update.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { isPrivate, type MinutingParts } from './minuting-parts.ts';
import { type KeptUpdate, RememberedProse } from './remembered-prose.ts';

/** Either store, as far as both hold the same nouns. */
export type MinuteStore = Ledger<typeof privateBusinessNouns>;

/** The store that a minute's own rows are in. */
export const storeOf = (
  { council, privateBusiness }: Pick<MinutingParts, 'council' | 'privateBusiness'>,
  minute: Pick<RecordedMinute, 'access'>,
): MinuteStore => (isPrivate(minute) ? privateBusiness : (council as unknown as MinuteStore));

/** The prose of minutes, put together and kept at hand until somebody else writes updates. */
export interface ProseMemory {
  /** @param without updates that the caller will add, where the prose is not at hand yet */
  of(minute: Pick<RecordedMinute, 'id' | 'access'>, without?: ReadonlySet<string>): RememberedProse;
  forget(minute: string): void;
  forgetAll(): void;
  /** Writing whose updates were added to what is remembered already. */
  writing(work: () => void): void;
}

/** A row as it is put together. */
export const keptUpdate = ({
  id,
  editor,
  update,
  follows,
}: RowOf<typeof proseUpdate>): KeptUpdate => ({
  id,
  editor,
  follows,
  update: new Uint8Array(Buffer.from(update, 'base64')),
});

/** Minutes whose prose is kept at hand: those of one long meeting. */
const mostRemembered = 60;

export function createProseMemory(
  stores: Pick<MinutingParts, 'council' | 'privateBusiness'>,
): ProseMemory {
  const proses = new Map<string, { prose: RememberedProse; isPrivate: boolean }>();
  let isOwnWriting = false;
  for (const ledger of [stores.council, stores.privateBusiness])
    ledger.on((changed, from) => {
      // what comes from elsewhere is added: see prose-from-elsewhere.ts
      if (changed.has('proseUpdate') && !isOwnWriting && from === 'here') proses.clear();
    });

  function read(
    minute: Pick<RecordedMinute, 'id' | 'access'>,
    without: ReadonlySet<string>,
  ): RememberedProse {
    const kept = storeOf(stores, minute).rows('proseUpdate', { minute: minute.id });
    // by id, which is made from the time: as they came
    return new RememberedProse(
      kept.filter(({ id, update }) => update !== '' && !without.has(id)).map(keptUpdate),
    );
  }

  return {
    of(minute, without = new Set()) {
      const known = proses.get(minute.id);
      // it may have become private, or public, on another laptop
      if (known?.isPrivate === isPrivate(minute)) return known.prose;
      const [oldest] = proses.keys();
      if (proses.size >= mostRemembered && oldest !== undefined) proses.delete(oldest);
      const prose = read(minute, without);
      proses.set(minute.id, { prose, isPrivate: isPrivate(minute) });
      return prose;
    },
    forget: (minute) => proses.delete(minute),
    forgetAll: () => proses.clear(),
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
