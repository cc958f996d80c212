import { Brush, Eraser, Pen } from 'lucide-react';
import { Group } from 'react-aria-components';
import { useStore } from 'zustand';
import { useMarks } from '../../app/marks.ts';
import { useReader } from '../../app/reader-port.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { type InkOptions, type PenWidth, penWidths } from './ink-options.ts';
import { type OfferedTool, ToolSwitches } from './tool-switches.tsx';

const tools: readonly OfferedTool[] = [
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
  { value: 'strokes', label: 'Strokes' },
  { value: 'parts', label: 'Parts' },
] as const;

/**
 * Pen, highlighter pen and rubber, and how the one in hand draws. Pressed again, a tool is put away. The field
 * stands there always, or the paper would jump when a tool is taken up.
 */
export function InkTools({ options }: { options: InkOptions }) {
  const marks = useMarks();
  const { textView } = useReader();
  const tool = useStore(marks.store, (state) => state.tool);
  // words alone have no page to draw on
  if (textView) return null;
  return (
    <Group className="tools" aria-label="Drawing">
      <ToolSwitches tools={tools} />
      {tool === 'rubber' ? <RubberField options={options} /> : <WidthField />}
    </Group>
  );
}

function RubberField({ options }: { options: InkOptions }) {
  const rubber = useStore(options, (state) => state.rubber);
  return (
    <SelectField
      inline
      label="Rubs"
      options={rubbers}
      value={rubber}
      onChange={(value) => options.setState({ rubber: value })}
    />
  );
}

/** The colour is chosen beside the other marking tools: it is the same. */
function WidthField() {
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
