import { afterEach, describe, expect, it, vi } from 'vitest';
import { MailboxTrouble } from '../../../electron/sync/mailbox/mailbox.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
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

const soon = { timeout: 60_000, interval: 5 };
const done = { kind: 'done' };
const at = (place: string) => ({ place, pace: 'share', user: null, password: null }) as const;
const committee = (number: number) => `b1c1d1e1-0000-4000-8000-00000000000${number}`;

async function named(name: string, folders: SomeFolders): Promise<SomeLaptop> {
  const laptop = await aLaptop(name, folders);
  laptops.push(laptop);
  return laptop;
}

const begins = async (laptop: SomeLaptop, place: string) =>
  expect(
    await laptop.engine.found({
      ...{ ...at(place), groupName: 'Invented Council', name: laptop.name, passphrase },
    }),
  ).toEqual(done);

const asks = async (laptop: SomeLaptop, place: string) =>
  expect(
    await laptop.engine.join({ ...at(place), name: laptop.name, wishes: 'clerk', passphrase }),
  ).toEqual(done);

/** Asks, is let in under the words that it shows, and has heard of it. */
async function joins(
  laptop: SomeLaptop,
  clerk: SomeLaptop,
  place: string,
  role: GroupRole = 'clerk',
): Promise<void> {
  await asks(laptop, place);
  const request = await vi.waitFor(() => {
    const words = laptop.engine.state().words.join();
    const found = clerk.engine.state().requests.find((one) => one.words.join() === words);
    if (found === undefined) throw new Error('the request has not come');
    return found;
  }, soon);
  expect(await clerk.engine.admit(request.request, role, [])).toEqual(done);
  await laptop.engine.sameWords();
  await vi.waitFor(() => expect(laptop.engine.state().standing).toBe('in'), soon);
}

const names = ({ council }: SomeLaptop) =>
  council
    .rows('committee')
    .map(({ name }) => name)
    .toSorted();
const write = ({ council, name }: SomeLaptop, number: number, title: string) =>
  council.change({ name }, 'Committee named', (tx) =>
    tx.set('committee', committee(number), { name: title }),
  );

describe('starting over', () => {
  it('after asking in a wrong folder: all that was written comes along, nothing of the wrong group does', async () => {
    const folders = someFolders();
    const [clerk, stranger, laptop] = [
      await named('Ada Clerk', folders),
      await named('Una Stranger', folders),
      await named('Sam Deputy', folders),
    ];
    await begins(clerk, 'right');
    await begins(stranger, 'wrong');
    write(laptop, 1, 'Before');
    await asks(laptop, 'wrong');
    write(laptop, 1, 'While waiting');
    // the next launch writes in a run that is bound to the key
    await laptop.restart();
    expect(await laptop.engine.unlock(passphrase)).toEqual(done);
    write(laptop, 2, 'After a restart');
    // the wrong one lets it in all the same: nothing went there, and nothing will
    const [request] = stranger.engine.state().requests;
    const asked = request?.request ?? '';
    expect(await laptop.engine.putAside(asked, true)).toEqual({ kind: 'refused', why: 'notAdmin' });
    for (const isAside of [true, false]) {
      expect(await stranger.engine.putAside(asked, isAside)).toEqual(done);
      const { requests, requestsAside } = stranger.engine.state();
      expect([requests.length, requestsAside.length]).toEqual(isAside ? [0, 1] : [1, 0]);
    }
    await stranger.engine.admit(asked, 'clerk', []);
    expect(await laptop.engine.startOver()).toEqual(done);
    expect(laptop.engine.state()).toMatchObject({ standing: 'none', keys: 'none', mailboxes: [] });
    expect(names(laptop)).toEqual(['After a restart', 'While waiting']);
    write(laptop, 3, 'After starting over');
    await joins(laptop, clerk, 'right');
    const all = ['After a restart', 'After starting over', 'While waiting'];
    await vi.waitFor(() => expect(names(clerk)).toEqual(all), soon);
    expect([names(laptop), names(stranger)]).toEqual([all, []]);
    expect(clerk.council.unsettled()).toEqual([]);
    const groups = new Set(clerk.engine.state().members.map(({ name }) => name));
    expect(groups).toEqual(new Set(['Ada Clerk', 'Sam Deputy']));
    expect(
      [...folders.of('right').files.key.keys()].filter((name) =>
        folders.of('wrong').files.key.has(name),
      ),
    ).toEqual([]);
  });

  it('with a forgotten passphrase: what had not left the laptop leaves it under the new key', async () => {
    const folders = someFolders();
    const [clerk, deputy] = [await named('Ada Clerk', folders), await named('Sam Deputy', folders)];
    await begins(clerk, 'right');
    await joins(deputy, clerk, 'right');
    expect(await deputy.engine.startOver()).toEqual({ kind: 'refused', why: 'alreadyIn' });
    await deputy.restart();
    await deputy.engine.unlock(passphrase);
    write(deputy, 1, 'Sent');
    await vi.waitFor(() => expect(names(clerk)).toEqual(['Sent']), soon);
    const fresh = folders.of('right').files.new;
    const full = vi.spyOn(fresh, 'set').mockImplementation(() => {
      throw new MailboxTrouble('full');
    });
    const problem = () => deputy.engine.state().mailboxes[0]?.problem;
    write(deputy, 1, 'Cut, and never sent');
    await vi.waitFor(() => expect(problem()).toBe('full'), soon);
    folders.of('right').isThere = false;
    await vi.waitFor(() => expect(problem()).toBe('absent'), soon);
    write(deputy, 2, 'Never sent');
    await deputy.restart();
    write(deputy, 3, 'While locked');
    expect(await deputy.engine.unlock('another one')).toEqual({
      kind: 'refused',
      why: 'wrongPassphrase',
    });
    expect(await deputy.engine.startOver()).toEqual(done);
    folders.of('right').isThere = true;
    full.mockRestore();
    await joins(deputy, clerk, 'right');
    const all = ['Cut, and never sent', 'Never sent', 'While locked'];
    await vi.waitFor(() => expect(names(clerk)).toEqual(all), soon);
    expect(names(deputy)).toEqual(all);
    for (const { council } of [clerk, deputy]) expect(council.unsettled()).toEqual([]);
    await vi.waitFor(() => expect(deputy.engine.state().unsent).toBe(0), soon);
  });

  it('with exchange.db lost: what no laptop has of what was written under the lost key goes out under the new one', async () => {
    const folders = someFolders();
    const [clerk, deputy] = [await named('Ada Clerk', folders), await named('Sam Deputy', folders)];
    await begins(clerk, 'right');
    await joins(deputy, clerk, 'right');
    await deputy.restart();
    await deputy.engine.unlock(passphrase);
    write(deputy, 1, 'Sent');
    await vi.waitFor(() => expect(names(clerk)).toEqual(['Sent']), soon);
    const sent = [...folders.of('right').files.new.keys()];
    folders.of('right').isThere = false;
    write(deputy, 2, 'Never sent');
    await deputy.loseExchange();
    folders.of('right').isThere = true;
    await joins(deputy, clerk, 'right');
    const all = ['Never sent', 'Sent'];
    await vi.waitFor(() => expect(names(clerk)).toEqual(all), soon);
    await vi.waitFor(() => expect(deputy.engine.state().unsent).toBe(0), soon);
    expect(names(deputy)).toEqual(all);
    for (const { council } of [clerk, deputy]) expect(council.unsettled()).toEqual([]);
    // what the folder had is not written once more
    const history = clerk.council.history('committee', committee(1), 'name');
    expect(history.map(({ value }) => value)).toEqual(['Sent']);
    expect([...folders.of('right').files.new.keys()]).toEqual(expect.arrayContaining(sent));
  });

  it('where nobody else can let anybody in: a new group gets all that the old one had', async () => {
    const folders = someFolders();
    const [clerk, deputy] = [await named('Ada Clerk', folders), await named('Sam Deputy', folders)];
    write(clerk, 1, 'Before the group');
    await begins(clerk, 'old');
    await joins(deputy, clerk, 'old');
    write(deputy, 2, 'By the deputy');
    await vi.waitFor(() => expect(names(clerk)).toContain('By the deputy'), soon);
    await clerk.restart();
    expect(await clerk.engine.startOver()).toEqual(done);
    await begins(clerk, 'new');
    const other = await named('Cllr New', folders);
    await joins(other, clerk, 'new');
    const all = ['Before the group', 'By the deputy'];
    await vi.waitFor(() => expect(names(other)).toEqual(all), soon);
    expect(names(clerk)).toEqual(all);
    expect(other.council.history('committee', committee(2), 'name')).toMatchObject([
      { author: 'Sam Deputy (from Ada Clerk’s laptop)' },
    ]);
  });
});

describe('leaving a group with open keys', () => {
  const inGroup = ({ engine }: SomeLaptop) =>
    engine.state().members.flatMap(({ name, removed }) => (removed ? [] : [name]));

  it('is for every member: what had not gone out comes along, and a clerk’s laptop says that it is gone', async () => {
    const folders = someFolders();
    const [clerk, deputy, member] = [
      await named('Ada Clerk', folders),
      await named('Sam Deputy', folders),
      await named('Cllr New', folders),
    ];
    expect(await member.engine.leave()).toEqual({ kind: 'refused', why: 'noGroup' });
    await begins(clerk, 'right');
    await joins(deputy, clerk, 'right');
    await joins(member, clerk, 'right', 'member');
    folders.of('right').isThere = false;
    write(member, 1, 'Never sent');
    expect(await member.engine.leave()).toEqual(done);
    expect(member.engine.state()).toMatchObject({ standing: 'none', keys: 'none', mailboxes: [] });
    expect(member.store.keyRecords.count()).toBe(0);
    folders.of('right').isThere = true;
    await joins(member, clerk, 'right', 'member');
    for (const one of [clerk, deputy])
      await vi.waitFor(() => expect(names(one)).toEqual(['Never sent']), soon);
    expect(await deputy.engine.leave()).toEqual(done);
    const out = { standing: 'none', keys: 'none', wasInGroup: true };
    expect(deputy.engine.state()).toMatchObject(out);
    // a member’s first laptop stands on the list until a clerk takes it off
    const left = ['Ada Clerk', 'Cllr New', 'Cllr New'];
    await vi.waitFor(() => expect(inGroup(clerk)).toEqual(left), soon);
  });

  it('is told to the others also where the app ended after the clerk’s laptop had noted it', async () => {
    const folders = someFolders();
    const [clerk, deputy] = [await named('Ada Clerk', folders), await named('Sam Deputy', folders)];
    await begins(clerk, 'right');
    await joins(deputy, clerk, 'right');
    const own = deputy.engine.state().members.find(({ isMe }) => isMe)?.device ?? '';
    folders.of('right').isThere = false;
    // as far as it comes before anybody is told
    expect(await deputy.engine.remove(own)).toEqual(done);
    await deputy.restart();
    expect(await deputy.engine.unlock(passphrase)).toEqual(done);
    folders.of('right').isThere = true;
    expect(await deputy.engine.startOver()).toEqual(done);
    await vi.waitFor(() => expect(inGroup(clerk)).toEqual(['Ada Clerk']), soon);
  });

  it('is refused to the only clerk while anybody else is in, and waits for no folder', async () => {
    const folders = someFolders();
    const [clerk, deputy] = [await named('Ada Clerk', folders), await named('Sam Deputy', folders)];
    await begins(clerk, 'right');
    await joins(deputy, clerk, 'right', 'officer');
    expect(await clerk.engine.leave()).toEqual({ kind: 'refused', why: 'lastClerk' });
    expect(clerk.engine.state()).toMatchObject({ standing: 'in', isAdmin: true });
    const other = clerk.engine.state().members.find(({ isMe }) => !isMe)?.device ?? '';
    await clerk.engine.setRole(other, 'clerk');
    await vi.waitFor(() => expect(deputy.engine.state().isAdmin).toBe(true), soon);
    folders.of('right').isThere = false;
    expect(await clerk.engine.leave()).toEqual(done);
    // nobody could be told: the other one takes that laptop off the list, and can then leave as the last of all
    const gone = deputy.engine.state().members.find(({ isMe }) => !isMe);
    expect(gone).toMatchObject({ name: 'Ada Clerk', role: 'clerk', removed: false });
    await deputy.engine.remove(gone?.device ?? '');
    expect(inGroup(deputy)).toEqual(['Sam Deputy']);
    expect(await deputy.engine.leave()).toEqual(done);
  });
});
