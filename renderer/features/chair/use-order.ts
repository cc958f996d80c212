import { useEffect, useMemo, useState } from 'react';
import type { ChairView } from '../../../shared/contract/chair.ts';
import { type RunningOrder, runningOrder } from '../../../shared/domain/running-order.ts';
import type { IsoDate, LocalMoment } from '../../../shared/domain/when.ts';
import { useApp } from '../../app/app-context.ts';
import { deskMoment } from '../../app/meeting-moment.ts';

/** Looked at so often, in milliseconds: the minute turns within seconds of the clock on the wall. */
const lookMs = 5_000;

/** The moment on the clock of the room; drawn anew when the minute turns, without seconds that tick. */
function useMoment(date: IsoDate | null): LocalMoment {
  const { now } = useApp();
  const [moment, setMoment] = useState(() => deskMoment(now(), date));
  useEffect(() => {
    const look = () => setMoment(deskMoment(now(), date));
    look();
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [now, date]);
  return moment;
}

/** The running order as it stands at this minute. */
export function useOrder(view: ChairView): RunningOrder {
  const { date, time } = view.meeting;
  const now = useMoment(date);
  return useMemo(
    () =>
      runningOrder(view.lines, {
        startsAt: date === null || time === null ? null : `${date}T${time}`,
        openedAt: view.record?.openedAt ?? null,
        closedAt: view.record?.closedAt ?? null,
        inHand: view.record?.inHand ?? null,
        adjournments: view.adjournments,
        now,
      }),
    [view, date, time, now],
  );
}
