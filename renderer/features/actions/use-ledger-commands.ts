import { useEffect } from 'react';
import { useApp } from '../../app/app-context.ts';
import { type Ledger, noFilter } from './ledger.ts';

/** What the ledger does stands in the command box as well. */
export function useLedgerCommands(ledger: Ledger, add: () => void): void {
  const { screenCommands } = useApp();
  useEffect(
    () =>
      screenCommands.offer([
        { id: 'actions add', label: 'Add an ask to the ledger', run: add },
        {
          id: 'actions open',
          label: 'Show all open asks',
          run: () => ledger.look({ filter: noFilter, sort: 'due' }),
        },
        {
          id: 'actions past',
          label: 'Show open asks whose day has passed',
          run: () => ledger.look({ filter: { ...noFilter, due: 'past' }, sort: 'due' }),
        },
        {
          id: 'actions stale',
          label: 'Show open asks that nobody has reported on for long',
          run: () => ledger.look({ filter: { ...noFilter, stale: true }, sort: 'updated' }),
        },
      ]),
    [screenCommands, ledger, add],
  );
}
