import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { AttendancePanel } from './attendance-panel.tsx';
import { ClosingPanel } from './closing-panel.tsx';
import { type PanelKind, useDesk } from './desk.ts';
import { ExclusionPanel } from './exclusion-panel.tsx';
import { NewItemPanel } from './new-item-panel.tsx';
import { OpeningPanel } from './opening-panel.tsx';

/** What is filled in of the meeting as a whole: above the minute, never over it. */
export function MeetingPanel() {
  const kind = useStore(useDesk().store, ({ editing }) =>
    editing === null || 'id' in editing ? null : editing.kind,
  );
  if (kind === null) return null;
  const Panel = panels[kind];
  return <Panel />;
}

const panels: Record<PanelKind, () => ReactNode> = {
  opening: OpeningPanel,
  attendance: AttendancePanel,
  exclusion: ExclusionPanel,
  closing: ClosingPanel,
  newItem: NewItemPanel,
};
