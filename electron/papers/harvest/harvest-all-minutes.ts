import type { MinutesReading } from '../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../shared/domain/page-text.ts';
import { isMinutesHead } from '../splitting/paper-head.ts';
import { harvestMinutes } from './harvest-minutes.ts';

/**
 * The minutes of all meetings that a paper holds, in its order: a page headed as minutes begins those of another
 * meeting where its head names another day, time or body. A running head names the same. Empty where there are none.
 */
export function harvestAllMinutes(pages: PageText[]): MinutesReading[] {
  const whole = harvestMinutes(pages);
  const heads = pages.flatMap((page, at) => (at > 0 && isMinutesHead(page) ? [at] : []));
  if (whole === null || heads.length === 0) return whole === null ? [] : [whole];
  const starts = [0];
  // the pages up to the next head tell whose minutes begin there; each page is looked at once
  let meeting = harvestMinutes(pages.slice(0, heads[0])) ?? whole;
  for (const [index, at] of heads.entries()) {
    const own = harvestMinutes(pages.slice(at, heads[index + 1]));
    if (own === null || !isOtherMeeting(meeting, own)) continue;
    starts.push(at);
    meeting = own;
  }
  const parts = starts.map((start, index) => harvestMinutes(pages.slice(start, starts[index + 1])));
  return parts.length === 1 ? [whole] : parts.flatMap((part) => part ?? []);
}

function isOtherMeeting(one: MinutesReading, other: MinutesReading): boolean {
  if (other.date === null || other.present.members.length === 0) return false;
  return one.date !== other.date || one.committee !== other.committee || one.time !== other.time;
}
