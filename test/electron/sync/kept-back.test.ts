import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { noticeSentence } from '../../../renderer/features/exchange/exchange-words.ts';
import type { ExchangeNotice } from '../../../shared/contract/exchange-notice.ts';
import { aLaptop, passphrase, type SomeLaptop, someFolders } from '../../builders/some-laptops.ts';

const place = { place: 'share', pace: 'share', user: null, password: null } as const;
const soon = { timeout: 60_000, interval: 10 };

describe('what is written here and cannot go out', () => {
  const laptops: SomeLaptop[] = [];
  let clerk: SomeLaptop;
  let officer: SomeLaptop;
  beforeAll(async () => {
    const folders = someFolders();
    clerk = await aLaptop('Ada Clerk', folders);
    officer = await aLaptop('Olu Officer', folders);
    laptops.push(clerk, officer);
    await clerk.engine.found({ ...place, groupName: 'Council', name: clerk.name, passphrase });
    await officer.engine.join({ ...place, name: officer.name, wishes: 'officer', passphrase });
    await officer.engine.sameWords();
    const [request] = await vi.waitFor(() => {
      const { requests } = clerk.engine.state();
      expect(requests).toHaveLength(1);
      return requests;
    }, soon);
    await clerk.engine.admit(request?.request ?? '', 'officer', []);
    await vi.waitFor(() => expect(officer.engine.state().standing).toBe('in'), soon);
  });
  afterAll(async () => {
    for (const laptop of laptops) await laptop.close();
  });

  const notice = (kind: ExchangeNotice['kind']) =>
    officer.engine.state().notices.find((one) => one.kind === kind);
  const writes = (work: Parameters<typeof officer.council.change>[2]) =>
    officer.council.change({ name: officer.name }, 'Written', work);

  it('waits in its order for a committee’s private circle, and people are told for which; its open business goes', async () => {
    await clerk.restart();
    writes((tx) => {
      tx.set('committee', 'new', { name: 'Harbour Committee' });
      tx.set('meeting', 'm', { committee: 'new' });
      tx.set('meetingRecord', 'r', { meeting: 'm' });
    });
    officer.privateBusiness.change({ name: officer.name }, 'Written', (tx) =>
      tx.set('motion', 'x', { record: 'r', text: 'Sell the quay' }),
    );
    writes((tx) => tx.set('sharedQuestion', 'q', { meeting: 'm', text: 'Why?' }));
    await vi.waitFor(() => expect(notice('waitsForClerk')).toBeDefined(), soon);
    expect(notice('waitsForClerk')).toEqual({
      ...{ kind: 'waitsForClerk', count: 1, name: 'Harbour Committee' },
    });
    await vi.waitFor(() => expect(officer.engine.state().unsent).toBe(1), soon);
    await clerk.engine.unlock(passphrase);
    await vi.waitFor(() => {
      expect(clerk.council.row('sharedQuestion', 'q')?.text).toBe('Why?');
      expect(clerk.engine.state().members).toHaveLength(2);
    }, soon);
    // the clerk's laptop has made the circle; whom it is for the clerk says
    await vi.waitFor(async () => {
      await clerk.engine.now(null);
      expect(notice('waitsForClerk')).toBeUndefined();
    }, soon);
  });

  it('is told of where it is too large for any reader, as long as it stands', async () => {
    const large = randomBytes(4_700_000).toString('base64');
    writes((tx) => tx.set('stockPhrase', 'p', { committee: 'new', key: 'k', text: large }));
    writes((tx) => tx.set('stockPhrase', 'after', { committee: 'new', key: 'l', text: 'short' }));
    await vi.waitFor(() => expect(notice('tooLarge')?.count).toBe(1), soon);
    await vi.waitFor(() => expect(clerk.council.row('stockPhrase', 'after')).not.toBeNull(), soon);
    await officer.restart();
    await officer.engine.unlock(passphrase);
    await vi.waitFor(() => expect(notice('tooLarge')?.count).toBe(1), soon);
    writes((tx) => tx.set('stockPhrase', 'p', { text: 'short' }));
    expect(notice('tooLarge')).toBeUndefined();
    await vi.waitFor(() => expect(clerk.council.row('stockPhrase', 'p')?.text).toBe('short'), soon);
  });

  it('is said in plain words', () => {
    const say = (kind: ExchangeNotice['kind'], count: number, name: string | null) =>
      noticeSentence({ kind, count, name });
    expect(say('waitsForClerk', 1, 'Harbour Committee')).toMatch(
      /^1 change of yours for the private business of Harbour Committee waits until a clerk’s/,
    );
    expect(say('tooLarge', 2, null)).toMatch(/^2 changes of yours are too large to be sent\./);
  });
});
