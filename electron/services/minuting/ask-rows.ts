import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Ledger, NounMap, Reader, Transaction } from '../../ledger/ledger.ts';

type AskNouns = Pick<
  typeof sharedNouns,
  'action' | 'actionUpdate' | 'lineage' | 'matterArising' | 'clause' | 'ask' | 'recordedMinute'
>;

/** Either store, as far as asks go: both hold the same nouns. */
export type AskReader = Reader<AskNouns>;
export type AskTransaction = Transaction<AskNouns>;

export const readAsks = <N extends NounMap>(reader: Reader<N>): AskReader =>
  reader as unknown as AskReader;

export const askLedger = <N extends NounMap>(ledger: Ledger<N>): Ledger<AskNouns> =>
  ledger as unknown as Ledger<AskNouns>;

export const writeAsks = <N extends NounMap>(tx: Transaction<N>): AskTransaction =>
  tx as unknown as AskTransaction;

/** The place behind all reports of an ask. */
export const nextReport = (tx: AskReader, action: string): number =>
  tx.rows('actionUpdate', { action }).reduce((last, { position }) => Math.max(last, position), 0) +
  1;
