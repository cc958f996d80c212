import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPapers } from '../../../electron/database/open-papers.ts';
import { partBytes } from '../../../electron/database/paper-bytes.ts';
import type { StoredPage } from '../../../shared/domain/stored-page.ts';
import { aDatabase } from '../../builders/a-ledger.ts';

const hashOf = (name: string) => createHash('sha256').update(name).digest('hex');
const page = (pdfPage: number, text: string): StoredPage => ({
  pdfPage,
  width: 595,
  height: 842,
  kind: text === '' ? 'blank' : 'text',
  text,
  blocks: text === '' ? [] : [{ kind: 'paragraph', text }],
});

function aStore() {
  const database = aDatabase('papers.db');
  const papers = openPapers(database);
  const add = (name: string, texts: string[], bytes = new Uint8Array([1, 2, 3])): string => {
    const hash = hashOf(name);
    papers.begin(hash, bytes.length);
    for (let at = 0; at < bytes.length; at += partBytes) {
      papers.addPart(hash, at / partBytes, bytes.subarray(at, at + partBytes));
    }
    papers.addSizes(
      hash,
      texts.map(() => ({ width: 595, height: 842 })),
    );
    papers.addPages(
      hash,
      texts.map((text, index) => page(index + 1, text)),
    );
    papers.complete(hash);
    return hash;
  };
  const rows = () =>
    ['file', 'dropped', 'part', 'page', 'pageSize', 'thumbnail'].map((table) =>
      database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(),
    );
  return { papers, add, rows, database };
}

describe('a file', () => {
  it('can be read in any range, over the borders of its parts', () => {
    const { papers, add } = aStore();
    const bytes = Uint8Array.from(
      { length: partBytes * 2 + 777 },
      (_, index) => (index * 31) % 251,
    );
    const hash = add('large', ['x'], bytes);
    const edge = fc.oneof(
      fc.nat(bytes.length + 10),
      fc.constantFrom(0, partBytes - 1, partBytes, partBytes + 1, partBytes * 2, bytes.length),
    );
    fc.assert(
      fc.property(edge, edge, (from, to) => {
        const expected = bytes.subarray(from, Math.max(from, to));
        expect(Buffer.compare(papers.read(hash, from, to), expected)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is shown while it arrives, and is whole once all its bytes are here', () => {
    const { papers } = aStore();
    const hash = hashOf('arriving');
    papers.begin(hash, 5);
    papers.addSizes(hash, [{ width: 595, height: 842 }]);
    papers.addPart(hash, 0, new Uint8Array([1, 2, 3]));
    expect(papers.file(hash)).toEqual({ hash, bytes: 5, pageCount: 1, complete: false });
    expect(papers.pages(hash)).toEqual([{ pdfPage: 1, width: 595, height: 842, kind: 'text' }]);
    expect([...papers.read(hash, 0, 5)]).toEqual([1, 2, 3]);
    expect(() => papers.complete(hash)).toThrow('3 of 5 bytes');
    papers.addPart(hash, 0, new Uint8Array([1, 2, 3, 4, 5]));
    papers.complete(hash);
    expect([papers.has(hash), papers.isComplete(hash)]).toEqual([true, true]);
  });

  it('that is not here has nothing, and is no error to ask for', () => {
    const { papers } = aStore();
    const hash = hashOf('absent');
    expect([papers.file(hash), papers.has(hash), papers.isComplete(hash)]).toEqual([
      null,
      false,
      false,
    ]);
    expect([papers.pages(hash), papers.outline(hash), papers.blocks(hash, 1, 9)]).toEqual([
      [],
      [],
      [],
    ]);
    expect([papers.findInFile(hash, 'x'), papers.thumbnails(hash, [1])]).toEqual([[], []]);
    expect(papers.read(hash, 0, 10).length).toBe(0);
  });

  it('keeps its outline, the words of its pages and small pictures of them', () => {
    const { papers, add } = aStore();
    const hash = add('kept', ['one', 'two', '']);
    papers.setOutline(hash, [
      { title: 'Start', pdfPage: 1, depth: 0 },
      { title: 'Nowhere', pdfPage: null, depth: 1 },
    ]);
    papers.keepThumbnail(hash, 2, new Uint8Array([9]));
    expect(papers.outline(hash)).toEqual([{ title: 'Start', pdfPage: 1, depth: 0 }]);
    expect(papers.blocks(hash, 2, 99)).toEqual([
      { pdfPage: 2, blocks: [{ kind: 'paragraph', text: 'two' }] },
      { pdfPage: 3, blocks: [] },
    ]);
    expect(papers.pages(hash)[2]?.kind).toBe('blank');
    expect(papers.thumbnails(hash, [1, 2]).map(({ pdfPage, webp }) => [pdfPage, ...webp])).toEqual([
      [2, 9],
    ]);
  });
});

describe('taking files away', () => {
  it('hides a file at once and leaves nothing of it behind', async () => {
    const { papers, add, rows } = aStore();
    const texts = Array.from({ length: 130 }, (_, index) => `words of page ${index}`);
    const hash = add('dropped', texts, new Uint8Array(partBytes * 9));
    const swept = papers.drop(hash);
    expect([papers.has(hash), papers.search('words', 5), papers.read(hash, 0, 3).length]).toEqual([
      false,
      [],
      0,
    ]);
    await swept;
    expect(rows()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('at the start drops what stopped arriving and what nobody knows, and keeps the rest', async () => {
    const { papers, add, rows } = aStore();
    const kept = add('kept', ['oak']);
    add('orphan', ['elm']);
    papers.begin(hashOf('stopped'), 10);
    papers.addPart(hashOf('stopped'), 0, new Uint8Array(4));
    await papers.sweep((hash) => hash === kept);
    expect(rows()).toEqual([1, 0, 1, 1, 1, 0]);
    expect(papers.search('oak', 5).map(({ hash }) => hash)).toEqual([kept]);
  });

  it('lets a file arrive again while what was left of it is still being swept', async () => {
    const { papers, add } = aStore();
    const hash = add('again', ['first edition']);
    const swept = papers.drop(hash);
    add('again', ['second edition']);
    await swept;
    expect(papers.search('edition', 5)[0]?.snippet).toContainEqual({ text: 'second ', hit: false });
    expect([...papers.read(hash, 0, 9)]).toEqual([1, 2, 3]);
  });

  it('stops without harm when the file is closed in between', async () => {
    const { papers, add, database } = aStore();
    const swept = papers.drop(add('closing', ['x']));
    papers.close();
    await swept;
    expect(database.open).toBe(false);
  });
});

describe('search in pages', () => {
  it('finds all words in any order, best page first, with the words around them', () => {
    const { papers, add } = aStore();
    const one = add('one', [
      'Trees of the park.',
      'The park: trees, more trees, a tree.',
      'Roads.',
    ]);
    const hits = papers.search('park tree', 10);
    expect(hits.map(({ hash, pdfPage }) => [hash, pdfPage])).toEqual([
      [one, 2],
      [one, 1],
    ]);
    expect(hits[1]?.snippet).toEqual([
      { text: 'Trees', hit: true },
      { text: ' of the ', hit: false },
      { text: 'park', hit: true },
      { text: '.', hit: false },
    ]);
  });

  it('looks only in the files it is given', () => {
    const { papers, add } = aStore();
    add('one', ['trees']);
    const two = add('two', ['', 'trees']);
    expect(papers.search('trees', 10, [two]).map(({ hash, pdfPage }) => [hash, pdfPage])).toEqual([
      [two, 2],
    ]);
    expect(papers.search('trees', 10, [])).toEqual([]);
  });

  it('counts the words on each page of one file, in page order', () => {
    const { papers, add } = aStore();
    const hash = add('one', ['a tree', 'no such word', 'trees, trees and a tree']);
    add('other', ['tree']);
    expect(papers.findInFile(hash, 'tree')).toEqual([
      { pdfPage: 1, count: 1 },
      { pdfPage: 3, count: 3 },
    ]);
  });

  it('finds a page by its new words only, once it was read anew', () => {
    const { papers, add } = aStore();
    const hash = add('one', ['old words']);
    papers.addPages(hash, [page(1, 'new words')]);
    expect([papers.search('old', 5).length, papers.search('new', 5).length]).toEqual([0, 1]);
  });
});
