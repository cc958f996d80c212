import { Columns2 } from 'lucide-react';
import { useId } from 'react';
import { paperLooks, useReadingLook } from '../../app/reading-look.ts';
import { ToolSwitch } from './tool-button.tsx';

/** How the paper looks, and whether two pages stand side by side. */
export function LookField() {
  const id = useId();
  const { look, setLook } = useReadingLook();
  if (look === null) return null;
  return (
    <div className="tools">
      <label htmlFor={id} className="visually-hidden">
        Colours of the paper
      </label>
      <select
        id={id}
        className="field-box zoom-choice"
        value={look.paper}
        onChange={(event) => {
          const chosen = paperLooks.find(({ value }) => value === event.target.value);
          if (chosen) setLook({ paper: chosen.value });
        }}
      >
        {paperLooks.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ToolSwitch
        icon={Columns2}
        label="Two pages"
        isOn={look.twoPages === 1}
        onChange={(twoPages) => setLook({ twoPages })}
      />
    </div>
  );
}
