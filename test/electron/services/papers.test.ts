import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPapers } from '../../../electron/services/papers.ts';
import { type ACouncil, aCouncil, packHash, withMeeting } from '../../builders/a-council.ts';

let council: ACouncil;
beforeEach(() => {
  council = withMeeting(aCouncil());
});
afterEach(() => council.remove());

const service = () => createPapers(council);
const hash = packHash;

it('tells of a file its name, its pages with printed numbers, and its outline', async () => {
  const file = await service()['papers.file']({ hash });
  expect(file).toMatchObject({ hash, fileName: 'harbour.pdf' });
  expect(file.pages.map((page) => [page.pdfPage, page.printed, page.kind])).toEqual([
    [1, null, 'text'],
    [2, '1', 'text'],
    [3, '2', 'text'],
    [4, '3', 'scan'],
    [5, '4', 'text'],
  ]);
  expect(file.outline).toEqual([{ title: 'Roads in winter', pdfPage: 3, depth: 0 }]);
});

it('gives the words of some pages, at most sixty at once', async () => {
  const pages = await service()['papers.text']({ hash, from: 2, to: 3 });
  expect(pages.map((page) => [page.printed, page.blocks[0]?.text.slice(0, 8)])).toEqual([
    ['1', 'Minutes '],
    ['2', 'Gritting'],
  ]);
  for (const range of [
    { from: 3, to: 2 },
    { from: 1, to: 61 },
  ])
    expect(() => service()['papers.text']({ hash, ...range })).toThrow('invalidInput');
});

it('finds words in one file by page', async () => {
  expect(await service()['papers.find']({ hash, words: 'roads' })).toEqual([
    { pdfPage: 3, count: 1 },
  ]);
});

it('keeps small pictures of pages, and takes nothing else for one', async () => {
  const webp = Buffer.from('RIFF\u0010\0\0\0WEBPVP8 ').toString('base64');
  await service()['papers.keepThumbnail']({ hash, pdfPage: 2, webp });
  expect(await service()['papers.thumbnails']({ hash, pages: [1, 2] })).toEqual([
    { pdfPage: 2, webp },
  ]);
  const svg = Buffer.from('<svg onload="x"/>').toString('base64');
  expect(() => service()['papers.keepThumbnail']({ hash, pdfPage: 2, webp: svg })).toThrow(
    'invalidInput',
  );
  expect(() => service()['papers.keepThumbnail']({ hash, pdfPage: 9, webp })).toThrow(
    'invalidInput',
  );
});

it('refuses a file that is not here', () => {
  const gone = { hash: 'ff'.repeat(32) };
  expect(() => service()['papers.file'](gone)).toThrow('notFound');
  expect(() => service()['papers.find']({ ...gone, words: 'x' })).toThrow('notFound');
});
