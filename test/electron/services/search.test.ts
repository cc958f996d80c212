import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSearch } from '../../../electron/services/search.ts';
import {
  type ACouncil,
  aCouncil,
  packHash,
  revisedHash,
  storeFile,
  withMeeting,
} from '../../builders/a-council.ts';

let council: ACouncil;
beforeEach(() => {
  council = withMeeting(aCouncil());
});
afterEach(() => council.remove());

async function find(words: string, change: { limit?: number; meeting?: string | null } = {}) {
  const search = createSearch(council);
  return search['search.find']({ words, limit: 20, meeting: null, ...change });
}
const places = async (words: string) =>
  (await find(words)).hits.map(({ kind, title, where }) => `${kind}: ${title} | ${where}`);

describe('where a hit stands, in words', () => {
  it('a page by its paper, meeting, item and printed number', async () => {
    const { hits } = await find('abermor');
    expect(hits.find((hit) => hit.kind === 'page')).toMatchObject({
      title: 'Gritting report',
      where: 'Harbour Scrutiny Board, 13 February 2025, item 2, page 2',
      meeting: 'm',
      item: 'i2',
      hash: packHash,
      pdfPage: 3,
    });
  });

  it('a page without a printed number by its place in the file', async () => {
    expect(await places('agenda of the harbour')).toEqual([
      'page: Agenda pack | Harbour Scrutiny Board, 13 February 2025, page 1 of the file',
    ]);
  });

  it('an item, a paper, a minute, a meeting, a person', async () => {
    const all = [
      ...(await places('winter service')),
      ...(await places('gritting report')),
      ...(await places('ferry timetable')),
      ...(await places('custom house')),
      ...(await places('zeal')),
    ];
    expect(all).toEqual(
      expect.arrayContaining([
        'item: Winter service | Harbour Scrutiny Board, 13 February 2025, item 2',
        'paper: Gritting report | Harbour Scrutiny Board, 13 February 2025, item 2, page 2',
        'minute: 58 Ferry timetable | Minutes of 16 January 2025, in the papers of Harbour Scrutiny Board, 13 February 2025, page 1',
        'meeting: Harbour Scrutiny Board, 13 February 2025 | Old Custom House',
        'person: Councillor B Zeal | Abermôr Council',
      ]),
    );
  });

  it('marks the words found, as text and never as markup', async () => {
    const { hits } = await find('gritting roads');
    const page = hits.find((hit) => hit.kind === 'page');
    const marked = page?.snippet.filter((part) => part.hit).map((part) => part.text);
    expect(marked?.map((word) => word.toLowerCase())).toEqual(['gritting', 'roads']);
  });
});

it('finds nothing for nothing, and nothing for what is not there', async () => {
  expect(await find('   ')).toEqual({ hits: [], more: false, unread: null });
  expect((await find('submarine')).hits).toEqual([]);
});

it('says which pages could not be searched, so that silence is not taken for "it is not there"', async () => {
  expect((await find('submarine')).unread).toBe(
    'Page 3 of Agenda pack (Harbour Scrutiny Board, 13 February 2025) is a picture without text, so it was not searched.',
  );
});

it('looks in one meeting only, when that is asked for', async () => {
  council.council.change({ name: 'Import' }, 'Import', (tx) => {
    tx.set('meeting', 'other', { committee: 'c', date: '2025-03-13' });
    tx.set('agendaItem', 'other1', { meeting: 'other', title: 'Winter service again' });
  });
  const titles = async (meeting: string | null) =>
    (await find('winter', { meeting })).hits.map((hit) => hit.title);
  expect(await titles(null)).toContain('Winter service again');
  expect(await titles('m')).toEqual(['Winter service', 'Gritting report']);
  expect(await titles('other')).toEqual(['Winter service again']);
  expect(await titles('nobody knows')).toEqual([]);
});

it('puts pages of an edition that was revised last, and says so', async () => {
  storeFile(council, revisedHash, ['Gritting of roads, corrected']);
  council.council.change({ name: 'Import' }, 'Import', (tx) =>
    tx.set('pack', revisedHash, { meeting: 'm', label: 'Revised pack 2', revises: packHash }),
  );
  const pages = (await find('gritting')).hits.filter((hit) => hit.kind === 'page');
  expect(pages.map((hit) => hit.hash)).toEqual([revisedHash, packHash]);
  expect(pages[1]?.where).toMatch(/, earlier edition$/);
});

it('says that there is more than was asked for', async () => {
  const { hits, more } = await find('winter', { limit: 1 });
  expect([hits.length, more]).toEqual([1, true]);
  expect((await find('winter', { limit: 20 })).more).toBe(false);
});

it('leaves out an item that was removed, and finds it again after an undo', async () => {
  const search = createSearch(council);
  const titles = async () =>
    (await search['search.find']({ words: 'winter service', limit: 20, meeting: null })).hits.map(
      (hit) => hit.title,
    );
  expect(await titles()).toContain('Winter service');
  council.council.change({ name: 'Me' }, 'Remove', (tx) =>
    tx.set('agendaItem', 'i2', { removed: 1 }),
  );
  expect(await titles()).not.toContain('Winter service');
  council.council.undo({ name: 'Me' });
  expect(await titles()).toContain('Winter service');
});

describe('my own notes', () => {
  const mark = (id: string, text: string, exact: string) =>
    council.personal.change({ name: 'Jo' }, 'Note', (tx) => {
      tx.set('annotation', id, { text, madeOn: packHash, kind: 'highlight' });
      const quote = { exact, prefix: '', suffix: '', hint: null };
      const place = {
        parts: [{ pdfPage: 3, point: [72, 700] as [number, number] }],
        shift: [0, 0] as [number, number],
        start: null,
        end: null,
        textModel: 1,
        state: 'original' as const,
        confidence: null,
        from: null,
      };
      tx.set('annotationTarget', `target of ${id}`, { mark: id, hash: packHash, quote, place });
    });

  it('are found by my words and by the words I marked, once each, and open at the mark', async () => {
    mark('one', 'Ask about narwhals', 'the narwhal allowance');
    const { hits } = await find('narwhal');
    expect(hits).toMatchObject([
      {
        kind: 'myNote',
        title: 'Highlight: Ask about narwhals',
        where: 'Harbour Scrutiny Board, 13 February 2025, page 2',
        mark: 'one',
        hash: packHash,
        pdfPage: 3,
        item: 'i2',
      },
    ]);
    expect((await find('allowance')).hits.map((hit) => hit.mark)).toEqual(['one']);
    expect((await find('narwhal', { meeting: 'another' })).hits).toEqual([]);
  });

  it('are gone from the search when they are removed', async () => {
    mark('one', 'Ask about narwhals', '');
    council.personal.change({ name: 'Jo' }, 'Removed', (tx) => {
      tx.delete('annotation', 'one');
      tx.delete('annotationTarget', 'target of one');
    });
    expect((await find('narwhal')).hits).toEqual([]);
  });

  it('of a question are found at its passage, or at its meeting where it quotes nothing', async () => {
    council.personal.change({ name: 'Jo' }, 'Question', (tx) =>
      tx.set('question', 'q', { meeting: 'm', item: 'i2', text: 'Why are narwhals left out?' }),
    );
    expect((await find('narwhal')).hits).toMatchObject([
      {
        kind: 'myQuestion',
        title: 'Why are narwhals left out?',
        meeting: 'm',
        hash: null,
        mark: 'q',
      },
    ]);
  });
});
