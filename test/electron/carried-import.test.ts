import { expect, it } from 'vitest';
import { openBackend } from '../../electron/open-backend.ts';
import type { Mark } from '../../shared/contract/annotations.ts';
import { streamText } from '../../shared/domain/text-stream.ts';
import { aNewMark } from '../builders/a-mark.ts';
import { aRevisedPack, corrections } from '../builders/a-revised-pack.ts';
import { samplePack } from '../builders/sample-pack.ts';
import { scratchFolder } from '../builders/scratch-folder.ts';

/** Reads two packs and starts threads, which takes seconds on a busy machine. */
const timeout = 120_000;

it('marks on a pack stand in its revised edition, the changed one as news', {
  timeout,
}, async () => {
  const scratch = scratchFolder();
  const open = await openBackend(scratch.path);
  const { handlers } = open;
  const takeIn = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = scratch.put(name, bytes);
    const { jobs } = await handlers['imports.start']({
      files: [open.acceptFile(path)],
      meeting: null,
    });
    const job = async () => (await handlers['imports.outcome']({ job: jobs[0] ?? '' })).job;
    await expect.poll(async () => (await job()).state, { timeout }).toBe('done');
    return (await job()).readable ?? '';
  };
  const list = async (hash: string) => await handlers['annotations.list']({ hash });
  try {
    const hash = await takeIn('pack.pdf', (await samplePack()).bytes);
    const [changed] = corrections;
    const find = async (words: string) => {
      const [hit] = await handlers['papers.find']({ hash, words });
      return hit?.pdfPage ?? 0;
    };
    const mark = async (exact: string): Promise<Mark> =>
      await handlers['annotations.add'](
        aNewMark({
          hash,
          passage: {
            pdfPage: await find(exact),
            exact,
            prefix: '',
            suffix: '',
            parts: null,
          },
        }),
      );
    const figure = await mark(changed?.[0] ?? '');
    const kept = await mark('Complaints followed the same course');
    expect([figure.place.start, kept.place.start]).not.toContain(null);
    const revised = await takeIn('revised.pdf', (await aRevisedPack()).bytes);
    await expect.poll(async () => (await list(revised)).length, { timeout }).toBe(2);
    const there = await list(revised);
    const news = there.find((one) => one.id === figure.id);
    expect(news?.place.state).toBe('likely');
    expect(streamText(news?.quote.exact ?? '')).toBe(streamText(changed?.[1] ?? ''));
    expect(await handlers['annotations.carried']({ hash: revised })).toMatchObject({ from: hash });
  } finally {
    await open.close();
    scratch.remove();
  }
});
