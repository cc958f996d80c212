import { Check } from 'lucide-react';
import { useCallback, useRef } from 'react';
import {
  Checkbox,
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  type Selection,
} from 'react-aria-components';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { actionKindWords, ownerWords } from '../../../shared/domain/action-words.ts';
import { counted } from '../../app/meeting-words.ts';
import { actionAddress } from '../../app/route.ts';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { ActionMarks, markWords } from './action-marks.tsx';
import {
  dueWords,
  lastReportWords,
  shortWords,
  sourceAddress,
  sourceWords,
  stateWords,
} from './action-words.ts';
import type { RowGroup } from './ledger.ts';

interface ActionRowsProps {
  groups: readonly RowGroup[];
  /** Ask that is open beside the list. */
  open: string | null;
  picked: ReadonlySet<string>;
  onPick: (picked: Selection) => void;
  onOpen: (id: string) => void;
}

/** The asks, one below the other. Arrows go from row to row, the space bar picks, Enter opens. */
export function ActionRows({ groups, open, picked, onPick, onOpen }: ActionRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const row = event.target instanceof Element ? event.target : null;
      const id = row?.getAttribute('role') === 'row' ? row.getAttribute('data-key') : null;
      if (event.key !== 'Enter' || id === null) return;
      // the list would pick with Enter as well; the space bar does that
      event.preventDefault();
      event.stopPropagation();
      onOpen(id);
    },
    [onOpen],
  );
  useDomEvent(box, 'keydown', pressed);
  const rowsOf = (rows: readonly ActionRow[]) =>
    rows.map((row) => <Row key={row.id} row={row} isOpen={row.id === open} />);
  return (
    <div ref={box}>
      <GridList
        aria-label="Asks"
        className="action-rows"
        selectionMode="multiple"
        selectedKeys={picked}
        onSelectionChange={onPick}
        escapeKeyBehavior="none"
      >
        {groups.map((group) =>
          group.label === '' && groups.length === 1 ? (
            rowsOf(group.rows)
          ) : (
            <GridListSection key={group.key} id={`group ${group.key}`} className="action-group">
              <GridListHeader className="action-group-head">
                {`${group.label} (${counted(group.count, 'ask')})`}
              </GridListHeader>
              {rowsOf(group.rows)}
            </GridListSection>
          ),
        )}
      </GridList>
    </div>
  );
}

function Row({ row, isOpen }: { row: ActionRow; isOpen: boolean }) {
  const spoken = [shortWords(row.text), stateWords(row.state), ...markWords(row)].join('. ');
  return (
    <GridListItem
      id={row.id}
      textValue={spoken}
      className="action-row"
      data-open={isOpen || undefined}
    >
      <Checkbox slot="selection" className="choice action-pick">
        {({ isSelected }) => (
          <span className="choice-mark" aria-hidden="true">
            {isSelected && <Check size="1.3rem" strokeWidth={3} />}
          </span>
        )}
      </Checkbox>
      <div className="action-row-body">
        <a className="action-words" href={actionAddress(row.id)}>
          {row.text.trim() || row.title || 'No words'}
        </a>
        <p className="action-facts">
          <span>{ownerWords(row.owner)}</span>
          {dueWords(row) !== '' && <span>{`Due: ${dueWords(row)}`}</span>}
          <span>{stateWords(row.state)}</span>
          <span>{actionKindWords[row.kind]}</span>
        </p>
        <p className="action-facts quiet small">
          <Source row={row} />
          <span>{row.committeeName}</span>
          {row.lastUpdate !== null && <span>{lastReportWords(row)}</span>}
        </p>
        {markWords(row).length > 0 && (
          <p className="row">
            <ActionMarks row={row} />
          </p>
        )}
      </div>
    </GridListItem>
  );
}

/** The minute that holds it, as a link where it is here. */
export function Source({ row }: { row: ActionRow }) {
  const words = sourceWords(row);
  const address = sourceAddress(row);
  if (words === '') return null;
  return address === null ? <span>{words}</span> : <a href={address}>{words}</a>;
}
