import type { LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { type MarkTool, useMarks } from '../../app/marks.ts';

export interface OfferedTool {
  tool: MarkTool;
  label: string;
  icon: LucideIcon;
}

/** Tools of which one is on at a time; pressing the one that is on goes back to reading. */
export function ToolSwitches({ tools }: { tools: readonly OfferedTool[] }) {
  const marks = useMarks();
  const inHand = useStore(marks.store, (state) => state.tool);
  return tools.map(({ tool, label, icon: Icon }) => (
    <span key={tool} title={label}>
      <ToggleButton
        className="button tool"
        aria-label={label}
        isSelected={inHand === tool}
        onChange={(isOn) => marks.setTool(isOn ? tool : 'select')}
      >
        <Icon aria-hidden="true" size="1.2em" />
      </ToggleButton>
    </span>
  ));
}
