import type { Motion } from '../../../shared/domain/motion.ts';
import { useMinuting } from '../../app/record.ts';
import { settingRow } from '../../app/record-changes.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { FormBox } from './form-box.tsx';
import { MoverFields } from './mover-fields.tsx';
import { TypedField } from './typed-field.tsx';

const states = [
  { value: 'open', label: 'Put to the meeting' },
  { value: 'withdrawn', label: 'Withdrawn' },
  { value: 'fell', label: 'Fell' },
] as const;

/** The words of a motion; who moved and seconded it may be left out. */
export function MotionForm({ motion }: { motion: Motion }) {
  const minuting = useMinuting();
  const { id } = motion;
  const set = (fields: Partial<Motion>) =>
    minuting.write('Motion changed', [settingRow('motion', id, fields)]);
  return (
    <FormBox title="Motion">
      <TypedField
        label="Words of the motion"
        lines="many"
        value={motion.text}
        takesFocus
        onType={(text) => minuting.type('Motion changed', 'motion', id, { text })}
      />
      <MoverFields mover={motion.mover} seconder={motion.seconder} onChange={set}>
        <SelectField
          label="It is"
          options={states}
          value={motion.state}
          onChange={(state) => set({ state })}
        />
      </MoverFields>
    </FormBox>
  );
}
