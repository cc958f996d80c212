import { durationWords, minutesBetween } from '../../../shared/domain/sitting-time.ts';
import { useRecord } from '../../app/record.ts';
import { useClock } from './use-clock.ts';

/** How long the item in hand has taken, against what was planned. Calm: it turns with the minute. */
export function ItemClock({ id }: { id: string }) {
  const now = useClock();
  const startedAt = useRecord(
    ({ public: open }) => open.minutes.find((one) => one.id === id)?.startedAt ?? null,
  );
  const planned = useRecord(
    ({ public: open }) => open.minutes.find((one) => one.id === id)?.plannedMinutes ?? null,
  );
  if (startedAt === null) return null;
  const spent = Math.max(0, minutesBetween(startedAt, now));
  const words = durationWords(spent);
  return (
    <span className="item-clock">
      {planned === null ? words : `${words} of ${durationWords(planned)}`}
    </span>
  );
}
