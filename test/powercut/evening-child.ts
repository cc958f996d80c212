import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { closeDatabase } from '../../electron/database/close-database.ts';
import { makeCopies } from '../../electron/database/copies/make-copies.ts';
import type { Database } from '../../electron/database/driver.ts';
import { openExchange } from '../../electron/database/exchange/store.ts';
import type { FileName } from '../../electron/database/migrations/lists.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { openPapers } from '../../electron/database/open-papers.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { personalNouns, privateBusinessNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import { aStoredPage } from '../builders/a-council.ts';
import { factsOf } from './facts.ts';

/**
 * An evening at the minutes over a profile of the last version, to be recorded. After each call that means "saved"
 * to somebody it says "ACK council.db <facts>", and "MAY council.db <facts>" where it is there and called saved to nobody
 * yet. Arguments: folder, "FULL" or another setting to break the rule.
 */
const [folder = '', synchronous = 'FULL'] = process.argv.slice(2);
const clock = () => new Date();
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const author = { name: 'Ada Clerk' };
const databases = new Map<FileName, Database>();

function open(name: FileName): Database {
  const { database } = openDatabase(folder, name, { now: clock() });
  if (synchronous !== 'FULL') database.pragma(`synchronous = ${synchronous}`);
  // folded back often, as an evening of hours would be
  database.pragma('wal_autocheckpoint = 60');
  databases.set(name, database);
  return database;
}

function tells(word: 'ACK' | 'MAY', name: FileName): void {
  const database = databases.get(name);
  if (database !== undefined) writeSync(1, `${word} ${name} ${factsOf(database, name)}\n`);
}
const saved = (name: FileName): void => tells('ACK', name);
/** It may be there after a power cut by now, or not. */
const written = (name: FileName): void => tells('MAY', name);

function fold(name: FileName): void {
  databases.get(name)?.pragma('wal_checkpoint(TRUNCATE)');
}

// 1: the profile of the last version is brought to this one's
const [councilDatabase, privateDatabase, personalDatabase] = [
  open('council.db'),
  open('private-business.db'),
  open('personal.db'),
];
const tools = { clock, random };
const council = openLedger({ ...tools, database: councilDatabase, nouns: sharedNouns });
const secret = openLedger({ ...tools, database: privateDatabase, nouns: privateBusinessNouns });
const personal = openLedger({ ...tools, database: personalDatabase, nouns: personalNouns });
const papers = openPapers(open('papers.db'));
const exchange = openExchange(open('exchange.db'));
for (const name of databases.keys()) saved(name);

function change(label: string, work: Parameters<typeof council.change>[2], joins?: string): void {
  council.change(author, label, work, joins === undefined ? {} : { joins });
  saved('council.db');
}

const id = (word: string, number: number) => `${word}-${number}`;

/** What was written goes out: kept first, then in the folder, then told of. */
function exchanged(item: number): void {
  const hash = item.toString(16).padStart(64, '0');
  const facts = { hash, device: 'device', run: council.currentRun(), prev: null, member: hash };
  const range = { first: item, last: item, own: true, via: '' };
  const since = clock().toISOString();
  exchange.keyRecords.add(hash, random(900), since);
  saved('exchange.db');
  exchange.together(() => {
    exchange.segments.add({ ...facts, ...range, bytes: random(3_000), receivedAt: since }, ['a']);
    exchange.segments.setLedger(hash, 0, 'council');
  });
  saved('exchange.db');
  const file = { mailbox: 'folder', area: 'new', name: `s-${item}.mms`, size: 3_000, mtime: -1 };
  exchange.files.put({ ...file, result: 'good', hash, tries: 1, nextTry: null, since });
  saved('exchange.db');
  exchange.meta.set('ackNumber', String(item));
  saved('exchange.db');
}

/**
 * What others wrote comes: it is kept, then stands in the ledger. None of it waits for the disk one by one, and it is
 * told of only once all is there; words that are typed upon it have it there as well.
 */
async function cameIn(item: number): Promise<void> {
  const run = `other${item}`;
  const since = clock().toISOString();
  const hashes = [1, 2, 3].map((part) => `${part}${item}`.padStart(64, 'c'));
  for (const [at, hash] of hashes.entries()) {
    const facts = { hash, device: 'other', run, first: at + 1, last: at + 1, prev: null };
    exchange.late(() => {
      const how = { own: false, via: 'folder', receivedAt: since, member: hash };
      exchange.segments.add({ ...facts, ...how, bytes: random(3_000) }, ['a']);
      const file = { mailbox: 'folder', area: 'new', name: `o-${hash}`, size: 3_000, mtime: 1 };
      exchange.files.put({ ...file, result: 'good', hash, tries: 1, nextTry: null, since });
    });
    written('exchange.db');
  }
  await exchange.onDisk();
  saved('exchange.db');
  for (const [at, hash] of hashes.entries()) {
    const seq = at + 1;
    const field = { noun: 'person', row: run, field: ['deleted', 'name', 'title'][at] ?? '' };
    const op = { run, seq, lamport: item * 100 + seq, change: seq, kind: 'set' as const, ...field };
    const told = { ...op, value: at === 0 ? false : `Words ${hash}`, prev: [], covers: [] };
    const act = { run, first: seq, author: 'Bo Deputy', label: 'Person', at: since, ops: [told] };
    council.judge([{ run, seq: seq + 1000, counts: false }]);
    council.ingestLate([act], `${hash}:0`);
    written('council.db');
    exchange.late(() => exchange.segments.setLedger(hash, 0, 'council'));
    written('exchange.db');
  }
  if (item % 2 === 0) await council.onDisk();
  else
    council.change(author, 'Person mended', (tx) =>
      tx.set('person', run, { organisation: 'Harbour' }),
    );
  saved('council.db');
}

// 2: who is here
for (let seat = 1; seat <= 8; seat += 1)
  change('Marked as present', (tx) => {
    tx.set('attendance', id('seat', seat), { record: 'record', name: `Member ${seat}` });
    tx.set('person', id('person', seat), { name: `Member ${seat}`, organisation: 'Harbour' });
  });

// 3: items are minuted as they are typed, with a vote each; a private one goes to its own file
for (let item = 1; item <= 6; item += 1) {
  const minute = id('minute', item);
  for (let flush = 1; flush <= 12; flush += 1)
    change(
      'Minute typed',
      (tx) => {
        const words = 'The Board discussed the report of the harbour master. '.repeat(flush);
        tx.set('recordedMinute', minute, { record: 'record', position: item, words });
        tx.set('proseUpdate', id(minute, flush), { minute, update: 'A'.repeat(flush * 8) });
      },
      minute,
    );
  change('Vote taken', (tx) => {
    tx.set('vote', id('vote', item), { record: 'record', minute, method: 'named' });
    for (let seat = 1; seat <= 8; seat += 1)
      tx.set('voteEntry', `${item}-${seat}`, { vote: id('vote', item), option: 'for' });
  });
  personal.change(author, 'Note added', (tx) => {
    tx.set('annotation', id('mark', item), { text: `Ask about item ${item}`, madeOn: 'hash' });
    tx.set('annotationTarget', id('place', item), { mark: id('mark', item), hash: 'ab' });
  });
  saved('personal.db');
  secret.change(author, 'Private minute typed', (tx) =>
    tx.set('recordedMinute', minute, { words: `Exempt words ${item}. `.repeat(item * 5) }),
  );
  saved('private-business.db');
  exchanged(item);
  await cameIn(item);
  if (item % 2 === 0) {
    council.undo(author);
    saved('council.db');
    council.redo(author);
    saved('council.db');
    fold('council.db');
    fold('exchange.db');
  }
}

// 4: a supplement comes in during the meeting
const hash = 'ab'.repeat(32);
papers.begin(hash, 120_000);
saved('papers.db');
for (let part = 0; part < 4; part += 1) {
  papers.addPart(hash, part, random(30_000));
  saved('papers.db');
}
papers.addSizes(hash, [{ width: 595, height: 842 }]);
saved('papers.db');
for (let page = 1; page <= 6; page += 1) {
  papers.addPages(hash, [aStoredPage(page, `Page ${page} on the ferry. `.repeat(60))]);
  saved('papers.db');
}
papers.complete(hash);
saved('papers.db');
change('Pack imported', (tx) => {
  for (let item = 1; item <= 25; item += 1) {
    tx.set('agendaItem', id('new', item), { title: `Supplementary item ${item}`, position: item });
    tx.set('person', id('officer', item), { name: `Officer ${item}`, organisation: 'Harbour' });
  }
});

// 5: the close: a copy, one more word, and all is closed in order
for (const { kind } of makeCopies({ folder, now: clock().toISOString(), reason: 'closed' }))
  if (kind !== 'made') throw new Error(`a copy is ${kind}`);
change('Meeting closed', (tx) => tx.set('recordedMinute', 'minute-1', { takenOrder: 1 }));
for (const database of databases.values()) closeDatabase(database);
