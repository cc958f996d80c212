import { useState } from 'react';
import { Button } from '../../ui/button.tsx';

interface BarRow {
  name: string;
  count: number;
  /** A second count, said beside it. */
  note?: number;
}

interface BarTableProps {
  caption: string;
  /** Head of the column with the names. */
  what: string;
  rows: readonly BarRow[];
  /** Head of the column with the second count, where there is one. */
  noteHead?: string;
}

/** Rows shown before somebody asks for all. */
const firstRows = 12;

/** Counts as a table, with a bar beside each: a picture for who looks, a plain table for who listens. */
export function BarTable({ caption, what, rows, noteHead }: BarTableProps) {
  const [isWhole, setIsWhole] = useState(false);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const shown = isWhole ? rows : rows.slice(0, firstRows);
  return (
    <div className="stack">
      <table className="bar-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">Open</th>
            {noteHead && <th scope="col">{noteHead}</th>}
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={noteHead ? 4 : 3}>None is open.</td>
            </tr>
          )}
          {shown.map(({ name, count, note }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="bar-count">{count}</td>
              {noteHead && <td className="bar-count">{note ?? 0}</td>}
              <td className="bar-cell" aria-hidden="true">
                <svg className="bar" aria-hidden="true" width="100%" height="1em">
                  <rect className="bar-fill" width={`${(100 * count) / most}%`} height="100%" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <div>
          <Button onPress={() => setIsWhole(true)}>{`Show all ${rows.length}`}</Button>
        </div>
      )}
    </div>
  );
}
