import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReadingStore } from '../../../../renderer/features/reading/reading-store.ts';
import { aHash } from '../../../builders/a-meeting-detail.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';

const hash = aHash();
const page = { width: 595, height: 842, printed: null, kind: 'text' as const };
const file = {
  hash,
  fileName: 'pack.pdf',
  bytes: 10,
  pages: [1, 2, 3].map((pdfPage) => ({ ...page, pdfPage })),
  outline: [],
};
const job = {
  id: 'job-1',
  fileName: 'pack.pdf',
  state: 'reading' as const,
  pagesDone: 2,
  pagesTotal: 3,
  itemsFound: 0,
  readable: hash,
  question: null,
  status: null,
  reason: '',
  refusal: null,
  meeting: null,
};

/** A client that knows the file, and where I left off in it. */
function aReader(left: { pdfPage: number; offsetPerMille: number } | null = null) {
  const client = aFakeClient();
  client.answer({
    'papers.file': () => file,
    'reading.remember': () => null,
    'reading.position': () =>
      left && { id: hash, ...left, fit: 1.5, quarterTurns: 1, textView: 0, readAt: '' },
  });
  const remembered = () =>
    client.called.filter(({ name }) => name === 'reading.remember').map(({ input }) => input);
  return { client, remembered, reading: createReadingStore(client, hash) };
}

beforeEach(() => {
  // the bytes are not there: what is known of the file does not depend on them
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('U1: opening a paper', () => {
  it('begins to the line where I left off, in the size and turn I used', async () => {
    const { reading } = aReader({ pdfPage: 2, offsetPerMille: 431 });
    const close = reading.open(null);
    await expect.poll(() => reading.store.getState().start).not.toBeNull();
    expect(reading.store.getState()).toMatchObject({
      start: { index: 1, offsetPerMille: 431 },
      view: { fit: 1.5, quarterTurns: 1 },
      pdfPage: 2,
    });
    close();
  });

  it('begins at the page a search led to, in the size I used', async () => {
    const { reading } = aReader({ pdfPage: 2, offsetPerMille: 431 });
    const close = reading.open(3);
    await expect.poll(() => reading.store.getState().start).not.toBeNull();
    expect(reading.store.getState()).toMatchObject({
      start: { index: 2, offsetPerMille: 0 },
      view: { fit: 1.5 },
    });
    close();
  });

  it('begins where somebody went before it was known where I left off, in the size I used', async () => {
    const { reading } = aReader({ pdfPage: 2, offsetPerMille: 431 });
    const close = reading.open(null);
    reading.beginAt({ index: 2, offsetPerMille: 0 });
    await expect.poll(() => reading.store.getState().start).not.toBeNull();
    expect(reading.store.getState()).toMatchObject({
      ...{ start: { index: 2, offsetPerMille: 0 }, view: { fit: 1.5 }, pdfPage: 3 },
    });
    // known, and not drawn yet
    reading.beginAt({ index: 0, offsetPerMille: 0 });
    expect(reading.store.getState()).toMatchObject({ start: { index: 0 }, pdfPage: 1 });
    close();
  });

  it('says that the pages cannot be drawn and still knows the file', async () => {
    const { reading } = aReader();
    const close = reading.open(null);
    await expect.poll(() => reading.store.getState().cannotOpen).toBe('missing');
    await expect.poll(() => reading.store.getState().file?.pages.length).toBe(3);
    close();
  });
});

describe('reliability R2: the place is kept', () => {
  it('at once when the size, the turn or the text view was chosen', async () => {
    const { reading, remembered } = aReader();
    const close = reading.open(null);
    await expect.poll(() => reading.store.getState().start).not.toBeNull();
    reading.turn();
    reading.setFit('page');
    expect(remembered().at(-1)).toMatchObject({ fit: 'page', quarterTurns: 1, textView: false });
    close();
  });

  it('when the paper is left, however short the stay', async () => {
    const { reading, remembered } = aReader();
    const close = reading.open(null);
    await expect.poll(() => reading.store.getState().start).not.toBeNull();
    reading.moved({ index: 2, offsetPerMille: 17 }, 2);
    expect(remembered()).toEqual([]);
    close();
    expect(remembered()).toMatchObject([{ pdfPage: 3, offsetPerMille: 17 }]);
  });

  it('never before it is known where I left off', () => {
    const { reading, remembered } = aReader({ pdfPage: 2, offsetPerMille: 431 });
    const close = reading.open(null);
    reading.moved({ index: 0, offsetPerMille: 0 }, 0);
    close();
    expect(remembered()).toEqual([]);
  });
});

it('a file that is still read in tells how far it is, and its meeting when that is known', async () => {
  const { client, reading } = aReader();
  const close = reading.open(null);
  client.tell('imports.changed', { job });
  expect(reading.store.getState().importing).toEqual(job);
  client.tell('imports.changed', { job: { ...job, readable: aHash('b'), pagesDone: 9 } });
  expect(reading.store.getState().importing?.pagesDone).toBe(2);
  client.tell('imports.changed', { job: { ...job, state: 'done', meeting: 'meeting-7' } });
  expect(reading.store.getState()).toMatchObject({ importing: null, importedInto: 'meeting-7' });
  close();
});

describe('where there is no room for agenda and notes', () => {
  const columns = (store: ReturnType<typeof createReadingStore>) => {
    const { side, column } = store.store.getState();
    return { side, column };
  };

  it('the notes fold the agenda away, and bring it back when they go', () => {
    const reading = createReadingStore(aFakeClient(), hash);
    reading.setSide('contents');
    vi.stubGlobal('innerWidth', 1_000);
    reading.setColumn(true);
    expect(columns(reading)).toEqual({ side: null, column: true });
    reading.setColumn(false);
    expect(columns(reading)).toEqual({ side: 'contents', column: false });
    reading.setColumn(true);
    reading.setSide('agenda');
    expect(columns(reading)).toEqual({ side: 'agenda', column: false });
    vi.stubGlobal('innerWidth', 2_000);
    reading.setColumn(true);
    expect(columns(reading)).toEqual({ side: 'agenda', column: true });
    vi.unstubAllGlobals();
  });
});
