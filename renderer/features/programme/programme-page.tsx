import { CalendarPlus, Download, FastForward, Printer } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Programme, SlotInProgramme } from '../../../shared/contract/programme.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { isTyping } from '../../app/keys.ts';
import type { Query } from '../../app/query-store.ts';
import { readerAddress } from '../../app/route.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CarryOverDialog } from './carry-over-dialog.tsx';
import { DroppedItems } from './dropped-items.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { MoveMeetingDialog } from './move-meeting-dialog.tsx';
import { moveOf } from './moves.ts';
import { NewerPanel } from './newer-panel.tsx';
import { createProgrammeActs } from './programme-acts.ts';
import {
  type OpenPart,
  type ProgrammeDesk,
  ProgrammeDeskContext,
  useProgrammeDesk,
} from './programme-desk.ts';
import { SlotCard } from './slot-card.tsx';
import { AddSlotDialog, RenameSlotDialog } from './slot-dialog.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';
import { focusTitle, useItemFocus } from './use-item-focus.ts';
import { useMoving } from './use-moving.ts';

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
      <Places />
      <DroppedItems />
      <OpenDialog onYear={onYear} />
    </ProgrammeDeskContext>
  );
}

/** Whether this is the committee's own plan, or only what a pack prints. */
function WhoseItIs() {
  const { programme } = useProgrammeDesk();
  const { client } = useApp();
  const { run } = useProgrammeDesk();
  const { printed, isOwn, lastUpdated } = programme;
  const updated = lastUpdated === null ? '' : `Last updated ${formatShortDate(lastUpdated)}. `;
  const pack =
    printed?.meetingDate === null || printed === null
      ? 'a pack'
      : `the pack of ${formatShortDate(printed.meetingDate)}`;
  return (
    <div className="stack">
      <p className="quiet">
        {updated}
        {printed !== null && (
          <a href={readerAddress(printed.hash, printed.meeting, printed.pdfPage)}>
            {isOwn ? `Taken over from ${pack}` : `As ${pack} prints it`}
          </a>
        )}
      </p>
      {!isOwn && printed !== null && (
        <Notice kind="note">
          <p>
            Change anything, and this becomes your committee’s own programme. The printed one stays
            as it is in the pack.
          </p>
          <div>
            <Button
              onPress={() =>
                run(
                  () => client.call('programme.adopt', { programme: printed.id }),
                  'This is your committee’s own programme now.',
                  focusTitle,
                )
              }
            >
              Take it over as it stands
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

function PageActs() {
  const { programme, setOpen } = useProgrammeDesk();
  const { screenCommands } = useApp();
  const hasItems = programme.slots.length > 0;
  useEffect(
    () =>
      screenCommands.offer([
        {
          id: 'programme addSlot',
          label: 'Add a meeting to the work programme',
          run: () => setOpen({ kind: 'addSlot' }),
        },
        {
          id: 'programme takeOut',
          label: 'Take the work programme out as Word',
          run: () => setOpen({ kind: 'takeOut' }),
        },
      ]),
    [screenCommands, setOpen],
  );
  return (
    <div className="row programme-acts">
      <Button
        look={hasItems ? 'plain' : 'main'}
        icon={CalendarPlus}
        onPress={() => setOpen({ kind: 'addSlot' })}
      >
        Add a meeting…
      </Button>
      {hasItems && (
        <>
          <Button icon={Download} onPress={() => setOpen({ kind: 'takeOut' })}>
            Take out…
          </Button>
          <Button icon={Printer} onPress={() => window.print()}>
            Print
          </Button>
          <Button icon={FastForward} onPress={() => setOpen({ kind: 'carryOver' })}>
            Begin the next year…
          </Button>
        </>
      )}
    </div>
  );
}

function Places() {
  const { programme, moving } = useProgrammeDesk();
  const box = useRef<HTMLDivElement>(null);
  const itemInHand = useItemFocus(box, programme, moving.arrived);
  useEffect(() => {
    // before the lists hear it: they would go to the next item instead of moving this one
    const pressed = (event: KeyboardEvent) => {
      const move = moveOf(event);
      const item = itemInHand();
      if (move === null || item === null || isTyping(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      moving.step(item, move);
    };
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [moving, itemInHand]);
  const meetings = programme.slots.filter(({ kind }) => kind === 'meeting');
  const others = programme.slots.filter(({ kind }) => kind !== 'meeting');
  return (
    <div ref={box} className="programme-places">
      {programme.slots.length > 0 && (
        <p className="quiet small">
          Drag an item to another place, or use “Move to…”, or Alt with an arrow key.
        </p>
      )}
      <Group title="Meetings" slots={meetings} />
      <Group title="Without a day" slots={others} />
    </div>
  );
}

function Group({ title, slots }: { title: string; slots: readonly SlotInProgramme[] }) {
  const id = useId();
  if (slots.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      <div className="programme-grid">
        {slots.map((slot) => (
          <SlotCard key={slot.id} slot={slot} />
        ))}
      </div>
    </section>
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
