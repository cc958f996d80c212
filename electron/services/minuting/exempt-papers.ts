import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { ExemptText } from '../../../shared/minutes/exempt-words.ts';
import type { Reader } from '../../ledger/ledger.ts';

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

type Council = Reader<typeof sharedNouns>;

/** Which items are private, by their minute or by the agenda, with the minutes of those that have one. */
function closedItems(council: Council) {
  const minutes = council.rows('recordedMinute').filter(({ access }) => access !== 'public');
  const minuteOf = new Map(minutes.map((minute) => [minute.item, minute]));
  const isClosed = (item: string) =>
    minuteOf.has(item) || (council.row('agendaItem', item)?.access ?? 'public') !== 'public';
  return { minuteOf, isClosed };
}

export function openPaperTitles(council: Council): string[] {
  const { isClosed } = closedItems(council);
  return council.rows('paper').flatMap(({ item, title }) => (isClosed(item) ? [] : [title]));
}

/**
 * Titles, authors and file names of the papers of exempt and confidential items, and these items' own titles (V55).
 * A file that holds public papers as well is no secret by its name.
 */
export function exemptPapers(council: Council): ExemptText[] {
  const { minuteOf, isClosed } = closedItems(council);
  const items = council.rows('agendaItem').filter(({ id }) => isClosed(id));
  const papers = council.rows('paper');
  const itemOf = new Map(papers.map(({ id, item }) => [id, item]));
  const found: ExemptText[] = [];
  const add = (item: string, text: string | null, isName: boolean) => {
    const minute = minuteOf.get(item) ?? null;
    const about = { minute: minute?.id ?? null, label: minute?.title ?? '' };
    if (text !== null && text.trim() !== '') found.push({ ...about, text, isName });
  };
  for (const { id, title, reportOf, text } of items)
    for (const words of [title, reportOf, text]) add(id, words, false);
  for (const { item, subject, recommendations, authors } of council.rows('briefingNote')) {
    if (!isClosed(item)) continue;
    for (const words of [subject, ...recommendations]) add(item, words, false);
    for (const author of stringsIn(authors)) add(item, author, true);
  }
  for (const { item, title } of papers) if (isClosed(item)) add(item, title, false);
  const versions = council.rows('paperVersion');
  for (const { paper, author } of versions) {
    const item = itemOf.get(paper);
    if (item !== undefined && isClosed(item)) add(item, author, true);
  }
  for (const [pack, of] of Map.groupBy(versions, ({ pack }) => pack)) {
    const inside = of.flatMap(({ paper }) => itemOf.get(paper) ?? []);
    const [first] = inside;
    const row = council.row('pack', pack);
    if (first === undefined || row === null || !inside.every(isClosed)) continue;
    add(first, row.fileName.replace(/\.\w+$/, ''), true);
    add(first, row.label, false);
  }
  return found;
}
