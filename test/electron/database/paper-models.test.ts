import { describe, expect, it } from 'vitest';
import { openPapers } from '../../../electron/database/open-papers.ts';
import { packModel } from '../../../electron/database/packed-model.ts';
import { aDatabase } from '../../builders/a-ledger.ts';
import { aPageModel } from '../../builders/a-page-model.ts';

const hash = 'a'.repeat(64);
const pages = [
  aPageModel(1, ['First page', '§Page 1']),
  aPageModel(2, ['Second page, “quoted”', '§Page 2']),
  aPageModel(3, []),
];

function aStore() {
  const database = aDatabase('papers.db');
  const papers = openPapers(database);
  papers.begin(hash, 1);
  papers.addPart(hash, 0, Uint8Array.of(1));
  papers.addSizes(
    hash,
    pages.map(() => ({ width: 595, height: 842 })),
  );
  return { papers, database };
}

describe('text models', () => {
  it('come back as they were stored', () => {
    const { papers } = aStore();
    papers.addModels(hash, pages.map(packModel));
    expect(papers.models(hash, 1, 3)).toEqual(pages);
    expect(papers.models(hash, 2, 2)).toEqual([pages[1]]);
    expect(papers.models('b'.repeat(64), 1, 3)).toEqual([]);
  });

  it('tell where each page begins in the stream, furniture left out', () => {
    const { papers } = aStore();
    papers.addModels(hash, pages.map(packModel));
    const starts = [1, 2, 3, 4].map((pdfPage) => papers.streamStart(hash, pdfPage));
    expect(starts).toEqual([0, 9, 28, 28]);
  });

  it('are there only when every page has one of this version', () => {
    const { papers } = aStore();
    expect(papers.hasModels(hash)).toBe(false);
    papers.addModels(hash, pages.slice(0, 2).map(packModel));
    expect(papers.hasModels(hash)).toBe(false);
    const old = pages.map((page) => ({ ...packModel(page), version: 0 }));
    papers.addModels(hash, old);
    expect([papers.hasModels(hash), papers.models(hash, 1, 3)]).toEqual([false, []]);
    papers.addModels(hash, pages.map(packModel));
    expect(papers.hasModels(hash)).toBe(true);
  });

  it('go with their file', async () => {
    const { papers, database } = aStore();
    papers.addModels(hash, pages.map(packModel));
    await papers.drop(hash);
    expect(database.prepare('SELECT count(*) FROM "pageModel"').pluck().get()).toBe(0);
  });
});
