import { useContext, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { DeskRecord } from '../../../shared/contract/record.ts';
import { useApp } from '../../app/app-context.ts';
import { PresenceContext, usePresence } from '../../app/presence.tsx';
import { useMinuting, useRecord } from '../../app/record.ts';
import type { Route } from '../../app/route.ts';
import { AgendaColumn } from './agenda-column.tsx';
import { createDesk, DeskContext, useDesk } from './desk.ts';
import { DeskHead } from './desk-head.tsx';
import { WritesMinutesContext } from './is-written.ts';
import { MinuteInHand } from './minute-in-hand.tsx';
import { minutesInOrder } from './minute-rows.ts';
import { NotKept } from './not-kept.tsx';
import { ReadBack } from './read-back.tsx';
import { RoomColumn } from './room-column.tsx';
import { ShorthandLine } from './shorthand-line.tsx';
import { useDeskCommands } from './use-desk-commands.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { VerbBar } from './verb-bar.tsx';

interface ClerksDeskProps {
  route: Extract<Route, { screen: 'desk' }>;
}

/** The minute named in the address, the one in hand, else the first. */
function startingMinute(named: string | null, { record, public: open }: DeskRecord): string | null {
  const minutes = minutesInOrder(open.minutes);
  const isThere = (id: string | null) => id !== null && minutes.some((minute) => minute.id === id);
  return [named, record.inHand].find(isThere) ?? minutes[0]?.id ?? null;
}

/** Agenda, the minute in hand and who is here, side by side; what can be done stands below. */
export function ClerksDesk({ route }: ClerksDeskProps) {
  const { announcer } = useApp();
  const desk = useMemo(() => createDesk(announcer.say), [announcer]);
  return (
    <DeskContext value={desk}>
      <Inside route={route} />
    </DeskContext>
  );
}

/**
 * The minute shown and the one in the address are the same: whichever changes leads, and the other follows. In one
 * effect, since two that each followed the other's last word went round for ever.
 */
function useMinuteInAddress(route: ClerksDeskProps['route'], minute: string | null): void {
  const { navigation } = useApp();
  const { store } = useMinuting();
  const desk = useDesk();
  const followed = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const wanted = route.minute;
    if (followed.current !== wanted) {
      followed.current = wanted;
      const record = store.getState().desk;
      const start = record && startingMinute(wanted, record);
      if (start !== minute) {
        desk.show(start);
        return;
      }
    }
    if (minute === null || minute === wanted) return;
    // so that a reload comes back to it
    followed.current = minute;
    navigation.replace({ ...route, minute });
  }, [minute, route, navigation, store, desk]);
}

function Inside({ route }: ClerksDeskProps) {
  const desk = useDesk();
  const minute = useStore(desk.store, (state) => state.minute);
  const isThere = useRecord(({ public: open }) => open.minutes.some(({ id }) => id === minute));
  const isReadBack = useStore(desk.store, (state) => state.isReadBack);
  const isWriter = useContext(WritesMinutesContext);
  const screen = useRef<HTMLDivElement>(null);
  const present = usePresence(isThere ? minute : null);
  useDeskKeys(screen);
  useDeskCommands();
  useMinuteInAddress(route, minute);
  return (
    <div className="desk" ref={screen}>
      <DeskHead />
      <NotKept />
      <PresenceContext value={present}>
        <div className="desk-columns">
          <AgendaColumn />
          <div className="desk-middle">
            {minute !== null && isThere ? (
              <MinuteInHand key={minute} id={minute} />
            ) : (
              <p className="desk-empty">There is no item here. Choose one from the agenda.</p>
            )}
          </div>
          <RoomColumn />
        </div>
      </PresenceContext>
      {isWriter && (
        <footer className="desk-foot">
          <VerbBar />
          <ShorthandLine />
        </footer>
      )}
      {isReadBack && minute !== null && <ReadBack minute={minute} />}
    </div>
  );
}
