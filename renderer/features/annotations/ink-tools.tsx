import { Brush, Eraser, type LucideIcon, Pen } from 'lucide-react';
import { Group, ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { type MarkTool, useMarks } from '../../app/marks.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { isInkTool } from './ink-desk.ts';
import { type InkOptions, type PenWidth, penWidths } from './ink-options.ts';

const tools: readonly { tool: MarkTool; label: string; icon: LucideIcon }[] = [
  { tool: 'pen', label: 'Pen', icon: Pen },
  { tool: 'highlighter', label: 'Highlighter pen', icon: Brush },
  { tool: 'rubber', label: 'Rubber', icon: Eraser },
];

const widths: readonly { value: PenWidth; label: string }[] = [
  { value: 'fine', label: 'Fine' },
  { value: 'medium', label: 'Medium' },
  { value: 'broad', label: 'Broad' },
];

const rubbers = [
  { value: 'strokes', label: 'Whole strokes' },
  { value: 'parts', label: 'What it passes over' },
] as const;

/** Pen, highlighter pen and rubber; while one is on, how it draws. Pressed again, a tool is put away. */
export function InkTools({ options }: { options: InkOptions }) {
  const marks = useMarks();
  const tool = useStore(marks.store, (state) => state.tool);
  return (
    <Group className="tools" aria-label="Drawing">
      {tools.map(({ tool: each, label, icon: Icon }) => (
        <ToggleButton
          key={each}
          className="button tool"
          isSelected={tool === each}
          onChange={(isOn) => marks.setTool(isOn ? each : 'select')}
        >
          <Icon aria-hidden="true" size="1.2em" />
          <span>{label}</span>
        </ToggleButton>
      ))}
      {tool === 'rubber' && <RubberWay options={options} />}
      {isInkTool(tool) && tool !== 'rubber' && <PenLook />}
    </Group>
  );
}

function RubberWay({ options }: { options: InkOptions }) {
  const rubber = useStore(options, (state) => state.rubber);
  return (
    <SelectField
      inline
      label="Takes out"
      options={rubbers}
      value={rubber}
      onChange={(value) => options.setState({ rubber: value })}
    />
  );
}

/** The colour is chosen beside the other marking tools: it is the same. */
function PenLook() {
  const marks = useMarks();
  const width = useStore(marks.store, (state) => state.width);
  return (
    <SelectField
      inline
      label="Width"
      options={widths}
      value={nameOf(width)}
      onChange={(value) => marks.setWidth(penWidths[value])}
    />
  );
}

/** The named width nearest to what is in hand. */
function nameOf(width: number): PenWidth {
  if (width <= (penWidths.fine + penWidths.medium) / 2) return 'fine';
  return width < (penWidths.medium + penWidths.broad) / 2 ? 'medium' : 'broad';
}
