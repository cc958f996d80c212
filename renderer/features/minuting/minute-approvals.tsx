import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Approval } from '../../../shared/domain/approval.ts';
import { useMinuting, useRecord } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { TickBox } from '../../ui/tick-box.tsx';
import { KeyedChoice } from './keyed-choice.tsx';
import { Section } from './section.tsx';

const outcomes = [
  { value: 'open', label: 'Not decided' },
  { value: 'approved', label: 'Agreed as a true record' },
  { value: 'corrected', label: 'Agreed with corrections' },
  { value: 'notApproved', label: 'Not approved' },
] as const;

/** The minutes of earlier meetings that wait for this one to agree them. */
export const MinuteApprovals = memo(function MinuteApprovals({ id }: { id: string }) {
  const approvals = useRecord(
    useShallow((desk) => desk.approvals.filter(({ minute }) => minute === id)),
  );
  if (approvals.length === 0) return null;
  return (
    <Section title="Minutes to agree">
      {approvals.map((approval) => (
        <ApprovalLine key={approval.id} approval={approval} />
      ))}
    </Section>
  );
});

function ApprovalLine({ approval }: { approval: Approval }) {
  const minuting = useMinuting();
  const label = useRecord(
    ({ earlier }) =>
      earlier.find(
        ({ record, date }) => record === approval.approves && date === approval.approvesDate,
      )?.label ?? '',
  );
  const set = (fields: Partial<Approval>) =>
    minuting.write('Earlier minutes', [settingRow('approval', approval.id, fields)]);
  const isAgreed = approval.outcome === 'approved' || approval.outcome === 'corrected';
  return (
    <div className="approval">
      <KeyedChoice
        label={label === '' ? 'Minutes of the last meeting' : `Minutes of ${label}`}
        choices={outcomes}
        value={approval.outcome}
        onChange={(outcome) =>
          set({ outcome, ...(outcome !== 'approved' && outcome !== 'corrected' && { signed: 0 }) })
        }
      />
      {isAgreed && (
        <TickBox
          isTicked={approval.signed === 1}
          onChange={(ticked) => set({ signed: ticked ? 1 : 0 })}
        >
          Signed at this meeting as well
        </TickBox>
      )}
    </div>
  );
}
