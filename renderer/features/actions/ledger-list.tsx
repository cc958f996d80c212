import { useStore } from 'zustand';
import { useApp } from '../../app/app-context.ts';
import { callErrorSentence } from '../../app/call-error-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Status } from '../../ui/status.tsx';
import { ActionRows } from './action-rows.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { groupedRows, type Ledger, noFilter, pageRows } from './ledger.ts';
import { isNarrowed } from './ledger-choices.ts';
import { countWords, cutWords } from './ledger-filters.tsx';
import { usePicked } from './use-picked.ts';
import { useSpoken } from './use-spoken.ts';

interface LedgerListProps {
  ledger: Ledger;
  /** Ask that is open beside the list. */
  open: string | null;
  owners: readonly string[];
  onOpen: (id: string) => void;
  onAdd: () => void;
}

/** How many there are, the bar for those that are picked, the rows, and the way to more of them. */
export function LedgerList({ ledger, open, owners, onOpen, onAdd }: LedgerListProps) {
  const { announcer } = useApp();
  const { list, problem, view } = useStore(ledger.store);
  const picked = usePicked(list?.rows ?? []);
  const summary = list === null ? '' : countWords(list.total, list.from, list.rows.length);
  useSpoken(summary, announcer.say);
  if (list === null)
    return problem ? (
      <Problem sentence={callErrorSentence(problem)} onRetry={() => void ledger.refetch()} />
    ) : (
      <Status>Opening the ledger…</Status>
    );
  return (
    <div className="stack">
      {problem && (
        <Problem sentence={callErrorSentence(problem)} onRetry={() => void ledger.refetch()} />
      )}
      {list.cut && <p>{cutWords}</p>}
      {picked.ids.size > 0 && <BulkBar picked={picked} owners={owners} />}
      {list.total === 0 && isNarrowed(view) && (
        <div className="stack">
          <p>No ask fits these filters.</p>
          <div>
            <Button onPress={() => ledger.look({ filter: noFilter, sort: 'due' })}>
              Take the filters off
            </Button>
          </div>
        </div>
      )}
      {list.total === 0 && !isNarrowed(view) && (
        <div className="stack">
          <p>
            No ask is open. They come by themselves from minutes that you open or take, and you can
            write one down here.
          </p>
          <div>
            <Button look="main" onPress={onAdd}>
              Add an ask
            </Button>
          </div>
        </div>
      )}
      {list.from > 0 && (
        <div className="ledger-more">
          <Button onPress={ledger.earlier}>{`Show the ${pageRows} before`}</Button>
        </div>
      )}
      {list.total > 0 && (
        <ActionRows
          groups={groupedRows(list, view.group)}
          open={open}
          picked={picked.ids}
          onPick={picked.pick}
          onOpen={onOpen}
        />
      )}
      {list.from + list.rows.length < list.total && (
        <div className="ledger-more">
          <Button onPress={ledger.later}>Show more</Button>
        </div>
      )}
    </div>
  );
}
