import { expect, vi } from 'vitest';
import { aLaptop, passphrase, type SomeFolders, type SomeLaptop } from './some-laptops.ts';

const soon = { timeout: 60_000, interval: 5 };

/** The folder that laptops of a test share, as somebody names it. */
export const share = {
  place: 'share',
  pace: 'share',
  user: null,
  password: null,
  passphrase,
} as const;

/** Asks to join the group in the shared folder; answers the request once the clerk's laptop has it. */
export async function asked(clerk: SomeLaptop, newcomer: SomeLaptop): Promise<string> {
  await newcomer.engine.join({ ...share, name: newcomer.name, wishes: 'clerk' });
  return vi.waitFor(() => {
    const [found] = clerk.engine.state().requests;
    if (found === undefined) throw new Error('the request has not come');
    return found.request;
  }, soon);
}

/** A clerk and a deputy who share a folder that both have lost since. */
export async function laptopsApart(
  folders: SomeFolders,
  ofClerk: Parameters<typeof aLaptop>[2] = {},
): Promise<[SomeLaptop, SomeLaptop]> {
  const clerk = await aLaptop('Ada Clerk', folders, ofClerk);
  const deputy = await aLaptop('Sam Deputy', folders);
  await clerk.engine.found({ ...share, groupName: 'Invented Council', name: clerk.name });
  const request = await asked(clerk, deputy);
  await deputy.engine.sameWords();
  await clerk.engine.admit(request, 'clerk', []);
  await vi.waitFor(() => expect(deputy.engine.state().standing).toBe('in'), soon);
  folders.of('share').isThere = false;
  return [clerk, deputy];
}
