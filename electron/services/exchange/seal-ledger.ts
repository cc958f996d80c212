import type { FileSeal } from '../../../shared/domain/file-seal.ts';
import type { privateBusinessNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { LedgerName } from '../../../shared/sync/circle.ts';
import type { Ledger } from '../../ledger/ledger.ts';

export interface SealLedgerParts {
  council: Ledger<typeof sharedNouns>;
  privateBusiness: Ledger<typeof privateBusinessNouns>;
  /** In which ledger the row belongs that lets a pack's file travel. */
  ledgerOfFile: (pack: string) => LedgerName;
  author: () => { name: string };
  /** Ids of all packs. */
  packFiles: () => string[];
}

/** No step of Undo: nobody made it by hand. */
const silently = { undoable: false } as const;

/** The rows that let the files of packs travel, in the two ledgers. */
export function createSealLedger(parts: SealLedgerParts) {
  const { council, privateBusiness, ledgerOfFile, author, packFiles } = parts;
  return {
    seals: () => [
      ...council.rows('fileSeal').map((seal) => ({ ...seal, ledger: 'council' as const })),
      ...privateBusiness.rows('fileSeal').map((seal) => ({ ...seal, ledger: 'private' as const })),
    ],
    packs: packFiles,
    isPrivate: (file: string) => ledgerOfFile(file) === 'private',
    make(ledger: LedgerName, { id, ...seal }: FileSeal) {
      if (ledger === 'council')
        council.change(author(), 'Papers shared', (tx) => tx.set('fileSeal', id, seal), silently);
      else
        privateBusiness.change(
          author(),
          'Papers shared',
          (tx) => tx.set('fileSeal', id, seal),
          silently,
        );
    },
    erase(ledger: LedgerName, id: string) {
      if (ledger === 'council')
        council.change(author(), 'Papers withdrawn', (tx) => tx.delete('fileSeal', id), silently);
      else
        privateBusiness.change(
          author(),
          'Papers withdrawn',
          (tx) => tx.delete('fileSeal', id),
          silently,
        );
    },
  };
}
