import { afterEach, describe, expect, it, vi } from 'vitest';
import { segmentName } from '../../../electron/sync/envelope/file-names.ts';
import { MailboxTrouble } from '../../../electron/sync/mailbox/mailbox.ts';
import {
  aLaptop,
  passphrase,
  type SomeFolders,
  type SomeLaptop,
  someFolders,
} from '../../builders/some-laptops.ts';

const laptops: SomeLaptop[] = [];
afterEach(async () => {
  for (const laptop of laptops.splice(0)) await laptop.close();
});

const place = { place: 'share', pace: 'share', user: null, password: null } as const;
const soon = { timeout: 60_000, interval: 5 };

async function begins(
  folders: SomeFolders,
  otherwise?: Parameters<typeof aLaptop>[2],
): Promise<SomeLaptop> {
  const clerk = await aLaptop('Ada Clerk', folders, otherwise);
  laptops.push(clerk);
  const founded = { ...place, groupName: 'Invented Council', name: clerk.name, passphrase };
  expect(await clerk.engine.found(founded)).toEqual({ kind: 'done' });
  return clerk;
}

/** Asks, compares the words, is admitted, and has heard of it. */
async function joins(
  clerk: SomeLaptop,
  folders: SomeFolders,
  name: string,
  role: 'clerk' | 'member',
): Promise<SomeLaptop> {
  const laptop = await aLaptop(name, folders);
  laptops.push(laptop);
  await asks(clerk, laptop, role);
  return laptop;
}

async function asks(
  clerk: SomeLaptop,
  laptop: SomeLaptop,
  role: 'clerk' | 'member',
): Promise<void> {
  const { name } = laptop;
  expect(await laptop.engine.join({ ...place, name, wishes: role, passphrase })).toEqual({
    kind: 'done',
  });
  expect(laptop.engine.state().standing).toBe('waiting');
  const request = await vi.waitFor(() => {
    const [found] = clerk.engine.state().requests;
    if (found === undefined) throw new Error('the request has not come');
    return found;
  }, soon);
  expect(request).toMatchObject({ name, wishes: role, words: laptop.engine.state().words });
  expect(await clerk.engine.admit(request.request, role, [])).toEqual({ kind: 'done' });
  expect(await laptop.engine.sameWords()).toEqual({ kind: 'done' });
  await vi.waitFor(() => expect(laptop.engine.state().standing).toBe('in'), soon);
}

const committee = 'b1c1d1e1-0000-4000-8000-000000000001';
const names = (laptop: SomeLaptop) => laptop.council.rows('committee').map(({ name }) => name);
const write = ({ council, name }: SomeLaptop, id: string, title: string) =>
  council.change({ name }, 'Committee named', (tx) => tx.set('committee', id, { name: title }));

describe('two laptops and one folder', () => {
  it('whoever lets a laptop in gets nothing from it before its person has heard the six words', async () => {
    const folders = someFolders();
    const stranger = await begins(folders);
    const laptop = await aLaptop('Sam Deputy', folders);
    laptops.push(laptop);
    write(laptop, committee, 'What was written here');
    await laptop.engine.join({ ...place, name: laptop.name, wishes: 'clerk', passphrase });
    const [request] = await vi.waitFor(() => {
      const { requests } = stranger.engine.state();
      expect(requests).toHaveLength(1);
      return requests;
    }, soon);
    await stranger.engine.admit(request?.request ?? '', 'clerk', []);
    write(stranger, 'b1c1d1e1-0000-4000-8000-000000000008', 'Bait');
    await vi.waitFor(() => expect(stranger.engine.state().unsent).toBe(0), soon);
    // it has read that it is in, and waits
    await vi.waitFor(() => expect(laptop.store.keyRecords.all().length).toBeGreaterThan(8), soon);
    expect(laptop.engine.state().standing).toBe('waiting');
    expect([names(laptop), names(stranger)]).toEqual([['What was written here'], ['Bait']]);
    expect(laptop.store.segments.count()).toBe(0);
    await laptop.engine.sameWords();
    await vi.waitFor(() => expect(names(stranger)).toContain('What was written here'), soon);
  });

  it('a laptop whose request the folder did not take waits for nobody, and may ask again', async () => {
    const folders = someFolders();
    const clerk = await begins(folders);
    const laptop = await aLaptop('Sam Deputy', folders);
    laptops.push(laptop);
    const taking = vi.spyOn(folders.of('share').files.key, 'set').mockImplementation(() => {
      throw new MailboxTrouble('full');
    });
    const asking = { ...place, name: laptop.name, wishes: 'clerk', passphrase } as const;
    expect(await laptop.engine.join(asking)).toEqual({ kind: 'refused', why: 'full' });
    expect(laptop.engine.state()).toMatchObject({ standing: 'none', mailboxes: [] });
    taking.mockRestore();
    await asks(clerk, laptop, 'clerk');
  });

  it('a laptop joins by six words and holds what was written before and after', async () => {
    const folders = someFolders();
    const clerk = await begins(folders);
    write(clerk, committee, 'Planning');
    const deputy = await joins(clerk, folders, 'Sam Deputy', 'clerk');
    await vi.waitFor(() => expect(names(deputy)).toEqual(['Planning']), soon);
    write(deputy, committee, 'Planning and Highways');
    await vi.waitFor(() => expect(names(clerk)).toEqual(['Planning and Highways']), soon);
    expect(
      deputy.council.history('committee', committee, 'name').map(({ author }) => author),
    ).toEqual(['Sam Deputy', 'Ada Clerk']);
    await vi.waitFor(() => expect(clerk.engine.state().unsent).toBe(0), soon);
    expect(clerk.engine.state().members.map(({ name, role }) => [name, role])).toEqual([
      ['Ada Clerk', 'clerk'],
      ['Sam Deputy', 'clerk'],
    ]);
  });

  it('who writes under another’s name is shown with the name of the laptop that signed it', async () => {
    const folders = someFolders();
    const clerk = await begins(folders);
    const deputy = await joins(clerk, folders, 'Sam Deputy', 'clerk');
    write({ ...deputy, name: 'Ada Clerk' }, committee, 'Planning');
    await vi.waitFor(() => expect(names(clerk)).toEqual(['Planning']), soon);
    const [shown] = clerk.council.history('committee', committee, 'name');
    expect(shown?.author).toBe('Ada Clerk (from Sam Deputy’s laptop)');
  });

  it('what is written while the folder is away goes out when it is back', async () => {
    const folders = someFolders();
    const clerk = await begins(folders);
    const deputy = await joins(clerk, folders, 'Sam Deputy', 'clerk');
    folders.of('share').isThere = false;
    await vi.waitFor(() => expect(clerk.engine.state().mailboxes[0]?.problem).toBe('absent'), soon);
    write(clerk, committee, 'Licensing');
    // one act of one person, of two ops
    await vi.waitFor(() => expect(clerk.engine.state().unsent).toBe(1), soon);
    expect(clerk.engine.state().mailboxes[0]?.unsent).toBe(1);
    folders.of('share').isThere = true;
    await vi.waitFor(() => expect(names(deputy)).toEqual(['Licensing']), soon);
    await vi.waitFor(() => expect(clerk.engine.state().mailboxes[0]?.problem).toBeNull(), soon);
  });

  it('sends words before it has read all that anybody laid into the folder, and reads on by itself', async () => {
    const folders = someFolders();
    const clerk = await begins(folders);
    const { files } = folders.of('share');
    const [{ id } = { id: '' }] = clerk.engine.state().mailboxes;
    const known = () => clerk.store.files.ofArea(id, 'new');
    await vi.waitFor(() => expect(clerk.engine.state().unsent).toBe(0), soon);
    const before = new Set(files.new.keys());
    // the first portion may have begun too soon after the last cut to send anything
    const laid = 2100;
    for (let number = 0; number < laid; number += 1) {
      const hash = `${number}`.padStart(64, '0');
      const name = segmentName({ run: '0'.repeat(20), first: number, last: number, hash });
      files.new.set(name, { bytes: Uint8Array.of(1), mtime: 1 });
      before.add(name);
    }
    let readWhenSent = laid;
    const own = files.new.set;
    vi.spyOn(files.new, 'set').mockImplementation((name, file) => {
      if (!before.has(name)) readWhenSent = Math.min(readWhenSent, known().size);
      return own.call(files.new, name, file);
    });
    write(clerk, committee, 'Planning');
    await vi.waitFor(() => expect(readWhenSent).toBeLessThan(laid), soon);
    await vi.waitFor(() => expect(known().size).toBeGreaterThan(laid), soon);
  });

  it('goes on by itself after this laptop’s own disk was full', async () => {
    const folders = someFolders();
    const reported: unknown[] = [];
    const clerk = await begins(folders, { report: (error) => reported.push(error) });
    const { meta, segments } = clerk.store;
    const full = () => {
      throw new Error('the disk is full');
    };
    const notes = [vi.spyOn(meta, 'set'), vi.spyOn(segments, 'add')];
    for (const note of notes) note.mockImplementation(full);
    write(clerk, committee, 'Licensing');
    await vi.waitFor(() => expect(clerk.engine.state().mailboxes[0]?.problem).toBe('failed'), soon);
    expect(reported).not.toEqual([]);
    for (const note of notes) note.mockRestore();
    await vi.waitFor(() => expect(clerk.engine.state().mailboxes[0]?.problem).toBeNull(), soon);
    await vi.waitFor(() => expect(clerk.engine.state().unsent).toBe(0), soon);
  });

  it('a member reads what the clerk writes, and the clerk’s part is refused before it is written', async () => {
    const folders = someFolders();
    const clerk = await begins(folders);
    const member = await joins(clerk, folders, 'Cllr Mary Member', 'member');
    write(clerk, committee, 'Planning');
    await vi.waitFor(() => expect(names(member)).toEqual(['Planning']), soon);
    expect(() =>
      member.council.change({ name: member.name }, 'Minutes begun', (tx) =>
        tx.set('meetingRecord', 'b1c1d1e1-0000-4000-8000-000000000002', {}),
      ),
    ).toThrow('notAllowed');
  });

  it('a removed laptop gets nothing more, and nothing that it writes is taken', async () => {
    const folders = someFolders();
    const clerk = await begins(folders);
    const other = await joins(clerk, folders, 'Sam Deputy', 'clerk');
    const device = clerk.engine.state().members.find(({ name }) => name === 'Sam Deputy')?.device;
    expect(await clerk.engine.remove(device ?? '')).toEqual({ kind: 'done' });
    await vi.waitFor(
      () => expect(other.engine.state().notices.map(({ kind }) => kind)).toContain('removedMe'),
      soon,
    );
    write(clerk, committee, 'Planning');
    await vi.waitFor(() => expect(clerk.engine.state().unsent).toBe(0), soon);
    write(other, committee, 'Taken over');
    await other.engine.now(null);
    await clerk.engine.now(null);
    await vi.waitFor(() => expect(other.engine.state().mailboxes[0]?.busy).toBeNull(), soon);
    expect(names(clerk)).toEqual(['Planning']);
    expect(names(other)).toEqual(['Taken over']);
    // a mistake, or a laptop that was found again: it comes back as another one, with what it wrote meanwhile
    expect(await other.engine.startOver()).toEqual({ kind: 'done' });
    await asks(clerk, other, 'clerk');
    write(other, 'b1c1d1e1-0000-4000-8000-000000000009', 'Licensing');
    await vi.waitFor(() => expect(names(clerk)).toContain('Licensing'), soon);
    await vi.waitFor(() => {
      for (const laptop of [clerk, other])
        expect(laptop.council.unsettled().map(({ ops }) => ops.map(({ value }) => value))).toEqual([
          expect.arrayContaining(['Planning', 'Taken over']),
        ]);
    }, soon);
    expect(clerk.engine.state().members.map(({ removed }) => removed)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('each sees in which minute the other is, and no longer once it is gone', async () => {
    const folders = someFolders();
    const clerk = await begins(folders);
    const deputy = await joins(clerk, folders, 'Sam Deputy', 'clerk');
    deputy.engine.present(committee);
    await vi.waitFor(
      () =>
        expect(clerk.engine.presence()).toMatchObject([{ name: 'Sam Deputy', minute: committee }]),
      soon,
    );
    deputy.engine.present(null);
    await vi.waitFor(() => expect(clerk.engine.presence()).toMatchObject([{ minute: null }]), soon);
    await vi.waitFor(() => expect(clerk.engine.presence()).toEqual([]), soon);
  });
});
