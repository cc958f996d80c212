import { type RefObject, useMemo } from 'react';
import type { NoteGroup, NoteRow } from './note-groups.ts';
import { NoteLine } from './note-line.tsx';
import type { NotesDesk } from './use-notes-desk.ts';
import { useRowWindow } from './use-row-window.ts';

interface NoteListProps {
  groups: readonly NoteGroup[];
  /** Key of the row that is open; null where none is. */
  open: string | null;
  /** Key of the row that the keyboard is in: it stays, wherever the list is scrolled to. */
  held: string | null;
  desk: NotesDesk;
  scroller: RefObject<HTMLElement | null>;
}

type Line =
  | { kind: 'heading'; group: NoteGroup }
  | { kind: 'note'; group: NoteGroup; row: NoteRow };

const keyOf = (line: Line): string =>
  line.kind === 'heading' ? `heading ${line.group.key}` : line.row.key;

/** The groups with their notes. However many there are, only those in and near the window are laid out. */
export function NoteList({ groups, open, held, desk, scroller }: NoteListProps) {
  const { lines, keys } = useMemo(() => linesOf(groups), [groups]);
  const kept = useMemo(() => new Set([open, held].filter((key) => key !== null)), [open, held]);
  const { rows, after } = useRowWindow(scroller, keys, kept);
  const shown = groups
    .map((group) => ({
      group,
      rows: rows.flatMap(({ index, gap }) => {
        const line = lines[index];
        return line?.group === group ? [{ line, gap }] : [];
      }),
    }))
    .filter((part) => part.rows.length > 0);
  return (
    <div data-rows="" style={after === 0 ? undefined : { paddingBlockEnd: after }}>
      {shown.map(({ group, rows: inGroup }) => (
        <div key={group.key}>
          {inGroup.map(({ line, gap }) =>
            line.kind === 'heading' ? (
              <h3
                key="heading"
                data-row={keyOf(line)}
                className="note-group"
                style={gap === 0 ? undefined : { marginBlockStart: gap }}
              >
                {group.title}
              </h3>
            ) : null,
          )}
          <ul className="plain-list" aria-label={group.title}>
            {inGroup.map(({ line, gap }) =>
              line.kind === 'note' ? (
                <NoteLine
                  key={line.row.key}
                  row={line.row}
                  isOpen={line.row.key === open}
                  gap={gap}
                  position={group.rows.indexOf(line.row) + 1}
                  count={group.rows.length}
                  desk={desk}
                />
              ) : null,
            )}
          </ul>
        </div>
      ))}
    </div>
  );
}

function linesOf(groups: readonly NoteGroup[]): { lines: Line[]; keys: string[] } {
  const lines = groups.flatMap((group): Line[] => [
    { kind: 'heading', group },
    ...group.rows.map((row): Line => ({ kind: 'note', group, row })),
  ]);
  return { lines, keys: lines.map(keyOf) };
}
