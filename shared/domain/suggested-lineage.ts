import type { Due } from './due.ts';
import { fold } from './fold.ts';
import type { IsoDate } from './when.ts';

/** An ask as far as its lineage matters: its words, and the title of the minute that it stands in. */
export interface AskInMinute {
  id: string;
  minute: string;
  minuteTitle: string;
  text: string;
}

/** Words that stand in asks of every kind and so tell nothing of their matter. */
const general = new Set(
  `a about add added adding agenda agree agreed and annual any april as at august back be board brought by circulated
  committee councillor councillors december discuss discussed event february for from further future housekeeping
  improvement in including information into is item items its january july june march may meeting meetings member members
  next note noted november october of on or performance plan programme progress provided quality report reports
  request requested review same schools scrutiny september service services team that the their they this to topic update
  updates was were will with work would year yearly`
    .split(/\s+/)
    .map(fold),
);
/** "An update" is reported back as "a report back" is. */
const reportsBack = /\b(?:reports?\s+back|reported\s+back|updates?|brought\s+back)\b/i;

/** Words that name a matter, without endings that change from line to line: "Exclusions", "exclusion". */
export function matterWords(text: string): Set<string> {
  const words = fold(text).match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !general.has(word)).map((word) => word.replace(/s$/, '')));
}

const holdsAll = (words: ReadonlySet<string>, text: string): boolean => {
  const held = matterWords(text);
  return words.size > 0 && [...words].every((word) => held.has(word));
};

export interface SuggestedLink {
  from: string;
  to: string;
  type: 'repeats' | 'movedTo';
}

/**
 * Asks that one meeting made twice, once where they arose and once under Work Programme (domain fact 15, V44): the
 * later says nothing of its matter that the earlier or its minute's title does not. Suggested; nothing merges unasked.
 */
export function suggestedRepeats(asks: readonly AskInMinute[]): SuggestedLink[] {
  return asks.flatMap((later, at) => {
    const words = matterWords(later.text);
    const isReport = reportsBack.test(later.text);
    return asks
      .slice(0, at)
      .filter(
        (earlier) =>
          earlier.minute !== later.minute &&
          isReport &&
          reportsBack.test(earlier.text) &&
          holdsAll(words, `${earlier.minuteTitle} ${earlier.text}`),
      )
      .map((earlier) => ({ from: later.id, to: earlier.id, type: 'repeats' as const }));
  });
}

/** Items of a later agenda that an ask seems to have become: they share a word that names the matter (V45). */
export function suggestedAgendaItems(
  asks: readonly AskInMinute[],
  items: readonly { id: string; title: string }[],
): SuggestedLink[] {
  return asks.flatMap((ask) => {
    const words = matterWords(ask.text);
    return items
      .filter(({ title }) => [...matterWords(title)].some((word) => words.has(word)))
      .map(({ id }) => ({ from: ask.id, to: id, type: 'movedTo' as const }));
  });
}

/** A row of a work programme, as far as it matters here. */
export interface PlannedRow {
  title: string;
  detail: string;
  date: IsoDate | null;
}

export type ProgrammeFinding =
  /** No row speaks of it. */
  | { ask: string; kind: 'noRow' }
  /** There is a row, but not for the day that was agreed. */
  | { ask: string; kind: 'otherDay'; wanted: IsoDate; planned: IsoDate | null };

/**
 * What was to be put into the work programme and is not there as agreed (V46, V47). A row speaks of an ask where it
 * holds every word that names its matter; rows up to the day it was `said` are what had been done by then. Asks whose
 * words name no matter are passed over: nothing can be told of them.
 */
export function programmeFindings(
  asks: readonly (AskInMinute & { due: Due })[],
  programme: readonly PlannedRow[],
  said: IsoDate,
): ProgrammeFinding[] {
  const rows = programme.filter(({ date }) => date === null || date > said);
  return asks.flatMap((ask): ProgrammeFinding[] => {
    const words = matterWords(ask.text);
    if (words.size === 0) return [];
    const found = rows.filter(({ title, detail }) => holdsAll(words, `${title} ${detail}`));
    if (found.length === 0) return [{ ask: ask.id, kind: 'noRow' }];
    const { due } = ask;
    const wanted = due.kind === 'meeting' || due.kind === 'day' ? due.date : null;
    if (wanted === null || found.some(({ date }) => date === wanted)) return [];
    return [{ ask: ask.id, kind: 'otherDay', wanted, planned: found[0]?.date ?? null }];
  });
}

/** Days between which two papers may mean the same meeting: a fortnight either way. */
const nearMs = 14 * 24 * 60 * 60 * 1_000;

/**
 * Days of minutes that the programme does not know, each with a day close by that it names instead (V48): to be asked
 * about. No meeting is made of either.
 */
export function doubtfulDays(
  minutesOf: readonly IsoDate[],
  programme: readonly IsoDate[],
): { minutes: IsoDate; programme: IsoDate }[] {
  return minutesOf
    .filter((day) => !programme.includes(day))
    .flatMap((day) =>
      programme
        .filter((other) => Math.abs(Date.parse(other) - Date.parse(day)) <= nearMs)
        .map((other) => ({ minutes: day, programme: other })),
    );
}
