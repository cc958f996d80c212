import { memo } from 'react';
import { useStore } from 'zustand';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import type { Declaration } from '../../../shared/domain/declaration.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { DeclarationForm } from './declaration-form.tsx';
import { useDesk } from './desk.ts';
import { declarationActions, interestKinds } from './desk-words.ts';
import { EditableLine } from './editable-line.tsx';
import { minuteOf, useRowsOf } from './minute-rows.ts';
import { Section } from './section.tsx';

/** Interests declared under this minute. */
export const Declarations = memo(function Declarations({ minute }: { minute: string }) {
  const desk = useDesk();
  const rows = useRowsOf('declarations', minute);
  const editing = useStore(desk.store, (state) =>
    state.editing?.kind === 'declaration' ? state.editing.id : null,
  );
  const isNew = editing !== null && !rows.some(({ id }) => id === editing);
  if (rows.length === 0 && !isNew) return null;
  return (
    <Section title="Declarations">
      <ul className="plain-list line-list">
        {rows.map((row) => (
          <li key={row.id}>
            {row.id === editing ? (
              <DeclarationForm key={row.id} id={row.id} minute={minute} />
            ) : (
              <DeclarationLine row={row} />
            )}
          </li>
        ))}
        {isNew && (
          <li key={editing}>
            <DeclarationForm key={editing} id={editing} minute={minute} />
          </li>
        )}
      </ul>
    </Section>
  );
});

function DeclarationLine({ row }: { row: Declaration }) {
  const desk = useDesk();
  const minuting = useMinuting();
  const person = useRecord(({ attendances }) =>
    attendances.find(({ id }) => id === row.attendance),
  );
  const concerned = useRecord((record) => minuteOf(record, row.concerns ?? '')?.title ?? '');
  const kind = interestKinds.find(({ value }) => value === row.kind)?.label ?? '';
  const action = declarationActions.find(({ value }) => value === row.action)?.label ?? '';
  const name = person ? attendeeName(person) : 'Somebody';
  return (
    <EditableLine
      name={`declaration of ${name}`}
      onEdit={() => desk.edit({ kind: 'declaration', id: row.id })}
      onRemove={() =>
        minuting.write('Declaration taken out', [], [{ noun: 'declaration', id: row.id }])
      }
    >
      <strong>{name}</strong>: {kind.toLowerCase()}
      {concerned !== '' && row.concerns !== row.minute && ` in “${concerned}”`}
      {row.sensitive === 1
        ? ', sensitive (its nature is withheld)'
        : row.nature && `: ${row.nature}`}
      . {action}.{row.dispensation !== '' && ` Dispensation: ${row.dispensation}.`}
    </EditableLine>
  );
}
