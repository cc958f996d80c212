import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { readEmbedded } from '../../../../electron/papers/embedded-annotations/read-embedded.ts';
import { annotatedCopy } from '../../../../electron/publish/annotated-copy/annotated-copy.ts';
import { isSound } from '../../../../electron/publish/annotated-copy/reopened.ts';
import { PublishRefusal } from '../../../../electron/publish/publish-refusal.ts';
import { aCopy, copyOptions } from '../../../builders/annotated-copies.ts';
import { aCopyMark, markId, oneOfEach } from '../../../builders/annotated-marks.ts';
import { aSignedFile } from '../../../builders/annotated-signed.ts';
import { aSource, cutOff, withJunkInFront } from '../../../builders/annotated-sources.ts';
import { byQpdf, hasOpenssl, hasPdfsig, hasQpdf, run } from '../../../builders/annotated-tools.ts';
import { boastfulPageTree, recursivePageTree } from '../../../builders/hostile-pdfs.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

describe('a file that nothing can be appended to', () => {
  it.each([
    ['with words in front of it', withJunkInFront()],
    ['cut off at its end', cutOff()],
  ])('%s is written anew, and called a repaired copy', async (_, source) => {
    const copy = await aCopy(source, oneOfEach());
    expect(copy.kind).toBe('repaired copy');
    expect(copy.notices).toEqual([expect.stringMatching(/repaired copy.*original is unchanged/)]);
    expect((await readEmbedded(copy.bytes)).annotations).toHaveLength(6);
  });

  it.each([
    ['no PDF', new Uint8Array(Buffer.from('Dear members, please find attached'))],
    ['nothing', new Uint8Array()],
    ['a page tree that goes round', recursivePageTree()],
    ['a page tree without pages', boastfulPageTree()],
  ])('%s is refused with a sentence', async (_, source) => {
    const refusal = await aCopy(source, oneOfEach()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PublishRefusal);
    expect(refusal).toMatchObject({
      code: 'unreadable',
      sentence: expect.stringMatching(/damaged/),
    });
  });
});

describe.skipIf(!hasQpdf)(`protected files${hasQpdf ? '' : ' (skipped: needs qpdf)'}`, () => {
  const locked = (words: string[]) =>
    byQpdf(scratch.path, aSource(), ['--encrypt', '', 'owner', '256', ...words, '--']);

  it('where notes are forbidden: refused with the sender’s wish, no protection is taken off', async () => {
    await expect(aCopy(locked(['--annotate=n']), oneOfEach())).rejects.toMatchObject({
      code: 'locked',
      sentence: expect.stringMatching(/does not allow notes/),
    });
  });

  it('where they are allowed: refused, since a copy would lose the protection', async () => {
    await expect(aCopy(locked([]), oneOfEach())).rejects.toMatchObject({
      code: 'protected',
      sentence: expect.stringMatching(/protected by its sender/),
    });
  });

  it('with object streams, as senders’ programs write them', async () => {
    const packed = byQpdf(scratch.path, aSource(), [
      '--object-streams=generate',
      ...['--encrypt', '', 'owner', '256', '--annotate=n', '--'],
    ]);
    await expect(aCopy(packed, oneOfEach())).rejects.toMatchObject({ code: 'locked' });
  });
});

const canSign = hasOpenssl && hasPdfsig;

describe.skipIf(!canSign)(
  `signed files${canSign ? '' : ' (skipped: needs openssl, pdfsig)'}`,
  () => {
    const verdict = (bytes: Uint8Array) =>
      run('pdfsig', ['-nocert', scratch.put('signed.pdf', bytes)]);

    it('the signature stays valid for the original, and the copy says what it covers', async () => {
      const source = aSignedFile(scratch.path);
      expect(verdict(source)).toMatch(/Signature is Valid[\s\S]*|Total document signed/);
      expect(verdict(source)).toMatch(/Total document signed/);
      const copy = await aCopy(source, oneOfEach());
      expect(copy.kind).toBe('appended');
      expect(copy.notices).toEqual([
        expect.stringMatching(/signature stays valid.*not your notes/),
      ]);
      expect(verdict(copy.bytes)).toMatch(/Signature is Valid/);
      expect(verdict(copy.bytes)).toMatch(/ - Not total document signed/);
    });

    it.each([1, 2] as const)(
      'level %i of a certificate: told that notes are not wanted',
      async (level) => {
        const copy = await aCopy(aSignedFile(scratch.path, level), oneOfEach());
        expect(copy.notices).toEqual([expect.stringMatching(/asks that no notes are added/)]);
      },
    );

    it('a certificate that allows notes is only a signature', async () => {
      const copy = await aCopy(aSignedFile(scratch.path, 3), oneOfEach());
      expect(copy.notices).toEqual([expect.stringMatching(/stays valid/)]);
    });
  },
);

describe('before it is handed over', () => {
  const written = async () => {
    const copy = await aCopy(aSource(), oneOfEach());
    const { context } = await PDFDocument.load(copy.bytes);
    const refs = context
      .enumerateIndirectObjects()
      .filter(([, object]) => /\/Subtype \/(?:Highlight|Ink|Text|FreeText)\b/.test(String(object)))
      .map(([ref]) => ({ pdfPage: 1, ref }));
    return { bytes: copy.bytes, refs };
  };

  it('a copy is opened again and its annotations are counted', async () => {
    const { bytes, refs } = await written();
    expect(refs).toHaveLength(4);
    expect(await isSound(bytes, { pageCount: 2, annotations: refs })).toBe(true);
  });

  it('one with fewer annotations, without an appearance or with other pages is not sound', async () => {
    const { bytes, refs } = await written();
    const plain = aSource();
    expect(await isSound(plain, { pageCount: 2, annotations: refs })).toBe(false);
    expect(await isSound(bytes, { pageCount: 3, annotations: refs })).toBe(false);
    const bare = Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('/AP <<', '/ZZ <<'),
      'latin1',
    );
    expect(await isSound(new Uint8Array(bare), { pageCount: 2, annotations: refs })).toBe(false);
  });
});

describe('what goes into a copy', () => {
  it('a place that nobody has looked at is left out', async () => {
    const mark = aCopyMark();
    const proposed = { ...mark, place: { ...mark.place, state: 'check' as const } };
    const copy = await aCopy(aSource(), [proposed, aCopyMark({ id: markId(2) })]);
    expect((await readEmbedded(copy.bytes)).annotations.map(({ name }) => name)).toEqual([
      markId(2),
    ]);
  });

  it('a mark on a page that is not there is told', async () => {
    const quad: [number, number, number, number, number, number, number, number] = [
      1, 2, 3, 2, 1, 1, 3, 1,
    ];
    const far = aCopyMark({ parts: [{ pdfPage: 9, quads: [quad] }] });
    const copy = await aCopy(aSource(), [far]);
    expect(copy.notices).toEqual([expect.stringMatching(/^One mark is on pages/)]);
  });

  it('a mark without an author has the one of the copy', async () => {
    const copy = await aCopy(aSource(), [aCopyMark({ author: '' })], { author: 'Cllr M. Okoro' });
    expect((await readEmbedded(copy.bytes)).annotations).toMatchObject([
      { author: 'Cllr M. Okoro' },
    ]);
  });

  it('ends at once when it is not wanted any more', async () => {
    const stop = new AbortController();
    const hooks = { progress: () => stop.abort(new Error('not wanted')), signal: stop.signal };
    await expect(annotatedCopy(aSource(), oneOfEach(), copyOptions, hooks)).rejects.toThrow(
      'not wanted',
    );
  });
});

const real = resolve('../shared/packs/real');

describe.skipIf(!existsSync(real))('published files', () => {
  it('an encrypted report is refused with a sentence', async () => {
    const bytes = new Uint8Array(readFileSync(`${real}/mountainview-report-encrypted.pdf`));
    await expect(aCopy(bytes, oneOfEach())).rejects.toBeInstanceOf(PublishRefusal);
  });
});
