import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { aClock, aRandom, clerk } from '../../builders/a-ledger.ts';

const options = { clock: aClock().read, random: aRandom() };
const refusal = (code: string) => expect.objectContaining({ name: 'ProfileRefusal', code });
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moothall-profile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a profile', () => {
  it('is made where there is none, with a file each for the committee, for me and for papers', () => {
    const inside = join(folder, 'new', 'profile');
    const profile = openProfile(inside, options);
    expect(profile.report).toEqual({ unclean: [], backups: [] });
    expect(profile.sqliteVersion).toMatch(/^3\./);
    profile.close();
    expect(readdirSync(inside).sort()).toEqual([
      'council.db',
      'exchange.db',
      'papers.db',
      'personal.db',
      'private-business.db',
      'profile.lock',
    ]);
  });

  it('has everything again after a restart: rows, what can be undone, papers, reading positions', () => {
    const first = openProfile(folder, options);
    const hash = 'ab'.repeat(32);
    first.council.change(clerk, 'Meeting added', (tx) =>
      tx.set('meeting', 'm1', { place: 'Hall' }),
    );
    first.personal.change(clerk, 'Read', (tx) => tx.set('readingPosition', hash, { pdfPage: 9 }), {
      undoable: false,
    });
    first.papers.begin(hash, 1);
    first.papers.addPart(hash, 0, new Uint8Array([7]));
    first.papers.complete(hash);
    first.close();
    const second = openProfile(folder, options);
    expect({
      place: second.council.row('meeting', 'm1')?.place,
      undo: second.council.next().undo,
      page: second.personal.row('readingPosition', hash)?.pdfPage,
      bytes: [...second.papers.read(hash, 0, 9)],
      meetings: second.reads.meetings().length,
      unclean: second.report.unclean,
    }).toEqual({
      place: 'Hall',
      undo: 'Meeting added',
      page: 9,
      bytes: [7],
      meetings: 1,
      unclean: [],
    });
    second.close();
  });

  it('security S52: keeps what is mine in a file of its own, of which the committee’s knows nothing', () => {
    const profile = openProfile(folder, options);
    const unknown = 'readingPosition' as 'meeting';
    expect(() => profile.council.row(unknown, 'x')).toThrow('readingPosition');
    profile.close();
  });

  it('folds its write-ahead logs back when it rests', () => {
    const profile = openProfile(folder, options);
    profile.council.change(clerk, 'Added', (tx) => tx.set('committee', 'c1', { name: 'Parks' }));
    profile.rest();
    const logs = readdirSync(folder).filter((name) => name.endsWith('-wal'));
    expect(logs.map((name) => statSync(join(folder, name)).size)).toEqual([0, 0, 0, 0, 0]);
    profile.close();
  });

  it('can be closed twice, and refuses changes after that', () => {
    const profile = openProfile(folder, options);
    profile.close();
    profile.close();
    expect(() => profile.council.change(clerk, 'Late', () => undefined)).toThrow('closed');
  });
});

describe('a profile that is refused', () => {
  it('reliability R11: because another Moothall holds it, and is free once that has closed', () => {
    const first = openProfile(folder, options);
    expect(() => openProfile(folder, options)).toThrow(refusal('inUse'));
    first.close();
    openProfile(folder, options).close();
  });

  it('reliability R6: because one of its files is damaged, leaves all of them and is not held', () => {
    openProfile(folder, options).close();
    writeFileSync(join(folder, 'personal.db'), 'no database at all '.repeat(400));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(() => openProfile(folder, options)).toThrow(refusal('damaged'));
    }
    expect(existsSync(join(folder, 'personal.db'))).toBe(true);
  });

  it('reliability R6: because the damage lies where only its use shows it, and is not held either', () => {
    const profile = openProfile(folder, options);
    profile.papers.begin('ab'.repeat(32), 1);
    profile.close();
    const file = join(folder, 'papers.db');
    const bytes = readFileSync(file);
    // behind the pages of the schema, which every opening reads
    for (let at = 4096 * 3; at < bytes.length; at += 4096) bytes.fill(0xaa, at, at + 512);
    writeFileSync(file, bytes);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(() => openProfile(folder, options)).toThrow(refusal('damaged'));
    }
  });

  it('reliability R16: because it stands in a synchronised folder, before anything is written there', () => {
    const cloud = join(folder, 'OneDrive - Anytown Council', 'Moothall');
    expect(() => openProfile(cloud, options)).toThrow(refusal('cloudFolder'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('because the folder cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openProfile(join(folder, 'file', 'profile'), options)).toThrow(
      refusal('unreadable'),
    );
  });

  it('in a sentence that says what happened, what is safe and what to do', () => {
    const cloud = join(folder, 'Dropbox');
    expect(() => openProfile(cloud, options)).toThrow(
      /cloud service.+Nothing was changed\. Choose a folder on this computer/,
    );
  });
});
