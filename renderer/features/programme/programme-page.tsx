import { useMemo, useState } from 'react';
import type { Programme } from '../../../shared/contract/programme.ts';
import { useApp } from '../../app/app-context.ts';
import type { Query } from '../../app/query-store.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Notice } from '../../ui/notice.tsx';
import { CarryOverDialog } from './carry-over-dialog.tsx';
import { DroppedItems } from './dropped-items.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { MoveMeetingDialog } from './move-meeting-dialog.tsx';
import { NewerPanel } from './newer-panel.tsx';
import { PageActs } from './page-acts.tsx';
import { PlacesGrid } from './places-grid.tsx';
import { createProgrammeActs } from './programme-acts.ts';
import {
  type OpenPart,
  type ProgrammeDesk,
  ProgrammeDeskContext,
  useProgrammeDesk,
} from './programme-desk.ts';
import { AddSlotDialog, RenameSlotDialog } from './slot-dialog.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';
import { useMoving } from './use-moving.ts';
import { WhoseItIs } from './whose-it-is.tsx';

interface ProgrammePageProps {
  programme: Programme;
  query: Query<Programme>;
  onYear: (yearKey: string) => void;
}

/** One committee's plan of work for one year. */
export function ProgrammePage({ programme, query, onYear }: ProgrammePageProps) {
  const { client, announcer } = useApp();
  const { committee, yearKey } = programme;
  const [open, setOpen] = useState<OpenPart | null>(null);
  const deed = useDeed();
  const moving = useMoving(query, deed.setProblem);
  const acts = useMemo(
    () => createProgrammeActs(client, { committee, yearKey }),
    [client, committee, yearKey],
  );
  const run: ProgrammeDesk['run'] = (act, said, then) =>
    deed.run(act, () => {
      announcer.say(said);
      then?.();
    });
  return (
    <ProgrammeDeskContext value={{ programme, acts, moving, open, setOpen, run }}>
      {deed.problem && (
        <Notice kind="wrong">
          <p>{deed.problem}</p>
        </Notice>
      )}
      <WhoseItIs />
      {programme.newer !== null && <NewerPanel newer={programme.newer} />}
      <FindingsPanel />
      <PageActs />
      <PlacesGrid />
      <DroppedItems />
      <OpenDialog onYear={onYear} />
    </ProgrammeDeskContext>
  );
}

function OpenDialog({ onYear }: { onYear: (yearKey: string) => void }) {
  const { programme, open } = useProgrammeDesk();
  if (open === null) return null;
  if (open.kind === 'addSlot') return <AddSlotDialog />;
  if (open.kind === 'takeOut') return <TakeOutDialog />;
  if (open.kind === 'carryOver') return <CarryOverDialog onCarried={onYear} />;
  if (open.kind !== 'renameSlot' && open.kind !== 'moveMeeting') return null;
  const slot = programme.slots.find(({ id }) => id === open.slot);
  if (slot === undefined) return null;
  return open.kind === 'renameSlot' ? (
    <RenameSlotDialog slot={slot} />
  ) : (
    <MoveMeetingDialog slot={slot} />
  );
}
