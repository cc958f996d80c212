import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../../renderer/client/client.ts';
import {
  createFindStore,
  firstHit,
  hitNumbers,
  nextHit,
} from '../../../../renderer/features/reading/find-store.ts';

const pages = [
  { pdfPage: 3, count: 2 },
  { pdfPage: 9, count: 1 },
  { pdfPage: 12, count: 3 },
];

/** A client that answers `papers.find`, and nothing else. */
function clientFinding(answer: () => Promise<typeof pages>): Client {
  const call = vi.fn(answer);
  return { call } as unknown as Client;
}

describe('going from one place found to the next', () => {
  it('begins on the page in hand or behind it, and at the beginning where there is none behind', () => {
    expect(firstHit(pages, 4)).toEqual({ page: 1, nth: 0 });
    expect(firstHit(pages, 40)).toEqual({ page: 0, nth: 0 });
    expect(firstHit([], 1)).toBeNull();
  });

  it('goes through the places of a page before it leaves it, and round at the ends', () => {
    expect(nextHit(pages, { page: 0, nth: 0 }, 1)).toEqual({ page: 0, nth: 1 });
    expect(nextHit(pages, { page: 0, nth: 1 }, 1)).toEqual({ page: 1, nth: 0 });
    expect(nextHit(pages, { page: 2, nth: 2 }, 1)).toEqual({ page: 0, nth: 0 });
    expect(nextHit(pages, { page: 0, nth: 0 }, -1)).toEqual({ page: 2, nth: 2 });
  });

  it('counts through the whole file', () => {
    expect(hitNumbers(pages, { page: 2, nth: 1 })).toEqual({ number: 5, all: 6 });
  });

  it('comes back to where it began after as many steps as there are places', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.constantFrom(1 as const, -1 as const), (found, direction) => {
        const list = found.map((count, index) => ({ pdfPage: index + 1, count }));
        const first = firstHit(list, 1);
        let at = first;
        const all = found.reduce((sum, count) => sum + count, 0);
        const seen = new Set<number>();
        for (let step = 0; step < all; step += 1) {
          if (at) seen.add(hitNumbers(list, at).number);
          at = nextHit(list, at, direction);
        }
        expect([at, seen.size]).toEqual([first, all]);
      }),
    );
  });
});

describe('looking for words', () => {
  it('goes to the first place and says when there is none', async () => {
    const { store, look, open } = createFindStore(
      clientFinding(async () => pages),
      'hash',
    );
    open(5);
    look(' budget ', true);
    await expect.poll(() => store.getState().found).toBe('budget');
    expect(store.getState()).toMatchObject({ current: { page: 1, nth: 0 }, failed: false });
  });

  it('goes on looking from where Find was opened while the words are typed, and from the last step after', async () => {
    const { store, look, open, step } = createFindStore(
      clientFinding(async () => pages),
      'hash',
    );
    open(1);
    look('b', true);
    await expect.poll(() => store.getState().current).toEqual({ page: 0, nth: 0 });
    step(-1);
    look('bu', true);
    await expect.poll(() => store.getState().found).toBe('bu');
    expect(store.getState().current).toEqual({ page: 2, nth: 0 });
  });

  it('says that looking failed and keeps the words, so that one can try again', async () => {
    const { store, look } = createFindStore(
      clientFinding(() => Promise.reject(new Error('closed'))),
      'hash',
    );
    look('budget', true);
    await expect.poll(() => store.getState().failed).toBe(true);
    expect(store.getState()).toMatchObject({ words: 'budget', pages: [], current: null });
  });

  it('takes the page’s own count where a phrase counts once', async () => {
    const { store, look, counted } = createFindStore(
      clientFinding(async () => pages),
      'hash',
    );
    look('attainment gap', true);
    await expect.poll(() => store.getState().found).toBe('attainment gap');
    counted(3, 1);
    expect(store.getState().pages[0]).toEqual({ pdfPage: 3, count: 1 });
  });

  it('forgets an answer that comes after Find was closed', async () => {
    let answer = (_: typeof pages): void => undefined;
    const { store, look, close } = createFindStore(
      clientFinding(() => new Promise((resolve) => (answer = resolve))),
      'hash',
    );
    look('budget', true);
    close();
    answer(pages);
    await Promise.resolve();
    await Promise.resolve();
    expect(store.getState()).toMatchObject({ isOpen: false, found: null, pages: [] });
  });
});
