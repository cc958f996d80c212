import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCopies } from '../../../../electron/database/copies/make-copies.ts';
import { connect } from '../../../../electron/database/driver.ts';
import {
  bringBack,
  lookOver,
  NoSuchCopy,
  newestGood,
  setPapersAside,
} from '../../../../electron/database/recovery/recovery.ts';
import { openProfile } from '../../../../electron/ledger/open-profile.ts';
import type { Profile } from '../../../../electron/ledger/profile.ts';
import { clerk } from '../../../builders/a-ledger.ts';
import { hasStrace, straced } from '../../../builders/fault-tools.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

const script = new URL('./restoring-child.ts', import.meta.url).pathname;
const now = new Date('2026-03-02T21:00:00Z');
const options = { now };
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const refusal = (code: string) => expect.objectContaining({ name: 'ProfileRefusal', code });

let scratch: ScratchFolder;
let folder: string;
const path = (name: string) => join(folder, name);
beforeAll(() => {
  scratch = scratchFolder();
  folder = join(scratch.path, 'made');
  using((profile) => write(profile, 'first', 40));
  makeCopies({ folder, now: '2026-03-02T19:00:00Z', reason: 'timed' });
  using((profile) => write(profile, 'second', 40));
  makeCopies({ folder, now: '2026-03-02T20:00:00Z', reason: 'closed' });
  using((profile) => write(profile, 'third', 3));
});
beforeEach(() => {
  folder = join(scratch.path, 'profile');
  cpSync(join(scratch.path, 'made'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => scratch.remove());

function using<T>(work: (profile: Profile) => T): T {
  const profile = openProfile(folder, { clock: () => now, random });
  try {
    return work(profile);
  } finally {
    profile.close();
  }
}

function write(profile: Profile, word: string, rows: number): void {
  for (let part = 0; part < rows; part += 10)
    profile.council.change(clerk, word, (tx) => {
      for (let row = part; row < Math.min(rows, part + 10); row += 1)
        tx.set('person', `${word}-${row}`, { name: word, organisation: 'x'.repeat(500) });
    });
}

/** Every row of the committee's file, to compare two states of it. */
function dump(): string {
  const database = connect(path('council.db'), { readonly: true });
  try {
    const tables = ['op', 'change', 'register', 'person', 'searchable'];
    return JSON.stringify(
      tables.map((table) => database.prepare(`SELECT * FROM "${table}"`).all()),
    );
  } finally {
    database.close();
  }
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const hashOfNothing = createHash('sha256').digest('hex');

/** Everything in the folder but the lock, by name. */
const listing = (): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/profile\.lock|-shm$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [file, hashOf(file)])
      // looking at a file through its log leaves an empty one
      .filter(([file, hash]) => !(file.endsWith('-wal') && hash === hashOfNothing)),
  );

const stateOf = (name: string) => lookOver(folder, options).find(({ of }) => of === name);
const copies = () => stateOf('council.db')?.copies ?? [];
const persons = () => using((profile) => profile.council.rows('person').length);

/** The file as a power cut leaves it: its log beside it, not folded in. */
function abandoned(): void {
  const profile = openProfile(folder, { clock: () => now, random });
  write(profile, 'late', 2);
  for (const end of ['', '-wal']) copyFileSync(path(`council.db${end}`), path(`kept${end}`));
  profile.close();
  for (const end of ['', '-wal']) {
    copyFileSync(path(`kept${end}`), path(`council.db${end}`));
    rmSync(path(`kept${end}`));
  }
}

function overwrite(name: string, from: number, until: number): void {
  const bytes = readFileSync(path(name));
  for (let at = from; at < Math.min(until, bytes.length); at += 1)
    bytes[at] = 255 - (bytes[at] ?? 0);
  writeFileSync(path(name), bytes);
}

const damages: [string, () => void][] = [
  // in order at the end, or its log would still hold the head
  [
    'its head is overwritten',
    () => {
      using(() => undefined);
      overwrite('council.db', 0, 100);
    },
  ],
  ['pages in its midst are turned over', () => overwrite('council.db', 4096 * 4, 4096 * 200)],
  ['it was cut off', () => truncateSync(path('council.db'), 4096 * 10)],
  ['it is empty beside its log', () => truncateSync(path('council.db'), 0)],
  ['it is gone beside its log', () => rmSync(path('council.db'))],
];

describe('reliability R6: a damaged file', () => {
  it.each(damages)(
    'is left with its log, and a copy is put there when somebody asks: %s',
    (_how, spoil) => {
      abandoned();
      spoil();
      const before = listing();
      expect(() => using(() => undefined)).toThrow(refusal('damaged'));
      expect(stateOf('council.db')?.state).toBe('damaged');
      expect(listing()).toEqual(before);
      const spoilt = ['', '-wal']
        .filter((end) => existsSync(path(`council.db${end}`)))
        .map((end) => [end, readFileSync(path(`council.db${end}`))] as const);
      const newest = newestGood(folder, copies(), options);
      expect(newest).toMatchObject({ reason: 'closed', at: '2026-03-02T20:00:00.000Z' });
      const aside = bringBack(folder, newest?.fileName ?? '', options);
      expect(aside).toBe('council.db.damaged-20260302T210000');
      for (const [end, bytes] of spoilt)
        expect([end, readFileSync(path(`${aside}${end}`))]).toEqual([end, bytes]);
      // the log of the damaged file would bring its pages back
      expect(existsSync(path('council.db-wal'))).toBe(false);
      expect(persons()).toBe(80);
      // and nothing that was there is gone
      expect(
        [...before.keys()].filter((file) => file.includes('backups') && !existsSync(file)),
      ).toEqual([]);
    },
  );

  it('that is gone without its log is not taken for a new one', () => {
    rmSync(path('council.db'));
    expect(() => using(() => undefined)).toThrow(refusal('missing'));
    expect(existsSync(path('council.db'))).toBe(false);
    expect(bringBack(folder, copies()[0]?.fileName ?? '', options)).toBe(null);
    expect(persons()).toBe(80);
  });

  it('whose newest copy is damaged too gets the next older one, and none where all are', () => {
    const [newest, older] = copies();
    overwrite(`backups/${newest?.fileName}`, 4096, 4096 * 300);
    expect(newestGood(folder, copies(), options)).toEqual(older);
    const before = listing();
    expect(() => bringBack(folder, newest?.fileName ?? '', options)).toThrow(refusal('damaged'));
    expect(listing()).toEqual(before);
    truncateSync(path(`backups/${older?.fileName}`), 0);
    expect(newestGood(folder, copies(), options)).toBe(null);
  });

  it('of papers is set aside, and the app starts without its PDFs', () => {
    expect(() => setPapersAside(folder, options)).toThrow(NoSuchCopy);
    writeFileSync(path('papers.db'), 'no database at all '.repeat(400));
    expect(setPapersAside(folder, options)).toBe('papers.db.damaged-20260302T210000');
    expect(persons()).toBe(83);
    expect(readFileSync(path('papers.db.damaged-20260302T210000'), 'utf8')).toMatch(/^no database/);
  });

  it('is not what an unreadable one is: nothing is offered or moved', () => {
    rmSync(path('council.db'));
    mkdirSync(path('council.db'));
    expect(() => lookOver(folder, options)).toThrow(refusal('unreadable'));
    const name = 'council-20260302T190000.db';
    expect(() => bringBack(folder, name, options)).toThrow(refusal('unreadable'));
    expect(readdirSync(folder).filter((file) => /damaged|replaced|restoring/.test(file))).toEqual(
      [],
    );
  });

  it('is not restored while the app is open', () => {
    using(() => {
      expect(() => bringBack(folder, copies()[0]?.fileName ?? '', options)).toThrow(
        refusal('inUse'),
      );
    });
  });

  it('is not replaced by what is no copy', () => {
    for (const name of ['', '../x', 'council.db', 'recovery.json', 'council-20200101T000000.db'])
      expect(() => bringBack(folder, name, options)).toThrow(NoSuchCopy);
  });
});

describe('reliability R9: restoring', () => {
  it('is undone to the letter, also after work, and that undone again', () => {
    const before = dump();
    const replaced = bringBack(folder, 'council-20260302T190000.db', options) ?? '';
    expect(replaced).toBe('council.db.replaced-20260302T210000');
    expect(persons()).toBe(40);
    using((profile) => write(profile, 'after', 5));
    const worked = dump();
    const second = bringBack(folder, replaced, options) ?? '';
    expect(dump()).toBe(before);
    bringBack(folder, second, options);
    expect(dump()).toBe(worked);
  });

  it('makes a copy of a sound file first', () => {
    bringBack(folder, 'council-20260302T190000.db', options);
    expect(copies().map(({ reason }) => reason)).toContain('restore');
  });

  it('never leads to an id of an op that was used before', () => {
    const ids = () => {
      const database = connect(path('council.db'), { readonly: true });
      const all = database.prepare(`SELECT "run" || ':' || "seq" FROM "op"`).pluck().all();
      database.close();
      return all;
    };
    const used = new Set(ids());
    bringBack(folder, 'council-20260302T190000.db', options);
    const left = new Set(ids());
    using((profile) => write(profile, 'after', 43));
    const fresh = ids().filter((id) => !left.has(id));
    expect(fresh.length).toBeGreaterThan(43);
    expect(fresh.filter((id) => used.has(id))).toEqual([]);
  });
});

describe.skipIf(!hasStrace)('reliability R6 (skipped where strace is missing)', () => {
  const asked = 'council-20260302T190000.db';

  it('a restore that is killed between any two moves is whole or undone at the next start, never empty', () => {
    const found = new Set<string>();
    for (let move = 1; move <= 7; move += 1) {
      const there = persons();
      abandoned();
      const kill = ['-e', 'trace=rename', '-e', `inject=rename:signal=KILL:when=${move}`];
      straced(['-o', '/dev/null', ...kill], script, [folder, asked]);
      const now = persons();
      expect(now === 40 || now >= there).toBe(true);
      found.add(now === 40 ? 'restored' : 'as it was');
      expect(existsSync(path('recovery.json'))).toBe(false);
    }
    expect(found).toEqual(new Set(['restored', 'as it was']));
  });

  it('a disk that fails while reading is not taken for damage', () => {
    const before = listing();
    // at the head, at the schema and in the midst of the check
    for (const read of [2, 4, 30]) {
      const fail = ['-e', 'trace=pread64', '-P', path('council.db'), '-o', '/dev/null'];
      const inject = [...fail, '-e', `inject=pread64:error=EIO:when=${read}+`];
      const words = read === 30 ? [folder, asked] : [folder];
      expect(straced(inject, script, words).trim()).toBe('unreadable');
    }
    expect(listing()).toEqual(before);
  });
});
