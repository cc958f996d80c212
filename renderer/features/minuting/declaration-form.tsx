import type { Declaration } from '../../../shared/domain/declaration.ts';
import { minuteConcerned } from '../../../shared/domain/kept-out.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { everyRow, settingRow } from '../../app/record-changes.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { AttendeeChoice } from './attendee-choice.tsx';
import { declarationActions, interestKinds } from './desk-words.ts';
import { FormBox } from './form-box.tsx';
import { ItemChoice } from './item-choice.tsx';
import { TypedField } from './typed-field.tsx';
import { useActs } from './use-acts.ts';

interface DeclarationFormProps {
  id: string;
  minute: string;
}

/** Who declares what, of which item, and whether he or she goes. It is a row once somebody is named. */
export function DeclarationForm({ id, minute }: DeclarationFormProps) {
  const minuting = useMinuting();
  const { at } = useActs();
  const row = useRecord((desk) => everyRow(desk, 'declarations').find((one) => one.id === id));
  const record = useRecord((desk) => desk.record.id);
  const isGeneral = useRecord(
    ({ public: open }) => open.minutes.find((one) => one.id === minute)?.kind === 'declarations',
  );
  const begin = (attendance: string) => {
    const concerns = isGeneral ? null : minute;
    const fields = row ? { attendance } : { record, minute, attendance, concerns, at: at() };
    minuting.write('Declaration', [settingRow('declaration', id, fields)]);
  };
  const set = (fields: Partial<Declaration>) => {
    if (!row) return;
    minuting.write('Declaration', [settingRow('declaration', id, fields)]);
  };
  return (
    <FormBox title="Declaration of an interest">
      <AttendeeChoice
        label="Who declares"
        hint="Two letters of the name, then Enter."
        value={row?.attendance ?? null}
        onChange={(attendance) => attendance !== null && begin(attendance)}
        takesFocus
      />
      {row && (
        <>
          <div className="desk-pair">
            <SelectField
              label="Kind of interest"
              options={interestKinds}
              value={row.kind}
              onChange={(kind) => set({ kind })}
            />
            <ItemChoice
              label="Which item it concerns"
              value={minuteConcerned(row)}
              onChange={(concerns) => set({ concerns })}
            />
            <SelectField
              label="What he or she does"
              options={declarationActions}
              value={row.action}
              onChange={(action) => set({ action })}
            />
          </div>
          {row.sensitive === 0 && (
            <TypedField
              label="Nature of the interest"
              value={row.nature}
              onType={(nature) =>
                minuting.type('Nature of the interest', 'declaration', id, { nature })
              }
            />
          )}
          <div className="desk-pair">
            <TypedField
              label="Dispensation, if there is one"
              value={row.dispensation}
              onType={(dispensation) =>
                minuting.type('Dispensation', 'declaration', id, { dispensation })
              }
            />
            <TickBox
              isTicked={row.sensitive === 1}
              onChange={(ticked) =>
                set({ sensitive: ticked ? 1 : 0, ...(ticked && { nature: '' }) })
              }
            >
              Sensitive: its nature is withheld everywhere
            </TickBox>
          </div>
        </>
      )}
    </FormBox>
  );
}
