import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { actionKindWords, ownerWords } from '../../../shared/domain/action-words.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { counted } from '../../app/meeting-words.ts';
import { actionAddress } from '../../app/route.ts';
import { useLatest } from '../../ui/use-latest.ts';
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
import { useRowKeys } from './row-keys.ts';

interface ActionRowsProps {
  groups: readonly RowGroup[];
  /** Ask that is open beside the list. */
  open: string | null;
  picked: ReadonlySet<string>;
  /** What is picked of the rows in sight, from now on. */
  onPick: (picked: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
}

/**
 * The asks, one below the other: a grid with one stop for the Tab key, in which arrows go from row to row. A table of
 * the platform's own, drawn row by row only where one changed: a library's list held the page up about five times as long.
 */
export function ActionRows({ groups, open, picked, onPick, onOpen }: ActionRowsProps) {
  const box = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const keys = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ id }) => id)), [groups]);
  const toggle = useRowKeys(box, { keys, picked, onPick, onOpen });
  const latestToggle = useLatest(toggle);
  const press = useCallback(
    (key: string, isRange: boolean) => latestToggle()(key, isRange),
    [latestToggle],
  );
  const stop = last !== null && keys.includes(last) ? last : keys[0];
  return (
    <table ref={box} {...asGrid} className="action-rows">
      <colgroup>
        <col className="action-pick-column" />
        <col />
      </colgroup>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.label !== '' && (
            <tr>
              <th className="action-group-head" colSpan={2} scope="rowgroup">
                {`${group.label} (${counted(group.count, 'ask')})`}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              isOpen={row.id === open}
              isPicked={picked.has(row.id)}
              isStop={row.id === stop}
              onPress={press}
              onFocus={setLast}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** A grid to a screen reader: its rows are gone through, picked and opened with the keys. */
const asGrid = { role: 'grid', 'aria-label': 'Asks', 'aria-multiselectable': true } as const;

interface RowProps {
  row: ActionRow;
  isOpen: boolean;
  isPicked: boolean;
  /** The Tab key stops here; all other rows are reached with the arrows. */
  isStop: boolean;
  onPress: (key: string, isRange: boolean) => void;
  onFocus: (key: string) => void;
}

const Row = memo(function Row({ row, isOpen, isPicked, isStop, onPress, onFocus }: RowProps) {
  const spoken = [shortWords(row.text), stateWords(row.state), ...markWords(row)].join('. ');
  const marks = markWords(row).length > 0;
  return (
    <tr
      className="action-row"
      data-key={row.id}
      data-open={isOpen || undefined}
      data-selected={isPicked || undefined}
      aria-label={spoken}
      aria-selected={isPicked}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus(row.id)}
    >
      <td className="action-pick">
        <label>
          <input
            type="checkbox"
            aria-label={`Pick: ${shortWords(row.text)}`}
            tabIndex={-1}
            checked={isPicked}
            onChange={(event) => onPress(row.id, isWithShift(event.nativeEvent))}
          />
        </label>
      </td>
      <td>
        <div className="action-row-body">
          <a className="action-words" href={actionAddress(row.id)} tabIndex={-1}>
            {row.text.trim() || row.title || 'No words'}
          </a>
          <p className="action-facts">
            <span>{ownerWords(row.owner)}</span>
            {dueWords(row) !== '' && <span>{`Due: ${dueWords(row)}`}</span>}
            <span>{stateWords(row.state)}</span>
            <span>{actionKindWords[row.kind]}</span>
          </p>
          <p className="action-facts quiet small">
            <Source row={row} tabIndex={-1} />
            {row.minuteName !== null && row.saidOn !== null && (
              <span>{formatShortDate(row.saidOn)}</span>
            )}
            <span>{row.committeeName}</span>
            {row.lastUpdate !== null && <span>{lastReportWords(row)}</span>}
          </p>
          {marks && (
            <p className="row">
              <ActionMarks row={row} />
            </p>
          )}
        </div>
      </td>
    </tr>
  );
});

/** A box that is changed by a click tells whether Shift was held. */
const isWithShift = (event: Event): boolean => event instanceof MouseEvent && event.shiftKey;

/** The minute that holds it, as a link where it is here. */
export function Source({ row, tabIndex }: { row: ActionRow; tabIndex?: number }) {
  const words = sourceWords(row);
  const address = sourceAddress(row);
  if (words === '') return null;
  if (address === null) return <span>{words}</span>;
  return (
    // the dot behind it is no part of the link
    <span>
      <a href={address} tabIndex={tabIndex}>
        {words}
      </a>
    </span>
  );
}
