import { Buffer } from 'node:buffer';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { privateBusinessNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import {
  type ExemptHit,
  type ExemptMatter,
  type ExemptText,
  exemptHits,
} from '../../../shared/minutes/exempt-words.ts';
import { minuteTexts } from '../../../shared/minutes/minute-texts.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { shippedStyles } from '../../../shared/minutes/styles/style-of.ts';
import { proseFrom, readProse } from '../../../shared/prose/prose-document.ts';
import type { Reader } from '../../ledger/ledger.ts';
import { exemptPapers, openPaperTitles } from './exempt-papers.ts';

export interface ExemptParts {
  council: Reader<typeof sharedNouns>;
  privateBusiness: Reader<typeof privateBusinessNouns>;
}

/** Everything that a document for the public is searched for and against. Reads rows alone, no papers. */
export function exemptMatter(parts: ExemptParts): ExemptMatter {
  return {
    exempt: [...privateTexts(parts), ...exemptPapers(parts.council)],
    open: { record: publicRecord(parts.council), other: otherOpenTexts(parts.council) },
  };
}

/**
 * Every text of the private rows, with the minute that it is of. One that was made public since is no secret any
 * more, whatever an older version or a move that was cut off has left of it here.
 */
function privateTexts({ council, privateBusiness: store }: ExemptParts): ExemptText[] {
  const found: ExemptText[] = [];
  const add = (minute: string, texts: readonly string[], isName = false) => {
    const row = council.row('recordedMinute', minute);
    if (row?.access === 'public') return;
    const label = row?.title ?? '';
    for (const text of texts) if (text.trim() !== '') found.push({ minute, label, text, isName });
  };
  const motions = store.rows('motion');
  for (const row of store.rows('recordedMinute'))
    add(row.id, [row.title, row.words, row.urgencyReason, row.resolutionStem, row.requestStem]);
  for (const row of store.rows('declaration')) add(row.minute, [row.nature, row.dispensation]);
  for (const row of motions) add(row.minute, [row.text]);
  for (const row of store.rows('amendment')) {
    const minute = motions.find(({ id }) => id === row.motion)?.minute ?? '';
    add(minute, [row.after]);
  }
  for (const row of [...store.rows('clause'), ...store.rows('ask')]) {
    add(row.minute, [row.text, row.due]);
    add(row.minute, [row.toWhom], true);
  }
  for (const row of store.rows('action')) {
    const minute = row.minute ?? '';
    add(minute, [row.title, row.text, row.dueWords, row.response]);
    add(minute, [row.owner], true);
  }
  // of the minute that heard it: the ask itself may be public by now
  for (const row of store.rows('actionUpdate'))
    add(row.minute ?? store.row('action', row.action)?.minute ?? '', [row.text]);
  for (const row of store.rows('matterArising')) add(row.minute, [row.answer]);
  for (const row of store.rows('speaker')) add(row.minute, [row.name], true);
  for (const row of store.rows('correction')) add(row.minute, [row.before, row.after, row.reason]);
  for (const [minute, updates] of proseInHand({ council, privateBusiness: store })) {
    const blocks = readProse(proseFrom(updates));
    add(
      minute,
      blocks.map(({ text }) => text),
    );
  }
  for (const { tree } of store.rows('minutesVersion'))
    for (const block of (tree as MinutesTree | null)?.blocks ?? [])
      if (block.kind === 'minute' && block.access === 'private') add(block.id, minuteTexts(block));
  return found;
}

/**
 * Prose that is still being written, whose kept words may be a moment behind. That of issued minutes is not put
 * together again from thousands of updates: its words stand in the version.
 */
function proseInHand({ council, privateBusiness: store }: ExemptParts): Map<string, Uint8Array[]> {
  const isInHand = ({ state }: MeetingRecord) => state === 'live' || state === 'draft';
  const records = council.rows('meetingRecord').filter(isInHand);
  const found = new Map<string, Uint8Array[]>();
  for (const { id: record } of records)
    for (const { minute, update } of store.rows('proseUpdate', { record })) {
      const of = found.get(minute) ?? [];
      of.push(new Uint8Array(Buffer.from(update, 'base64')));
      found.set(minute, of);
    }
  return found;
}

/** What the public may read whatever these minutes say: a clerk wrote it for the public, or it was on the agenda. */
function publicRecord(council: ExemptParts['council']): string[] {
  return [
    ...council.rows('committee').flatMap(({ name, organisation }) => [name, organisation]),
    ...council.rows('meeting').map(({ place }) => place ?? ''),
    ...council
      .rows('agendaItem')
      .filter(({ access }) => access === 'public')
      .flatMap(({ title, reportOf, text, reference, subItems }) => [
        title,
        reportOf ?? '',
        text ?? '',
        reference ?? '',
        ...subItems.map((item) => item.title),
      ]),
    ...council
      .rows('attendance')
      .flatMap((row) => [`${row.title ?? ''} ${row.name}`, row.post ?? '', row.area]),
    ...council.rows('recordedMinute').flatMap((row) => [row.title, row.publicSummary]),
    ...council.rows('houseStyle').flatMap(({ words }) => Object.values(words)),
    ...council.rows('stockPhrase').map(({ text }) => text),
    ...shippedStyles.flatMap(({ words }) => Object.values(words)),
  ];
}

/** Open rows that may quote by mistake what is private: their single words are known, their sentences prove nothing. */
function otherOpenTexts(council: ExemptParts['council']): string[] {
  return [
    ...council
      .rows('recordedMinute')
      .filter(({ access }) => access === 'public')
      .map(({ words }) => words),
    ...council.rows('motion').map(({ text }) => text),
    ...council.rows('amendment').map(({ after }) => after),
    ...[...council.rows('clause'), ...council.rows('ask')].flatMap(({ text, toWhom }) => [
      text,
      toWhom,
    ]),
    ...council.rows('declaration').map(({ nature }) => nature),
    ...council.rows('exclusion').map(({ publicInterest }) => publicInterest),
    ...council.rows('correction').flatMap(({ before, after }) => [before, after]),
    ...council.rows('person').map(({ name }) => name),
    ...openPaperTitles(council),
    ...council.rows('meetingRecord').map(({ openedAt, closedAt }) => `${openedAt} ${closedAt}`),
    ...council.rows('meeting').map(({ date }) => date ?? ''),
  ];
}

/** Every text that stands in a tree, whatever its field. */
export function textsOfTree(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.values(tree).flatMap(textsOfTree);
}

/**
 * Refuses a public document that holds words of private business, before it is frozen as an issued version.
 * @throws CallError('exemptWords')
 */
export function refuseExemptWords(parts: ExemptParts, tree: MinutesTree): void {
  if (exemptHits(textsOfTree(tree), exemptMatter(parts)).length > 0)
    throw new CallError('exemptWords');
}

/** What stopped a public document, in a sentence without any of the words. */
export function stoppedSentence(hits: readonly ExemptHit[]): string {
  const labels = [...new Set(hits.map(({ label }) => label).filter((label) => label !== ''))];
  const named = labels
    .slice(0, 3)
    .map((label) => `“${label}”`)
    .join(', ');
  const where = named === '' ? 'a private item' : `the private business under ${named}`;
  return `This public document would hold words from ${where}, so nothing was made. Open the minutes, take the words out, or put them in the public summary if the public may read them.`;
}
