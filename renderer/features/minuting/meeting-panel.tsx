import { useStore } from 'zustand';
import { AttendancePanel } from './attendance-panel.tsx';
import { ClosingPanel } from './closing-panel.tsx';
import { useDesk } from './desk.ts';
import { ExclusionPanel } from './exclusion-panel.tsx';
import { NewItemPanel } from './new-item-panel.tsx';
import { OpeningPanel } from './opening-panel.tsx';

/** What is filled in of the meeting as a whole: above the minute, never over it. */
export function MeetingPanel() {
  const kind = useStore(useDesk().store, ({ editing }) => editing?.kind ?? null);
  switch (kind) {
    case 'opening':
      return <OpeningPanel />;
    case 'attendance':
      return <AttendancePanel />;
    case 'exclusion':
      return <ExclusionPanel />;
    case 'closing':
      return <ClosingPanel />;
    case 'newItem':
      return <NewItemPanel />;
    default:
      return null;
  }
}
