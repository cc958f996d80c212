import { Plus } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ActionChoices } from '../../../shared/contract/actions.ts';
import { useApp } from '../../app/app-context.ts';
import type { Route } from '../../app/route.ts';
import { useQuery } from '../../app/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ActionDetail } from './action-detail.tsx';
import { ActionPages } from './action-pages.tsx';
import { AddAction } from './add-action.tsx';
import { ChangedLine } from './changed-line.tsx';
import { createChoicesQuery, ownersIn } from './choices-query.ts';
import { type LedgerView, ledgerOf, noFilter } from './ledger.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import { LedgerList } from './ledger-list.tsx';
import { useLedgerCommands } from './use-ledger-commands.ts';
import { useWay } from './use-way.ts';

interface LedgerPageProps {
  route: Extract<Route, { screen: 'actions' }>;
  takeOut?: (view: Pick<LedgerView, 'filter' | 'group'>) => ReactNode;
}

/** The ledger: filters, the list, and beside it the ask that is open. */
export function LedgerPage({ route, takeOut }: LedgerPageProps) {
  const { client } = useApp();
  const { committee, said } = route;
  const ledger = ledgerOf(client, 'ledger');
  const choices = useQuery<ActionChoices>('choices', () => createChoicesQuery(client));
  const [isAdding, setIsAdding] = useState(false);
  const add = useCallback(() => setIsAdding(true), []);
  useEffect(() => ledger.watch(), [ledger]);
  useEffect(() => {
    if (said !== undefined)
      ledger.look({
        filter: { ...noFilter, committee, standing: 'all', saidFrom: said, saidTo: said },
      });
    else if (committee !== null) ledger.look({ filter: { committee } });
  }, [ledger, committee, said]);
  const rows = useStore(ledger.store, ({ list }) => list?.rows) ?? none;
  const view = useStore(ledger.store, (state) => state.view);
  const { box, open, close } = useWay(route, rows);
  useLedgerCommands(ledger, add);
  return (
    <Screen
      title="Actions"
      wide
      actions={
        <>
          <Button icon={Plus} onPress={add}>
            Add an ask…
          </Button>
          {takeOut?.(view)}
        </>
      }
    >
      <ActionPages
        page="ledger"
        committee={route.committee}
        unchecked={choices.value?.unchecked ?? 0}
      />
      <div ref={box} className="ledger" data-open={route.action !== null || undefined}>
        <div className="ledger-main">
          <ChangedLine choices={choices.value} ledger={ledger} />
          <LedgerFilters ledger={ledger} choices={choices.value} />
          <LedgerList
            ledger={ledger}
            open={route.action}
            owners={ownersIn(choices.value)}
            onOpen={open}
            onAdd={add}
          />
        </div>
        {route.action !== null && (
          <ActionDetail
            id={route.action}
            owners={ownersIn(choices.value)}
            takesFocus
            onClose={close}
          />
        )}
      </div>
      {isAdding && <AddAction choices={choices.value} onClose={() => setIsAdding(false)} />}
    </Screen>
  );
}

const none: never[] = [];
