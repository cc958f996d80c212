import { expect, it, vi } from 'vitest';
import { createThumbnailShelf } from '../../../renderer/pdf/thumbnail-shelf.ts';
import { aHash } from '../../builders/a-meeting-detail.ts';
import { aFakeClient } from '../../builders/fake-client.ts';

const webp = btoa('RIFF');

/** A client that keeps pictures of these pages of a file of 200. */
function clientKeeping(...kept: number[]) {
  const client = aFakeClient();
  client.answer({
    'papers.thumbnails': ({ pages }) =>
      pages.filter((page) => kept.includes(page)).map((pdfPage) => ({ pdfPage, webp })),
  });
  const asked = () =>
    client.called.flatMap(({ name, input }) =>
      name === 'papers.thumbnails' ? [(input as { pages: number[] }).pages] : [],
    );
  return { client, asked };
}

it('fetches small pictures a portion at a time, around what is looked at, and each portion once', async () => {
  const { client, asked } = clientKeeping(1, 61, 200);
  const shelf = createThumbnailShelf(client, aHash(), 200);
  await shelf.want(0, 8);
  await shelf.want(0, 8);
  expect(asked().map((pages) => [pages[0], pages.at(-1)])).toEqual([[1, 60]]);
  expect([shelf.url(0) !== null, shelf.url(1)]).toEqual([true, null]);
  await shelf.want(195, 199);
  expect(asked().at(-1)).toEqual(Array.from({ length: 20 }, (_, index) => 181 + index));
});

it('tells of each picture that arrives, until it is closed and lets go of all of them', async () => {
  const { client } = clientKeeping(3);
  const shelf = createThumbnailShelf(client, aHash(), 10);
  const seen = vi.fn();
  shelf.watch(seen);
  await shelf.want(0, 9);
  expect(seen.mock.calls).toEqual([[2, shelf.url(2)]]);
  shelf.close();
  shelf.put(4, new Blob());
  expect([seen.mock.calls.length, shelf.url(2), shelf.url(4)]).toEqual([1, null, null]);
});

it('pages stand as plain paper where the pictures cannot be had', async () => {
  const { client } = clientKeeping(1);
  client.refuse('papers.thumbnails', 'unexpected');
  const shelf = createThumbnailShelf(client, aHash(), 10);
  await shelf.want(0, 9);
  expect(shelf.url(0)).toBeNull();
});
