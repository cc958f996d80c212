import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBackup, sealBackup } from '../../../../electron/services/backups/backup-format.ts';
import {
  aBackupDesk,
  type BackupDesk,
  backedUp,
  me,
  passphrase,
  quick,
  restoredOnto,
} from '../../../builders/a-backup-desk.ts';
import { derived } from '../../../builders/a-ledger.ts';

let old: BackupDesk;
let fresh: BackupDesk;
beforeEach(() => {
  old = aBackupDesk();
  fresh = aBackupDesk();
  old.note('n1', { text: 'Ask about the flood wall', kind: 'note', colour: 'blue' });
  old.note('n2', { text: 'Too dear', kind: 'highlight' });
  old.ledger.change(me, 'Tag', (tx) =>
    tx.set('annotationTag', 't1', { annotation: 'n1', tag: 'money' }),
  );
  old.ledger.change(me, 'Question', (tx) => tx.set('question', 'q1', { text: 'Why so late?' }));
  old.ledger.change(me, 'Read', (tx) => tx.set('paperRead', 'p1', { textHash: 'h' }), {
    undoable: false,
  });
  old.ledger.change(
    me,
    'Place',
    (tx) => tx.set('readingPosition', 'f1', { pdfPage: 7, readAt: '2026-03-01' }),
    { undoable: false },
  );
});
afterEach(() => Promise.all([old.close(), fresh.close()]));

const preview = (desk: BackupDesk, path: string, words = passphrase) =>
  desk.backups.handlers['backups.preview']({ file: desk.files.accept(path), passphrase: words });

/** Tables of notes, without what is each laptop's own. */
function notesOf(desk: BackupDesk) {
  const {
    register: _register,
    backupPlan: _plan,
    profile: _profile,
    ...rest
  } = derived(desk.database);
  return rest;
}

describe('restoring', () => {
  it('reliability U4: brings everything onto a new laptop, history included', async () => {
    old.note('n1', { text: 'Ask about the flood wall and its cost' });
    old.ledger.change(me, 'Removed', (tx) => tx.delete('annotation', 'n2'));
    const answer = await restoredOnto(fresh, await backedUp(old));
    expect(answer).toEqual({ kind: 'restored', notes: 1, questions: 1, joined: 0 });
    expect(notesOf(fresh)).toEqual(notesOf(old));
    const past = fresh.ledger.history('annotation', 'n1', 'text');
    expect(past.map(({ value, author }) => [value, author])).toEqual([
      ['Ask about the flood wall and its cost', 'A Hartley'],
      ['Ask about the flood wall', 'A Hartley'],
    ]);
  });

  it('says first what is in the file and what is here already, and changes nothing by it', async () => {
    const path = await backedUp(old);
    await restoredOnto(fresh, path);
    old.note('n3', { text: 'New since' });
    fresh.ledger.change(me, 'Removed', (tx) => tx.delete('annotation', 'n2'));
    const before = fresh.log();
    expect(await preview(fresh, await backedUp(old))).toEqual({
      kind: 'preview',
      madeAt: '2026-03-02T18:30:00.000Z',
      notes: 3,
      questions: 1,
      notesHere: 1,
      questionsHere: 1,
      removedHere: 1,
    });
    expect(fresh.log()).toEqual(before);
  });

  it('a second time changes nothing at all', async () => {
    const path = await backedUp(old);
    await restoredOnto(fresh, path);
    const [log, tables] = [fresh.log(), derived(fresh.database)];
    expect(await restoredOnto(fresh, path)).toEqual({
      kind: 'restored',
      notes: 0,
      questions: 0,
      joined: 0,
    });
    expect([fresh.log(), derived(fresh.database)]).toEqual([log, tables]);
  });

  it('offers nothing that was restored for Undo, and leaves my own last act there', async () => {
    await restoredOnto(fresh, await backedUp(old));
    expect(fresh.ledger.next()).toEqual({ undo: null, redo: null });
    fresh.note('mine', { text: 'Mine' });
    await restoredOnto(fresh, await backedUp(old));
    expect(fresh.ledger.next()).toEqual({ undo: 'Note', redo: null });
    fresh.ledger.undo(me);
    expect(fresh.ledger.rows('annotation').map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('onto the laptop it was made on leaves its Undo as it is, and what was removed removed', async () => {
    const path = await backedUp(old);
    old.ledger.change(me, 'Remove', (tx) => tx.delete('annotation', 'n2'));
    const before = derived(old.database);
    await restoredOnto(old, path);
    expect(derived(old.database)).toEqual(before);
    expect(old.ledger.next().undo).toBe('Remove');
    old.ledger.undo(me);
    expect(old.ledger.row('annotation', 'n2')?.text).toBe('Too dear');
  });

  it('adds to the notes that are there and takes none of them away', async () => {
    fresh.note('mine', { text: 'Only here' });
    await restoredOnto(fresh, await backedUp(old));
    expect(
      fresh.ledger
        .rows('annotation')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Ask about the flood wall', 'Only here', 'Too dear']);
  });

  it('of one note written differently in two places both wordings stay, and both laptops come to the same', async () => {
    await restoredOnto(fresh, await backedUp(old));
    old.note('n1', { text: 'Ask about the wall' });
    fresh.note('n1', { text: 'Ask about the flood' });
    const [theirs, ours] = [await backedUp(old), await backedUp(fresh)];
    expect(await restoredOnto(fresh, theirs)).toMatchObject({ joined: 1 });
    expect(await restoredOnto(old, ours)).toMatchObject({ joined: 1 });
    const text = fresh.ledger.row('annotation', 'n1')?.text;
    expect(text?.split('\n\n').sort()).toEqual(['Ask about the flood', 'Ask about the wall']);
    expect(old.ledger.row('annotation', 'n1')?.text).toBe(text);
    for (const round of [1, 2]) {
      const [one, two] = [await backedUp(old), await backedUp(fresh)];
      const answers = [await restoredOnto(fresh, one), await restoredOnto(old, two)];
      expect([round, answers.map((answer) => answer.kind === 'restored' && answer.joined)]).toEqual(
        [round, [0, 0]],
      );
    }
    expect(notesOf(fresh)).toEqual(notesOf(old));
  });

  it('of a wording that only grew the longer one stays, alone', async () => {
    await restoredOnto(fresh, await backedUp(old));
    old.note('n1', { text: 'Ask about the flood wall, please' });
    fresh.note('n1', { text: 'Ask about the flood wall, please, and the cost' });
    await restoredOnto(fresh, await backedUp(old));
    expect(fresh.ledger.row('annotation', 'n1')?.text).toBe(
      'Ask about the flood wall, please, and the cost',
    );
  });

  it('keeps who uses this laptop and how, and where reading goes on here', async () => {
    for (const [desk, paper, meaning] of [
      [old, 'dark', 'Disagree'],
      [fresh, 'cream', 'Ask about this'],
    ] as const)
      desk.ledger.change(me, 'Chosen', (tx) => {
        tx.set('readingLook', 'me', { paper });
        tx.set('colourMeaning', 'yellow', { meaning });
      });
    old.ledger.change(me, 'Me', (tx) => tx.set('profile', 'me', { name: 'Old name' }));
    fresh.ledger.change(me, 'Me', (tx) => tx.set('profile', 'me', { name: 'My name' }));
    fresh.ledger.change(me, 'Place', (tx) => tx.set('readingPosition', 'f1', { pdfPage: 3 }));
    await restoredOnto(fresh, await backedUp(old));
    expect(fresh.ledger.row('profile', 'me')?.name).toBe('My name');
    expect(fresh.ledger.row('readingLook', 'me')?.paper).toBe('cream');
    expect(fresh.ledger.row('colourMeaning', 'yellow')?.meaning).toBe('Ask about this');
    expect(fresh.ledger.row('readingPosition', 'f1')?.pdfPage).toBe(3);
    expect(fresh.ledger.row('paperRead', 'p1')).not.toBeNull();
  });

  it('brings name and place along where nobody has said anything here yet', async () => {
    old.ledger.change(me, 'Me', (tx) => tx.set('profile', 'me', { name: 'My name' }));
    await restoredOnto(fresh, await backedUp(old));
    expect(fresh.ledger.row('profile', 'me')?.name).toBe('My name');
    expect(fresh.ledger.row('readingPosition', 'f1')?.pdfPage).toBe(7);
  });

  it('leaves the plan of backups as it is, also where a file brings one along', async () => {
    const { changes } = await openBackup(readFileSync(await backedUp(old)), passphrase);
    const planned = changes.map((change) => ({
      ...change,
      ops: change.ops.map((op) => ({
        ...op,
        noun: 'backupPlan',
        row: 'me',
        field: 'folder',
        value: '/elsewhere',
      })),
    }));
    const ops = planned.flatMap((change) => change.ops).length;
    const file = await sealBackup(
      planned.map((change) => JSON.stringify(change)),
      ops,
      {
        passphrase,
        madeAt: '2026-03-02T18:30:00.000Z',
        app: '0.1.0',
        workFactor: quick,
      },
    );
    await restoredOnto(fresh, fresh.scratch.put('planned.age', file));
    expect(fresh.ledger.row('backupPlan', 'me')).toBeNull();
  });

  it('takes no folder of past papers along, which is of this laptop’s disk alone', async () => {
    old.ledger.change(me, 'Past papers', (tx) => {
      tx.set('pastPapersRun', 'last', { folder: '/media/stick' });
      tx.set('pastPapersFile', 'f', { path: '2016/1.pdf' });
    });
    const file = await backedUp(old);
    const { changes } = await openBackup(readFileSync(file), passphrase);
    const nouns = new Set(changes.flatMap(({ ops }) => ops.map(({ noun }) => noun)));
    expect(nouns).toContain('annotation');
    expect([...nouns].filter((noun) => noun.startsWith('pastPapers'))).toEqual([]);
    await restoredOnto(fresh, file);
    expect(fresh.ledger.row('pastPapersRun', 'last')).toBeNull();
  });

  it('a backup of a laptop that was restored onto brings all of it along', async () => {
    const third = aBackupDesk();
    await restoredOnto(fresh, await backedUp(old));
    fresh.note('n4', { text: 'Made on the new one' });
    await restoredOnto(third, await backedUp(fresh));
    expect(notesOf(third)).toEqual(notesOf(fresh));
    await third.close();
  });

  it('refuses in words, with nothing changed', async () => {
    const path = await backedUp(old);
    const before = fresh.log();
    const torn = fresh.scratch.put('torn.age', readFileSync(path).subarray(0, -9));
    const answers = {
      wrong: await restoredOnto(fresh, path, 'kettle pram'),
      torn: await restoredOnto(fresh, torn),
      photo: await restoredOnto(fresh, fresh.scratch.put('a.age', Buffer.from('no notes'))),
      gone: await restoredOnto(fresh, `${path}.away`),
      folder: await preview(fresh, fresh.stick),
    };
    expect(answers).toEqual({
      wrong: { kind: 'refused', why: 'wrongPassphrase' },
      torn: { kind: 'refused', why: 'damaged' },
      photo: { kind: 'refused', why: 'notABackup' },
      gone: { kind: 'refused', why: 'fileGone' },
      folder: { kind: 'refused', why: 'notABackup' },
    });
    expect(fresh.log()).toEqual(before);
  });

  it('forgets a copy that came over a wire once it is restored', async () => {
    const copy = fresh.scratch.put('incoming.age', readFileSync(await backedUp(old)));
    const file = fresh.files.accept(copy, { isTemporary: true });
    await fresh.backups.handlers['backups.restore']({ file, passphrase });
    expect(() => readFileSync(copy)).toThrow('ENOENT');
  });
});

it('two thousand notes with long histories come in without holding up the answering thread', async () => {
  old.ledger.change(me, 'Taken over', (tx) => {
    for (let n = 0; n < 2_000; n += 1)
      tx.set('annotation', `many-${n}`, {
        text: `Note ${n}`,
        kind: 'note',
        madeAt: 'x',
        changedAt: 'y',
      });
  });
  for (let n = 0; n < 300; n += 1) old.note('n1', { text: `Typed ${n}` });
  const path = await backedUp(old);
  // what this thread works between two turns, whatever else the machine does
  let longest = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1_000);
    last = process.threadCpuUsage();
  }, 1);
  const answer = await restoredOnto(fresh, path);
  clearInterval(timer);
  expect(answer).toMatchObject({ notes: 2_002 });
  expect(fresh.ledger.rows('annotation')).toHaveLength(2_002);
  // in portions some tens of milliseconds; in one piece some thousand
  expect(longest).toBeLessThan(300);
});
