import type { ChairLine, ChairPaper } from '../../../shared/contract/chair.ts';
import type { DeskRecord, ItemFacts } from '../../../shared/contract/record.ts';
import type { RecordedMinute } from '../../../shared/domain/recorded-minute.ts';
import { itemFacts, itemsToMinute } from '../minuting/item-facts.ts';
import type { Council } from '../minuting/minuting-parts.ts';

/** The matters of a meeting in the order of its agenda: of its minutes once they are started. */
export function chairLines(
  council: Council,
  meeting: string,
  desk: DeskRecord | null,
): ChairLine[] {
  const facts = new Map((desk?.items ?? itemFacts(council, meeting)).map((one) => [one.item, one]));
  const papers = newestPapers(council);
  const about = (item: string | null) => aboutItem(item, facts, papers);
  if (desk !== null)
    return desk.public.minutes
      .filter(isInOrder)
      .sort((one, other) => one.position - other.position)
      .map((minute) => ({ ...ofMinute(minute, desk), ...about(minute.item) }));
  const plans = new Map(
    council.rows('timePlan', { meeting }).map(({ item, minutes }) => [item, minutes]),
  );
  return itemsToMinute(council, meeting).map(({ id, title, kind, access, position }) => ({
    ...{ id, item: id, minute: null, title, kind, access, position },
    ...{ isMinuted: true, takenOrder: null, startedAt: null, resolved: [] },
    planned: plans.get(id) ?? null,
    ...about(id),
  }));
}

/** Apologies take time though they get no minute; what a person took out of the minutes is no matter any more. */
const isInOrder = ({ removed, kind }: RecordedMinute): boolean =>
  removed === 0 || kind === 'apologies';

function ofMinute(minute: RecordedMinute, desk: DeskRecord) {
  const { id, item, kind, access, position, takenOrder, startedAt } = minute;
  const { title } = desk.private.minutes.find((one) => one.id === id) ?? minute;
  const clauses = [...desk.public.clauses, ...desk.private.clauses]
    .filter((clause) => clause.minute === id)
    .sort((one, other) => one.position - other.position);
  return {
    ...{ id: item ?? id, item, minute: id, title, kind, access, position, takenOrder, startedAt },
    isMinuted: minute.removed === 0,
    planned: minute.plannedMinutes,
    resolved: clauses.map(({ text }) => text),
  };
}

function aboutItem(
  item: string | null,
  facts: ReadonlyMap<string, ItemFacts>,
  papers: (item: string) => ChairPaper[],
) {
  const known = item === null ? undefined : facts.get(item);
  return {
    printedNumber: known?.printedNumber ?? null,
    reportOf: known?.reportOf ?? null,
    recommendationStem: known?.recommendationStem ?? null,
    recommendations: known?.recommendations ?? [],
    papers: item === null ? [] : papers(item),
  };
}

/** Papers of an item as they stand in the newest edition. */
const newestPapers = (council: Council) => (item: string) =>
  council.rows('paper', { item }).flatMap(({ id, title }): ChairPaper[] => {
    const newest = council
      .rows('paperVersion', { paper: id })
      .sort((one, other) => one.number - other.number)
      .at(-1);
    return newest === undefined ? [] : [{ id, title, hash: newest.pack, pdfPage: newest.pdfFrom }];
  });
